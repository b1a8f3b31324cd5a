/** What a planner does on the page Export, in a real browser on the production build. */
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
import { downloadedBy, pngFacts } from './support/downloads.ts';

const HEADLINE = 'tables are ready';

test('a planner comes from the overview by a key, sees the gaps, previews, ticks and exports', async () => {
  const page = await openPage({ width: 1280, height: 900 });
  await page.locator('nav[aria-label="Go on"]').waitFor({ timeout: 150_000 });
  // Pictures of a figure of one drawing, by key, and of one of several.
  const download = (figure: string, words: string) =>
    page.locator(`figure#${figure}`).getByRole('button', { name: words });
  const png = await downloadedBy(page, async () => {
    await download('plans', 'Download picture (PNG)').focus();
    await page.keyboard.press('Enter');
  });
  const drawn = await page.locator('figure#plans svg').boundingBox();
  const facts = await pngFacts(page, png.bytes);
  expect(png.name).toMatch(/^plans-[a-z0-9-]+\.png$/);
  expect(facts).toMatchObject({ signature: '89504e470d0a1a0a', corner: [255, 255, 255, 255] });
  expect(facts.width).toBe(2 * (Math.ceil(drawn?.width ?? 0) + 32));
  expect(facts.height).toBeGreaterThan(2 * ((drawn?.height ?? 0) + 80));
  expect(facts.colours).toBeGreaterThan(50);
  const svg = await downloadedBy(page, () => download('levels', 'Download picture (SVG)').click());
  const text = svg.bytes.toString();
  expect(text.match(/<svg/g)?.length).toBe(5);
  expect(text).toContain('Specialist places short');
  expect(text).toMatch(/dataset Kent, .*seed 1/s);
  expect(text).not.toMatch(/<(script|foreignObject|image)|href="http/);
  await stopRun(page);
  await page.keyboard.press('3');
  expect(await headlineWith(page, HEADLINE)).toMatch(
    /^\d+ of \d+ tables are ready; \d+ need something from you$/,
  );
  const table = page.locator('#return-lsrp table');
  expect(await table.locator('tbody tr').first().textContent()).toMatch(
    /Table 6.*Partly.*To fill it/,
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

  // All tables, given up as soon as it is under way: nothing is saved, and the keyboard stays at hand.
  let saved = 0;
  page.on('download', () => {
    saved += 1;
  });
  await page.getByRole('button', { name: /^Choose all/ }).click();
  await page.getByRole('button', { name: /^Export \d+ tables/ }).click();
  await page.getByRole('button', { name: 'Stop: save nothing' }).press('Enter');
  await page
    .getByText(/^Stopped: nothing was saved\. \d+ of \d+ tables had been made\.$/)
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Export \d+/);
  expect(saved).toBe(0);

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
