import { beforeAll, describe, expect, it } from 'vitest';
import { type CubeOfDraw, type CubeShape, cellCount } from '../../src/model/run/cube.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { transportTable } from '../../src/results/tables/transport.ts';
import { viewOf } from '../../src/results/views/index.ts';
import {
  FEWEST_IN_A_FLOW,
  type Journeys,
  type TransportQuery,
  type TransportView,
} from '../../src/results/views/transportTypes.ts';
import type { OverviewView } from '../../src/results/views/view.ts';
import { cubeOf } from '../support/cubes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 3;
const SEED = 5;
const { baseYear } = SMALL_AREA;
let ensemble: Released;

beforeAll(async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = [0, 1, 2, 3].map((draw) => runDraw(model, SEED, draw, { ledger: true }));
  const provenance = await provenanceOf(dataset, scenario, SEED, draws.length, 'auto');
  ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
});

const asked = (query: Partial<TransportQuery> = {}, from = ensemble) =>
  viewOf(from, {
    kind: 'transport',
    year: baseYear + 2,
    district: null,
    ...query,
  }) as TransportView;
const codes = () => ensemble.dataset.manifest.districts.map(({ code }) => code);
const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((all, row) => all + of(row), 0);

/** Members of a cell in the order of the shape, and its value. */
type Cell = readonly [readonly number[], number];

/** A cube with a few cells, each named by its members in the order of the shape. */
function cubeWith(shape: CubeShape, cells: readonly Cell[]): CubeOfDraw {
  const values = new Float64Array(cellCount(shape));
  for (const [members, value] of cells) {
    const cell = shape.dimensions.reduce((at, { size }, d) => at * size + members[d], 0);
    expect(cell).toBeLessThan(values.length);
    values[cell] = value;
  }
  return cubeOf(shape, values);
}

describe('journeys of a financial year', () => {
  it('add up: districts, types of setting and modes to the whole area', () => {
    const view = asked();
    const fields: ((row: Journeys) => number)[] = [
      ({ passengers }) => passengers.mean,
      ({ cost }) => cost.mean,
      ({ meanKm, passengers }) => (meanKm ?? 0) * passengers.mean,
      ({ meanMinutes, passengers }) => (meanMinutes ?? 0) * passengers.mean,
      ({ overGuide, passengers }) => (overGuide?.mean ?? 0) * passengers.mean,
    ];
    expect(view.whole.passengers.mean).toBeGreaterThan(0);
    expect(view.total).toEqual(view.whole);
    const { settingTypes } = ensemble.dataset.manifest;
    expect(view.byType.map(({ code, label }) => [code, label])).toEqual(
      settingTypes.map(({ id, label }) => [id, label]),
    );
    for (const field of fields) {
      for (const rows of [view.byDistrict, view.byType, view.byMode]) {
        expect(sum(rows, field)).toBeCloseTo(field(view.whole), 6);
      }
    }
  });

  it('add up when one district is asked for, whose rows are those of that district', () => {
    const all = asked();
    for (const [d, district] of codes().entries()) {
      const one = asked({ district });
      expect(all.byDistrict[d]).toMatchObject({ code: district, ...one.total });
      expect(sum(one.byType, ({ cost }) => cost.mean)).toBeCloseTo(one.total.cost.mean, 6);
      expect(sum(one.byMode, ({ passengers }) => passengers.mean)).toBeCloseTo(
        one.total.passengers.mean,
        9,
      );
      expect(one.byDistrict).toEqual(all.byDistrict);
    }
    const fans = codes().map((district) => asked({ district }));
    for (let step = 0; step < YEARS; step++) {
      for (const of of ['passengers', 'carbonTonnes'] as const) {
        expect(sum(fans, (view) => view[of].summary[step].mean)).toBeCloseTo(
          all[of].summary[step].mean,
          9,
        );
      }
    }
  });

  it('cost what the accounts book, line by line of the ledger, less what families are charged', () => {
    const { cost, financialYear } = asked();
    const step = cost.spend.years.indexOf(financialYear);
    const booked = (wanted: (line: string) => boolean) =>
      sum(ensemble.draws, ({ ledger }) =>
        sum(
          ledger.filter((row) => row.financialYear === financialYear && wanted(row.line)),
          ({ amount }) => amount,
        ),
      ) / ensemble.draws.length;
    const spend = cost.spend.summary[step].mean;
    const charges = cost.charges?.summary[step].mean ?? Number.NaN;
    expect(spend).toBeGreaterThan(0);
    expect(booked((line) => /^transport-(to|1|policies)/.test(line))).toBeCloseTo(spend, 3);
    expect(booked((line) => line === 'transport-charges')).toBeCloseTo(charges, 3);
    expect(cost.net?.summary[step].mean).toBeCloseTo(spend - charges, 6);
    expect(asked().whole.cost.mean).toBeCloseTo(spend, 3);
    const overview = viewOf(ensemble, { kind: 'overview' }) as OverviewView;
    expect(cost.spend).toEqual(overview.transportCost);
  });

  it('are those of transport.csv', () => {
    const { rows, columns } = transportTable(ensemble);
    const [year, passengers] = ['year', 'passengers'].map((name) => columns.indexOf(name));
    const said = `${baseYear + 1}-${String(baseYear + 2).slice(2)}`;
    const inTable = sum(
      rows.filter((row) => row[year] === said),
      (row) => Number(row[passengers]),
    );
    expect(asked().financialYear).toBe(baseYear + 1);
    expect(inTable).toBeCloseTo(asked().whole.passengers.mean, 9);
  });

  it('are read in the first financial year for the base January', () => {
    expect(asked({ year: baseYear }).financialYear).toBe(baseYear);
    expect(asked({ year: baseYear + 1 }).financialYear).toBe(baseYear);
    expect(asked({ year: baseYear + YEARS }).financialYear).toBe(baseYear + YEARS - 1);
  });

  it('have charges for the whole area alone', () => {
    const { cost } = asked({ district: codes()[0] });
    expect([cost.running, cost.charges, cost.net]).toEqual([null, null, null]);
  });
});

