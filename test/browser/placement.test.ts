/** What a planner does on the page of placement, in a real browser on the production build. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, axe, headlineWith, openPage, stopRun } from './harness.ts';

const DESK = { width: 1280, height: 900 };

async function faultsOf(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

const line = (page: Page, figure: string) => page.textContent(`figure#${figure} .lip-reader__line`);

test('a planner reads the matrix and the flow by keys, opens a school and comes back', async () => {
  const page = await openPage(DESK);
  await page.getByRole('link', { name: 'Placement', exact: true }).click();
  expect(await headlineWith(page, 'were placed in')).toMatch(
    /^About [\d,]+ children needed .+ and were placed in .+ in January 20\d\d/,
  );
  await stopRun(page);

  const keys = page.locator('figure#where [role="listbox"]');
  await keys.focus();
  await page.keyboard.press('ArrowRight');
  const first = await line(page, 'where');
  expect(first).toMatch(/^Needed .+, placed in .+: average [\d,]+ of [\d,]+ children/);
  await page.keyboard.press('ArrowRight');
  expect(await line(page, 'where')).not.toBe(first);
  await page.keyboard.press('ArrowDown');
  const selected = page.locator('figure#where [role="option"][aria-selected="true"]');
  expect(await selected.textContent()).toBe(await line(page, 'where'));

  await page.keyboard.press('t');
  const table = page.locator('#where-table tbody tr');
  expect(await table.count()).toBeGreaterThan(10);
  await page.keyboard.press('f');
  expect(await page.getByRole('button', { name: 'As a flow' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  const flow = page.locator('figure#where [role="listbox"]');
  await flow.focus();
  await page.keyboard.press('ArrowDown');
  expect(await line(page, 'where')).toMatch(/^Need .+ → type needed .+: average/);
  await page.keyboard.press('ArrowRight');
  expect(await line(page, 'where')).toMatch(/^Type needed .+ → type attended .+: average/);
  expect(await faultsOf(page)).toEqual([]);

  for (const id of [
    'mismatch',
    'waiting-lengths',
    'waiting',
    'refused',
    'over-number',
    'first-preference',
  ]) {
    const figure = page.locator(`figure#${id}`);
    expect(await figure.locator('svg').count(), id).toBeGreaterThan(0);
    expect(await figure.getByRole('button', { name: 'Show as table' }).count(), id).toBe(1);
  }

  await page.locator('#school-search').fill('laleham');
  await page.locator('#schools tbody a').first().click();
  await headlineWith(page, 'Laleham Gap School');
  expect(page.url()).toContain('school=134971');
  expect(await page.locator('#school-terms tbody').textContent()).toContain('Complexity it admits');
  expect(await page.locator('figure#school-homes svg').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await headlineWith(page, 'were placed in');
  expect(page.url()).not.toContain('school=');
  expect(await page.locator('#school-search').inputValue()).toBe('laleham');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('school-134971');
  assertNoFaults(page);
});

test('letters do nothing while somebody types', async () => {
  const page = await openPage({ ...DESK, path: '#/placement' });
  await headlineWith(page, 'were placed in');
  await stopRun(page);
  await page.locator('#school-search').focus();
  await page.keyboard.type('ft');
  expect(
    await page.getByRole('button', { name: 'By type needed' }).getAttribute('aria-pressed'),
  ).toBe('true');
  expect(await page.locator('#school-search').inputValue()).toBe('ft');
});

test('a link opens the card of a school on a phone, and a wrong one says so', async () => {
  const page = await openPage({ width: 390, height: 844, path: '#/placement?school=134971' });
  await headlineWith(page, 'Laleham Gap School');
  await stopRun(page);
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  const extra = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await extra()).toBeLessThanOrEqual(0);

  await page.goto(page.url().replace('134971', 'no-such-school'));
  await headlineWith(page, 'no such school');
  await page.getByRole('link', { name: 'Back to placement' }).click();
  await headlineWith(page, 'were placed in');
  await page.getByRole('button', { name: 'As a flow' }).click();
  expect(await extra()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await faultsOf(page)).toEqual([]);
  assertNoFaults(page);
});

test('the base year says that settings are as reported, and has no round', async () => {
  const page = await openPage({ ...DESK, path: '#/placement?year=2025&phase=secondary' });
  await headlineWith(page, 'secondary children');
  await stopRun(page);
  expect(await page.textContent('.lip-lead')).toContain(
    'Settings as reported; needs are modelled.',
  );
  expect(await page.textContent('#preferences-by-district')).toContain('no round led to it');
  assertNoFaults(page);
});
