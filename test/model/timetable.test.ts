import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { compileTimetable } from '../../src/model/policy/compileTimetable.ts';
import { MOST_COMPLEX, serves, type Timetable } from '../../src/model/policy/timetable.ts';
import { kent } from '../support/kent.ts';

const YEARS = 5;
const LALEHAM_GAP = '134971';
let dataset: Dataset;

beforeAll(async () => {
  dataset = await kent();
});

function compile(policies: readonly object[], committed = true): Timetable {
  const scenario = scenarioSchema.parse({
    schemaVersion: 1,
    id: 'test',
    label: 'Test',
    description: '',
    committed,
    policies: policies.map((policy, i) => ({
      id: `policy-${i}`,
      label: 'Policy',
      rationale: '',
      source: '',
      ...policy,
    })),
  });
  return compileTimetable(dataset, prepareArea(dataset), scenario, YEARS);
}

/** Values of one provision at each January, base first. */
function rowOf(timetable: Timetable, id: string, values: ArrayLike<number>): number[] {
  const { count } = timetable.provisions;
  const p = timetable.provisions.id.indexOf(id);
  return Array.from({ length: YEARS + 1 }, (_, step) => values[step * count + p]);
}

describe('a policy dated September 2027', () => {
  test('acts from January 2028 on and not before', () => {
    const plain = compile([]);
    const changed = compile([
      { kind: 'expand', september: 2027, provisions: [LALEHAM_GAP], placesEach: 30 },
    ]);
    const before = rowOf(plain, LALEHAM_GAP, plain.places);
    const after = rowOf(changed, LALEHAM_GAP, changed.places);
    expect(after.map((places, step) => places - before[step])).toEqual([0, 0, 0, 30, 30, 30]);
  });

  test('comes in evenly over its ramp', () => {
    const plain = compile([]);
    const changed = compile([
      { kind: 'expand', september: 2026, rampYears: 3, provisions: [LALEHAM_GAP], placesEach: 30 },
    ]);
    const before = rowOf(plain, LALEHAM_GAP, plain.places);
    const after = rowOf(changed, LALEHAM_GAP, changed.places);
    expect(after.map((places, step) => places - before[step])).toEqual([0, 0, 10, 20, 30, 30]);
  });

  test('closes a school for good', () => {
    const changed = compile([{ kind: 'close', september: 2027, provisions: [LALEHAM_GAP] }]);
    expect(rowOf(changed, LALEHAM_GAP, changed.open)).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

test('contracting never leaves fewer than no places', () => {
  const changed = compile([
    { kind: 'contract', september: 2025, provisions: [LALEHAM_GAP], placesEach: 5000 },
  ]);
  expect(rowOf(changed, LALEHAM_GAP, changed.places).slice(1)).toEqual([0, 0, 0, 0, 0]);
});

test('a redesignated school serves what its new designation serves', () => {
  const area = prepareArea(dataset);
  const changed = compile([
    { kind: 'redesignate', september: 2026, provisions: [LALEHAM_GAP], designation: 'ND-LD' },
  ]);
  const p = changed.provisions.id.indexOf(LALEHAM_GAP);
  const mld = area.needCodes.indexOf('MLD');
  const asd = area.needCodes.indexOf('ASD');
  expect(serves(changed, 1, p, mld, 12, 4)).toBe(false);
  expect(serves(changed, 2, p, mld, 12, 4)).toBe(true);
  expect(serves(changed, 1, p, asd, 12, 5)).toBe(false);
  expect(serves(changed, 2, p, asd, 12, 5)).toBe(true);
});

test('admissions change needs, bands, ages and who comes first, each alone', () => {
  const area = prepareArea(dataset);
  const changed = compile([
    {
      kind: 'change-admissions',
      september: 2025,
      provisions: [LALEHAM_GAP],
      needsAdded: ['MLD'],
      needsRemoved: ['SLCN'],
      bandHigh: 5,
      priority: 'most-complex',
    },
  ]);
  const p = changed.provisions.id.indexOf(LALEHAM_GAP);
  const need = (code: string) => area.needCodes.indexOf(code);
  expect(serves(changed, 1, p, need('MLD'), 12, 5)).toBe(true);
  expect(serves(changed, 1, p, need('SLCN'), 12, 3)).toBe(false);
  expect(serves(changed, 1, p, need('ASD'), 12, 5)).toBe(true);
  expect(serves(changed, 1, p, need('ASD'), 18, 3)).toBe(false);
  expect(rowOf(changed, LALEHAM_GAP, changed.priority)[1]).toBe(MOST_COMPLEX);
});

test('a school that opens keeps its luck whatever else opens', () => {
  const opening = (id: string) => ({
    kind: 'open',
    september: 2026,
    places: 50,
    provision: {
      id,
      name: id,
      establishment: 'special_la_maintained',
      district: dataset.manifest.districts[0].code,
      latitude: 51.2,
      longitude: 0.8,
      ageLow: 4,
      ageHigh: 19,
    },
  });
  const slot = (timetable: Timetable, id: string) =>
    timetable.provisions.slot[timetable.provisions.id.indexOf(id)];
  const alone = compile([opening('school-b')]);
  const both = compile([opening('school-a'), opening('school-b')]);
  expect(slot(both, 'school-b')).toBe(slot(alone, 'school-b'));
  expect(slot(both, 'school-a')).not.toBe(slot(both, 'school-b'));
  expect(rowOf(alone, 'school-b', alone.open)).toEqual([0, 0, 1, 1, 1, 1]);
});

test('without what is committed, places stay as they are open today', () => {
  const beacon = '119044';
  const agreed = compile([], true);
  const today = compile([], false);
  const growth = rowOf(agreed, beacon, agreed.places);
  expect(growth[5]).toBeGreaterThan(growth[0]);
  expect(new Set(rowOf(today, beacon, today.places))).toEqual(new Set([growth[0]]));
});
