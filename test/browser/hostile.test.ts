/** Names that try to be HTML, scripts, styles, addresses or formulas come through every door of the page. */
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allOf, readXml, textOf } from '../support/xml.ts';
import {
  assertNoFaults,
  assertNoForeignRequests,
  headlineWith,
  openPage,
  refusals,
  stopRun,
} from './harness.ts';
import { downloadedBy } from './support/downloads.ts';
import { ELSEWHERE, hostileArea, hostilePlan } from './support/hostileArea.ts';
import { hostileSeen } from './support/hostileSeen.ts';
import { tour } from './support/tour.ts';

const PLAN = 'constructor';
/** Milliseconds that every table of the product may take on a busy machine. */
const EVERY_TABLE = 400_000;
/** What a workbook or a document would lead out by, or work out: its own fields are page numbers alone. */
const OUTWARD = /TargetMode="External"|<f>|of:=|<w:instrText[^>]*>(?!(?:PAGE|NUMPAGES)<)/;
/** Bytes up to which a part is read as XML: the largest sheets are too large for the tests' reader. */
const WELL_FORMED_UP_TO = 300_000;
const json = (content: unknown) => Buffer.from(JSON.stringify(content));
const linked = (text: string) => `1.${deflateRawSync(text).toString('base64url')}`;

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Brings the area through the page on which people bring their own data. */
async function bringArea(page: Page): Promise<void> {
  await page.waitForSelector('#templates table');
  await page.setInputFiles('#tables input[type=file]', [
    { name: '<x-file>.zip', mimeType: 'application/zip', buffer: Buffer.from(hostileArea()) },
  ]);
  await page.waitForSelector('#tables-use, #tables-problems tbody tr');
  expect(await page.locator('#tables-problems tbody tr').allInnerTexts()).toEqual([]);
  await page.getByLabel('They are published, or may be').check();
  await page.getByRole('button', { name: 'Use these data' }).press('Enter');
  await headlineWith(page, 'Area <x-area><img src=x');
  await stopRun(page);
}

