/** Accessibility of every page in a real browser: axe, reflow, targets. */
import { expect, test } from 'vitest';
import { PAGES } from '../../src/app/state/route.ts';
import { axe, openPage } from './harness.ts';

for (const width of [1280, 390]) {
  test(`axe finds nothing wrong with any page at ${width} pixels`, async () => {
    const page = await openPage({ width, height: 900 });
    for (const name of PAGES) {
      await page.goto(`${page.url().split('#')[0]}#/${name}`);
      await page.waitForFunction(
        () => document.querySelectorAll('main h2, main table, main p').length > 2,
      );
      if (['overview', 'demand', 'places', 'transport'].includes(name)) {
        await page.waitForFunction(() => document.querySelector('main svg') !== null);
      }
      const found = await axe(page);
      const words = found.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`,
      );
      expect(words, name).toEqual([]);
    }
  });
}

test('no page scrolls sideways at 320 pixels', async () => {
  const page = await openPage({ width: 320, height: 700 });
  for (const name of PAGES) {
    await page.goto(`${page.url().split('#')[0]}#/${name}`);
    await page.waitForFunction(
      () => document.querySelectorAll('main h2, main table, main p').length > 2,
    );
    const extra = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(extra, name).toBeLessThanOrEqual(0);
  }
});
