/** What people do with the page, in a real browser on the production build. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, assertNoForeignRequests, openPage, stopRun } from './harness.ts';

const DESK = { width: 1280, height: 900 };

/** Waits until the first figures of a page are drawn and gives its headline. */
async function headline(page: Page): Promise<string> {
  await page.waitForFunction(
    () =>
      /\d/.test(document.querySelector('h1')?.textContent ?? '') &&
      document.querySelector('main')?.ariaBusy !== 'true',
  );
  return (await page.textContent('h1')) ?? '';
}

test('a councillor opens the page and reads the headline, the fan, the map and both budgets', async () => {
  const page = await openPage(DESK);
  expect(await headline(page)).toMatch(/^Kent has places for .+ in January 20\d\d$/);
  const main = page.locator('main');
  for (const words of [
    'Children with EHC plans',
    'Specialist places short',
    'High needs in-year',
    'Home to school transport',
    'by district',
  ]) {
    expect(await main.textContent()).toContain(words);
  }
  expect(await page.locator('footer').textContent()).toMatch(/Model \d.+seed 1/);
  assertNoFaults(page);
  assertNoForeignRequests(page);
});

test('the plan is changed, the year is changed, Back goes back, and a link opens the same view', async () => {
  const page = await openPage({ ...DESK, path: '#/places' });
  const before = await headline(page);
  await stopRun(page);
  await page.locator('#state-year').selectOption({ label: 'January 2035' });
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before);
  expect(await headline(page)).toContain('2035');
  await page.locator('#state-scenario').selectOption('srp-expansion');
  await page.waitForFunction(() => location.hash.includes('srp-expansion'));
  const address = page.url();
  await page.goBack();
  expect(page.url()).not.toContain('srp-expansion');
  // A run that nobody looks at would take its time from the page that is opened next.
  await page.close();
  const other = await openPage({ ...DESK, path: address.slice(address.indexOf('#')) });
  expect(await headline(other)).toContain('2035');
  assertNoFaults(other);
});

test('a counterfactual plan carries its notice', async () => {
  const page = await openPage({ ...DESK, path: '#/places?scenario=special-school-review' });
  await headline(page);
  expect(await page.locator('main').textContent()).toContain('withdrawn');
});

test('a planner splits the sufficiency table with the keyboard alone', async () => {
  const page = await openPage({ ...DESK, path: '#/places' });
  await headline(page);
  await stopRun(page);
  const needBox = page.locator('#split-by-need');
  await needBox.focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main table td, main table th')].some((cell) =>
      cell.textContent?.includes('Autistic spectrum disorder'),
    ),
  );
  assertNoFaults(page);
});

test('the page goes on working with the network cut after load', async () => {
  const page = await openPage(DESK);
  await headline(page);
  await stopRun(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  expect(await headline(page)).toMatch(/^Kent has places/);
  await page.getByRole('link', { name: 'Provisions' }).click();
  await page.waitForFunction(() => document.querySelectorAll('main table tbody tr').length > 20);
  await page.context().setOffline(false);
});

test('Tab reaches skip link, navigation, choices and the map, and focus can be seen', async () => {
  const page = await openPage({ ...DESK, path: '#/overview' });
  await headline(page);
  const reached: string[] = [];
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    const { name, seen } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const style = getComputedStyle(at);
      return {
        name: `${at.tagName} ${at.getAttribute('role') ?? ''} ${at.textContent?.slice(0, 30)}`,
        seen:
          style.outlineStyle !== 'none' ||
          style.boxShadow !== 'none' ||
          style.backgroundColor === 'rgb(255, 221, 0)' ||
          getComputedStyle(at, '::after').outlineStyle !== 'none' ||
          at.matches(':focus-within'),
      };
    });
    // After the last stop the browser goes round to the page itself.
    if (name.startsWith('BODY')) break;
    reached.push(name);
    expect(seen, name).toBe(true);
  }
  const all = reached.join('\n');
  expect(all).toMatch(/Skip/i);
  expect(all).toContain('Provisions');
  expect(all).toContain('SELECT');
  expect(all).toContain('listbox');
});
