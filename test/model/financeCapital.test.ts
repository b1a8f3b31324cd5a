import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioFile } from '../../src/domain/scenario.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { capitalPounds, capitalWorks } from '../../src/model/finance/capital.ts';
import { quantile } from '../../src/model/maths/quantile.ts';
import { compileTimetable } from '../../src/model/policy/compileTimetable.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 4;
const dataset = await generateDataset(SMALL_AREA);
const area = prepareArea(dataset);
const { baseYear } = dataset.manifest;
const placed = new Set(dataset.tables.provisionPlaces.map((row) => row.provision));
const ids = dataset.tables.provisions.map((row) => row.provision);
const limited = ids.filter((id) => placed.has(id)).slice(0, 2);
const unlimited = ids.filter((id) => !placed.has(id)).slice(0, 1);

type Policies = NonNullable<ScenarioFile['policies']>;
const worksOf = (scenario: Scenario) =>
  capitalWorks(area, compileTimetable(dataset, area, scenario, YEARS), scenario, YEARS);
const pounds = (policies: Policies, draw = 0) => [
  ...capitalPounds(worksOf(scenarioFrom(dataset, { policies })), { seed: 5, draw }, YEARS),
];
const expand = (over: object = {}) =>
  ({
    kind: 'expand',
    ...policyWords('expand', baseYear + 1),
    provisions: limited,
    placesEach: 10,
    capitalPoundsPerPlace: [50_000, 50_000, 50_000],
    ...over,
  }) as Policies[number];

describe('capital of new places', () => {
  it('is spent in the financial year of the September in which they open', () => {
    expect(limited).toHaveLength(2);
    expect(pounds([expand()])).toEqual([0, 1_000_000, 0, 0]);
    expect(pounds([expand({ rampYears: 3 })])).toEqual([0, 300_000, 400_000, 300_000]);
  });

  it('is nil where places are given up, where there is no limit, and where none is stated', () => {
    const each = expand({ kind: 'contract' });
    expect(pounds([each, expand({ capitalPoundsPerPlace: undefined, id: 'bare' })])).toEqual([
      0, 0, 0, 0,
    ]);
    expect(unlimited).toHaveLength(1);
    expect(pounds([expand({ provisions: unlimited })])).toEqual([0, 0, 0, 0]);
  });

  it('follows places gained from neighbours, and the places of a school that opens', () => {
    const { placesEach: _, ...rest } = expand() as Extract<Policies[number], { kind: 'expand' }>;
    const regional = (placesForAreaEach: number) => ({
      ...rest,
      kind: 'regional' as const,
      placesForAreaEach,
    });
    expect(pounds([regional(3)])).toEqual([0, 300_000, 0, 0]);
    expect(pounds([regional(-3)])).toEqual([0, 0, 0, 0]);
    const zone = dataset.tables.zones[0];
    const open: Policies[number] = {
      kind: 'open',
      ...policyWords('open', baseYear),
      places: 30,
      rampYears: 2,
      capitalPoundsPerPlace: [1000, 1000, 1000],
      provision: {
        id: 'new-school',
        name: 'New school',
        establishment: dataset.tables.provisions.find((row) => placed.has(row.provision))!
          .establishment,
        district: zone.district_code,
        latitude: zone.latitude,
        longitude: zone.longitude,
        ageLow: 4,
        ageHigh: 19,
      },
    };
    expect(pounds([open])).toEqual([15_000, 15_000, 0, 0]);
  });

  it('costs an uncertain sum for a place, the same in every year of a draw', () => {
    const uncertain = expand({ rampYears: 2, capitalPoundsPerPlace: [20_000, 50_000, 90_000] });
    const draws = Array.from({ length: 512 }, (_, draw) => pounds([uncertain], draw));
    for (const [, first, second] of draws) expect(second).toBe(first);
    const each = draws.map(([, first]) => first / 10).sort((a, b) => a - b);
    expect(quantile(each, 0.1) / 20_000).toBeCloseTo(1, 1);
    expect(quantile(each, 0.9) / 90_000).toBeCloseTo(1, 1);
  });
});
