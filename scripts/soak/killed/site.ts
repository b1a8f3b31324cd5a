/** The production build in a real Chromium, whose pages can be killed. */
import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { buildUnlessYounger } from '../../../test/browser/support/builds.ts';
import { findChromium } from '../../ensure-chromium.mjs';

export interface Site {
  /** Ends in a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the production build, built anew if a source is younger than it. */
export async function servedBuild(): Promise<Site> {
  buildUnlessYounger('dist/index.html', 'vite.config.ts');
  const server = await preview({
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server started without an address.');
  return { address, close: () => server.close() };
}

export interface Device {
  /** One profile: what a page keeps is there for the next. */
  readonly context: BrowserContext;
  /** Ends every process that runs a page, at once and without telling it. Gives how many there were. */
  killPages(): Promise<number>;
  close(): Promise<void>;
}

export async function openDevice(): Promise<Device> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run node scripts/ensure-chromium.mjs.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser: Browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  // What is run in pages goes through tsx, which names functions by a helper that pages do not have.
  await context.addInitScript('globalThis.__name ??= (named) => named;');
  const protocol = await browser.newBrowserCDPSession();
  return {
    context,
    async killPages() {
      const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
      const pages = processInfo.filter(({ type }) => type === 'renderer');
      for (const { id } of pages) process.kill(id, 'SIGKILL');
      return pages.length;
    },
    close: () => browser.close(),
  };
}
