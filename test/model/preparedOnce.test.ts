import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { remembered } from '../../src/model/run/remember.ts';
import { digestOf, digestsOf } from '../support/contents.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policySketches, policyWords, scenarioFrom, scenarioOf } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 3;
const dataset = await generateDataset(SMALL_AREA);
const { baseYear, districts, establishments, settingTypes } = dataset.manifest;

function opening(id: string, role: string, places: number) {
  const zone = dataset.tables.zones[places % dataset.tables.zones.length];
  const types = settingTypes.filter((type) => type.role === role).map((type) => type.id);
  return {
    kind: 'open' as const,
    ...policyWords(id, baseYear + 1),
    places,
    provision: {
      id,
      name: id,
      establishment: establishments.find((one) => types.includes(one.settingType))!.code,
      district: zone.district_code,
      latitude: zone.latitude,
      longitude: zone.longitude,
      ageLow: 4,
      ageHigh: 19,
    },
  };
}

const assumed = (central: number) => ({ low: central, central, high: central, reason: 'A test' });

/** One scenario for each thing that parts of a model may rest on. */
const SCENARIOS: readonly Scenario[] = [
  scenarioFrom(dataset),
  scenarioFrom(dataset, { committed: false }),
  scenarioFrom(dataset, { population: 'high' }),
  scenarioFrom(dataset, { policies: [opening('new-special', 'special', 40)] }),
  scenarioFrom(dataset, {
    policies: [opening('new-special', 'special', 40 + dataset.tables.zones.length)],
  }),
  scenarioFrom(dataset, {
    policies: [opening('new-special', 'special', 41), opening('new-mainstream', 'mainstream', 9)],
  }),
  scenarioFrom(dataset, {
    policies: [
      {
        kind: 'close',
        ...policyWords('close', baseYear + 1),
        provisions: dataset.tables.provisions.map((row) => row.provision).slice(0, 25),
      },
    ],
  }),
  scenarioFrom(dataset, {
    policies: [
      {
        kind: 'housing-growth',
        ...policyWords('homes', baseYear),
        until: baseYear + 2,
        districts: [{ district: districts[0].code, dwellingsPerYear: 400 }],
      },
    ],
  }),
  scenarioFrom(dataset, {
    parameters: { 'placement.distanceDisutilityPerKm': assumed(0.31) },
  }),
  scenarioFrom(dataset, {
    parameters: {
      'transport.circuity': assumed(1.6),
      'demand.needMixPrior': assumed(3),
      'placement.moveReferenceWeight': assumed(9),
    },
  }),
];

/** All that a model holds but `serving`, which fills as draws ask it and says the same to each. */
function heldBy({ serving, ...rest }: Model): Record<string, string> {
  return digestsOf(rest);
}

/** The model of a scenario prepared from a dataset that no other was prepared from. */
function preparedAlone(scenario: Scenario, years: number): Record<string, string> {
  return heldBy(prepareModel(structuredClone(dataset), scenario, years));
}

