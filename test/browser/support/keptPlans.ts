/** Plans of the person's own in the browser's database, put there and looked at behind the page's back. */
import type { Page } from 'playwright-core';

const DATABASE = 'local-inclusion-plans';

export interface PlanGiven {
  readonly id: string;
  readonly label: string;
  /** Number of policies, each with a reason of full length; absent = none. */
  readonly policies?: number;
}

/** A plan as a file. */
export function planFile({ id, label, policies = 0 }: PlanGiven): object {
  const policy = (_: unknown, at: number) => ({
    ...{ kind: 'expand', id: `more-${at}`, label: 'More', september: 2027, placesEach: 1 },
    ...{ provisions: ['134971'], rationale: 'x'.repeat(2000), source: '' },
  });
  const said = { policies: Array.from({ length: policies }, policy) };
  return { schemaVersion: 1, id, label, description: '', dataset: 'kent', ...said };
}

/** What the page keeps for a plan. */
export function keptRecord(plan: PlanGiven): object {
  const moment = '2026-11-22T10:00:00.000Z';
  const dates = { saved: moment, changed: moment };
  return {
    ...{ version: 1, id: plan.id, scenario: planFile(plan), datasetId: 'kent' },
    ...dates,
    origin: 'made',
  };
}

/** Goes to a file of the site that is no page of it, so that nothing of the page runs. */
export async function besideThePage(page: Page): Promise<void> {
  await page.goto(new URL('manifest.webmanifest', page.url()).href);
}

/** Puts records into the database, which is made where there is none. */
export async function keep(page: Page, records: readonly object[], version = 1): Promise<void> {
  await page.evaluate(
    ({ name, all, version }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onupgradeneeded = () => {
          const { result } = opening;
          if (!result.objectStoreNames.contains('plans')) {
            result.createObjectStore('plans', { keyPath: 'id' });
          }
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const change = database.transaction('plans', 'readwrite');
          for (const one of all) change.objectStore('plans').put(one);
          change.oncomplete = () => {
            database.close();
            resolve();
          };
          change.onabort = () => reject(change.error);
        };
      }),
    { name: DATABASE, all: records, version },
  );
}

/** All that the database holds, by id; none where there is no database. */
export async function kept(page: Page): Promise<Record<string, unknown>> {
  const all = await page.evaluate(
    (name) =>
      new Promise<{ id: string }[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('plans')) return resolve([]);
          const asked = database.transaction('plans').objectStore('plans').getAll();
          asked.onsuccess = () => {
            database.close();
            resolve(asked.result);
          };
          asked.onerror = () => reject(asked.error);
        };
      }),
    DATABASE,
  );
  return Object.fromEntries(all.map((one) => [one.id, one]));
}

/** Begins to make the database anew and never ends, so that whoever opens it waits. */
export async function hold(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = () => {
          const opening = indexedDB.open(name, 1);
          opening.onupgradeneeded = () => {
            const plans = opening.result.createObjectStore('plans', { keyPath: 'id' });
            const spin = () => {
              plans.count().onsuccess = spin;
            };
            spin();
            resolve();
          };
        };
      }),
    DATABASE,
  );
}