describe('schools and flows of a January', () => {
  it('add up to the same passengers and minutes, district by district', () => {
    const view = asked();
    const passengers = sum(view.schools, (school) => school.passengers.mean);
    const minutes = sum(
      view.schools,
      (school) => school.passengers.mean * (school.meanMinutes ?? 0),
    );
    expect(passengers).toBeGreaterThan(0);
    expect(sum(view.flows, (flow) => flow.passengers)).toBeCloseTo(passengers, 9);
    expect(sum(view.flows, (flow) => flow.passengers * flow.meanMinutes)).toBeCloseTo(minutes, 6);
    expect(new Set(view.flows.map(({ district }) => district))).toEqual(new Set(codes()));
  });

  it('name a pair only with enough passengers, and no pair twice', () => {
    const { flows, schools } = asked();
    const pairs = flows.filter(({ school }) => school !== null);
    expect(pairs.length).toBeGreaterThan(0);
    for (const { passengers } of pairs) expect(passengers).toBeGreaterThanOrEqual(FEWEST_IN_A_FLOW);
    const keys = flows.map(({ district, school }) => `${district} ${school}`);
    expect(new Set(keys).size).toBe(keys.length);
    const known = new Set(schools.map(({ id }) => id));
    expect(pairs.every(({ school }) => known.has(school as string))).toBe(true);
  });

  it('are the same whichever district is asked for', () => {
    const one = asked({ district: codes()[1] });
    expect(one.schools).toEqual(asked().schools);
    expect(one.flows).toEqual(asked().flows);
  });
});

