import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { DataShelf } from '../../src/app/import/dataShelf.ts';
import type { InventedArea } from '../../src/app/import/inventedArea.ts';
import type { KeptData } from '../../src/app/import/keptData.ts';
import { createVisits } from '../../src/app/import/visits.ts';
import type { Session } from '../../src/app/state/session.ts';
import type { ImportResult } from '../../src/data/import/importFiles.ts';

type Made = NonNullable<ImportResult['made']>;
const texts = new Map([['dataset.json', '{"origin":"published"}']]);
const made = { texts, name: 'Ourshire', hash: 'abc', origin: 'published' } as unknown as Made;
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A page with a device of its own. */
function page(
  device = { kept: null as KeptData | null, words: new Map<string, string>() },
  full = false,
) {
  const begun: (ReadonlyMap<string, string> | null)[] = [];
  const stopped: number[] = [];
  const shelf: DataShelf = {
    get: async () => device.kept,
    put: async (data) => {
      if (full) throw new Error('QuotaExceededError');
      device.kept = { format: 1, ...data };
    },
    remove: async () => {
      device.kept = null;
    },
  };
  const visits = createVisits({
    begin: (own) => {
      const at = begun.push(null) - 1;
      void own?.then((its) => {
        begun[at] = its;
      });
      const plans = { flush: async () => {}, list: signal([]) };
      const simulation = { stop: () => void stopped.push(at) };
      return { opened: signal(null), plans, simulation } as unknown as Session;
    },
    shelf,
    flag: {
      getItem: (key) => device.words.get(key) ?? null,
      setItem: (key, word) => void device.words.set(key, word),
      removeItem: (key) => void device.words.delete(key),
    },
    readHome: async () => new Map(),
    library: async () => [],
    lookForInvented: async () => ({ name: 'Nowhere', texts: async () => texts }),
    startReading: () => {
      throw new Error('nothing is read here');
    },
    now: () => '2026-11-22T12:00:00.000Z',
    goHome: () => {},
  });
  return { visits, begun, stopped, device };
}

describe('data of a person’s own', () => {
  it('begin another visit, are kept on the device and shown again after a reload', async () => {
    const { visits, begun, stopped, device } = page();
    const before = visits.now.value.session;
    await visits.use(made, 'published', 'Homeshire');
    expect(visits.now.value.session).not.toBe(before);
    expect(visits.now.value.own).toEqual({
      name: 'Ourshire',
      home: 'Homeshire',
      origin: 'published',
      invented: false,
      lasts: 'device',
      trouble: null,
    });
    await settle();
    expect(begun).toEqual([null, texts]);
    // Its run would go on over the other data, and take the place of theirs.
    expect(stopped).toEqual([0]);

    const again = page(device);
    await settle();
    expect(again.begun).toEqual([texts]);
    expect(again.visits.now.value.own?.name).toBe('Ourshire');
    again.visits.goBack();
    await settle();
    expect(again.visits.now.value.own).toBeNull();
    expect(page(device).visits.now.value.own).toBeNull();
    again.visits.showKept();
    await settle();
    expect(again.visits.now.value.own?.home).toBe('Homeshire');
    await again.visits.forget();
    expect(device.kept).toBeNull();
  });

  it('that were counted from records of children are never written anywhere', async () => {
    const { visits, begun, device } = page();
    await visits.use(made, 'person-level', 'Homeshire');
    await settle();
    expect(visits.now.value.own).toMatchObject({ origin: 'person-level', lasts: 'visit' });
    expect(device.kept).toBeNull();
    expect(device.words.size).toBe(0);
    expect(begun[1]?.get('dataset.json')).toContain('person-level');
  });

  it('are shown for the visit, and the reason is said, where the device has no room', async () => {
    const { visits, begun, device } = page(undefined, true);
    await visits.use(made, 'published', 'Homeshire');
    await settle();
    expect(visits.now.value.own).toMatchObject({ lasts: 'visit', trouble: 'QuotaExceededError' });
    expect(begun[1]).toBe(texts);
    expect(device.words.size).toBe(0);
  });

  it('of the invented area are shown for the visit alone, and leave own data where they are', async () => {
    const { visits, begun, device } = page();
    await visits.use(made, 'published', 'Homeshire');
    await visits.look();
    const area = visits.invented.value;
    expect(area?.name).toBe('Nowhere');
    await visits.tryInvented(area as InventedArea, 'Homeshire');
    await settle();
    expect(visits.now.value.own).toMatchObject({ invented: true, lasts: 'visit', name: 'Nowhere' });
    expect(begun.at(-1)).toBe(texts);
    expect(device.kept?.name).toBe('Ourshire');
    expect(page(device).visits.now.value.own).toBeNull();
  });

  it('that cannot be had give way to the data of the page, are told of and asked for next time', async () => {
    const { visits, device, begun } = page({
      kept: null,
      words: new Map([['own-data-shown', 'yes']]),
    });
    await settle();
    expect(visits.now.value.own).toBeNull();
    expect(begun).toEqual([null]);
    expect(visits.notRead.value).toBe(true);
    expect(device.words.size).toBe(1);
    visits.goBack();
    await settle();
    expect([visits.notRead.value, device.words.size]).toEqual([false, 0]);
  });
});
