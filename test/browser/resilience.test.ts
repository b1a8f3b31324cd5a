/** What becomes of a person's plans when the browser, the device or another tab does what it should not? */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { assertNoFaults, axe, headlineWith, openPage } from './harness.ts';
import { besideThePage, hold, keep, kept, keptRecord, planFile } from './support/keptPlans.ts';

const WINDOW = { width: 1280, height: 900 };
const NO_DATABASE = 'test-no-database';

async function axeWords(page: Page): Promise<string[]> {
  const found = await axe(page);
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
}

const openPlans = () => openPage({ ...WINDOW, path: '#/plans' });

/** Plans in the table, in its order. */
async function names(page: Page): Promise<string[]> {
  return page.locator('.lip-plans-list tbody th b').allTextContents();
}

async function named(page: Page, name: string): Promise<void> {
  await page.locator('.lip-plans-list b').getByText(name, { exact: true }).waitFor();
}

async function give(page: Page, id: string, label: string, policies = 0): Promise<void> {
  await page.setInputFiles('main input[type=file]', {
    name: `${id}.scenario.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(planFile({ id, label, policies }))),
  });
  await named(page, label);
}

const exactly = (words: string) => new RegExp(`^${words.replace(/[.?]/g, '\\$&')}$`);

/** By the whole of its words, those for screen readers included. */
const button = (page: Page, words: string) =>
  page.locator('button').filter({ hasText: exactly(words) });

async function rename(page: Page, from: string, to: string): Promise<void> {
  await button(page, `Rename: ${from}`).click();
  await page.getByLabel(`New name of ${from}`, { exact: true }).fill(to);
  await page.keyboard.press('Enter');
  await named(page, to);
}

const notice = (page: Page, title: string) => page.getByRole('region', { name: title });
const alert = (page: Page) => page.getByRole('alert', { name: /not saved|could not be read/ });

/** A plan as a button gives it in a file. */
async function saved(page: Page, words: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, words).click()]);
  return JSON.parse(readFileSync(await file.path(), 'utf8'));
}

/** Label of a plan that the device keeps. */
async function labelKept(page: Page, id: string): Promise<string | undefined> {
  return ((await kept(page))[id] as { scenario?: { label?: string } } | undefined)?.scenario?.label;
}

async function otherTab(page: Page, hash = '#/plans', before?: (tab: Page) => Promise<unknown>) {
  const tab = await page.context().newPage();
  await before?.(tab);
  await tab.goto(page.url().replace(/#.*|$/, hash));
  await tab.waitForSelector('.lip-plans-list, .lip-state');
  return tab;
}

test('a full device: said, saved as a file, tried again, and nothing lost', async () => {
  const page = await openPlans();
  const protocol = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  const quota = (quotaSize?: number) =>
    protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  await quota(100_000);
  await page.reload();
  await give(page, 'one', 'One');
  await give(page, 'two', 'Two, too long', 100);
  await alert(page).waitFor();
  const words = await alert(page).textContent();
  expect(words).toContain('Your last change is not saved on this device');
  expect(words).toContain('There is no room left');
  expect(await axeWords(page)).toEqual([]);
  const file = await saved(page, 'Save “Two, too long” as a file');
  expect(file).toMatchObject({ id: 'two', label: 'Two, too long' });
  expect(file.policies).toHaveLength(100);
  expect(Object.keys(await kept(page))).toEqual(['one']);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await alert(page).isVisible()).toBe(true);
  await quota();
  await page.getByRole('button', { name: 'Try again' }).click();
  await alert(page).waitFor({ state: 'detached' });
  expect(await labelKept(page, 'two')).toBe('Two, too long');
  await page.reload();
  await named(page, 'Two, too long');
  await named(page, 'One');
});

const WITHOUT: readonly [string, string, () => void][] = [
  [
    'no database at all',
    'This browser keeps no plans on the device',
    () => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    },
  ],
  [
    'a database that refuses to open',
    'This browser keeps no plans on the device',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
  ],
];

test.each(WITHOUT)(
  '%s: plans last for the visit, and move to the device once it opens',
  async (_, words, refuse) => {
    const page = await openPlans();
    await give(page, 'before', 'From before');
    await page.evaluate((key) => sessionStorage.setItem(key, 'yes'), NO_DATABASE);
    await page.addInitScript(
      `if (sessionStorage.getItem('${NO_DATABASE}')) (${refuse.toString()})();`,
    );
    await page.reload();
    await page.waitForFunction(
      (sought) => document.querySelector('main')?.textContent?.includes(sought),
      words,
    );
    await give(page, 'one', 'Made without a database');
    expect(await names(page)).toEqual(['Made without a database']);
    await page.reload();
    await named(page, 'Made without a database');
    await page.evaluate(() => {
      location.hash = '#/scenario';
    });
    const said = notice(page, 'Plans are not saved on this device');
    await said.waitFor();
    expect(await said.textContent()).toContain('until you close this tab');
    expect(await axeWords(page)).toEqual([]);
    await page.evaluate((key) => {
      sessionStorage.removeItem(key);
      location.hash = '#/plans';
    }, NO_DATABASE);
    await page.reload();
    await named(page, 'From before');
    await named(page, 'Made without a database');
    await expect.poll(() => labelKept(page, 'one')).toBe('Made without a database');
  },
);

test('a database that another tab holds: said, and what was made meanwhile joins it', async () => {
  const page = await openPlans();
  const holder = await page.context().newPage();
  await holder.goto(page.url());
  await besideThePage(holder);
  await besideThePage(page);
  await hold(holder);
  await page.goto(page.url().replace(/manifest.*/, '#/plans'));
  await page.waitForFunction(() =>
    document.querySelector('main')?.textContent?.includes('did not open in time'),
  );
  await give(page, 'one', 'Made meanwhile');
  await holder.close();
  await page.reload();
  await named(page, 'Made meanwhile');
  await expect.poll(() => labelKept(page, 'one')).toBe('Made meanwhile');
});

test('a database of a newer page: refused in plain words, and left as it is', async () => {
  const page = await openPlans();
  await give(page, 'before', 'From before');
  await besideThePage(page);
  await keep(page, [{ id: 'newer', version: 2 }], 2);
  const there = await kept(page);
  await page.goto(page.url().replace(/manifest.*/, '#/plans'));
  await page.waitForFunction(() =>
    document.querySelector('main')?.textContent?.includes('A newer version of this page'),
  );
  await give(page, 'one', 'Made meanwhile');
  expect(await kept(page)).toEqual(there);
  await page.reload();
  await named(page, 'Made meanwhile');
});

test('two tabs, one plan: the other is told, keeps both versions, and gets back what was deleted', async () => {
  const page = await openPlans();
  await give(page, 'one', 'One');
  const other = await otherTab(page, '#/scenario?scenario=one');
  await other.waitForFunction(() => document.querySelector('main')?.textContent?.includes('One'));
  await rename(page, 'One', 'One, as renamed');
  const said = notice(other, 'Changed in another tab');
  await said.waitFor();
  expect(await said.textContent()).toContain('“One” was changed in another tab');
  expect(await axeWords(other)).toEqual([]);
  await said.getByRole('button', { name: 'Keep both versions' }).press('Enter');
  await said.waitFor({ state: 'detached' });
  await named(page, 'One, as it was before');
  expect((await names(page)).sort()).toEqual(['One, as it was before', 'One, as renamed']);

  await button(page, 'Delete: One, as renamed').click();
  await said.waitFor();
  expect(await said.textContent()).toContain('was deleted in another tab');
  await said.getByRole('button', { name: 'Keep “One, as renamed”' }).click();
  await named(page, 'One, as renamed');
  assertNoFaults(page);
});

test('two tabs that save at once: both versions are kept', async () => {
  const page = await openPlans();
  await give(page, 'one', 'One');
  // A tab that hears nothing of the other writes over what it has not seen.
  const deaf = await otherTab(page, '#/plans', (tab) =>
    tab.addInitScript(() => {
      Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined });
    }),
  );
  await named(deaf, 'One');
  await rename(page, 'One', 'First');
  await expect.poll(() => labelKept(page, 'one')).toBe('First');
  await rename(deaf, 'One', 'Last');
  const said = notice(deaf, 'Changed in two tabs at once');
  await said.waitFor();
  expect(await said.textContent()).toContain('“First, from another tab”');
  expect(await axeWords(deaf)).toEqual([]);
  await page.reload();
  await named(page, 'Last');
  expect((await names(page)).sort()).toEqual(['First, from another tab', 'Last']);
});

test('the worker crashes: plans are safe, and trying again goes on with another', async () => {
  const page = await openPlans();
  await give(page, 'one', 'One');
  await page.evaluate(() => {
    location.hash = '#/overview?scenario=one';
  });
  await page.getByRole('button', { name: /^Stop/ }).waitFor();
  const model = page.workers().find((worker) => /\/worker-[^/]*\.js/.test(worker.url()));
  expect(
    model,
    page
      .workers()
      .map((worker) => worker.url())
      .join(),
  ).toBeDefined();
  await model?.evaluate(() => {
    setTimeout(() => {
      close();
      throw new Error('out of memory, says the test');
    });
  });
  const summary = page.locator('.govuk-error-summary');
  await summary.waitFor();
  expect(await summary.textContent()).toMatch(/stopped unexpectedly.*Your plans are safe/);
  expect(await labelKept(page, 'one')).toBe('One');
  await summary.getByRole('button', { name: 'Try again' }).click();
  await summary.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Stop/ }).waitFor();
  await page.waitForFunction(
    () => /plan One/.test(document.querySelector('footer')?.textContent ?? ''),
    undefined,
    { timeout: 180_000 },
  );
});

test('the tab itself crashes: the plan is there in the next', async () => {
  const page = await openPlans();
  await give(page, 'one', 'One');
  await rename(page, 'One', 'One, just before');
  const protocol = await page.context().newCDPSession(page);
  const address = page.url();
  const crashed = page.waitForEvent('crash');
  void protocol.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await page.context().newPage();
  await next.goto(address);
  await named(next, 'One, just before');
});

test('records that are damaged or of a newer version: shown as such, saved as files, left as they are', async () => {
  const page = await openPlans();
  await besideThePage(page);
  const newer = {
    ...keptRecord({ id: 'newer', label: 'Newer' }),
    version: 2,
    more: { than: 'we know' },
  };
  const damaged = { ...keptRecord({ id: 'damaged', label: 'Damaged' }), scenario: 'half a pl' };
  await keep(page, [newer, damaged, keptRecord({ id: 'good', label: 'Good' })]);
  const there = await kept(page);
  await page.goto(page.url().replace(/manifest.*/, '#/plans'));
  await named(page, 'Good');
  const said = notice(page, 'Plans that cannot be read');
  expect(await said.textContent()).toMatch(
    /2 plans on this device cannot be shown.*Nothing was deleted.*newer: It was saved by a newer version/,
  );
  expect(await axeWords(page)).toEqual([]);
  expect(await saved(page, 'Save what is there as a file: damaged')).toEqual(damaged);
  expect(await saved(page, 'Save what is there as a file: newer')).toEqual(newer);
  await rename(page, 'Good', 'Good, renamed');
  await give(page, 'newer', 'A file with the id of another');
  await expect.poll(async () => Object.keys(await kept(page)).length).toBe(4);
  const after = await kept(page);
  expect([after.newer, after.damaged]).toEqual([there.newer, there.damaged]);
});

test('a record that the browser cannot give back costs no other', async () => {
  const page = await openPlans();
  await besideThePage(page);
  await keep(page, [
    keptRecord({ id: 'gone', label: 'Gone' }),
    keptRecord({ id: 'good', label: 'Good' }),
  ]);
  await page.addInitScript(() => {
    const fail = () => {
      throw new DOMException('Data lost due to missing file.', 'NotReadableError');
    };
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = fail as never;
    IDBObjectStore.prototype.get = function (key) {
      return key === 'gone' ? (fail() as never) : get.call(this, key);
    };
  });
  await page.goto(page.url().replace(/manifest.*/, '#/plans'));
  await named(page, 'Good');
  expect(await notice(page, 'Plans that cannot be read').textContent()).toMatch(
    /gone: The browser could not give it back \(Data lost/,
  );
});

test('a clock set back by a year loses no change, here or in another tab', async () => {
  const page = await openPlans();
  await give(page, 'one', 'One');
  await give(page, 'two', 'Two');
  const other = await otherTab(page);
  await page.clock.setFixedTime('2001-01-01T00:00:00Z');
  await rename(page, 'One', 'One, long ago');
  await named(other, 'One, long ago');
  await rename(other, 'One, long ago', 'One, now');
  await named(page, 'One, now');
  await rename(page, 'One, now', 'One, long ago again');
  await named(other, 'One, long ago again');
  await other.reload();
  await named(other, 'One, long ago again');
  expect((await names(other)).sort()).toEqual(['One, long ago again', 'Two']);
});

test('a store that the browser clears under the page is opened again', async () => {
  const page = await openPlans();
  await give(page, 'one', 'One');
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  await rename(page, 'One', 'One, afterwards');
  await expect.poll(() => labelKept(page, 'one')).toBe('One, afterwards');
  expect(await alert(page).count()).toBe(0);
});

test('own data that cannot be read: said, with the way to bring them again', async () => {
  const page = await openPage({ ...WINDOW, path: '#/method' });
  await page.evaluate(() => localStorage.setItem('own-data-shown', 'yes'));
  await page.reload();
  const band = page.getByRole('region', { name: 'About the data shown' });
  await band.waitFor();
  expect(await band.textContent()).toContain('Your own data could not be read from this device');
  expect(await axeWords(page)).toEqual([]);
  await band.getByRole('link', { name: 'Bring your own data' }).click();
  await headlineWith(page, 'own');
});