describe('a model', () => {
  const alone = SCENARIOS.map((scenario) => preparedAlone(scenario, YEARS));

  test('holds the same whatever was prepared from its dataset before', () => {
    const order = fc.array(fc.nat(SCENARIOS.length - 1), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(order, (indices) => {
        const shared = structuredClone(dataset);
        for (const at of indices) {
          expect(heldBy(prepareModel(shared, SCENARIOS[at], YEARS))).toEqual(alone[at]);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('holds the same after models of other policies and of other lengths', () => {
    const lengths = fc.integer({ min: 1, max: 6 });
    const steps = fc.array(fc.tuple(policySketches(3), lengths), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, (plans) => {
        const shared = structuredClone(dataset);
        for (const [sketches, years] of plans) {
          const scenario = scenarioOf(shared, sketches);
          const model = heldBy(prepareModel(shared, scenario, years));
          expect(model).toEqual(preparedAlone(scenario, years));
        }
      }),
      { numRuns: 8 },
    );
  });

  test('is left as it is by draws of it and of others', () => {
    const shared = structuredClone(dataset);
    const models = SCENARIOS.map((scenario) => prepareModel(shared, scenario, YEARS));
    const first = models.map((model) => digestOf(runDraw(model, 5, 1)));
    expect(models.map(heldBy)).toEqual(alone);
    const again = models.toReversed().map((model) => digestOf(runDraw(model, 5, 1)));
    expect(again.toReversed()).toEqual(first);
  });
});

describe('what scenarios share, they share because', () => {
  const models = SCENARIOS.map((scenario) => prepareModel(dataset, scenario, YEARS));
  const [baseline] = models;

  test('up to the base year each has the residents of the dataset', () => {
    const untilBase = ({ area }: Model) => {
      const { firstYear, residents } = area.population;
      const block = area.districtCount * AGE_COUNT;
      return digestOf(residents.slice(0, (baseYear - firstYear + 1) * block));
    };
    for (const model of models) expect(untilBase(model)).toBe(untilBase(baseline));
  });

  test('in the base January provisions admit what they admit without policies', () => {
    const atBase = ({ timetable }: Model) => {
      const { open, needs, admits, ages, placesForArea, priority, needCount } = timetable;
      const count = baseline.timetable.provisions.count;
      return digestOf([
        [open, needs, ages, placesForArea, priority].map((laid) => laid.slice(0, count)),
        admits.slice(0, count * needCount),
      ]);
    };
    for (const [at, model] of models.entries()) {
      if (SCENARIOS[at].committed) expect(atBase(model)).toBe(atBase(baseline));
    }
  });

  test('what is the same is one: distances, seats and forecasts are not held twice', () => {
    for (const [at, model] of models.entries()) {
      expect(model.forecast === baseline.forecast).toBe(true);
      const sameSeats = model.baseChildren === baseline.baseChildren;
      expect(sameSeats || !SCENARIOS[at].committed).toBe(true);
    }
    expect(models[2].nearby.km === baseline.nearby.km).toBe(true);
    expect(models[3].nearby.order === models[4].nearby.order).toBe(true);
    expect(models[8].nearby.order === baseline.nearby.order).toBe(false);
  });
});

describe('a remembered function', () => {
  const made: unknown[] = [];
  const sum = remembered((inputs: { readonly numbers: Float64Array; readonly label: string }) => {
    made.push(inputs);
    return { sum: inputs.numbers.reduce((all, one) => all + one, 0) };
  });

  test('gives the very same result for inputs that hold the same, and another for others', () => {
    const first = sum({ numbers: Float64Array.of(1, 2, 0), label: 'a' });
    expect(sum({ numbers: Float64Array.of(1, 2, 0), label: 'a' })).toBe(first);
    expect(made).toHaveLength(1);
    expect(sum({ numbers: Float64Array.of(1, 2, -0), label: 'a' })).not.toBe(first);
    expect(sum({ numbers: Float64Array.of(1, 2), label: 'a' })).not.toBe(first);
    expect(sum({ numbers: Float64Array.of(1, 2, 0), label: 'b' })).not.toBe(first);
    expect(made).toHaveLength(4);
  });

  test('tells apart records, lists and kinds of array that print alike', () => {
    const told = remembered(({ value }: { readonly value: unknown }) => ({ value }));
    const values = [
      [1, [2]],
      [1, 2],
      { a: 1 },
      { a: 1, b: undefined },
      { b: 1 },
      Float64Array.of(1),
      new Float64Array(Uint8Array.of(0, 0, 0, 0, 0, 0, 240, 191).buffer),
      null,
      'null',
    ];
    for (const one of values) {
      for (const other of values) {
        const same = told({ value: one }) === told({ value: structuredClone(other) });
        expect(same).toBe(one === other);
      }
    }
  });
});
