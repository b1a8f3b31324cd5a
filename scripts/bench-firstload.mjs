/**
 * The first visit to the production page: what is loaded before its headline, and when the headline,
 * the first future of this device and its first look are there, counted from the start of navigation.
 * Each opening has a browser profile of its own. With `--checked`, the last opening also waits until
 * the stored result has been checked in full. A benchmark, not a test.
 *
 *     node scripts/bench-firstload.mjs [openings] [--checked]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from './ensure-chromium.mjs';

const LIMITS = { headlineMs: 1000, liveMs: 3000, kilobytes: 250 };
const openings = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 5);
const waitsForCheck = process.argv.includes('--checked');

/** Runs in the page before its own script: marks the moments at which words first stand there. */
function markWords() {
  /** @type {[name: string, said: () => boolean | undefined][]} */
  const moments = [
    ['headline', () => /\d/.test(document.querySelector('h1')?.textContent ?? '')],
    [
      'stored',
      () => document.querySelector('.lip-progress__words')?.textContent?.startsWith('Stored'),
    ],
    ['live', () => Number(document.querySelector('[role=progressbar]')?.ariaValueNow ?? 0) > 0],
    ['firstLook', () => document.querySelector('.lip-progress__words button') !== null],
    [
      'checked',
      () => document.querySelector('.lip-progress__words')?.textContent?.startsWith('Checked'),
    ],
  ];
  const look = () => {
    for (const [name, said] of moments) {
      if (performance.getEntriesByName(name).length === 0 && said()) performance.mark(name);
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name of a mark
 * @returns {Promise<number>} milliseconds from the start of navigation
 */
async function momentOf(page, name) {
  const mark = await page.waitForFunction(
    (sought) => performance.getEntriesByName(sought)[0]?.startTime,
    name,
    { timeout: 900_000, polling: 50 },
  );
  return Math.round(await mark.jsonValue());
}

/**
 * Addresses of the files that the page had asked for by a moment; its worker asks for its own.
 *
 * @param {string} mark
 */
function loadedBefore(mark) {
  const [{ startTime }] = performance.getEntriesByName(mark);
  const resources = performance.getEntriesByType('resource');
  return resources.filter((one) => one.startTime < startTime).map(({ name }) => name);
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn', preview: { port: 0, open: false } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** Kilobytes of files of the site, each packed by itself. @param {readonly string[]} urls */
function kilobytesOf(urls) {
  const bytes = urls.map((url) => {
    const { pathname } = new URL(url);
    return gzipSync(readFileSync(join('dist', pathname === '/' ? 'index.html' : pathname)), {
      level: 9,
    }).length;
  });
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 100) / 10;
}

/** @type {Record<string, number[]>} */
const moments = { headline: [], live: [], firstLook: [] };
try {
  for (let opening = 1; opening <= openings; opening++) {
    const context = await browser.newContext();
    await context.addInitScript(markWords);
    const page = await context.newPage();
    await page.goto(address);
    for (const [name, all] of Object.entries(moments)) {
      all.push(await momentOf(page, name));
    }
    if (opening === 1) {
      const urls = await page.evaluate(loadedBefore, 'headline');
      const worker = urls.filter((url) => /\/worker-[^/]+\.js$/.test(url));
      const ofPage = urls.filter((url) => /\.(js|css)$/.test(url) && !worker.includes(url));
      const gzipKilobytes = {
        // What the headline waits for.
        scriptAndStyle: kilobytesOf(ofPage),
        // What this device simulates with; threads load theirs after it.
        worker: kilobytesOf(worker),
        stored: kilobytesOf(urls.filter((url) => url.includes('/stored/'))),
      };
      console.log(JSON.stringify({ gzipKilobytes, limit: LIMITS.kilobytes }));
    }
    if (waitsForCheck && opening === openings) {
      const checkedMs = await momentOf(page, 'checked');
      const said = await page.textContent('.lip-progress__words');
      console.log(JSON.stringify({ checkedMs, said }));
    }
    await context.close();
  }
  for (const [name, all] of Object.entries(moments)) {
    const limitMs = { headline: LIMITS.headlineMs, live: LIMITS.liveMs }[name];
    console.log(JSON.stringify({ moment: name, medianMs: median(all), limitMs, allMs: all }));
  }
} finally {
  await browser.close();
  await server.close();
}
