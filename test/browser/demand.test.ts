/** What a planner does on the page of demand, in a real browser on the production build. */
import { expect, test } from 'vitest';
import { assertNoFaults, headlineWith, openPage, stopRun } from './harness.ts';

const DESK = { width: 1280, height: 900 };

test('a planner opens demand, chooses a need, steps past forecasts and reads a table', async () => {
  const page = await openPage(DESK);
  await page.getByRole('link', { name: 'Demand' }).click();
  expect(await headlineWith(page, 'past outcomes')).toMatch(
    /^Plans (are likely to|may) .+ by January 20\d\d; this method held \d+ in 100 past outcomes$/,
  );
  await stopRun(page);

  const figures = [
    'demand',
    'record',
    'by-need-fans',
    'by-phase-fans',
    'past-effects',
    'effects',
    'funnel',
    'timeliness',
  ];
  for (const id of figures) {
    const figure = page.locator(`figure#${id}`);
    expect(await figure.locator('svg').count(), id).toBeGreaterThan(0);
    expect(await figure.getByRole('button', { name: 'Show as table' }).count(), id).toBe(1);
  }
  const methods = await page.locator('#methods table').textContent();
  for (const name of ['persistence', 'drift', 'growth', 'Combined']) {
    expect(methods).toContain(name);
  }

  const steps = page.locator('figure#record [role="slider"]');
  await steps.focus();
  const first = await steps.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  const before = await steps.getAttribute('aria-valuetext');
  const yearOf = (words: string | null) => Number(/January (\d{4})/.exec(words ?? '')?.[1]);
  expect(yearOf(before)).toBe(yearOf(first) - 1);
  expect(await page.textContent('figure#record svg')).toContain(
    `Said in January ${yearOf(before)}`,
  );

  await page.locator('#record').getByRole('button', { name: 'Show as table' }).click();
  expect(await page.locator('#record-table tbody tr').count()).toBeGreaterThan(20);

  await page.locator('#state-need').selectOption('SLD');
  const narrowed = await headlineWith(page, 'severe learning difficulty');
  expect(narrowed).toContain('for all of Kent this method held');
  expect(page.url()).toContain('need=SLD');
  expect(await page.textContent('figure#demand .lip-note')).toContain('whole area only');
  assertNoFaults(page);
});

test('a link opens demand for one need in one phase of one district', async () => {
  const page = await openPage({ ...DESK, path: '#/demand?area=E07000105&need=ASD&phase=primary' });
  expect(await headlineWith(page, 'rimary plans')).toMatch(
    /^Primary plans for autistic spectrum disorder in Ashford/,
  );
  await stopRun(page);
  expect(await page.locator('#state-phase').inputValue()).toBe('primary');
  expect(await page.locator('.lip-table__row--selected').count()).toBe(3);
  await page.locator('#by-need').getByRole('link', { name: 'All', exact: true }).click();
  await headlineWith(page, 'Primary plans in Ashford');
  await page.goBack();
  await headlineWith(page, 'autistic spectrum disorder');
  assertNoFaults(page);
});
