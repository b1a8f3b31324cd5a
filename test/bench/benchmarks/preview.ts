import type { Page } from 'playwright-core';
import { withPage } from '../site.ts';
import type { Report } from '../suite/measurement.ts';

const MOVES = 20;
/** How long somebody looks before the next move. */
const PAUSE_MS = 700;
const READY_MS = 600_000;
const ANSWER_MS = 60_000;
/** Measures that the page leaves on the browser's timeline: event of the lever to the frame drawn. */
const MEASURE = 'quick look';

/**
 * From a lever's event to the frame after the figure is redrawn, as the page itself notes it. Moves
 * go round the five levers, one step each, from the first look on: as for somebody who does not wait,
 * futures are drawn in the background, and give way.
 */
export async function measure(report: Report): Promise<void> {
  const values = await withPage('#/explore', async (page) => {
    await page.waitForSelector('.lip-lever', { timeout: READY_MS });
    for (let move = 0; move < MOVES; move++) {
      await page.waitForTimeout(PAUSE_MS);
      await moveLever(page, move);
      await page.waitForFunction(
        ([name, seen]) => performance.getEntriesByName(name, 'measure').length > seen,
        [MEASURE, move] as const,
        { timeout: ANSWER_MS, polling: 20 },
      );
    }
    return page.evaluate(
      (name) => performance.getEntriesByName(name, 'measure').map(({ duration }) => duration),
      MEASURE,
    );
  });
  report({
    id: 'preview.redrawn',
    label: 'lever to redrawn figure in Chromium',
    unit: 'ms',
    shown: '95th percentile',
    values: values.slice(0, MOVES),
    note: 'first answer, from few paired futures; to the frame after the redraw',
  });
}

/** One step of an amount, back where it has no more room; the next option of a choice. */
async function moveLever(page: Page, move: number): Promise<void> {
  const levers = page.locator('.lip-lever');
  const lever = levers.nth(move % (await levers.count()));
  const range = lever.locator('input[type=range]');
  if ((await range.count()) > 0) {
    await range.focus();
    const full = await range.evaluate((input: HTMLInputElement) => input.value === input.max);
    await page.keyboard.press(full ? 'ArrowDown' : 'ArrowUp');
    return;
  }
  const options = lever.locator('input[type=radio]');
  const chosen = await options.evaluateAll((inputs: HTMLInputElement[]) =>
    inputs.findIndex(({ checked }) => checked),
  );
  await options.nth((chosen + 1) % (await options.count())).click({ force: true });
}