test('hostile names of an area and a plan are text on every page, in every picture and every file', {
  timeout: 1_200_000,
}, async () => {
  const page = await openPage({ width: 1280, height: 900, path: '#/import' });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const seen = new Map<string, string[]>();
  const broken: Record<string, string[]> = {};
  const look = async (where: string) => {
    const found = await page.evaluate(hostileSeen, ELSEWHERE);
    seen.set(where, found.asText);
    if (found.broken.length > 0) broken[where] = found.broken.slice(0, 5);
  };
  await bringArea(page);

  // The plan comes as a file, in the company of files that are refused in words.
  await goTo(page, '#/plans');
  const picker = page.locator('main input[type=file]').first();
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });
  await picker.setInputFiles([
    file('<x-deep>.json', Buffer.from('{"a":'.repeat(200_000))),
    file('<x-kept>.json', Buffer.from('{"__proto__":{"polluted":1},"schemaVersion":1}')),
    file('<x-large>.json', Buffer.alloc(3_000_000, 32)),
  ]);
  await page.waitForFunction(
    () => (document.querySelector('[role=alert]')?.querySelectorAll('li').length ?? 0) > 2,
  );
  await look('plan files refused');
  await picker.setInputFiles([file('plan.json', json(hostilePlan(PLAN)))]);
  await page.waitForSelector('.lip-plans-list >> text=<x-plan>');

  await tour(page, look, `?scenario=${PLAN}&plans=no-change,${PLAN}&school=constructor`);
  const more = [
    `#/review?scenario=${PLAN}`,
    `#/scenario?scenario=${PLAN}&change=change:constructor`,
    `#/scenario?scenario=${PLAN}&change=assumption:constructor`,
    '#/transport?school=__proto__',
    '#/places?area=__proto__&need=constructor&phase=toString&year=1e999&levers=__proto__:1',
    '#/<x-page>?scenario=<x-asked>&area=<x-district>&plans=<x-a>,<x-b>',
    `#/overview?show=projector&scenario=${PLAN}`,
    `#/overview?plan=${linked(JSON.stringify({ ...hostilePlan('shared'), label: 'Shared <x-shared>' }))}`,
    `#/overview?plan=${linked('['.repeat(1_000_000))}`,
  ];
  for (const hash of more) {
    await goTo(page, hash);
    await headlineWith(page, '');
    await stopRun(page);
    await look(hash.slice(0, 60));
  }
  expect(broken).toEqual({});
  const marks = new Set([...seen.values()].flat());
  for (const mark of [
    ...['area', 'census', 'need', 'setting', 'district', 'school', 'label', 'source'],
    ...['citation', 'line', 'because', 'plan', 'description', 'policy', 'rationale', 'shared'],
    ...['assumption', 'deep', 'kept', 'large', 'asked', 'reference', 'licence', 'note', 'title'],
  ]) {
    expect([...marks], `${mark} stands somewhere as text`).toContain(mark);
  }
  const empty = [...seen].filter(
    ([where, texts]) => texts.length === 0 && where !== 'accessibility',
  );
  expect(empty.map(([where]) => where)).toEqual([]);

  // What leaves, after all of it was kept on the device and read again: a picture, and every file.
  await goTo(page, `#/overview?scenario=${PLAN}`);
  await page.reload();
  const drawing = page.locator('figure#levels');
  const picture = await downloadedBy(page, () =>
    drawing.getByRole('button', { name: 'Download picture (SVG)' }).click(),
  );
  const drawn = readXml(picture.bytes);
  expect(allOf(drawn, 'script').length + allOf(drawn, 'img').length).toBe(0);
  expect(textOf(drawn)).toContain('<x-');
  const dots = await downloadedBy(page, () =>
    drawing.getByRole('button', { name: 'Download picture (PNG)' }).click(),
  );
  expect(dots.bytes.length).toBeGreaterThan(5000);

  await goTo(page, `#/export?scenario=${PLAN}`);
  await page.locator('#preview-table').waitFor();
  await stopRun(page);
  await page.getByRole('button', { name: /^Choose all/ }).click();
  // Tables of both forecasts need no change beside the plan: the button waits for it.
  const rest = page.getByRole('button', { name: 'Simulate the rest' });
  if (await rest.isVisible()) await rest.click();
  await page.waitForSelector('button.lip-button:not([aria-disabled]):has-text("Export")');
  await stopRun(page);
  const exported = async (form: string) => {
    await page.check(`#export-form-${form}`);
    const press = () => page.getByRole('button', { name: /^Export (\d+ tables|briefing)/ }).click();
    const { bytes } = await downloadedBy(page, press, EVERY_TABLE);
    return Object.entries(unzipSync(bytes));
  };
  let rows = 0;
  const hostileCells = new Set<string>();
  for (const [name, bytes] of await exported('archive')) {
    if (!name.endsWith('.csv')) continue;
    for (const row of Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd()).data) {
      rows += 1;
      for (const cell of row) {
        if (cell.includes('<x-')) hostileCells.add(cell);
        const formula = /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+(e[+-]?\d+)?$/.test(cell);
        expect(formula, `${name}: ${cell}`).toBe(false);
      }
    }
  }
  expect(rows).toBeGreaterThan(100);
  expect(hostileCells.size).toBeGreaterThan(5);
  for (const form of ['xlsx', 'ods', 'docx']) {
    let words = '';
    for (const [name, bytes] of await exported(form)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const text = new TextDecoder().decode(bytes);
      expect(text, `${form} ${name}`).not.toMatch(/<x-|<!DOCTYPE|<!ENTITY|<img|<script/);
      expect(text, `${form} ${name}`).not.toMatch(OUTWARD);
      if (form !== 'docx' && bytes.length < WELL_FORMED_UP_TO) readXml(bytes);
      words += text;
    }
    expect(words, form).toContain('&lt;x-');
  }

  expect(dialogs).toEqual([]);
  expect(refusals(page)).toEqual([]);
  assertNoFaults(page);
  assertNoForeignRequests(page);
});

test('hostile cells and headings of a table are told of as text', {
  timeout: 600_000,
}, async () => {
  const page = await openPage({ width: 390, height: 844, path: '#/import' });
  await page.waitForSelector('#templates table');
  const columns = ['provision', 'january', 'places', 'places_for_area', 'status', 'quality'];
  const rows = [
    [...columns, 'source', '__proto__', '<x-head>'],
    ['<x-cell><img src=x onerror=globalThis.hostile=1>', '2025', '1e999', '-0', '=1+1', 'x', 'y'],
    ['constructor', '9'.repeat(400), '<x-many>', '1', 'open', 'assumed', 'W'.repeat(10_000)],
  ];
  await page.setInputFiles('#tables input[type=file]', [
    {
      name: 'provision_places.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(Papa.unparse(rows)),
    },
  ]);
  await page.waitForSelector('#tables-problems tbody tr');
  const { asText, broken } = await page.evaluate(hostileSeen, ELSEWHERE);
  expect(broken).toEqual([]);
  expect(asText).toEqual(expect.arrayContaining(['cell', 'many', 'head']));
  const list = await downloadedBy(page, () =>
    page.getByRole('button', { name: 'Download this list (CSV)' }).first().click(),
  );
  for (const row of Papa.parse<string[]>(list.bytes.toString()).data) {
    for (const cell of row) expect(cell).not.toMatch(/^[=+@\t]/);
  }
  assertNoFaults(page);
});
