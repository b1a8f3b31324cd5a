import { describe, expect, it } from 'vitest';
import { AGE_COUNT, MAX_AGE } from '../../src/domain/ages.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { residentsOf } from '../../src/model/area/prepareArea.ts';
import { housingGrowth } from '../../src/model/policy/housingGrowth.ts';
import type { Residents } from '../../src/model/population/residents.ts';
import { residentsOfDraw } from '../../src/model/population/residents.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { sampleParameters } from '../../src/model/run/sampleParameters.ts';
import { flowFaults, settingFaults } from '../support/claims/stock.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { newPlanEntries } from '../support/growth.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { watchDraw } from '../support/watchedDraw.ts';

type Housing = Extract<NonNullable<ScenarioFile['policies']>[number], { kind: 'housing-growth' }>;

const YEARS = 6;
const STREAM = { seed: 8, draw: 5 };
const dataset = await generateDataset(SMALL_AREA);
const { baseYear, districts } = dataset.manifest;

/** New homes in the first district from the second September on. */
function housing(change: Partial<Housing> = {}): Housing {
  return {
    kind: 'housing-growth',
    ...policyWords('new-homes', baseYear + 1),
    districts: [{ district: districts[0].code, dwellingsPerYear: 100 }],
    until: baseYear + 2,
    ...change,
  };
}

function modelOf(policies: readonly Housing[], given: Partial<ScenarioFile> = {}, of = dataset) {
  return prepareModel(of, scenarioFrom(of, { ...given, policies: [...policies] }), YEARS);
}

function drawn(policies: readonly Housing[], given: Partial<ScenarioFile> = {}) {
  const model = modelOf(policies, given);
  const values = sampleParameters(model.register, STREAM);
  const residents = residentsOfDraw(model.area, model.residents, values, STREAM);
  return { model, values, residents };
}

