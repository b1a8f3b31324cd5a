/** Plans that somebody else wrote, in links, files and what the device kept: limits, and no harm done. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlanFile, readFiles } from '../../src/app/plans/importPlans.ts';
import { leftInTab } from '../../src/app/plans/leftInTab.ts';
import { asRecord, isUnreadable, readRecord } from '../../src/app/plans/ownPlan.ts';
import { planFromText, planToText } from '../../src/app/plans/planLink.ts';
import { readPlan } from '../../src/app/plans/planText.ts';
import { HOME, parseRoute, routeHash } from '../../src/app/state/route.ts';
import { scenario } from './support/reviews.ts';

const DATA = { id: 'testshire', name: 'Testshire' };
const linked = (json: string) => `1.${deflateRawSync(json).toString('base64url')}`;
const KEPT_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
/** A plan as JSON with a field more, whose name an object literal could not have. */
const withField = (name: string, value: string) =>
  `{${JSON.stringify(name)}:${value},${JSON.stringify(scenario()).slice(1)}`;

describe('a plan in a link', () => {
  it('is not unpacked where the link is longer than any, and the reader is told what to do', async () => {
    const { scenario: none, notices } = await planFromText(`1.${'A'.repeat(64_000)}`);
    expect(none).toBeNull();
    expect(notices).toEqual([expect.stringMatching(/longer than any.*as a file/)]);
  });

  it('that bursts when unpacked is given up in the middle', async () => {
    const bomb = linked(`${JSON.stringify(scenario())}${' '.repeat(40_000_000)}`);
    expect(bomb.length).toBeLessThan(64_000);
    const { scenario: none, notices } = await planFromText(bomb);
    expect(none).toBeNull();
    // Unpacked to its end it would be refused by its characters, in other words.
    expect(notices).toEqual([expect.stringContaining('could not be read')]);
  });

  it('may be as deep and as odd as it likes: it is refused in words', async () => {
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    const open = '{"a":'.repeat(300_000);
    for (const json of [deep, `{"label":${deep}}`, open, 'null', '1e999', '""']) {
      const { scenario: none, notices } = await planFromText(linked(json));
      expect(none).toBeNull();
      expect(notices.length).toBeGreaterThan(0);
    }
  });

  it('never throws, whatever stands in the address, and the route is still one of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect((await planFromText(`1.${text}`)).scenario).toBeNull();
        expect((await planFromText(linked(text))).scenario).toBeNull();
        expect(typeof parseRoute(`#/places?plan=${text}&area=${text}&year=${text}`).page).toBe(
          'string',
        );
      }),
    );
  });
});

