/** What a planner does on the page Export, in a real browser on the production build. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readZip } from '../support/readZip.ts';
import {
  assertNoFaults,
  assertNoForeignRequests,
  axe,
  headlineWith,
  openPage,
  stopRun,
} from './harness.ts';

const HEADLINE = 'tables are ready';

/** The file that the page hands over after an act, as bytes. */
async function downloadedBy(page: Page, act: () => Promise<void>) {
  const handed = page.waitForEvent('download', { timeout: 120_000 });
  await act();
  const download = await handed;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a planner comes from the overview by a key, sees the gaps, previews, ticks and exports', async () => {
  const page = await openPage({ width: 1280, height: 900 });
  await page.locator('nav[aria-label="Go on"]').waitFor({ timeout: 150_000 });
  await page.keyboard.press('3');
  expect(await headlineWith(page, HEADLINE)).toMatch(
    /^\d+ of \d+ tables are ready; \d+ need something from you$/,
  );
  const table = page.locator('#return-lsrp table');
  expect(await table.locator('tbody tr').first().textContent()).toMatch(
    /7\.1.*Missing.*To fill it/,
  );

  await page.getByRole('button', { name: 'Export tables' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Choose at least one table');

  const preview = page.locator('#preview-table');
  await preview.waitFor({ timeout: 120_000 });
  await stopRun(page);
  // By keys alone from here: preview of another table, two ticks, export.
  await page.getByRole('button', { name: 'Preview lsrp_5_1.csv' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    /lsrp_5_1\.csv/.test(document.querySelector('#preview-table h2')?.textContent ?? ''),
  );
  expect(await preview.locator('tbody tr').count()).toBe(10);
  expect(await preview.textContent()).toContain('First 10 of 55 rows');
  for (const id of ['lsrp-5\\.1', 'lsrp-12']) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('Space');
  }
  const { name, bytes } = await downloadedBy(page, async () => {
    await page.getByRole('button', { name: 'Export 2 tables' }).focus();
    await page.keyboard.press('Enter');
  });
  expect(name).toMatch(/^tables-[a-z0-9-]+\.zip$/);
  const files = new Map(
    readZip(bytes).map((file) => [file.name, new TextDecoder().decode(file.bytes)]),
  );
  expect([...files.keys()]).toEqual([
    'lsrp_5_1.csv',
    'lsrp_12.csv',
    'README.txt',
    'provenance.json',
  ]);
  expect(files.get('lsrp_5_1.csv')).toMatch(/^scenario,year,basis,age_group,children_mean/);
  const provenance = JSON.parse(files.get('provenance.json') ?? '');
  expect(provenance.datasetHash).toMatch(/^[0-9a-f]{16}$/);
  expect(provenance).toMatchObject({
    seed: 1,
    disclosure: 'Published figures: nothing to suppress',
  });
  expect(files.get('README.txt')).toContain(provenance.scenarioHash);
  expect(await page.textContent('main')).toContain('Published figures: nothing to suppress');
  await page.getByText(`Made ${name} with 2 tables.`).waitFor();

  const alone = await downloadedBy(page, () =>
    page.getByRole('button', { name: /Download lsrp_5_1\.csv alone/ }).click(),
  );
  expect(alone.bytes.toString().split('\n')[1]).toContain('seed 1');

  const faults = await axe(page);
  expect(faults.map((one) => `${one.id}: ${one.nodes.map((node) => node.html)}`)).toEqual([]);
  assertNoFaults(page);
  assertNoForeignRequests(page);
});

test('the page fits a narrow screen, where each table is a list', async () => {
  const page = await openPage({ width: 320, height: 700, path: '#/export' });
  await headlineWith(page, HEADLINE);
  await page.locator('#preview-table').waitFor({ timeout: 120_000 });
  await stopRun(page);
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(extra).toBeLessThanOrEqual(0);
  expect((await axe(page)).map((one) => one.id)).toEqual([]);
  assertNoFaults(page);
});
