/**
 * What a journey needs: pages of the production build in a real Chromium, their faults and
 * requests on record, and an accessibility check.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { findChromium } from '../../scripts/ensure-chromium.mjs';

/** Width and height of the window in CSS pixels, and where to start. */
export interface Opening {
  width: number;
  height: number;
  /** Relative to the site, such as `#/compare`; the front page if left out. */
  path?: string;
}

interface PageRecord {
  requests: string[];
  faults: string[];
  /** What the security policy refused. */
  refused: string[];
}

/** How Chromium words a refusal, in a page, a worker or a service worker. */
const REFUSAL = /Content Security Policy|Trusted(HTML|Script)/;

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds after which something hangs: ten times what a busy machine needs for a first look. */
const PATIENCE = 180_000;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const records = new WeakMap<Page, PageRecord>();
const open = new Set<Page>();
let browser: Browser | undefined;

/** No journey passes over what the security policy had to refuse. */
afterEach(async () => {
  const refused = [...open].flatMap(refusals);
  for (const page of open) await page.context().close();
  open.clear();
  expect(refused, 'refused by the security policy').toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

/** Address of the site under test, ending in a slash. */
function siteAddress(): string {
  return inject('siteAddress');
}

/**
 * A page of the site in a browser profile of its own, loaded. It closes itself after the test.
 *
 * @throws {Error} when no Chromium is installed.
 */
export async function openPage({ width, height, path = '' }: Opening): Promise<Page> {
  browser ??= await launch();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(PATIENCE);
  const record: PageRecord = { requests: [], faults: [], refused: [] };
  context.on('request', (request) => record.requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') record.faults.push(message.text());
    if (REFUSAL.test(message.text())) record.refused.push(message.text());
  });
  await context.exposeBinding('tellRefusal', (_, words: string) => void record.refused.push(words));
  await context.addInitScript(hearRefusals);
  context.on('weberror', (fault) => record.faults.push(String(fault.error())));
  const page = await context.newPage();
  page.on('worker', (worker) => {
    // A worker may be gone before it hears.
    worker.evaluate(hearRefusalsInWorker).catch(() => undefined);
  });
  records.set(page, record);
  open.add(page);
  await page.goto(new URL(path, siteAddress()).href);
  return page;
}

/** Runs in the page, so it stands on nothing outside itself. */
function hearRefusals(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample } = event;
    const { tellRefusal } = globalThis as unknown as { tellRefusal(words: string): void };
    tellRefusal(`${effectiveDirective}: ${blockedURI} ${sample}`.trim());
  });
}

/** Runs in a worker, which has no binding but whose console is heard. */
function hearRefusalsInWorker(): void {
  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    console.error(`Content Security Policy in a worker, ${effectiveDirective}: ${blockedURI}`);
  });
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run node scripts/ensure-chromium.mjs.');
  return chromium.launch({ executablePath, args: launchArguments });
}

/** Waits until the headline says what it is asked to, and every figure is drawn. */
export async function headlineWith(page: Page, words: string): Promise<string> {
  await page.waitForFunction(
    (sought) =>
      document.querySelector('h1')?.textContent?.includes(sought) &&
      document.querySelector('main')?.ariaBusy !== 'true',
    words,
  );
  return (await page.textContent('h1')) ?? '';
}

/** Stops the longer run, so that the machine is free for the next step. */
export async function stopRun(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: /^Stop/ });
  if (!(await stop.isVisible())) return;
  await stop.click({ timeout: 20_000 }).catch(async (error) => {
    // A run that ended meanwhile has taken its button along.
    if (await stop.isVisible()) throw error;
  });
}

/** What axe-core finds wrong with the page as it stands: an empty list when nothing is. */
export async function axe(page: Page, options: RunOptions = {}): Promise<Result[]> {
  // The debugging protocol runs this outside the page's content security policy.
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (given) =>
      (
        globalThis as unknown as {
          axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
        }
      ).axe.run(document, given),
    options,
  );
  return results.violations;
}

/** Fails if the page, its workers or its service worker asked any other host for anything. */
export function assertNoForeignRequests(page: Page): void {
  const { requests } = recordOf(page);
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !isOwn(url))).toEqual([]);
}

/** Fails if the page logged an error, threw one, or was stopped by its own security policy. */
export function assertNoFaults(page: Page): void {
  expect(recordOf(page).faults).toEqual([]);
}

/** What the security policy has refused so far. Who takes it answers for it. */
export function refusals(page: Page): string[] {
  return recordOf(page).refused.splice(0);
}

function isOwn(url: string): boolean {
  return [siteAddress(), 'data:', `blob:${siteAddress()}`].some((start) => url.startsWith(start));
}

function recordOf(page: Page): PageRecord {
  const record = records.get(page);
  if (!record) throw new Error('This page was not opened by openPage.');
  return record;
}