describe('a plan in a file', () => {
  const read = (text: string) => readFiles([{ name: 'a.json', text }], DATA)[0];

  it('is not read where it is larger than any plan', async () => {
    let asked = 0;
    const file = (size: number) => ({
      name: 'a.json',
      size,
      text: async () => {
        asked += 1;
        return '{}';
      },
    });
    const [refused] = readFiles([await openPlanFile(file(3_000_000))], DATA);
    expect(asked).toBe(0);
    expect(refused.problems[0]).toMatch(/a\.json: found a file of more than 2 megabytes.*Choose/);
    await openPlanFile(file(1000));
    expect(asked).toBe(1);
  });

  it.each(KEPT_NAMES)('with a field named %s is refused, and no object has changed', (name) => {
    for (const text of [
      withField(name, '{"polluted":true}'),
      JSON.stringify(scenario()).replace(
        '"parameters":{}',
        `"parameters":{"${name}":{"low":1,"central":1,"high":1,"reason":""}}`,
      ),
    ]) {
      const { scenario: none, problems } = read(text);
      expect(none).toBeNull();
      expect(problems[0]).toContain(`a field named “${name}”`);
    }
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it('with numbers beyond all bounds is refused', () => {
    for (const number of ['1e999', '-1e999', '1e308']) {
      const text = JSON.stringify(scenario()).replace(
        '"schemaVersion":1',
        `"schemaVersion":${number}`,
      );
      expect(read(text).scenario).toBeNull();
    }
  });

  it('cannot turn the words around its name, and keeps letters of every script', () => {
    const label = '\u202eDeadly\u202c \u2067plan\u2069 سهم תוכנית';
    expect(readPlan(JSON.stringify(scenario({ label })), 'a').scenario?.label).toBe(
      'Deadly plan سهم תוכנית',
    );
  });
});

describe('what the device gives back', () => {
  const kept = () =>
    asRecord({
      id: 'one',
      scenario: scenario({ id: 'one' }),
      datasetId: 'testshire',
      saved: '2026-11-22T10:00:00Z',
      changed: '2026-11-22T10:00:00Z',
      origin: 'made',
    });

  it('is told of and never thrown at the page, whatever it is', () => {
    const circle: Record<string, unknown> = { id: 'circle' };
    circle.scenario = circle;
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const odd = [
      null,
      7,
      circle,
      { ...kept(), scenario: deep },
      { ...kept(), scenario: circle },
      { ...kept(), scenario: 1n },
      { ...kept(), scenario: new Map([['label', 'x']]) },
      { ...kept(), version: 99 },
      { ...kept(), id: { toString: 1, valueOf: 1 } },
      // No plan file may have such an id: it would be written and never opened again.
      { ...kept(), id: '1,000' },
    ];
    for (const raw of odd) {
      const read = readRecord(raw);
      expect(isUnreadable(read)).toBe(true);
      if (isUnreadable(read)) expect(read.problems.length).toBeGreaterThan(0);
    }
    expect(isUnreadable(readRecord(kept()))).toBe(false);
  });

  it('in the store of a tab is left alone where it goes deeper than any plan', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const making = `{"version":1,"datasetId":"a","from":{},"scenario":{"policies":${deep}}}`;
    const store = { getItem: () => making, setItem: () => {} };
    expect(leftInTab(store, 'device', '2026-11-22T10:00:00Z').plans).toEqual([]);
  });

  it('is shown laid out, but not where its length takes seconds or its depth a margin of gigabytes', () => {
    const shown = (raw: unknown) => (readRecord(raw) as { text: string }).text;
    expect(shown({ id: 'one', version: 99 })).toBe('{\n  "id": "one",\n  "version": 99\n}');
    const long = 'x'.repeat(2 ** 21);
    expect(shown({ id: 'one', long })).not.toContain('\n');
    let deep: unknown = 1;
    for (let level = 0; level < 1000; level++) deep = [deep];
    expect(shown({ id: 'one', deep })).toHaveLength(2 * 1000 + '{"id":"one","deep":1}'.length);
  });
});

it('an address made of any words leads to a page of this page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (word) => {
      const named = { scenario: word, area: word, school: word, levers: word, change: word };
      const hash = routeHash({ ...HOME, ...named, plans: [word], shared: word });
      const { origin, pathname, search } = new URL(hash, 'https://example.org/page/');
      expect(`${origin}${pathname}${search}`).toBe('https://example.org/page/');
    }),
  );
});

it('what the page itself writes is far within the limits', async () => {
  const policies = Array.from({ length: 200 }, (_, at) => ({
    kind: 'expand',
    id: `more-${at}`,
    label: 'Places for more',
    september: 2027,
    provisions: Array.from({ length: 30 }, (__, n) => String(100_000 + n)),
    placesEach: 12,
    rationale: 'A reason of the usual length, with its grounds. '.repeat(8),
    source: 'The capital programme',
  }));
  const plan = readPlan(JSON.stringify({ ...scenario(), policies }), 'a').scenario;
  expect(plan?.policies).toHaveLength(200);
  expect((await planFromText(await planToText(plan as never))).scenario).toEqual(plan);
});
