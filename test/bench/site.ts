import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from '../../scripts/ensure-chromium.mjs';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Opens a page of the production build, made in a folder of its own, in a real browser.
 *
 * @param path such as `#/explore`.
 */
export async function withPage<T>(path: string, use: (page: Page) => Promise<T>): Promise<T> {
  const outDir = mkdtempSync(join(tmpdir(), 'sufficiency-site-'));
  const site = { root: ROOT, logLevel: 'warn', build: { outDir, emptyOutDir: true } } as const;
  try {
    await build(site);
    const server = await preview({ ...site, preview: { port: 0, open: false } });
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(new URL(path, server.resolvedUrls?.local[0]).href);
      return await use(page);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