/** Residents of a district by single age whom housing adds in a year. */
function extraOf(withHomes: Residents, without: Residents, year: number, district: number) {
  const { area } = drawn([]).model;
  return Array.from({ length: AGE_COUNT }, (_, age) => {
    const of = ({ population }: Residents) =>
      residentsOf({ ...area, population }, year, district, age);
    return of(withHomes) - of(without);
  });
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe('a housing policy', () => {
  it('builds nothing before its September, then more each year of its ramp, and nothing after its end', () => {
    const policy = housing({
      ...policyWords('later', baseYear + 2),
      until: baseYear + 4,
      rampYears: 2,
    });
    const [{ dwellings }] = housingGrowth(
      modelOf([]).area,
      scenarioFrom(dataset, { policies: [policy] }),
      YEARS,
    );
    const ofFirst = Array.from(
      { length: YEARS + 1 },
      (_, step) => dwellings[step * districts.length],
    );
    expect(ofFirst).toEqual([0, 0, 0, 50, 100, 100, 0]);
  });
});

describe('new dwellings', () => {
  const policy = housing({ childrenPerDwelling: [0.8, 0.8, 0.8] });
  const { residents: homes, values } = drawn([policy]);
  const { residents: none } = drawn([]);
  const aYear = 100 * 0.8 * (1 - values['housing.displacedShare']);

  it('add dwellings × children less those who lived here before, each year from the next on', () => {
    const added = (year: number) => sum(extraOf(homes, none, year, 0));
    expect(added(baseYear)).toBe(0);
    expect(added(baseYear + 1)).toBe(0);
    expect(added(baseYear + 2)).toBeCloseTo(aYear, 6);
    const grownUp = extraOf(homes, none, baseYear + 2, 0)[MAX_AGE];
    expect(added(baseYear + 3)).toBeCloseTo(2 * aYear - grownUp, 6);
  });

  it('bring children who are a year older each year, until they are past 25', () => {
    for (let year = baseYear + 3; year < baseYear + YEARS; year++) {
      const before = extraOf(homes, none, year, 0);
      const after = extraOf(homes, none, year + 1, 0);
      expect(after[0]).toBeCloseTo(0, 9);
      for (let age = 0; age < MAX_AGE; age++) expect(after[age + 1]).toBeCloseTo(before[age], 6);
    }
  });

  it('bring nobody to another district', () => {
    for (let year = baseYear; year <= baseYear + YEARS; year++) {
      for (let district = 1; district < districts.length; district++) {
        expect(sum(extraOf(homes, none, year, district).map(Math.abs))).toBe(0);
      }
    }
  });

  it('come in over the ramp: a third, two thirds, all', () => {
    const { residents } = drawn([
      housing({ rampYears: 3, until: baseYear + 5, childrenPerDwelling: [0.8, 0.8, 0.8] }),
    ]);
    const moved = [2, 3, 4, 5].map((step) => {
      const at = step * districts.length * AGE_COUNT;
      return sum([...residents.movedIn.subarray(at, at + AGE_COUNT)]);
    });
    [1 / 3, 2 / 3, 1, 1].forEach((share, i) => {
      expect(moved[i]).toBeCloseTo(share * aYear, 6);
    });
  });

  it('hold the stated range of children: once for a draw, and central in the middle', () => {
    const ranged = housing({ childrenPerDwelling: [0.2, 0.6, 1.4] });
    const model = modelOf([ranged]);
    const sizes = Array.from({ length: 64 }, (_, draw) => {
      const stream = { seed: 8, draw };
      const values = sampleParameters(model.register, stream);
      const { movedIn } = residentsOfDraw(model.area, model.residents, values, stream);
      const block = districts.length * AGE_COUNT;
      const of = (step: number) => sum([...movedIn.subarray(step * block, (step + 1) * block)]);
      expect(of(2)).toBeCloseTo(of(3), 9);
      return of(2) / 100 / (1 - values['housing.displacedShare']);
    }).sort((a, b) => a - b);
    expect((sizes[31] + sizes[32]) / 2).toBeCloseTo(0.6, 1);
    expect(sizes[6]).toBeCloseTo(0.2, 1);
    expect(sizes[57]).toBeCloseTo(1.4, 0);
  });
});

describe('a draw with many new dwellings', () => {
  const many = housing({ districts: [{ district: districts[0].code, dwellingsPerYear: 3000 }] });
  const without = watchDraw(modelOf([]), 8, 5);
  const withHomes = watchDraw(modelOf([many]), 8, 5);

  it('closes stock and flow, with every child in one setting type', () => {
    expect([...flowFaults(withHomes), ...settingFaults(withHomes)]).toEqual([]);
  });

  it('keeps every new plan there, adds others, and changes none elsewhere', () => {
    const before = newPlanEntries(without);
    let added = 0;
    newPlanEntries(withHomes).forEach(({ here, elsewhere }, step) => {
      expect(elsewhere, `step ${step}`).toEqual(before[step].elsewhere);
      expect(here, `step ${step}`).toEqual(expect.arrayContaining(before[step].here));
      if (step < 2) expect(here).toEqual(before[step].here);
      added += here.length - before[step].here.length;
    });
    expect(added).toBeGreaterThan(0);
  });

  it('brings plans with the families who move in, in the two years in which they do', () => {
    const count = (january: number) =>
      [
        ...withHomes.januaries[january].children.key.subarray(
          0,
          withHomes.januaries[january].children.count,
        ),
      ]
        .filter((key) => (key & 4095) >= 2048 && (key & 4095) < 3072)
        .filter((key) => ((key >>> 12) & 31) === january).length;
    const counts = Array.from({ length: YEARS + 1 }, (_, january) => count(january));
    expect(counts[3]).toBeGreaterThan(0);
    expect(counts[4]).toBeGreaterThan(0);
    expect(sum(counts)).toBe(counts[3] + counts[4]);
  });

  it('with more dwellings still keeps those who moved in with fewer', () => {
    const more = { ...many, districts: [{ district: districts[0].code, dwellingsPerYear: 4500 }] };
    const keys = (watched: typeof withHomes) =>
      watched.januaries.flatMap(({ children }) =>
        [...children.key.subarray(0, children.count)].filter((key) => (key & 4095) >> 10 === 2),
      );
    const fewer = new Set(keys(withHomes));
    const larger = new Set(keys(watchDraw(modelOf([more]), 8, 5)));
    expect([...fewer].filter((key) => !larger.has(key))).toEqual([]);
    expect(larger.size).toBeGreaterThan(fewer.size);
  });

  it('brings no plan where none moves', () => {
    const none = { low: 0, central: 0, high: 0, reason: 'Nobody with a plan moves in.' };
    const model = modelOf([many], { parameters: { 'housing.plansMoveShare': none } });
    const { januaries } = watchDraw(model, 8, 5);
    const moved = januaries.flatMap(({ children }) =>
      [...children.key.subarray(0, children.count)].filter((key) => (key & 4095) >> 10 === 2),
    );
    expect(moved).toEqual([]);
  });
});

describe('a scenario with wrong housing', () => {
  const readWith = (change: Partial<Housing>) => () => modelOf([housing(change)]);

  it('is told which district, year or size is wrong', () => {
    const rows = (code: string) => [{ district: code, dwellingsPerYear: 1 }];
    expect(readWith({ districts: rows('nowhere') })).toThrow(/a home district of the dataset/);
    expect(readWith({ districts: rows('OUT') })).toThrow(/a home district of the dataset/);
    expect(
      readWith({ districts: [...rows(districts[0].code), ...rows(districts[0].code)] }),
    ).toThrow(/each district once in a policy/);
    expect(readWith({ until: baseYear })).toThrow(/the last September of completions/);
    expect(readWith({ childrenPerDwelling: [1, 0.5, 2] })).toThrow(/low, central, high/);
    expect(
      readWith({ districts: [{ district: districts[0].code, dwellingsPerYear: -5 }] }),
    ).toThrow();
  });
});
