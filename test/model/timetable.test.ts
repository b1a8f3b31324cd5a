import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { compileTimetable } from '../../src/model/policy/compileTimetable.ts';
import { admitsHome, serves, type Timetable } from '../../src/model/policy/timetable.ts';
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

/** Who comes first at Laleham Gap at a January. */
function ruleAt(timetable: Timetable, step: number): readonly string[] {
  return timetable.priorityRules[rowOf(timetable, LALEHAM_GAP, timetable.priority)[step]];
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
  expect(ruleAt(changed, 1)).toEqual(['most-complex', 'nearest']);
  expect(changed.designation[1][p]).toBe(changed.designation[0][p]);
});

describe('admissions as schools write them', () => {
  const area = () => prepareArea(dataset);
  const change = (words: object) =>
    compile([{ kind: 'change-admissions', september: 2026, provisions: [LALEHAM_GAP], ...words }]);
  const need = (code: string) => area().needCodes.indexOf(code);
  const at = (timetable: Timetable) => timetable.provisions.id.indexOf(LALEHAM_GAP);

  test('criteria stand in their order, and nearness settles what they leave', () => {
    const changed = change({ priority: ['looked-after', 'sibling', 'most-complex'] });
    expect(ruleAt(changed, 1)).toEqual(['nearest']);
    expect(ruleAt(changed, 2)).toEqual(['looked-after', 'sibling', 'most-complex', 'nearest']);
    const early = change({ priority: ['nearest', 'longest-waiting'] });
    expect(ruleAt(early, 2)).toEqual(['nearest', 'longest-waiting']);
  });

  test('limits narrow the bands of the needs that they name and of no other', () => {
    const changed = change({ limits: [{ needs: ['ASD'], bandLow: 2, bandHigh: 3 }] });
    const bands = (code: string, step: number) =>
      [1, 2, 3, 4, 5].filter((band) => serves(changed, step, at(changed), need(code), 12, band));
    expect(bands('ASD', 1)).toEqual([1, 2, 3, 4]);
    expect(bands('ASD', 2)).toEqual([2, 3]);
    expect(bands('SLCN', 2)).toEqual([1, 2, 3, 4]);
  });

  test('a need that is not served is not served within its limits either', () => {
    const changed = change({ limits: [{ needs: ['PMLD'], bandLow: 1, bandHigh: 5 }] });
    expect(serves(changed, 2, at(changed), need('PMLD'), 12, 3)).toBe(false);
  });

  test('a catchment alone shuts nobody out; admitting from it alone does', () => {
    const [inside, outside] = dataset.manifest.districts.map(({ code }) => code);
    const open = change({ catchment: [inside] });
    const only = change({ catchment: [inside], catchmentOnly: true });
    const d = area().districtCodes.indexOf(outside);
    expect(admitsHome(open, 2, at(open), d)).toBe(true);
    expect(admitsHome(only, 1, at(only), d)).toBe(true);
    expect(admitsHome(only, 2, at(only), d)).toBe(false);
    expect(admitsHome(only, 2, at(only), area().districtCodes.indexOf(inside))).toBe(true);
  });

  test('a later change leaves the catchment as it is', () => {
    const [inside, outside] = dataset.manifest.districts.map(({ code }) => code);
    const both = compile([
      {
        kind: 'change-admissions',
        september: 2026,
        provisions: [LALEHAM_GAP],
        catchment: [inside],
        catchmentOnly: true,
      },
      { kind: 'change-admissions', september: 2027, provisions: [LALEHAM_GAP], bandHigh: 5 },
    ]);
    const d = area().districtCodes.indexOf(outside);
    expect(admitsHome(both, 3, at(both), d)).toBe(false);
  });
});

