/**
 * What axe cannot see of WCAG 2.2 AA, on every page with all of it laid open: targets, 400% zoom,
 * movement, forced colours, where the keyboard stands; and what a printed sheet cuts off. One tour of the site sees to all.
 */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openPage } from './harness.ts';
import { cutWords } from './support/cutWords.ts';
import { tabThrough } from './support/focus.ts';
import { focusUnseen } from './support/focusSeen.ts';
import { moving } from './support/moving.ts';
import { beyondTheSheet } from './support/sheet.ts';
import { smallTargets } from './support/targets.ts';
import { tour } from './support/tour.ts';
import { vanished } from './support/vanished.ts';

/** Tab stops looked at on one page: enough for all of most, and the start of the longest lists. */
const STOPS = 40;

/** Faults under the page, and the state of it, that they were found in. */
type Faults = Record<string, string[]>;

const small: Faults = {};
const unseen: Faults = {};
const unfocused: Faults = {};
const movement: Faults = {};
const cut: Faults = {};
const offSheet: Faults = {};

function note(faults: Faults, where: string, found: string[]): void {
  if (found.length > 0) faults[where] = found;
}

/** Tabs through the page and looks at each kind of stop that was not looked at before. */
async function focusFaults(page: Page, looked: Set<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const stop of tabThrough(page, STOPS)) {
    if (stop.hidden) found.push(`hidden with the focus on it: ${stop.html}`);
    if (stop.hidden || looked.has(stop.kind)) continue;
    looked.add(stop.kind);
    for (const forcedColors of ['active', 'none'] as const) {
      await page.emulateMedia({ forcedColors });
      const fault = await focusUnseen(page, stop);
      if (fault) found.push(`colours forced, ${forcedColors}: ${fault}`);
    }
  }
  return found;
}

beforeAll(async () => {
  const page = await openPage({ width: 1280, height: 900 });
  const looked = new Set<string>();
  await tour(page, async (name) => {
    note(small, `${name} at 1280`, await page.evaluate(smallTargets));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      note(unseen, `${name}, ${colorScheme}`, await page.evaluate(vanished));
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    note(unfocused, name, await focusFaults(page, looked));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    note(movement, name, await page.evaluate(moving));
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    note(offSheet, name, await beyondTheSheet(page));
    await page.setViewportSize({ width: 390, height: 900 });
    note(small, `${name} at 390`, await page.evaluate(smallTargets));
    // A window of 1,280 by 1,024 pixels at 400%.
    await page.setViewportSize({ width: 320, height: 256 });
    note(cut, name, await page.evaluate(cutWords));
    for await (const stop of tabThrough(page, STOPS)) {
      if (stop.hidden) note(cut, `${name}, ${stop.html}`, ['hidden with the focus on it']);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
}, 600_000);

test('what is pressed is 24 pixels wide and high, or stands apart', () => {
  expect(small).toEqual({});
});

test('with forced colours, light or dark, every mark of every chart is seen', () => {
  expect(unseen).toEqual({});
});

test('the focus is seen on every tab stop, in plain and in forced colours', () => {
  expect(unfocused).toEqual({});
});

test('nothing moves for those who have asked for no movement', () => {
  expect(movement).toEqual({});
});

test('at 400% zoom nothing is cut off and nothing lies over where the keyboard stands', () => {
  expect(cut).toEqual({});
});

test('no word or figure ends beyond the margin of a printed sheet', () => {
  expect(offSheet).toEqual({});
});
