/** SEN2 returns with records of children go through the page: what stays of any child, and where? */
import { inflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { MARKER, makeReturns } from '../../scripts/sen2/make.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { folderTexts } from '../data/import/folderTexts.ts';
import {
  assertNoFaults,
  assertNoForeignRequests,
  axe,
  headlineWith,
  openPage,
  stopRun,
} from './harness.ts';
import { downloadedBy } from './support/downloads.ts';
import { everythingKept, tracesIn } from './support/personalTraces.ts';
import { tour } from './support/tour.ts';

const CHILDREN = 1500;
const AREA = 'Invented unitary';
const bytes = (text: string) => new TextEncoder().encode(text);

interface Given {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Two Januaries over the invented area as archives, and the lists that belong beside them. */
async function returnsGiven() {
  const texts = folderTexts('public/data/invented-unitary');
  const dataset = await readDataset(async (file) => texts.get(file) ?? null);
  const made = makeReturns({ dataset, children: CHILDREN, years: 2, seed: 20 });
  const archives = made.returns.map(({ name, modules }): Given => {
    const files = [...modules].map(([stem, text]): [string, Uint8Array] => [
      `${stem}.csv`,
      bytes(text),
    ]);
    return { name: `${name}.zip`, content: zipSync(Object.fromEntries(files)) };
  });
  const lists = [...made.lists].map(([name, text]): Given => ({ name, content: bytes(text) }));
  return { archives, lists, personal: made.personal };
}

/** The archive as it would be with the row of headings of a module lost: its first row is a child. */
function withoutHeadings({ name, content }: Given, module: string): Given {
  const files = unzipSync(content);
  const text = new TextDecoder().decode(files[module]);
  return { name, content: zipSync({ ...files, [module]: bytes(text.replace(/^[^\n]*\n/, '')) }) };
}

async function give(page: Page, files: readonly Given[]) {
  await page.setInputFiles(
    '#returns input[type=file]',
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/zip',
      buffer: Buffer.from(content),
    })),
  );
}

async function goTo(page: Page, hash: string) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