test('a school given the designation that it has keeps what is its own', () => {
  const { designation } = dataset.tables.provisions.find((row) => row.provision === LALEHAM_GAP)!;
  const narrowed = {
    kind: 'change-admissions',
    september: 2025,
    provisions: [LALEHAM_GAP],
    needsRemoved: ['SLCN'],
    bandHigh: 3,
  };
  const given = (label: string | null) => ({
    kind: 'redesignate',
    september: 2026,
    provisions: [LALEHAM_GAP],
    designation: label,
  });
  const needsAndBands = (timetable: Timetable) => [
    rowOf(timetable, LALEHAM_GAP, timetable.needs),
    rowOf(timetable, LALEHAM_GAP, timetable.bandHigh),
  ];
  const alone = needsAndBands(compile([narrowed]));
  expect(needsAndBands(compile([narrowed, given(designation)]))).toEqual(alone);
  expect(needsAndBands(compile([narrowed, given('PSCN')]))).not.toEqual(alone);
});

describe('a satellite', () => {
  const satellite = {
    kind: 'open',
    september: 2026,
    places: 20,
    provision: {
      id: 'satellite',
      name: 'Satellite',
      establishment: 'special_la_maintained',
      district: 'OUT',
      latitude: 51.2,
      longitude: 0.8,
      ageLow: 11,
      ageHigh: 16,
      satelliteOf: LALEHAM_GAP,
    },
  };
  const change = {
    kind: 'change-admissions',
    september: 2027,
    provisions: [LALEHAM_GAP],
    needsAdded: ['MLD'],
    bandHigh: 5,
    limits: [{ needs: ['ASD'], bandLow: 3, bandHigh: 5 }],
    priority: ['most-complex'],
    transferShare: [1, 1, 1],
  };

  test('admits as its host does at each January, at ages and with places of its own', () => {
    const { needCodes } = prepareArea(dataset);
    // The order in the file is not the order of dates.
    const changed = compile([change, satellite]);
    const p = changed.provisions.id.indexOf('satellite');
    const admitted = (step: number, code: string, band: number, age = 12) =>
      serves(changed, step, p, needCodes.indexOf(code), age, band);
    expect(admitted(2, 'ASD', 1)).toBe(true);
    expect(admitted(2, 'MLD', 3)).toBe(false);
    expect(admitted(3, 'MLD', 5)).toBe(true);
    expect(admitted(3, 'ASD', 2)).toBe(false);
    expect(admitted(3, 'MLD', 5, 8)).toBe(false);
    const host = changed.provisions.id.indexOf(LALEHAM_GAP);
    expect(changed.designation[3][p]).toBe(changed.designation[3][host]);
    expect(rowOf(changed, 'satellite', changed.priority)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(rowOf(changed, 'satellite', changed.places)).toEqual([0, 0, 20, 20, 20, 20]);
  });

  test('asks its pupils to move on as its host does', () => {
    const { transfers, provisions, needCount } = compile([satellite, change]);
    expect(transfers).toHaveLength(1);
    const of = (id: string) => {
      const p = provisions.id.indexOf(id);
      return [...transfers[0].noLonger.subarray(p * needCount, (p + 1) * needCount)];
    };
    // Autistic children of complexity 1 and 2 were admitted and are no longer; nobody else.
    expect(of(LALEHAM_GAP)).toEqual(
      prepareArea(dataset).needCodes.map((code) => (code === 'ASD' ? 0b11 : 0)),
    );
    expect(of('satellite')).toEqual(of(LALEHAM_GAP));
    expect(transfers[0].step).toBe(3);
  });
});

test('places shared with neighbours go to this area or away from it, never beyond what there is', () => {
  const row = dataset.tables.provisionPlaces.find(
    (one) => one.places_for_area < one.places - 2 && one.places_for_area > 2,
  )!;
  const regional = (placesForAreaEach: number, rampYears = 0) => {
    const words = { kind: 'regional', september: 2025, provisions: [row.provision], rampYears };
    const timetable = compile([{ ...words, placesForAreaEach }], false);
    expect(new Set(rowOf(timetable, row.provision, timetable.places))).toEqual(
      new Set([row.places]),
    );
    return rowOf(timetable, row.provision, timetable.placesForArea);
  };
  const now = row.places_for_area;
  expect(regional(2, 2)).toEqual([now, now + 1, now + 2, now + 2, now + 2, now + 2]);
  expect(regional(-1)).toEqual([now, now - 1, now - 1, now - 1, now - 1, now - 1]);
  expect(regional(5000)[1]).toBe(row.places);
  expect(regional(-5000)[1]).toBe(0);
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
