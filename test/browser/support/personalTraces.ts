/** Looks for what is told of a person, wherever a page may leave it. */
import type { Page } from 'playwright-core';

/** Everything that the page has written down or shows, by place. */
export async function everythingKept(page: Page): Promise<Map<string, string>> {
  const kept = await page.evaluate(readEverything);
  const cookies = await page.context().cookies();
  return new Map([...kept, ['cookies of the browser', JSON.stringify(cookies)]]);
}

/** Runs in the page, so it stands on nothing outside itself. */
async function readEverything(): Promise<[string, string][]> {
  const bytesAsText = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes);
  async function textOf(value: unknown): Promise<string> {
    if (value instanceof Blob) return bytesAsText(await value.arrayBuffer());
    if (value instanceof ArrayBuffer) return bytesAsText(value);
    if (ArrayBuffer.isView(value)) {
      return bytesAsText(new Uint8Array(value.buffer as ArrayBuffer).buffer);
    }
    if (value instanceof Map || value instanceof Set) return textOf([...value]);
    if (value instanceof Date) return value.toISOString();
    if (typeof value !== 'object' || value === null) return String(value);
    const parts = Object.entries(value).map(async ([key, one]) => `${key} ${await textOf(one)}`);
    return (await Promise.all(parts)).join('\n');
  }
  function asked<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  const found: [string, string][] = [
    ['address', location.href],
    ['history', JSON.stringify(history.state)],
    ['name of the window', window.name],
    ['cookies', document.cookie],
    ['localStorage', JSON.stringify({ ...localStorage })],
    ['sessionStorage', JSON.stringify({ ...sessionStorage })],
    ['title', document.title],
    ['page', document.documentElement.outerHTML],
    ['words', document.documentElement.textContent ?? ''],
    [
      'fields',
      [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
        .map(({ value }) => value)
        .join('\n'),
    ],
    [
      'requests',
      performance
        .getEntries()
        .map(({ name }) => name)
        .join('\n'),
    ],
  ];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      const all = await asked(rows.getAll());
      const keys = await asked(database.transaction(store).objectStore(store).getAllKeys());
      found.push([`IndexedDB ${name} ${store}`, await textOf([keys, all])]);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      const text = answer ? bytesAsText(await answer.arrayBuffer()) : '';
      found.push([`cache ${name} ${request.url}`, text]);
    }
  }
  return found;
}

/** What of a person stands in a text: marked names and identifiers, and dates of birth in any order. */
export function tracesIn(text: string, marker: string, births: ReadonlySet<string>): string[] {
  const marked = new RegExp(`.{0,20}${marker}.{0,20}`, 'gi');
  const dates = [
    ...[...text.matchAll(/(?<!\d)(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)/g)].map(
      ([said, y, m, d]) => [said, `${y}-${m}-${d}`] as const,
    ),
    ...[...text.matchAll(/(?<!\d)(\d\d?)[-/.](\d\d?)[-/.](\d{4})(?!\d)/g)].map(
      ([said, d, m, y]) => [said, `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`] as const,
    ),
  ];
  return [
    ...(text.match(marked) ?? []),
    ...dates.filter(([, date]) => births.has(date)).map(([said]) => said),
  ];
}