/** Two futures in which everything is known: what the view says of them is worked out on paper. */
describe('two futures worked out by hand', () => {
  function byHand(): TransportView {
    const { shapes } = ensemble.model;
    const future = (
      draw: number,
      transport: readonly Cell[],
      rides: readonly Cell[],
      rideCosts: readonly Cell[],
    ) => ({
      ...ensemble.draws[draw],
      cubes: {
        ...ensemble.draws[draw].cubes,
        transport: cubeWith(shapes.transport, transport),
        rides: cubeWith(shapes.rides, rides),
        rideCosts: cubeWith(shapes.rideCosts, rideCosts),
      },
    });
    // Step 1, district 0, type 0, mode 2: passengers, pounds, km, minutes, over, miles, carbon.
    const cells = (...values: number[]) =>
      values.map((value, measure): Cell => [[1, 0, 0, 2, measure], value]);
    const draws = [
      future(
        0,
        cells(10, 50_000, 120, 300, 2, 0, 4000),
        [
          [[2, 0, 3, 0], 8],
          [[2, 0, 3, 1], 240],
          [[2, 0, 3, 2], 2],
          [[2, 0, 4, 0], 2],
          [[2, 0, 4, 1], 60],
        ],
        [
          [[2, 3, 0], 40_000],
          [[2, 3, 1], 96],
          [[2, 4, 0], 9000],
        ],
      ),
      future(
        1,
        cells(30, 250_000, 600, 1500, 3, 0, 8000),
        [
          [[2, 0, 3, 0], 24],
          [[2, 0, 3, 1], 1200],
          [[2, 0, 4, 0], 6],
          [[2, 0, 4, 1], 300],
        ],
        [[[2, 3, 0], 120_000]],
      ),
    ];
    return asked({}, { ...ensemble, draws } as Released);
  }

  it('takes ratios total over total, and their ranges from the share of each future', () => {
    const { total } = byHand();
    expect(total.passengers.mean).toBe(20);
    expect(total.cost.mean).toBe(150_000);
    expect(total.costEach).toBe(7500);
    expect(total.meanKm).toBe(18);
    expect(total.meanMinutes).toBe(45);
    // 5 of 40 passengers; 2 of 10 in one future and 3 of 30 in the other.
    expect(total.overGuide?.mean).toBe(0.125);
    expect(total.overGuide?.p10).toBeCloseTo(0.11, 9);
    expect(total.overGuide?.p90).toBeCloseTo(0.19, 9);
  });

  it('has the same shares and means in the fans, and carbon in tonnes', () => {
    const view = byHand();
    expect(view.overGuide.summary[1].mean).toBe(0.125);
    expect(view.overGuide.draws.map((draw) => draw[1])).toEqual([0.2, 0.1]);
    expect(view.meanMinutes.summary[1].mean).toBe(45);
    expect(view.carbonTonnes.summary[1].mean).toBe(6);
    expect(view.byType.filter(({ overGuide }) => overGuide !== null)).toHaveLength(1);
  });

  it('names a pair of exactly as many as one has to have', () => {
    const { district, school } = asked().flows.find((flow) => flow.school !== null)!;
    const { shapes, timetable } = ensemble.model;
    const [d, p] = [codes().indexOf(district), timetable.provisions.id.indexOf(school as string)];
    const rides = (passengers: number, minutes: number) =>
      cubeWith(shapes.rides, [
        [[2, d, p, 0], passengers],
        [[2, d, p, 1], minutes],
      ]);
    const draws = [
      { ...ensemble.draws[0], cubes: { ...ensemble.draws[0].cubes, rides: rides(4, 100) } },
      {
        ...ensemble.draws[1],
        cubes: { ...ensemble.draws[1].cubes, rides: rides(2 * FEWEST_IN_A_FLOW - 4, 200) },
      },
    ];
    expect(asked({}, { ...ensemble, draws } as Released).flows).toEqual([
      { district, school, passengers: FEWEST_IN_A_FLOW, meanMinutes: 300 / 2 / FEWEST_IN_A_FLOW },
    ]);
  });

  it('names the pair of 16 and folds the pair of 4', () => {
    const { flows, schools } = byHand();
    const [large, small] = [3, 4].map((p) => ensemble.model.timetable.provisions.id[p]);
    const [district] = codes();
    expect(flows).toEqual([
      { district, school: large, passengers: 16, meanMinutes: 45 },
      { district, school: null, passengers: 4, meanMinutes: 45 },
    ]);
    expect(schools.map(({ id }) => id)).toEqual([large, small]);
    expect(schools[0]).toMatchObject({ costEach: 5000, meanMinutes: 45, overGuide: 0.0625 });
    expect(schools[0].meanKm).toBe(3);
  });
});

describe('what policies cost to run', () => {
  it('is told apart in spending: the months since September of what the policy states', async () => {
    const { dataset } = ensemble;
    const still = { low: 0, central: 0, high: 0, reason: 'To see the cost alone.' };
    const scenario = scenarioFrom(dataset, {
      parameters: { 'finance.inflation.services': still },
      policies: [
        {
          kind: 'transport',
          ...policyWords('travel-training', baseYear + 1),
          aloneChange: [0, 0, 0],
          annualCostPounds: [24_000, 24_000, 24_000],
        },
      ],
    });
    const model = prepareModel(dataset, scenario, YEARS);
    const draws = [0, 1].map((draw) => runDraw(model, SEED, draw));
    const trained = release({ ...ensemble, scenario, model, draws }, 'auto');
    const { spend, running, net, charges } = asked({}, trained).cost;
    running?.draws.forEach((draw) => {
      [0, 14_000, 24_000].forEach((pounds, at) => void expect(draw[at]).toBeCloseTo(pounds, 6));
    });
    expect(running?.draws).toHaveLength(2);
    const before = asked().cost.spend.draws;
    spend.draws.forEach((draw, d) => {
      const more = draw.map((pounds, at) => pounds - before[d][at]);
      [0, 14_000, 24_000].forEach((pounds, at) => void expect(more[at]).toBeCloseTo(pounds, 6));
      draw.forEach((pounds, at) => {
        expect(net?.draws[d][at]).toBeCloseTo(pounds - charges!.draws[d][at], 6);
      });
    });
  });
});

describe('what is not there', () => {
  it('is said', () => {
    expect(() => asked({ district: 'nowhere' })).toThrow(/nowhere/);
    expect(() => asked({ year: baseYear - 1 })).toThrow(String(baseYear - 1));
  });
});
