/**
 * How long the main thread of the production page is blocked while a run goes on: opens each page
 * asked for in a browser profile of its own, and watches from the first words of the run until 60
 * futures are done. Prints one line of JSON a page. A benchmark, not a test.
 *
 *     node scripts/bench-longtasks.mjs [page …]
 */
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from './ensure-chromium.mjs';

const FUTURES = 60;
const LIMIT_MS = 50;
const pages = process.argv.length > 2 ? process.argv.slice(2) : ['overview', 'explore', 'finance'];

/**
 * Milliseconds of each task of the page's main thread of 50 ms or more that began after a moment; the
 * browser notes them from the start.
 *
 * @param {number} from
 * @returns {Promise<number[]>}
 */
function longTasksAfter(from) {
  return new Promise((resolve) => {
    // Where there was none, nobody says so.
    setTimeout(() => resolve([]), 1000);
    new PerformanceObserver((list) => {
      const late = list.getEntries().filter(({ startTime }) => startTime >= from);
      resolve(late.map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask', buffered: true });
  });
}

/**
 * Whether the run line says that so many futures are done.
 *
 * @param {number} wanted
 */
function areDone(wanted) {
  const words = document.querySelector('.lip-progress__words')?.textContent ?? '';
  const said = /: (\d+) of \d+ futures/.exec(words);
  return said !== null && Number(said[1]) >= wanted;
}

await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn', preview: { port: 0, open: false } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const name of pages) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(new URL(`#/${name}`, address).href);
    await page.waitForFunction(areDone, 0, { timeout: 120_000, polling: 50 });
    const from = await page.evaluate(() => performance.now());
    await page.waitForFunction(areDone, FUTURES, { timeout: 600_000, polling: 50 });
    const tasks = await page.evaluate(longTasksAfter, from);
    const longestTaskMs = Math.max(0, ...tasks);
    const summary = { page: name, futures: FUTURES, longestTaskMs, limitMs: LIMIT_MS, tasks };
    console.log(JSON.stringify(summary));
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
