/** The model beside what is known: what each row sets against what, how near it has to be, and its note. */
import { beforeAll, describe, expect, it } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { TIED_YEARS } from '../../src/model/demand/reconcile.ts';
import type { Forecast } from '../../src/model/demand/trend/forecast.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { within } from '../../src/results/checks/check.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { cubesOf } from '../../src/results/ensemble.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import { summarise } from '../../src/results/summary.ts';
import { viewOf } from '../../src/results/views/index.ts';
import type { CheckRow, ChecksView } from '../../src/results/views/view.ts';
import { kent } from '../support/kent.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';

const YEARS = 3;
const DRAWS = 3;
const dataset = await kent();
const { baseYear } = dataset.manifest;

async function runOf(given: Partial<ScenarioFile> = {}): Promise<Released> {
  const scenario = scenarioFrom(dataset, given);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, 5, draw));
  const provenance = await provenanceOf(dataset, scenario, 5, DRAWS, 'auto');
  return release({ dataset, scenario, model, provenance, draws }, 'auto');
}

let run: Released;
beforeAll(async () => {
  run = await runOf();
});

/** The same futures over and over. */
const repeated = (of: Released, times: number) =>
  ({ ...of, draws: Array.from({ length: times }, (_, at) => of.draws[at % DRAWS]) }) as Released;
const rowsOf = (of: Released, group: RegExp) =>
  (viewOf(of, { kind: 'checks' }) as ChecksView).rows.filter((row) => group.test(row.group));
const tied = (of: Released) => rowsOf(of, /^One forecast/);

describe('a row of the checks', () => {
  it('is met within its share of what is known, on both sides, and says how near it has to be', () => {
    const row = (model: number) => within('G', 'L', -200, model, 0.05, 'Why');
    expect(row(-210)).toEqual({
      ...{ group: 'G', label: 'L', target: -200, model: -210, note: 'Why' },
      ...{ tolerance: '± 5%', met: true },
    });
    expect([-190, -189.9, -210.1].map((model) => row(model).met)).toEqual([true, false, false]);
    expect(within('G', 'L', 1, 1, 0.2).note).toBe('');
  });
});

describe('the base year', () => {
  it('has the children of the base January alone, by need and by type, as published', () => {
    const { needs, settingTypes, establishments } = dataset.manifest;
    const rows = rowsOf(run, /^Base year equals/);
    const published = dataset.tables.plansByNeedEstablishment.filter(
      ({ january }) => january === baseYear,
    );
    const sum = (some: typeof published) => some.reduce((all, { plans }) => all + plans, 0);
    const typeOf = new Map(establishments.map(({ code, settingType }) => [code, settingType]));
    const expected = [
      ...needs.map(({ code, label }) => [label, sum(published.filter((row) => row.need === code))]),
      ...settingTypes.map(({ id, label }) => [
        label,
        sum(published.filter((row) => typeOf.get(row.establishment) === id)),
      ]),
    ];
    expect(rows.map(({ label, target }) => [label, target])).toEqual(expected);
    expect(rows.map(({ model, tolerance, met }) => [model, tolerance, met])).toEqual(
      expected.map(([, target]) => [target, 'exact', true]),
    );
  });
});

describe('the engine against the forecast of the history', () => {
  /** Children of some ages at a January, draw by draw. */
  const children = (january: number, first: number, last: number) =>
    summarise(
      rollUp(run.model.shapes.plans, cubesOf(run, 'plans'), [], {
        january: (member) => member === january,
        age: (age) => age >= first && age <= last,
      }).byDraw.map(([all]) => all),
    );
  const expectTied = (
    [level, width]: readonly CheckRow[],
    forecast: Pick<Forecast, 'mean' | 'p10' | 'p90'>,
    h: number,
    ages: readonly [number, number],
  ) => {
    const engine = children(h + 1, ...ages);
    expect([level.target, level.tolerance]).toEqual([forecast.mean[h], '± 2%']);
    expect(level.model).toBeCloseTo(engine.mean, 9);
    expect([width.target, width.tolerance]).toEqual([forecast.p90[h] - forecast.p10[h], '± 20%']);
    expect(width.model).toBeCloseTo(engine.p90 - engine.p10, 9);
    for (const one of [level, width]) expect(one.label).toContain(`January ${baseYear + h + 1}`);
  };

  it('is of all ages and of each band that is tied, one to three years ahead', () => {
    const { forecast, trend } = run.model;
    const rows = tied(run);
    const bands = trend.bands.filter(({ label }) =>
      forecast.stockByBand.some(({ ageBand }) => ageBand === label),
    );
    expect(bands.length).toBeGreaterThan(1);
    expect(rows.length).toBe(2 * TIED_YEARS * (1 + bands.length));
    for (let h = 0; h < TIED_YEARS; h++) {
      expectTied(rows.slice(2 * h), forecast.stock, h, [0, AGE_COUNT - 1]);
      bands.forEach(({ label, firstAge, lastAge }, b) => {
        const own = rows.slice(2 * (TIED_YEARS * (b + 1) + h));
        const banded = forecast.stockByBand.find(({ ageBand }) => ageBand === label)!;
        expect(own[0].label).toContain(label);
        expectTied(own, banded.forecast, h, [firstAge, lastAge]);
      });
    }
  });

  it('goes no further than the run', () => {
    const short = { ...run, model: { ...run.model, years: 2 } } as Released;
    const years = (of: Released) => new Set(tied(of).map(({ label }) => label.slice(-4)));
    expect(years(short)).toEqual(new Set([`${baseYear + 1}`, `${baseYear + 2}`]));
    expect(years(run).size).toBe(TIED_YEARS);
  });

  it('says of bands how far they were scaled to the total, and of endings that cohorts are known', () => {
    const { forecast, trend } = run.model;
    const rows = tied(run).slice(2 * TIED_YEARS);
    let known = 0;
    rows.forEach(({ note }, at) => {
      const h = Math.floor(at / 2) % TIED_YEARS;
      const { lever } = trend.bands[Math.floor(at / 2 / TIED_YEARS)];
      const added = forecast.stockByBand.reduce((sum, one) => sum + one.forecast.mean[h], 0);
      const percent = 100 * (forecast.stock.mean[h] / added - 1);
      expect(Number(/here by (-?[\d.]+)%\./.exec(note)?.[1])).toBeCloseTo(percent, 1);
      expect(note.includes('the cohorts that come are known')).toBe(lever === 'endings');
      if (lever === 'endings') known++;
    });
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(rows.length);
  });

  it('calls fewer than 200 futures too few for a width, and says nothing of 200', () => {
    const few = 'From 199 futures: too few for a width to settle. ';
    expect(tied(repeated(run, 199)).every(({ note }) => note.startsWith(few))).toBe(true);
    const [all] = tied(repeated(run, 200));
    expect(all.note).toBe('');
  });

  it('says that the tie is to the baseline where policies or the population change the plans', async () => {
    const changed = /may change the number of plans: the tie is to the baseline/;
    const said = async (given: Partial<ScenarioFile>) =>
      tied(await runOf(given)).map(({ note }) => changed.test(note));
    const help = {
      kind: 'early-intervention' as const,
      ...policyWords('help', baseYear),
      incidenceChange: [-0.1, -0.1, -0.1] as [number, number, number],
    };
    expect(new Set(await said({}))).toEqual(new Set([false]));
    expect(new Set(await said({ policies: [help] }))).toEqual(new Set([true]));
    const other = { ...run, scenario: { ...run.scenario, population: 'high' } } as Released;
    expect(new Set(tied(other).map(({ note }) => changed.test(note)))).toEqual(new Set([true]));
  });
});
