/** Every page of the site in turn, with what is folded away laid open. */
import type { Page } from 'playwright-core';
import { PAGES, type PageId } from '../../../src/app/state/route.ts';
import { headlineWith, stopRun } from '../harness.ts';

/** Goes to a page and waits until it has its words and no part of it is still to be drawn. */
async function goTo(page: Page, name: PageId, query: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/${name}${query}`);
  await page.waitForFunction(
    () =>
      document.querySelectorAll('main h2, main table, main p').length > 2 &&
      document.querySelector('main')?.ariaBusy !== 'true',
  );
}

/** Opens what is folded away, and the table under each chart. */
async function layOpen(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) {
      fold.open = true;
    }
    for (const button of document.querySelectorAll<HTMLButtonElement>(
      '.lip-figure__actions button[aria-expanded="false"]',
    )) {
      button.click();
    }
  });
}

/**
 * Visits every page on one load of the site; the run is stopped, for its figures say nothing here.
 *
 * @param query what each address asks for, such as `?scenario=more-bases`.
 */
export async function tour(
  page: Page,
  visit: (name: PageId) => Promise<void>,
  query = '',
): Promise<void> {
  await headlineWith(page, '');
  for (const name of PAGES) {
    await goTo(page, name, query);
    await stopRun(page);
    await layOpen(page);
    await visit(name);
  }
}
