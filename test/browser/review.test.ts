/** A planner's question answered without a manual, in a real browser with the real model. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, axe, openPage, stopRun } from './harness.ts';

const WAIT = { timeout: 300_000 };
const SCHOOL = 'Laleham Gap School';
const URN = '134971';
const field = (name: string) => `#review-${URN}-${name}`;

/** Presses Tab until the keyboard is on what a selector finds. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const there = await page.evaluate(
      (sought) => document.activeElement?.matches(sought) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${selector}.`);
}

const headline = async (page: Page) => (await page.textContent('h1')) ?? '';

/** Rows of a table as texts. */
function cells(page: Page, table: string): Promise<string[][]> {
  return page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

async function axeWords(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

test('who gets in, who no longer does, and what does it cost, by keyboard alone', {
  timeout: 600_000,
}, async () => {
  const page = await openPage({ width: 1280, height: 900 });
  await tabTo(page, 'a[href^="#/review"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.lip-review__list tbody tr', WAIT);
  expect(await headline(page)).toBe('Nothing has changed yet. This is the plan as it stands.');

  await tabTo(page, '#review-search');
  await page.keyboard.type('laleham');
  await tabTo(page, `#tick-${URN}`);
  await page.keyboard.press('Space');
  expect(await page.isChecked(`#tick-${URN}`)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForFunction((name) => document.activeElement?.textContent === name, SCHOOL);

  for (const need of ['MLD', 'SLD']) {
    await tabTo(page, field(`needs-${need}`));
    await page.keyboard.press('Space');
  }
  expect(await page.textContent(field('needs'))).toContain('SLD Severe learning difficulty added');
  await tabTo(page, field('bandLow'));
  await page.keyboard.press('End');
  await tabTo(page, field('bandHigh'));
  await page.keyboard.press('ArrowUp');
  expect(await page.textContent('.govuk-error-message')).toContain(
    'Enter a highest complexity that is the same as or above the lowest',
  );
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  expect(await page.locator('.govuk-error-message').count()).toBe(0);

  await tabTo(page, field('september'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2020');
  await tabTo(page, '[data-action="apply"]');
  await page.keyboard.press('Enter');
  const summary = page.locator('.govuk-error-summary');
  expect(await summary.textContent()).toContain('September 2025 or later');
  await tabTo(page, '.govuk-error-summary a');
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.activeElement?.matches(id), field('september'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2027');
  await tabTo(page, '[data-action="apply"]');
  await page.keyboard.press('Enter');
  expect(await summary.count()).toBe(0);

  await page.waitForSelector('#who-gains svg', WAIT);
  // Sentence, drawing and tables are then of the same futures, however many there are.
  await stopRun(page);
  const said = await headline(page);
  expect(said).toMatch(
    /^Laleham Gap School .*different children: by January 2031 about \d+ get in and \d+ do not$/,
  );
  const [gained, lost] = [...said.matchAll(/(\d+) (?:get|do)/g)].map(([, count]) => Number(count));
  const drawing = (await page.textContent('#who-gains svg')) ?? '';
  expect(drawing).toContain(`${lost} no longer admitted`);
  expect(drawing).toContain(`${gained} admitted instead`);

  await tabTo(page, '#who-gains [data-action="table-twin"]');
  await page.keyboard.press('Enter');
  const table = await cells(page, '#who-gains-table');
  const numbers = table.map((row) => [Number(row[1]), Number(row[4])]);
  const whole = numbers.pop() ?? expect.fail('no total');
  expect(numbers.length).toBe(5);
  for (const side of [0, 1]) {
    const sum = numbers.reduce((all, row) => all + row[side], 0);
    expect(Math.abs(sum - whole[side])).toBeLessThanOrEqual(0.3);
  }
  expect(Math.round(whole[0])).toBe(lost);
  expect(Math.round(whole[1])).toBe(gained);
  const [school] = await cells(page, '#review-schools table');
  const [rollBefore, roll] = [school[3], school[4]].map((cell) => Number.parseFloat(cell));
  expect(Math.abs(whole[1] - whole[0] - (roll - rollBefore))).toBeLessThanOrEqual(1.1);
  // Band 5 was refused before, so those who get in are there and no pupil of band 5 loses.
  expect(numbers[4][1]).toBeGreaterThan(numbers[4][0]);

  const budgets = (await page.textContent('#consequences')) ?? '';
  expect(budgets).toMatch(/High needs spending, 2030-31£.+of 10|no clear difference|every future/);
  expect(budgets).toMatch(/Home to school transport, 2030-31£/);
  expect(budgets).toContain('Journey of children no longer admitted');
  expect(await page.textContent('footer')).toMatch(/plan My plan, .+ futures/);

  expect(await axeWords(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const step of [1, 2, 3]) {
    await page.keyboard.press(`Alt+${step}`);
    await page.waitForFunction(
      (number) => document.activeElement?.id === `review-step-${number}`,
      step,
    );
    expect(await page.textContent('main')).toContain(`Step ${step} of 3`);
    expect(await axeWords(page), `step ${step}`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysScroll(page), `step ${step}`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 390, height: 844 });
  }

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await page.waitForSelector('.lip-review__list tbody tr', WAIT);
  expect(await page.textContent('.lip-tabs')).toContain(`${SCHOOL} · changed`);
  assertNoFaults(page);
});

test('undo names its step and leads back to nothing changed; a withdrawn review keeps its notice', {
  timeout: 600_000,
}, async () => {
  const page = await openPage({ width: 1280, height: 900, path: '#/review' });
  await page.waitForSelector('.lip-review__list tbody tr', WAIT);
  await page.locator(`#tick-${URN}`).check();
  await page.locator(field('needs-SLD')).check();
  await page.getByRole('button', { name: 'Undo: add SLD' }).waitFor();
  expect(await headline(page)).not.toContain('Nothing has changed');
  await page.keyboard.press('Alt+z');
  expect(await headline(page)).toBe('Nothing has changed yet. This is the plan as it stands.');
  await page.keyboard.press('Alt+Shift+z');
  expect(await headline(page)).not.toContain('Nothing has changed');

  await page.locator('#state-scenario').selectOption('special-school-review');
  await page.locator('.lip-notice').waitFor();
  expect(await page.textContent('.lip-notice')).toContain('withdrawn');
  expect(await page.locator('[role="tab"]').count()).toBe(9);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.lip-notice').isVisible()).toBe(true);
  const words = page.getByText('Laleham Gap School, from September 2026');
  expect(await words.first().isVisible()).toBe(true);
  assertNoFaults(page);
});
