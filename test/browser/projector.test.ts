/** A presenter in a committee room, with a keyboard and nothing else. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, axe, openPage, stopRun } from './harness.ts';

const WAIT = { timeout: 300_000 };

async function axeWords(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

const said = (page: Page, words: string) =>
  page.waitForFunction(
    (sought) => document.querySelector('[role="status"]')?.textContent?.includes(sought),
    words,
    WAIT,
  );
const hashHas = (page: Page, words: string) =>
  page.waitForFunction((sought) => location.hash.includes(sought), words, WAIT);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Whether all of it is on the screen, with no type smaller than 24 px. */
async function readFromTheBack(page: Page): Promise<void> {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height });
    await page.waitForFunction(
      () => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
      },
      undefined,
      { timeout: 10_000 },
    );
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('h1, p, button, dt, dd, svg text')]
        .filter((one) => one.checkVisibility() && !one.closest('.lip-visually-hidden'))
        .filter((one) => {
          const svg = one.closest('svg');
          const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
          return Number.parseFloat(getComputedStyle(one).fontSize) * scale < 23.9;
        })
        .map((one) => one.textContent),
    );
    expect(small).toEqual([]);
  }
}

test('one figure at a time, by keys alone', { timeout: 900_000 }, async () => {
  const page = await openPage({ width: 1280, height: 720, path: '#/overview' });
  await page.waitForSelector('#plans svg', WAIT);
  await stopRun(page);
  await page.focus('text=Show on a projector');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.lip-projected #plans svg', WAIT);
  expect(await page.evaluate(() => location.hash)).toContain('show=projector');
  expect(await page.locator('figure').count()).toBe(1);
  expect(await focused(page)).toBe('headline');
  expect(await page.textContent('footer')).toMatch(/Page 1 of 7 · \d+ futures, seed 1/);
  await readFromTheBack(page);
  expect(await axeWords(page)).toEqual([]);

  // The first page has none before it.
  await page.keyboard.press('ArrowLeft');
  expect(await page.textContent('footer')).toContain('Page 1 of 7');
  await page.keyboard.press('1');
  await said(page, 'Levers are on the page Explore');

  await page.keyboard.press('ArrowRight');
  await said(page, 'Page 2 of 7: Explore');
  await page.waitForSelector('.lip-projected #explore-fan svg', WAIT);
  expect(await focused(page)).toBe('headline');
  await page.keyboard.press('b');
  await said(page, 'there is no plan to hide');
  await page.keyboard.press('1');
  await said(page, '1 Local specialist places: Today');
  await page.keyboard.press('+');
  await said(page, '1 Local specialist places: 10 more specialist places');
  expect(await page.textContent('.lip-projected__lever')).toContain('10 more specialist places');
  await page.waitForFunction(
    () => document.querySelector('#explore-fan svg')?.textContent?.includes('My plan'),
    undefined,
    WAIT,
  );
  await hashHas(page, 'levers=places%3A10');

  await page.keyboard.press('b');
  await page.waitForSelector('text=Your plan is hidden: this is no change');
  expect(await page.textContent('#explore-fan svg')).not.toContain('My plan');
  expect(await page.textContent('footer')).toContain('No change');
  await page.keyboard.press('b');
  expect(await page.textContent('#explore-fan svg')).toContain('My plan');

  // The list takes the place of the figure; Escape closes it first, and only then leaves.
  await page.keyboard.press('?');
  expect(await focused(page)).toBe('projector-keys-title');
  expect(await page.locator('figure').count()).toBe(0);
  await readFromTheBack(page);
  expect(await axeWords(page)).toEqual([]);
  await page.click('text=Turn letters, numbers and signs off');
  await page.keyboard.press('?');
  expect(await page.isVisible('#projector-keys')).toBe(true);
  await page.click('text=Turn letters, numbers and signs on');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.lip-projected #explore-fan svg');
  expect(await focused(page)).toBe('headline');

  await page.keyboard.press('i');
  await hashHas(page, 'show=projector-inverse');
  await page.waitForFunction(
    () => getComputedStyle(document.body).backgroundColor === 'rgb(11, 12, 12)',
  );
  await readFromTheBack(page);
  expect(await axeWords(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await page.waitForSelector('#lever-places');
  expect(await page.inputValue('#lever-places')).toBe('10');
  await page.waitForFunction(() => document.activeElement?.id === 'show-projector');
  expect(await page.evaluate(() => document.documentElement.className)).toBe('');

  // Back leaves it too.
  await page.keyboard.press('Enter');
  await page.waitForSelector('.lip-projected');
  await page.goBack();
  await page.waitForSelector('#lever-places');
  assertNoFaults(page);
});
