/** A plan is copied, a change added with an error on the way, undone and done again. */
import { expect, test } from 'vitest';
import { assertNoFaults, assertNoForeignRequests, axe, headlineWith, openPage } from './harness.ts';

const axeWords = async (page: Parameters<typeof axe>[0]) =>
  (await axe(page)).map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);

test('a library plan is copied and changed: an error, a mend, listed, undone, done again', {
  timeout: 300_000,
}, async () => {
  const page = await openPage({
    width: 1280,
    height: 900,
    path: '#/scenario?scenario=srp-expansion',
  });
  await page.waitForSelector('.lip-changes', { timeout: 90_000 });
  const words = (await page.textContent('main')) ?? '';
  expect(words).toContain('From September 2027, over 3 years: 186 more SRP places');
  expect(words).toContain('Capital: £17,000 (range £6,700 to £60,000) a place.');
  expect(words).toContain('make a copy to change it');
  expect(await page.locator('main input, main select, main textarea').count()).toBe(0);
  expect(await axeWords(page)).toEqual([]);

  await page.click('[data-action="copy"]');
  await page.click('[data-action="add-change"]');
  await page.getByRole('link', { name: 'Add places', exact: true }).click();
  await headlineWith(page, 'Add places');
  expect(await axeWords(page)).toEqual([]);
  await page.fill('#change-placesEach', 'many');
  await page.fill('#change-september', '2020');
  await page.click('[data-action="save-change"]');
  const summary = page.locator('.govuk-error-summary');
  await summary.waitFor();
  expect(await summary.locator('a').allTextContents()).toEqual([
    'Choose schools or bases, at least one',
    'Enter places at each from 0 to 5,000, in whole numbers',
    'Enter the year of a September from 2025 to 2034',
  ]);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
  expect(await axeWords(page)).toEqual([]);
  await summary.locator('a').nth(1).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('change-placesEach');

  await page.keyboard.press('Control+A');
  await page.keyboard.type('48');
  await page.fill('#change-september', '2028');
  await page.fill('#change-provisions-search', 'laleham');
  await page.locator('#change-provisions .lip-tick__box').first().press('Space');
  expect(await page.textContent('.lip-change__preview')).toContain(
    'From September 2028, 48 more special school places at Laleham Gap School.',
  );
  await page.locator('#change-placesEach').press('Enter');
  const added = page.getByRole('heading', {
    name: '48 more special school places at Laleham Gap School',
  });
  await added.waitFor();
  expect(await page.textContent('[role="status"].lip-change__said')).toContain('Added: 48 more');
  expect(await page.textContent('main')).toContain('give a reason and a source for this change');
  expect(await axeWords(page)).toEqual([]);

  await page.getByRole('button', { name: /^Undo: add “48 more/ }).click();
  await added.waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+y');
  await added.waitFor();

  // From the register of assumptions to a value of the plan's own: an error, a mend, put back, undone.
  await page.evaluate(() => {
    location.hash = location.hash.replace('#/scenario', '#/assumptions');
  });
  await page.fill('#register-text', 'placement.latentUnmet');
  await page.locator('#register summary').first().press('Enter');
  await page.getByRole('link', { name: /^Change in my plan/ }).press('Enter');
  await page.waitForSelector('.lip-assumption__facts');
  expect(await page.textContent('.lip-assumption__facts')).toMatch(/Register.*range.*Source/);
  expect(await axeWords(page)).toEqual([]);
  await page.click('[data-action="save-change"]');
  await summary.waitFor();
  expect(await summary.locator('a').allTextContents()).toEqual([
    'Enter a figure that differs from the register, or leave without saving',
    'Enter why this plan rests on another value, and who says so',
  ]);
  for (const at of [0, 1, 2]) await page.fill(`#change-value-${at}`, '0.2');
  await page.fill('#change-reason', 'A count of our own.');
  await page.locator('#change-value-2').press('Enter');
  const assumed = page.locator('#plan-parameters .lip-change');
  await assumed.waitFor();
  expect(await assumed.textContent()).toMatch(/0\.2 .*in place of .*A count of our own\./);
  await page.waitForFunction(() => document.activeElement?.id.startsWith('assumption-of-'));
  expect(await axeWords(page)).toEqual([]);
  await assumed.getByRole('button', { name: /^Remove/ }).press('Enter');
  await assumed.waitFor({ state: 'detached' });
  expect(await page.textContent('.lip-change__said')).toMatch(/^Back to the register: /);
  await page.waitForFunction(() => document.activeElement?.id === 'choose-assumption');
  await page.keyboard.press('Enter');
  await headlineWith(page, 'Which assumption should differ?');
  await page.fill('#assumption-search', 'latent');
  expect(await page.locator('.lip-assumption__list a').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Back' }).click();
  await page.keyboard.press('Alt+z');
  await assumed.waitFor();
  await page.setViewportSize({ width: 320, height: 700 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
  await page.reload();
  await added.waitFor({ timeout: 90_000 });
  assertNoForeignRequests(page);
  assertNoFaults(page);
});
