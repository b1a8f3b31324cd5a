/**
 * How long the production page takes to read SEN2 returns, and how long its main thread stands still
 * meanwhile: two Januaries over the embedded dataset, given as archives, from the choice of the files
 * until their summary stands there. Prints one line of JSON. A benchmark, not a test.
 *
 *     node scripts/bench-import.mjs [rows of all modules together]
 */
import '../bin/typescript.mjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from './ensure-chromium.mjs';

const LIMITS = { totalMs: 10_000, widestGapMs: 100 };
const ROWS = Number(process.argv[2] ?? 100_000);
/** Rows that a child leaves in two returns, about. */
const ROWS_OF_CHILD = 19;

const { datasetFolder } = await import('../src/cli/datasetFolder.ts');
const { folderReader } = await import('../src/cli/files.ts');
const { readDataset } = await import('../src/data/readDataset.ts');
const { makeReturns } = await import('./sen2/make.ts');

/** Runs in the page: notes how long apart two turns of the main thread are, at most. */
function watch() {
  const gaps = { widest: 0, last: performance.now() };
  Object.assign(window, { gaps });
  setInterval(() => {
    const now = performance.now();
    gaps.widest = Math.max(gaps.widest, now - gaps.last);
    gaps.last = now;
  }, 5);
}

/** Runs in the page: milliseconds from the choice of the files until their summary stands there. */
function timed() {
  const picker = document.querySelector('#returns input[type=file]');
  picker?.addEventListener('change', () => {
    const started = performance.now();
    const { gaps } = /** @type {any} */ (window);
    gaps.widest = 0;
    gaps.last = started;
    new MutationObserver((_, observer) => {
      if (document.querySelector('#returns-use, #returns-problems') === null) return;
      observer.disconnect();
      // Once that is drawn too.
      requestAnimationFrame(() =>
        setTimeout(() => performance.measure('read', { start: started })),
      );
    }).observe(document, { subtree: true, childList: true });
  });
}

const dataset = await readDataset(folderReader(await datasetFolder(undefined)));
const children = Math.round(ROWS / ROWS_OF_CHILD);
const { returns, lists } = makeReturns({ dataset, children, years: 2, seed: 1 });
const folder = mkdtempSync(join(tmpdir(), 'returns-'));
let rows = 0;
const given = returns.map(({ name, modules }) => {
  const files = [...modules].map(([stem, text]) => {
    rows += text.trimEnd().split('\n').length - 1;
    return /** @type {const} */ ([`${stem}.csv`, new TextEncoder().encode(text)]);
  });
  const path = join(folder, `${name}.zip`);
  writeFileSync(path, zipSync(Object.fromEntries(files)));
  return path;
});
for (const [name, text] of lists) {
  given.push(join(folder, name));
  writeFileSync(join(folder, name), text);
}

await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn', preview: { port: 0, open: false } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  await page.goto(new URL('#/import', address).href);
  await page.waitForSelector('#templates table', { timeout: 120_000 });
  // A run that goes on would be measured along: whoever brings data does not wait for its end.
  const stop = page.getByRole('button', { name: /^Stop/ });
  if (await stop.isVisible()) await stop.click();
  await page.waitForTimeout(3000);
  await page.evaluate(watch);
  await page.evaluate(timed);
  await page.setInputFiles('#returns input[type=file]', given);
  await page.waitForFunction(() => performance.getEntriesByName('read').length > 0, undefined, {
    timeout: 300_000,
  });
  const measured = await page.evaluate(() => ({
    totalMs: Math.round(performance.getEntriesByName('read')[0].duration),
    widestGapMs: Math.round(/** @type {any} */ (window).gaps.widest),
    problems: document.querySelectorAll('#returns-problems tbody tr').length,
  }));
  const load = Math.round(loadavg()[0] * 10) / 10;
  console.log(JSON.stringify({ rows, children, ...measured, limits: LIMITS, load }));
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
