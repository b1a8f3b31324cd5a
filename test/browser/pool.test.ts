/** Drawing threads of the page, in a real browser. */
import { expect, test } from 'vitest';
import { assertNoFaults, openPage } from './harness.ts';

/** Whether the run line says that so many futures are done. */
function areDone(wanted: number): boolean {
  const words = document.querySelector('.lip-progress__words')?.textContent ?? '';
  const said = /: (\d+) of \d+ futures/.exec(words);
  return said !== null && Number(said[1]) >= wanted;
}

test('a thread that ends in the middle of a run without a word is replaced, and the run goes on', async () => {
  const page = await openPage({ width: 1280, height: 800 });
  await page.waitForFunction(areDone, 1);
  const [ofPage, lost] = page.workers();
  expect(lost.url()).not.toBe(ofPage.url());
  const next = page.waitForEvent('worker');
  await lost.evaluate(() => self.close());
  expect((await next).url()).toBe(lost.url());
  await page.waitForFunction(areDone, 9);
  expect(await page.textContent('h1')).toMatch(/\d/);
  assertNoFaults(page);
});
