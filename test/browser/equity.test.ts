/** What somebody who asks whom a plan affects does, and who reads the inclusion dashboard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, axe, headlineWith, openPage, stopRun } from './harness.ts';

const DESK = { width: 1280, height: 900 };

async function faultsOf(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

const sidewaysOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a link opens who is affected by a plan, by a measure, against no change', async () => {
  const page = await openPage({
    ...DESK,
    path: '#/equity?scenario=white-paper-2026&year=2031&measure=minutes',
  });
  await headlineWith(page, 'of children with plans');
  await stopRun(page);
  expect(await page.textContent('#deprivation-gap')).toMatch(/Source: .*MHCLG, English Indices/);
  expect(await page.locator('#deprivation-gap tbody tr').count()).toBe(6);
  expect(await page.inputValue('#equity-measure')).toBe('minutes');
  const groups = page.locator('#groups table');
  expect(await groups.count()).toBe(4);
  // Districts stand from the most to the least deprived, and are whatever the table says of them.
  expect(await groups.nth(1).locator('tbody th').first().textContent()).toBe('Thanet');
  expect(await groups.nth(1).locator('thead').textContent()).toContain('Change');
  expect(await page.textContent('.lip-leaves-out')).toContain('no equality impact assessment');
  expect(await faultsOf(page)).toEqual([]);

  await page.selectOption('#equity-measure', 'far');
  expect(page.url()).toContain('measure=far');
  // The figures of a page are drawn in turns.
  await page.waitForFunction(() =>
    document
      .querySelector('#groups')
      ?.textContent?.includes('This measure is not counted by type of need'),
  );
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
  assertNoFaults(page);
});

test('a copy of a plan states a target, which is rated, changed, undone and kept', async () => {
  const page = await openPage({ ...DESK, path: '#/inclusion?measure=share+of+plans+waiting' });
  await headlineWith(page, 'are in mainstream schools');
  await page.click('#plan-targets [data-action="copy"]');
  await headlineWith(page, 'Set a target');
  expect(page.url()).toContain('change=target');
  expect(await page.inputValue('#change-indicator')).toBe('share of plans waiting');
  expect(await page.textContent('#change-value-hint')).toMatch(
    /January \d{4}: \d+\.\d% on average/,
  );
  await page.click('[data-action="save-change"]');
  const summary = page.locator('.govuk-error-summary__list li');
  expect(await summary.allTextContents()).toEqual([
    expect.stringMatching(/^Choose whether the figure/),
    'Enter the target from 0 to 100',
    'Enter why this target was chosen',
  ]);
  await summary.getByRole('link', { name: 'Enter the target' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('change-value');
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);

  await page.selectOption('#change-direction', 'at most');
  await page.fill('#change-value', '99.5');
  await page.fill('#change-reason', 'Agreed in the local inclusion plan');
  await page.click('[data-action="save-change"]');
  await headlineWith(page, 'of 1 target 1 green, 0 amber and 0 red');
  const targets = page.locator('#plan-targets');
  expect(await targets.textContent()).toMatch(/All of Kent: at most 99\.5% from January \d{4}/);
  expect(await page.textContent('#indicators table')).toContain('set by this plan');
  await stopRun(page);
  expect(await faultsOf(page)).toEqual([]);

  await targets.getByRole('link', { name: /^Change/ }).click();
  await headlineWith(page, 'Change a target');
  await page.fill('#change-value', '0');
  await page.click('[data-action="save-change"]');
  await headlineWith(page, '0 green, 0 amber and 1 red');
  await targets.getByRole('button', { name: 'Undo: change a target' }).click();
  await headlineWith(page, '1 green, 0 amber and 0 red');
  await page.reload();
  await headlineWith(page, '1 green, 0 amber and 0 red');
  await targets.getByRole('button', { name: /^Remove/ }).click();
  await headlineWith(page, 'are in mainstream schools');
  expect(await targets.textContent()).toContain('This plan states no target yet');
  await stopRun(page);
  assertNoFaults(page);
});

test('the dashboard has an area and its districts, comparisons with their year, and no made-up target', async () => {
  const page = await openPage({ ...DESK, path: '#/inclusion' });
  await headlineWith(page, 'are in mainstream schools');
  await stopRun(page);
  const indicators = page.locator('#indicators table');
  expect(await indicators.textContent()).toMatch(/England \d+\.\d% \(2024\)/);
  expect(await indicators.textContent()).not.toContain('Rating');
  expect(await page.textContent('#rating-rule')).toContain(
    'Neither this plan nor these data state a target',
  );
  await indicators.getByRole('link', { name: 'Placed in their own district' }).click();
  expect(page.url()).toContain('measure=');
  await page.locator('#by-district').getByRole('link', { name: 'Thanet' }).click();
  await headlineWith(page, 'Thanet');
  expect(await page.textContent('#by-district h2')).toContain('Placed in their own district');
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sidewaysOf(page)).toBeLessThanOrEqual(0);
  assertNoFaults(page);
});