test('returns are read, simulated, exported and shared, and no child is found anywhere', {
  timeout: 1_200_000,
}, async () => {
  const { archives, lists, personal } = await returnsGiven();
  const unmarked = [...personal].filter((cell) => cell !== '' && !cell.includes(MARKER));
  const page = await openPage({ width: 1280, height: 900, path: '#/import' });

  // All that is said and asked for, and all that is seen or handed over, from here on.
  const seen = new Map<string, string>();
  const note = (where: string, text: string) =>
    seen.set(where, `${seen.get(where) ?? ''}\n${text}`);
  page.context().on('console', (message) => note('console', message.text()));
  page.context().on('weberror', (fault) => note('errors', String(fault.error().stack)));
  page.context().on('request', (request) => {
    note('requests', `${request.url()} ${request.postData() ?? ''}`);
  });
  const handedOver = async (act: () => Promise<void>) => {
    const { name, bytes: content } = await downloadedBy(page, act);
    const files = /\.(zip|xlsx|ods|docx)$/.test(name) ? unzipSync(content) : { [name]: content };
    for (const [file, part] of Object.entries(files)) {
      note(`download ${name} ${file}`, new TextDecoder('latin1').decode(part));
    }
    return files;
  };
  const look = async (where: string) => {
    for (const [place, text] of await everythingKept(page)) note(`${where}: ${place}`, text);
  };

  // The area that is nowhere: figures of a dataset with words of its own, nothing kept of it.
  await page.getByRole('button', { name: 'Show the invented area' }).press('Enter');
  await page.waitForSelector(`.lip-banner >> text=an area that is nowhere: ${AREA}`);
  expect(await headlineWith(page, `${AREA} has places for`)).toMatch(/in January 20\d\d$/);
  await stopRun(page);
  expect(await page.textContent('header')).toContain('Invented, January');
  // A date of birth may be a date of something else, such as of a source: it stands there already.
  await look('before');
  const before = [...seen.values()].join('\n');
  const births = new Set(unmarked.filter((date) => !before.includes(date)));
  expect(births.size).toBeGreaterThan(0.95 * unmarked.length);
  expect(births.size).toBeGreaterThan(CHILDREN / 2);
  const found = () =>
    [...seen].flatMap(([where, text]) =>
      tracesIn(text, MARKER, births).map((trace) => `${where}: ${trace}`),
    );

  await goTo(page, '#/import');
  await page.waitForSelector('#templates table');
  await give(page, [archives[0], withoutHeadings(archives[1], 'person.csv'), ...lists]);
  await page.waitForSelector('#returns-problems tbody tr');
  await look('problems');
  await handedOver(() =>
    page.locator('#returns-problems').getByRole('button', { name: /CSV/ }).press('Enter'),
  );
  expect(await page.getByRole('button', { name: 'Use these data' }).count()).toBe(0);

  await page.evaluate(() => {
    const progress: number[] = [];
    Object.assign(window, { progress });
    new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>('#returns progress');
      if (bar?.hasAttribute('value')) progress.push(bar.value);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await give(page, archives);
  await page.waitForSelector('#returns-use');
  const shares = await page.evaluate(() => (window as unknown as { progress: number[] }).progress);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const summary = page.locator('#returns-returns tbody tr');
  expect(await summary.count()).toBe(2);
  await look('checked');
  expect((await axe(page)).map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Use these data' }).press('Enter');

  await page.waitForSelector('.lip-banner >> text=They are kept in this tab alone');
  await headlineWith(page, `${AREA} has places for`);
  await page.waitForFunction(() =>
    document.querySelector('footer')?.textContent?.includes('Disclosure control on'),
  );
  await stopRun(page);
  await look('first figures');

  await goTo(page, '#/export');
  await headlineWith(page, 'tables are ready');
  await page.locator('#preview-table').waitFor();
  await stopRun(page);
  await page.locator('#return-lsrp input[type=checkbox]').first().check();
  const tables = await handedOver(() =>
    page.getByRole('button', { name: /^Export 1 table/ }).press('Enter'),
  );
  const provenance = JSON.parse(new TextDecoder().decode(tables['provenance.json']));
  expect(provenance.disclosure).toContain('Disclosure control on');
  await page.getByLabel('Workbook for Excel (XLSX)').check();
  await handedOver(() => page.getByRole('button', { name: /^Export 1 table/ }).press('Enter'));

  // Every page, with what is folded away laid open.
  await tour(page, (name) => look(name));
  await goTo(page, '#/import');
  await page.waitForSelector('#templates table');
  // Exact counts do not leave by another door: no archive, and templates without a row.
  expect(await page.getByRole('button', { name: 'Download this dataset (ZIP)' }).count()).toBe(0);
  const template = await handedOver(() =>
    page.getByRole('button', { name: 'base_children.csv', exact: true }).press('Enter'),
  );
  const [text] = Object.values(template);
  expect(new TextDecoder().decode(text).trim().split('\n')).toHaveLength(1);

  // A plan of these data, and the link to it.
  await goTo(page, '#/plans');
  await page.getByRole('link', { name: 'Start from no change' }).click();
  await page.waitForSelector('.lip-review__list tbody tr');
  await page.locator('.lip-review__list input[type=checkbox]').first().check();
  await page.fill('#review-name', 'A plan over returns');
  await page.keyboard.press('Tab');
  await goTo(page, '#/plans');
  await page.waitForSelector('.lip-plans-list');
  await stopRun(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page
    .getByRole('button', { name: /^Copy a link/ })
    .first()
    .click();
  await page.waitForFunction(() => navigator.clipboard.readText().then((it) => it.includes('#')));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const packed = /plan=1\.([\w-]+)/.exec(link)?.[1] ?? '';
  const shared = inflateRawSync(Buffer.from(packed, 'base64url')).toString();
  expect(shared).toContain('A plan over returns');
  note('link', `${link}\n${shared}`);
  await look('plans');
  assertNoFaults(page);
  assertNoForeignRequests(page);

  await page.reload();
  await headlineWith(page, '');
  await page.waitForFunction(() => !document.querySelector('header')?.textContent?.includes('Inv'));
  expect(await page.locator('.lip-banner >> text=your own data').count()).toBe(0);
  await stopRun(page);
  await look('after a reload');
  expect(found()).toEqual([]);
  const after = JSON.stringify(
    [...(await everythingKept(page))].filter(([k]) => /Indexed/.test(k)),
  );
  expect(after).not.toContain('person-level');

  // The search itself: what is planted in each place is found there.
  await page.evaluate(plant, `${MARKER}-1`);
  seen.clear();
  await look('planted');
  const places = found().map((trace) => trace.replace(/^planted: (\w+).*$/s, '$1'));
  for (const place of [
    'sessionStorage',
    'localStorage',
    'cookies',
    'IndexedDB',
    'cache',
    'words',
  ]) {
    expect(places).toContain(place);
  }
  const [born] = births;
  expect(tracesIn(`x${born.split('-').reverse().join('/')}`, MARKER, births)).toHaveLength(1);
});

/** Runs in the page. */
async function plant(word: string) {
  sessionStorage.setItem('a', word);
  localStorage.setItem('a', word);
  await cookieStore.set('a', word);
  document.body.append(word);
  await (await caches.open('a')).put('./a', new Response(word));
  await new Promise((resolve) => {
    const opening = indexedDB.open('a');
    opening.onupgradeneeded = () => opening.result.createObjectStore('a');
    opening.onsuccess = () => {
      const store = opening.result.transaction('a', 'readwrite').objectStore('a');
      store.put(new Map([['a', new Blob([word])]]), 'a').onsuccess = resolve;
    };
  });
}
