/** What a planner does on the page of transport, in a real browser on the production build. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, axe, headlineWith, openPage, stopRun } from './harness.ts';

const DESK = { width: 1280, height: 900 };
const HEADLINE =
  /^(About \d+|Fewer than 1) in 100 children( from .+)? travel longer than the guide limit; 8\u00a0in\u00a010 simulated futures put the cost .+ in 20\d\d-\d\d$/;

async function faultsOf(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

const mapLine = (page: Page) => page.textContent('figure#ride-map .lip-reader__line');

test('a planner reads cost and journeys, and opens a route sheet by keys alone', async () => {
  const page = await openPage(DESK);
  await page.getByRole('link', { name: 'Transport', exact: true }).click();
  expect(await headlineWith(page, 'guide limit')).toMatch(HEADLINE);
  await stopRun(page);
  for (const id of [
    'transport-cost',
    'over-guide',
    'minutes',
    'share-over',
    'carbon',
    'ride-map',
  ]) {
    const figure = page.locator(`figure#${id}`);
    expect(await figure.locator('svg').count(), id).toBeGreaterThan(0);
    expect(await figure.getByRole('button', { name: 'Show as table' }).count(), id).toBe(1);
  }
  expect(await page.textContent('main')).toContain(
    'Road distance is 1.35 × straight line, an assumption',
  );

  const districts = page.locator('figure#over-guide [role="listbox"]');
  await districts.focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.textContent('figure#over-guide .lip-reader__line')).toMatch(
    /^.+: average \d+%, 8 in 10 futures \d+% to \d+%$/,
  );
  await page.keyboard.press('t');
  const rows = await page.locator('#over-guide-table tbody tr').count();
  expect(rows).toBe((await page.locator('#transport-by-district tbody tr').count()) - 1);

  const map = page.locator('figure#ride-map [role="listbox"]');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  expect(await mapLine(page)).toMatch(/^.+ to .+: \d+ children, \d+ minutes each way on average$/);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('r');
  await page.waitForURL(/school=/);
  await headlineWith(page, 'January 20');
  expect(await page.textContent('#sheet-vehicles')).toMatch(/\d:\d\d/);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await headlineWith(page, 'guide limit')).toMatch(HEADLINE);
  expect(page.url()).not.toContain('school=');
  assertNoFaults(page);
});

test('a district in the sentence turns the map to where its children travel', async () => {
  const page = await openPage({ ...DESK, path: '#/transport' });
  await headlineWith(page, 'guide limit');
  await stopRun(page);
  const link = page.locator('#transport-by-district tbody a').first();
  const district = (await link.textContent()) ?? '';
  await link.click();
  expect(await headlineWith(page, `from ${district}`)).toMatch(HEADLINE);
  const map = page.locator('figure#ride-map [role="listbox"]');
  await map.focus();
  await page.keyboard.press('Home');
  const read = (await mapLine(page)) ?? '';
  expect(read.startsWith(`${district} to `)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Show as table' }).last().scrollIntoViewIfNeeded();
  await map.focus();
  await page.keyboard.press('t');
  const cells = await page.locator('#ride-map-table tbody tr').allTextContents();
  expect(cells.filter((row) => row.startsWith(district)).length).toBeGreaterThan(1);
  expect(cells.at(-1)).toContain('Every school');
  assertNoFaults(page);
});

test('letters do nothing while somebody types, and R takes the school with the focus', async () => {
  const page = await openPage({ ...DESK, path: '#/transport' });
  await headlineWith(page, 'guide limit');
  await stopRun(page);
  await page.locator('#transport-search').focus();
  await page.keyboard.type('rt');
  expect(page.url()).not.toContain('school=');
  await page.locator('#transport-search').fill('');
  const school = page.locator('#transport-schools tbody a').first();
  const id = await school.getAttribute('data-school');
  await school.focus();
  await page.keyboard.press('r');
  await page.waitForURL(new RegExp(`school=${id}$`));
  await headlineWith(page, 'January 20');
  await page.keyboard.press('Escape');
  await headlineWith(page, 'guide limit');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`sheet-${id}`);
  assertNoFaults(page);
});

test('a link opens a route sheet on a phone, and a wrong one says so', async () => {
  const page = await openPage({
    width: 390,
    height: 844,
    path: '#/transport?school=no-such-school',
  });
  await headlineWith(page, 'no such school');
  await stopRun(page);
  await page.getByRole('link', { name: 'Back to transport' }).click();
  await headlineWith(page, 'guide limit');
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(extra).toBeLessThanOrEqual(0);
  assertNoFaults(page);
});
