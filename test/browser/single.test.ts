/** The page as one file, on a drive beside which there is nothing, without server or network. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertNoFaults, headlineWith, openPage, stopRun } from './harness.ts';
import { buildUnlessYounger } from './support/builds.ts';
import { downloadedBy, pngFacts } from './support/downloads.ts';

const BUILT = 'dist-single/local-inclusion-plan-simulator.html';
const WAIT = { timeout: 300_000 };

const drive = mkdtempSync(join(tmpdir(), 'shared drive '));
const copy = join(drive, 'simulator.html');

beforeAll(() => {
  buildUnlessYounger(BUILT, 'vite.single.config.ts');
  copyFileSync(BUILT, copy);
}, 600_000);
afterAll(() => rmSync(drive, { recursive: true }));

/** A page that shows the file, without a network, and all that it asks for. */
async function openFile(hash: string): Promise<{ page: Page; asked: string[]; address: string }> {
  const page = await openPage({ width: 1280, height: 900, path: 'about:blank' });
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  const address = pathToFileURL(copy).href;
  await page.goto(`${address}${hash}`);
  return { page, asked, address };
}

test('the file shows its stored headline, simulates another plan, and asks for nothing', async () => {
  const { page, asked, address } = await openFile('');
  expect(await headlineWith(page, 'in January 20')).toMatch(/^Kent has places for .+ in 10 /);
  expect(await page.textContent('.lip-progress__words')).toBe('Stored result, checking now');
  await page.evaluate(() => {
    location.hash = '#/overview?scenario=srp-expansion';
  });
  await page.waitForFunction(
    () =>
      document.querySelector('.lip-progress__words')?.textContent?.startsWith('First look') &&
      document.querySelector('footer')?.textContent?.includes('8 futures'),
    undefined,
    WAIT,
  );
  expect(page.workers().length).toBeGreaterThan(1);
  await stopRun(page);
  const picture = await downloadedBy(page, () =>
    page.locator('#plans').getByRole('button', { name: 'Download picture (PNG)' }).click(),
  );
  expect((await pngFacts(page, picture.bytes)).colours).toBeGreaterThan(50);
  assertNoFaults(page);
  // A worker is a piece of the file itself.
  expect(asked.filter((url) => !/^(blob:null\/|data:)/.test(url))).toEqual([address]);
});

test('a plan made in the file is there when it is opened again, and can be saved beside it', async () => {
  const { page, address } = await openFile('#/plans');
  await page.getByRole('link', { name: 'Start from no change' }).click();
  await page.waitForSelector('.lip-review__list tbody tr', WAIT);
  await page.fill('#review-search', 'laleham');
  await page.check('#tick-134971');
  await page.check('#review-134971-needs-MLD');
  await page.fill('#review-name', 'More needs at Laleham Gap');
  await page.keyboard.press('Tab');
  const again = await page.context().newPage();
  // Tabs of a file are not told of each other's plans, so the first must be gone when it is read.
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  await again.goto(`${address}#/plans`);
  await again.waitForSelector('.lip-plans-list', WAIT);
  expect(await again.textContent('.lip-plans-list')).toContain('More needs at Laleham Gap');
  const [download] = await Promise.all([
    again.waitForEvent('download'),
    again.getByRole('button', { name: /^Export as a file/ }).click(),
  ]);
  const plan = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(plan.label).toBe('More needs at Laleham Gap');
  assertNoFaults(page);
});

test('its policy lets nothing in but what it holds, and nothing out', () => {
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(BUILT, 'utf8'));
  const hash = "'sha256-[\\w+/]+=*'";
  expect(policy?.[1]).toMatch(
    new RegExp(`^default-src 'none'; script-src ${hash}; style-src ${hash}; `),
  );
  expect(policy?.[1]).toContain("; connect-src 'none'; ");
  expect(policy?.[1]).not.toMatch(/unsafe|\*(?!;)|https?:/);
});
