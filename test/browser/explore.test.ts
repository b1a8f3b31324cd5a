/** A councillor's question, answered while a lever is moved, in a real browser with the real model. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, axe, openPage } from './harness.ts';

const WAIT = { timeout: 300_000 };

/** Presses Tab until the keyboard is on what a selector finds. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    const there = await page.evaluate(
      (sought) => document.activeElement?.matches(sought) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${selector}.`);
}

async function axeWords(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

const lead = async (page: Page) => (await page.textContent('.lip-lead')) ?? '';

test('what happens if we change up to five things, by keyboard alone', {
  timeout: 600_000,
}, async () => {
  const page = await openPage({ width: 1280, height: 900 });
  await tabTo(page, 'a[href^="#/explore"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#explore-fan', WAIT);
  expect(await lead(page)).toBe('Nothing has changed yet. This is the plan as it stands.');
  expect(await page.textContent('h1')).toMatch(/^By January 2031, 8 in 10 simulated futures fall/);

  await tabTo(page, '#lever-places');
  for (const key of ['PageUp', 'PageUp', 'ArrowUp']) await page.keyboard.press(key);
  expect(await page.inputValue('#lever-places')).toBe('210');
  await page.waitForFunction(
    () => document.querySelector('.lip-lead')?.textContent?.startsWith('With this one change'),
    undefined,
    WAIT,
  );
  const said = await lead(page);
  expect(said).toMatch(
    /the average is [\d,]+(, about [\d,]+ fewer.* than with no change|; no clear)/,
  );
  expect(await page.textContent('.lip-first-look')).toMatch(/^First look, (2|8) futures$/);
  // From the key to the frame after the redraw, for the benchmark.
  await page.waitForFunction(() => performance.getEntriesByName('quick look').length > 0);
  const tiles = await page.locator('.lip-tile__name').allTextContents();
  expect(tiles.slice(1)).toEqual([
    'High needs deficit, March 2031',
    'Home to school transport, 2030-31',
    'Average journey to school',
  ]);
  await page.waitForFunction(() => location.hash.includes('levers=places%3A210'), undefined, WAIT);

  await page.selectOption('#explore-district', { index: 1 });
  const district = await page.locator('#explore-district option:checked').textContent();
  await page.waitForFunction(
    (name) => document.querySelector('#my-district')?.textContent?.includes(`In ${name}, about`),
    district,
    WAIT,
  );
  expect(await page.locator('#explore-districts tbody tr').count()).toBe(13);

  // Escape puts the value back that the lever had when the keyboard came to it; Home is today.
  const early = 'input[type="range"][aria-label="Early help"]';
  await page.focus(early);
  await page.keyboard.press('End');
  expect(await page.textContent('#lever-early-foot')).toContain('most this page allows');
  await page.keyboard.press('Home');
  expect(await page.inputValue(early)).toBe('0');
  await page.keyboard.press('PageUp');
  expect(await page.inputValue(early)).toBe('10');
  await page.keyboard.press('Escape');
  expect(await page.inputValue('#lever-early')).toBe('0');
  expect(await page.textContent('.lip-state')).toContain('My plan, 1 change');

  await page.click('text=Stop');
  expect(await axeWords(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axeWords(page)).toEqual([]);
  expect(await page.isVisible('#lever-places')).toBe(false);
  await page.click('.lip-dock button');
  await page.waitForFunction(() => document.activeElement?.id === 'explore-levers');
  expect(await page.isVisible('#lever-places')).toBe(true);
  expect(await axeWords(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await page.waitForSelector('#explore-fan', WAIT);
  expect(await page.inputValue('#lever-places')).toBe('210');
  await page.focus('#lever-places');
  await page.click('[aria-label="Reset Local specialist places"]');
  await page.waitForFunction(
    () => document.querySelector('.lip-lead')?.textContent?.startsWith('Nothing has changed'),
    undefined,
    WAIT,
  );
  assertNoFaults(page);
});
