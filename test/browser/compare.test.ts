/** What somebody does who sets three plans side by side, in a real browser on the production build. */
import { expect, test } from 'vitest';
import { assertNoFaults, axe, openPage, stopRun } from './harness.ts';

const PLANS = 'baseline,srp-expansion,independent-cap';

test('three plans are set side by side, read by keys, printed and linked', async () => {
  const page = await openPage({ width: 1280, height: 900, path: `#/compare?plans=${PLANS}` });
  const cell = (row: number, column: number) => page.locator(`[data-cell="${row}-${column}"]`);
  await cell(0, 2).waitFor();
  await stopRun(page);
  expect(await page.textContent('h1')).toMatch(/high needs gap|What 2 plans change/);
  expect(await page.textContent('.lip-answer')).toMatch(/First look, \d+ futures/);

  await cell(0, 0).focus();
  const line = () => page.textContent('.lip-plans__line');
  expect(await line()).toMatch(/^High needs in-year balance, 20\d\d-\d\d, with A, .+: average −£/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await line()).toMatch(/^High needs cumulative balance, March 20\d\d, B, .+, against A: /);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1-1');
  expect(await page.evaluate(() => document.activeElement?.firstElementChild?.textContent)).toBe(
    await line(),
  );
  await page.keyboard.press('End');
  expect(await line()).toMatch(/best of all in how many of ten futures: |equally good/);
  // One tab stop for the whole matrix.
  expect(await page.locator('[role=gridcell][tabindex="0"]').count()).toBe(1);

  const rows = await page.locator('#side-by-side [role=gridcell][data-cell$="-0"]').count();
  await page.getByRole('button', { name: /^Show all \d+ measures/ }).click();
  const all = await page.locator('#side-by-side [role=gridcell][data-cell$="-0"]').count();
  expect(all).toBeGreaterThan(rows);
  expect(await page.textContent('#deciding')).toContain('told from 100 futures up');

  const faults = await axe(page);
  expect(faults.map((one) => `${one.id}: ${one.nodes.map((node) => node.html)}`)).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  expect(await page.isVisible('#side-by-side thead')).toBe(true);
  expect(await page.isVisible('text=Compare a plan from a file')).toBe(false);
  expect(await cell(0, 1).evaluate((one) => getComputedStyle(one).display)).toBe('table-cell');
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 900 });

  // Left out, a plan goes from the link; alone, the first asks for another.
  await page.selectOption('#plan-c', '');
  await page.waitForFunction(() => location.hash.includes('plans=baseline,srp-expansion'));
  await page.selectOption('#plan-b', '');
  await page.waitForFunction(
    () => document.querySelector('h1')?.textContent === 'Add a plan to compare',
  );
  expect(await cell(0, 0).isVisible()).toBe(true);

  await page.setInputFiles('input[type=file]', {
    name: 'elsewhere.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        schemaVersion: 1,
        id: 'elsewhere',
        label: 'Elsewhere',
        description: '',
        dataset: 'elsewhere',
      }),
    ),
  });
  const refusal = await page.textContent('[role=alert]');
  expect(refusal).toContain('“elsewhere”');
  expect(refusal).toContain('“kent”');
  assertNoFaults(page);
});

test('on a phone nothing scrolls sideways', async () => {
  const page = await openPage({
    width: 320,
    height: 700,
    path: '#/compare?plans=baseline,srp-expansion',
  });
  await page.locator('[data-cell="0-1"]').waitFor();
  await stopRun(page);
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(extra).toBeLessThanOrEqual(0);
  const faults = await axe(page);
  expect(faults.map((one) => one.id)).toEqual([]);
  assertNoFaults(page);
});
