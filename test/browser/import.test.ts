/** A planner's own figures: a template, filled in, given with mistakes, mended, used, exported. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hashTexts } from '../../src/data/hash.ts';
import { syntheticArea } from '../support/syntheticAreas/area.ts';
import { csvFiles } from '../support/syntheticAreas/csvFiles.ts';
import {
  assertNoFaults,
  assertNoForeignRequests,
  axe,
  headlineWith,
  openPage,
  stopRun,
} from './harness.ts';
import { downloadedBy } from './support/downloads.ts';
import { everythingKept } from './support/personalTraces.ts';

const FILE = 'provision_places.csv';
const picker = '#tables input[type=file]';

async function give(page: Page, name: string, content: string | Uint8Array) {
  await page.setInputFiles(picker, { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const press = () => page.getByRole('button', { name: button, exact: true }).press('Enter');
  return (await downloadedBy(page, press)).bytes;
}

async function violations(page: Page): Promise<string[]> {
  return (await axe(page)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

test('template, fill, three mistakes, mend, use, first figures, export, go back', {
  timeout: 900_000,
}, async () => {
  const page = await openPage({ width: 1280, height: 900, path: '#/import' });
  await page.waitForSelector('#templates table');
  expect(await violations(page)).toEqual([]);
  const template = (await downloaded(page, FILE)).toString().trim().split('\r\n');
  expect(template).toHaveLength(2);
  const archive = unzipSync(await downloaded(page, 'Download this dataset (ZIP)'));
  const ours = strFromU8(archive[`kent/${FILE}`]).trimEnd().split('\n');
  expect(ours[0]).toBe(template[0]);

  const first = ours[1].split(',');
  const wrong = [...ours];
  wrong[1] = [first[0], first[1], 'c', ...first.slice(3)].join(',');
  wrong[2] = wrong[2].replace(/^[^,]+/, 'nowhere');
  wrong[3] = wrong[3].replace(/,\d{4},/, ',45658,');
  await give(page, FILE, `\ufeff${wrong.join('\r\n')}`);
  await page.waitForFunction(
    () =>
      document.activeElement?.textContent === '3 problems to mend before these data can be used',
  );
  const rows = page.locator('#tables-problems tbody tr');
  expect(await rows.allInnerTexts()).toHaveLength(3);
  expect(await rows.first().textContent()).toContain('never read as 0');
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Use these data' }).count()).toBe(0);
  expect(await page.textContent('header')).toContain('Kent');

  const mended = [...ours];
  mended[1] = [first[0], first[1], String(Number(first[2]) + 40), ...first.slice(3)].join(',');
  const cells = Papa.parse<string[]>(mended.join('\n')).data;
  await give(page, FILE, Papa.unparse(cells, { delimiter: ';', newline: '\r\n' }));
  await page.waitForSelector('#tables-use');
  expect(await page.textContent('#tables-changes')).toContain('+40');
  await page.getByRole('button', { name: 'Use these data' }).press('Enter');
  expect(await page.textContent('#import-origin-error')).toBe('Say where the figures come from');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('They are published, or may be').check();
  const hashBefore = await page.textContent('footer');
  await page.getByRole('button', { name: 'Use these data' }).press('Enter');

  await page.waitForSelector('.lip-banner >> text=You are looking at your own data for Kent.');
  await page.waitForFunction(() =>
    / in 10 futures|futures/.test(document.querySelector('footer')?.textContent ?? ''),
  );
  await stopRun(page);
  expect(await page.textContent('footer')).not.toBe(hashBefore);
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await page.waitForSelector('.lip-banner >> text=They are kept on this device.');
  await page.evaluate(() => {
    location.hash = '#/export';
  });
  await headlineWith(page, 'tables are ready');
  await page.locator('#preview-table').waitFor();
  await stopRun(page);
  await page
    .locator('#return-scap')
    .getByLabel(/SEND provision forecast/)
    .check();
  const { bytes } = await downloadedBy(page, () =>
    page.getByRole('button', { name: /^Export 1 table/ }).press('Enter'),
  );
  const tables = unzipSync(bytes);
  const scap = Object.keys(tables).find((name) => name.startsWith('scap')) as string;
  expect(strFromU8(tables[scap]).split('\n').length).toBeGreaterThan(10);
  // The tables say which data they are of: not those that came with the page.
  const { datasetHash } = JSON.parse(strFromU8(tables['provenance.json']));
  expect(datasetHash).not.toBe(
    await hashTexts(
      new Map(
        Object.entries(archive).map(([name, content]) => [
          name.replace('kent/', ''),
          strFromU8(content),
        ]),
      ),
    ),
  );
  await page.getByLabel('Briefing for committee (DOCX)').check();
  const briefing = await downloadedBy(page, () =>
    page.getByRole('button', { name: 'Export briefing' }).press('Enter'),
  );
  expect(briefing.name).toMatch(/^briefing-kent-.+\.docx$/);
  const words = strFromU8(unzipSync(briefing.bytes)['word/document.xml']).replace(/<[^>]+>/g, ' ');
  expect(words).toMatch(/By January 20\d\d, .+ children will be without/);
  expect(words).toContain(datasetHash);
  await stopRun(page);
  await page.getByRole('button', { name: /^Go back to the data/ }).press('Enter');
  await page.waitForFunction(() => document.querySelector('.lip-banner') === null);
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByRole('button', { name: 'Remove them from this device' }).press('Enter');
  await page.waitForSelector('text=Your data were removed from this device.');
  assertNoFaults(page);
  assertNoForeignRequests(page);
});

test('files that are no tables are refused in words, and the page lives on', {
  timeout: 600_000,
}, async () => {
  const page = await openPage({ width: 390, height: 844, path: '#/import' });
  await page.waitForSelector('#templates table');
  const whole = zipSync({ [FILE]: new TextEncoder().encode('a,b\n') });
  const bad: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['book.csv', zipSync({ 'xl/workbook.xml': new Uint8Array(9) }), 'a workbook'],
    ['cut.zip', whole.subarray(0, 40), 'cut off or damaged'],
    ['bomb.zip', zipSync({ 'a.csv': new Uint8Array(30_000_000) }), 'fold when unpacked'],
    ['odd.csv', '"\u0001,<img src=x onerror=alert(1)>\n"', 'found'],
  ];
  for (const [name, content, words] of bad) {
    await give(page, name, content);
    await page.waitForFunction(
      ([file, said]) => {
        const row = [...document.querySelectorAll('#tables-problems tbody tr')];
        return row.some(
          ({ textContent }) =>
            textContent?.includes(file) && (said === 'found' || textContent.includes(said)),
        );
      },
      [name, words] as const,
    );
  }
  expect(await page.locator('main img').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await page.waitForFunction(() => document.querySelector('#tables-problems') === null);
  assertNoFaults(page);
});

test('a record of children shows how they move, is saved as rates, and nothing of it is kept', {
  timeout: 600_000,
}, async () => {
  const page = await openPage({ width: 390, height: 844, path: '#/import' });
  await page.waitForSelector('#templates table');
  const { transitions, population } = csvFiles(syntheticArea(2, 'calm'), 'base');
  const rows = transitions.trimEnd().split('\n');
  const lines = [...rows[0].split(','), rows[0].split(',')[1]].join(',');
  await give(page, 'children.csv', [lines, ...rows.slice(1).map((row) => `${row},x`)].join('\n'));
  // Two columns of one name: told, and chosen in the menu that stands open.
  await page.waitForSelector('#tables-problems tbody tr');
  expect(await page.textContent('#tables-problems tbody')).toContain('two columns named setting-1');
  await page.getByLabel(/^setting-1:/).selectOption('1');
  await page.waitForSelector('#tables-record');
  await page.setInputFiles(picker, [
    { name: 'population.csv', mimeType: 'text/csv', buffer: Buffer.from(population) },
  ]);
  await page.waitForSelector('#tables-record >> text=per resident of the file given');
  expect(await page.getByRole('button', { name: 'Use these data' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  const all = page.locator('#record-rates tbody tr').first();
  expect(await all.textContent()).toMatch(/\d+\.\d% \(\d+\.\d to \d+\.\d\)/);
  const rates = (await downloaded(page, 'Save rates (CSV)')).toString().split('\n');
  expect(rates[0]).toBe('flow,by,group,rate_mean,rate_p10,rate_p90,dataset_rate');
  const leaving = Number(rates.find((row) => row.startsWith('leavers,all'))?.split(',')[3]);
  expect(await all.textContent()).toContain(`${(100 * leaving).toFixed(1)}%`);
  const kept = JSON.stringify(
    [...(await everythingKept(page))].filter(([k]) => !/^(words|page|fields)$/.test(k)),
  );
  expect(kept).not.toContain('secondary, with sixth form');
  assertNoFaults(page);
  assertNoForeignRequests(page);
});
