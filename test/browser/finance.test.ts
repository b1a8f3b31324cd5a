/** What a finance officer does on the page of finance, in a real browser on the production build. */
import { expect, test } from 'vitest';
import { assertNoFaults, axe, headlineWith, openPage, stopRun } from './harness.ts';

const DESK = { width: 1280, height: 900 };

test('a finance officer reads the deficit by keys, adds the write-off and opens the tables', async () => {
  const page = await openPage(DESK);
  await page.getByRole('link', { name: 'Finance', exact: true }).click();
  expect(await headlineWith(page, 'in 8\u00a0in\u00a010 simulated futures')).toMatch(
    /^By March 20\d\d the high needs deficit is between £\d+m and £\d+m in/,
  );
  await stopRun(page);

  const line = () => page.textContent('figure#cumulative .lip-reader__line');
  const keys = page.locator('figure#cumulative [role="slider"]');
  await keys.focus();
  const reading = await line();
  expect(reading).toMatch(/^March 2031: average £[\d,]+m, 8 in 10 futures £[\d,]+m to £[\d,]+m$/);
  await page.keyboard.press('Home');
  expect(await line()).toMatch(/^March 2022: £97(\.0)?m reported$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await line()).toMatch(/^March 2026: average £.+; council forecast £136m$/);
  await page.keyboard.press('Escape');
  expect(await line()).toBe(reading);

  await page
    .locator('figure#cumulative')
    .getByRole('button', { name: 'Add the write-off' })
    .click();
  expect(await page.textContent('figure#cumulative .lip-figure__caption')).toContain(
    'had 90% of the deficit of March 2026 been written off',
  );
  expect(await line()).not.toBe(reading);

  for (const id of ['cumulative', 'in-year']) {
    const figure = page.locator(`figure#${id}`);
    expect(await figure.locator('svg').count(), id).toBeGreaterThan(0);
    await figure.getByRole('button', { name: 'Show as table' }).click();
    expect(await page.locator(`#${id}-table tbody tr`).count(), id).toBeGreaterThan(9);
  }
  expect(await page.textContent('figure#in-year .lip-note')).toMatch(/income cover/i);

  const total = page.locator('#accounts tr', { hasText: 'High needs spending' });
  expect(await total.textContent()).toMatch(/\d{3},\d{3}/);
  for (const id of ['balance', 'who-pays', 'unit-costs', 'benchmarks']) {
    expect(await page.locator(`section#${id} tbody tr`).count(), id).toBeGreaterThan(3);
  }
  const faults = await axe(page);
  expect(faults.map((one) => `${one.id}: ${one.nodes.map((node) => node.html)}`)).toEqual([]);

  await page.getByRole('link', { name: /compares with published accounts/ }).click();
  await page.waitForFunction(() => /for comparison only/.test(document.body.textContent ?? ''));
  await stopRun(page);
  assertNoFaults(page);
});

test('a link opens the first year on a phone, where nothing scrolls sideways', async () => {
  const page = await openPage({ width: 320, height: 700, path: '#/finance?year=2025' });
  await headlineWith(page, 'By March 2026');
  await stopRun(page);
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(extra).toBeLessThanOrEqual(0);
  const faults = await axe(page);
  expect(faults.map((one) => one.id)).toEqual([]);
  assertNoFaults(page);
});
