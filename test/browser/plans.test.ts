/** A plan of somebody's own: saved, found again, shared, looked at by another, copied and changed. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, assertNoForeignRequests, axe, openPage, stopRun } from './harness.ts';

const WAIT = { timeout: 300_000 };
const URN = '134971';
const NOTHING = 'Nothing has changed yet. This is the plan as it stands.';

async function axeWords(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

/** Goes to another page of the same visit. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

const bench = (page: Page) => page.waitForSelector('.lip-review__list tbody tr', WAIT);
const planMenu = (page: Page) =>
  page
    .locator('#state-scenario optgroup[label="My plans"] option')
    .evaluateAll((options) => options.map((option) => option.textContent));

/** What the page would copy, read from the field that stands in for a clipboard it may not use. */
async function linkOf(page: Page): Promise<string> {
  await page
    .getByRole('button', { name: /^Copy a link to this plan/ })
    .first()
    .click();
  return page.inputValue('.lip-link-maker__link');
}

test('saved, reloaded, shared, opened in a fresh profile, copied and changed', {
  timeout: 900_000,
}, async () => {
  const page = await openPage({ width: 1280, height: 900, path: '#/plans' });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.reload();
  await page.waitForFunction(
    () => document.querySelector('h1')?.textContent === 'No plans yet. Start from no change.',
  );
  expect(await axeWords(page)).toEqual([]);
  await page.getByRole('link', { name: 'Start from no change' }).press('Enter');

  await bench(page);
  expect(await page.textContent('h1')).toBe(NOTHING);
  const provenance = /Model \d.+ · dataset .+ · plan No change, .+ · seed 1 · \d+ futures · .+/;
  expect(await page.textContent('footer')).toMatch(provenance);
  await page.fill('#review-search', 'laleham');
  await page.check(`#tick-${URN}`);
  await page.check(`#review-${URN}-needs-MLD`);
  expect(await planMenu(page)).toEqual(['My plan']);
  await page.fill('#review-name', 'More needs at Laleham Gap');
  await page.keyboard.press('Tab');

  // Closed at once: what was edited last is there all the same.
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: true });
  await again.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await again.goto(page.url().replace(/#.*/, '#/plans'));
  await again.waitForSelector('.lip-plans-list');
  expect(await again.textContent('.lip-plans-list')).toContain('More needs at Laleham Gap');
  expect(await axeWords(again)).toEqual([]);

  await again.getByRole('button', { name: /^Duplicate/ }).press('Enter');
  await again.getByRole('button', { name: /^Delete.+, copy$/ }).press('Enter');
  await again.waitForFunction(() =>
    document.activeElement?.textContent?.startsWith('Undo: delete'),
  );
  await again.keyboard.press('Enter');
  await again.getByRole('button', { name: /^Rename.+, copy$/ }).press('Enter');
  await again.keyboard.type('A second one');
  await again.keyboard.press('Enter');
  await again.waitForFunction(() => document.activeElement?.textContent === 'Rename: A second one');
  expect(await again.locator('.lip-plans-list tbody tr').count()).toBe(2);
  const open = again.getByRole('link', { name: /^Open in Test a review.+Laleham Gap$/ });
  const openAddress = await open.getAttribute('href');
  await again.setViewportSize({ width: 320, height: 700 });
  expect(
    await again.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBeLessThanOrEqual(0);
  await again.setViewportSize({ width: 1280, height: 900 });

  // Offered in the sentence of every page, beside the library.
  await goTo(again, '#/finance');
  await again.waitForSelector('#state-scenario optgroup', { state: 'attached' });
  expect(await planMenu(again)).toEqual(['A second one', 'More needs at Laleham Gap']);
  await goTo(again, '#/compare');
  await again.waitForSelector('#plan-add optgroup[label="My plans"]', { state: 'attached' });
  await goTo(again, `${openAddress}&area=E07000114&year=2030`);
  await bench(again);
  expect(await again.textContent('.lip-tabs')).toContain('Laleham Gap School · changed');

  // A reason is asked for before anything is shared.
  await again.getByRole('button', { name: 'Copy a link to this plan' }).click();
  await again.waitForSelector('.govuk-error-summary');
  await again.locator(`#review-${URN}-reason`).evaluate((field) => {
    field.closest('details')?.setAttribute('open', '');
  });
  await again.fill(`#review-${URN}-reason`, 'Laleham Gap has the staff');
  await again.keyboard.press('Tab');
  const link = await linkOf(again);
  expect(link.length).toBeLessThan(8000);
  expect(link).toMatch(/#\/review\?area=E07000114&year=2030&plan=1\.[\w-]+$/);

  const theirs = await openPage({ width: 1280, height: 900, path: new URL(link).hash });
  await theirs.waitForSelector('.lip-banner--shared', WAIT);
  expect(await theirs.textContent('.lip-banner--shared')).toContain(
    'Someone shared this plan. You can look; make a copy to change it.',
  );
  await theirs.waitForSelector('#who-gains svg', WAIT);
  const main = theirs.locator('main');
  expect(await main.textContent()).toContain('Laleham Gap has the staff');
  expect(await theirs.locator('.lip-review__list, .lip-review__form, #review-name').count()).toBe(
    0,
  );
  expect(await theirs.inputValue('#state-year')).toBe('2030');
  const hashes =
    /plan More needs at Laleham Gap, ([0-9a-f ]+).+compared with No change, [0-9a-f ]+/;
  expect(await theirs.textContent('footer')).toMatch(hashes);
  expect(await axeWords(theirs)).toEqual([]);
  await goTo(theirs, '#/plans');
  await theirs.waitForFunction(() =>
    document.querySelector('h1')?.textContent?.includes('No plans'),
  );
  await theirs.goBack();
  await theirs.waitForSelector('.lip-banner--shared');

  await theirs.getByRole('button', { name: 'Make a copy' }).press('Enter');
  await bench(theirs);
  expect(await theirs.locator('.lip-banner--shared').count()).toBe(0);
  expect(await theirs.evaluate(() => location.hash)).not.toContain('plan=');
  await theirs.check(`#review-${URN}-needs-SLD`);
  await theirs.keyboard.press('Alt+Z');
  expect(await theirs.isChecked(`#review-${URN}-needs-SLD`)).toBe(false);
  await theirs.keyboard.press('Alt+Y');
  expect(await theirs.isChecked(`#review-${URN}-needs-SLD`)).toBe(true);
  await theirs.reload();
  await bench(theirs);
  expect(await theirs.textContent('#state-scenario option:checked')).toBe(
    'More needs at Laleham Gap',
  );
  await goTo(theirs, '#/plans');
  expect(await theirs.textContent('.lip-plans-list')).toContain('copied from a shared link');
  assertNoFaults(theirs);
  assertNoForeignRequests(theirs);
});

test('levers become a plan that is gone on with in Test a review', async () => {
  const page = await openPage({ width: 1280, height: 900, path: '#/explore?levers=places:40' });
  await page.waitForSelector('.lip-lever', WAIT);
  await stopRun(page);
  await page.getByRole('button', { name: 'Save as a plan' }).click();
  const name = 'My plan: 40 more specialist places';
  await page.waitForSelector(`text=Saved on this device as “${name}”`);
  await page.getByRole('button', { name: 'Go further in Test a review' }).click();
  await bench(page);
  expect(await page.textContent('#state-scenario option:checked')).toBe(name);
  expect(await page.textContent('main')).toContain('Other changes in this plan');
  expect(await planMenu(page)).toEqual([name]);
  assertNoFaults(page);
});

test('a link that is cut, or of other data, says so and offers no figures of it', async () => {
  const page = await openPage({ width: 1280, height: 900, path: '#/overview?plan=1.abc' });
  await page.waitForSelector('text=could not be read: part of the link may be missing');
  await stopRun(page);
  const elsewhere = await page.evaluate(async () => {
    const plan = { schemaVersion: 1, id: 'a', label: 'A', description: '', dataset: 'elsewhere' };
    const packed = new Blob([JSON.stringify(plan)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    return `1.${btoa(String.fromCharCode(...bytes))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=/g, '')}`;
  });
  await goTo(page, `#/overview?plan=${elsewhere}`);
  await page.waitForFunction(
    () => document.querySelector('h1')?.textContent === 'This plan was made on other data',
  );
  expect(await page.textContent('main')).toMatch(/“elsewhere”.+“kent”/);
  expect(await page.locator('figure, .lip-measure-row').count()).toBe(0);
  assertNoFaults(page);
});
