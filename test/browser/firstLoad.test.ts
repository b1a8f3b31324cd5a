import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, assertNoForeignRequests, headlineWith, openPage } from './harness.ts';

const DESK = { width: 1280, height: 900 };
/** Script and style before the headline, packed. */
const MOST_BYTES = 250_000;

const line = (page: Page) => page.textContent('.lip-progress__words');

test('the stored headline stands although the data cannot be read yet, marked as stored', async () => {
  const page = await openPage({ ...DESK, path: 'icons/icon.svg' });
  await page.route('**/data/kent/**', () => undefined);
  await page.route('**/stored/kent/data-*', () => undefined);
  await page.goto(new URL('..', page.url()).href);
  expect(await headlineWith(page, 'in January 20')).toMatch(/^Kent has places for .+ in 10 /);
  expect(await line(page)).toBe('Stored result, checking now');
  expect(await page.textContent('footer')).toContain('200 futures');
  await page.getByRole('link', { name: 'Finance', exact: true }).click();
  await headlineWith(page, 'By March 20');
  expect(await line(page)).toBe('Stored result, checking now');
});

test('little script and style is loaded with the page, and pages beside the first one later', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  const linked = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)];
  const sizes = linked.map(([, file]) => gzipSync(readFileSync(join('dist', file))).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  expect(linked.map(([, file]) => file).join()).not.toContain('Finance');
});

test('this device finds the figures that the build stored, to the last digit, and says so', async () => {
  const page = await openPage({ ...DESK, path: '#/overview' });
  const stored = await headlineWith(page, 'in January 20');
  await page.waitForFunction(
    () => document.querySelector('.lip-progress__words')?.textContent?.startsWith('Checked'),
    undefined,
    { timeout: 580_000, polling: 200 },
  );
  expect(await line(page)).toBe('Checked on this device: the same figures');
  expect(await page.textContent('h1')).toBe(stored);
  assertNoFaults(page);
  assertNoForeignRequests(page);
});
