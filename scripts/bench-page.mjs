/**
 * How long the production page takes to show its frame and its first figures: opens it three times,
 * each in a browser profile of its own, and prints milliseconds. A benchmark, not a test.
 */
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from './ensure-chromium.mjs';

await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn', preview: { port: 0, open: false } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (let opening = 1; opening <= 3; opening++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(address);
  await page.waitForSelector('nav a');
  const frame = performance.now() - started;
  await page.waitForFunction(() => /\d/.test(document.querySelector('h1')?.textContent ?? ''));
  const figures = performance.now() - started;
  console.log(
    `opening ${opening}: frame ${Math.round(frame)} ms, figures ${Math.round(figures)} ms`,
  );
  await context.close();
}
await browser.close();
await server.close();
