import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import {
  MONEY_MEASURES,
  type Waterfall,
  type Waterfalls,
} from '../../src/results/causes/causesTypes.ts';
import { causesView } from '../../src/results/causes/causesView.ts';
import { accountsByDraw, accountsOfYear, measureOf } from '../../src/results/causes/moneyLines.ts';
import { yearCauses } from '../../src/results/causes/yearCauses.ts';
import { yearStates } from '../../src/results/causes/yearState.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { financeTable } from '../../src/results/tables/finance.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const SEED = 5;

async function runOf(
  dataset: Dataset,
  given: Partial<ScenarioFile>,
  years: number,
  draws: number,
): Promise<Released> {
  const scenario = scenarioFrom(dataset, given);
  const model = prepareModel(dataset, scenario, years);
  const results = Array.from({ length: draws }, (_, draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(dataset, scenario, SEED, draws, 'auto');
  return release({ dataset, scenario, model, provenance, draws: results }, 'auto');
}

const barsOf = ({ bars }: Waterfall) => bars.reduce((sum, { change }) => sum + change.mean, 0);

function addsUp(waterfalls: Waterfalls): void {
  for (const measure of MONEY_MEASURES) {
    const one = waterfalls[measure];
    expect(barsOf(one)).toBeCloseTo(one.end.mean - one.start.mean, 3);
  }
}

describe('causes in a small area', async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const { baseYear } = SMALL_AREA;
  const [YEARS, DRAWS] = [4, 6];
  const schools = dataset.tables.provisions.map((row) => row.provision);
  const plain = await runOf(dataset, {}, YEARS, DRAWS);
  const plan = await runOf(
    dataset,
    {
      id: 'plan',
      policies: [
        {
          kind: 'early-intervention',
          ...policyWords('early-help', baseYear),
          incidenceChange: [-0.5, -0.4, -0.2],
          annualCostPounds: [50_000, 50_000, 50_000],
        },
        {
          kind: 'expand',
          ...policyWords('more', baseYear),
          provisions: schools.slice(0, 8),
          placesEach: 5,
        },
      ],
    },
    YEARS,
    DRAWS,
  );

  it('add up in every draw to the change of its accounts, for every year and measure', () => {
    for (let step = 1; step < YEARS; step++) {
      const state = yearStates(plan, [0, step]);
      const accounts = accountsByDraw(plan);
      plan.draws.forEach((_, draw) => {
        const caused = yearCauses(state(draw, 0), state(draw, step));
        for (const measure of MONEY_MEASURES) {
          const at = (year: number) => measureOf(measure, accountsOfYear(accounts[draw], year));
          const sum = Object.values(caused[measure]).reduce((all, one) => all + one, 0);
          expect(sum).toBeCloseTo(at(step) - at(0), 4);
          expect(Object.values(caused[measure]).every(Number.isFinite)).toBe(true);
        }
      });
    }
  });

  it('turn their signs from plan to baseline, and are nothing from a run to itself', () => {
    const [without, withPlan] = [yearStates(plain, [2]), yearStates(plan, [2])];
    const there = yearCauses(without(1, 2), withPlan(1, 2));
    const back = yearCauses(withPlan(1, 2), without(1, 2));
    for (const measure of MONEY_MEASURES) {
      for (const [cause, pounds] of Object.entries(there[measure])) {
        expect(pounds).toBeCloseTo(-back[measure][cause as never], 4);
      }
    }
    for (const one of Object.values(
      causesView(plan, { year: baseYear + 3 }, plan).against!.waterfalls,
    )) {
      expect(one.bars).toEqual([]);
      expect(one.start).toEqual(one.end);
    }
  });

  it('say the levels of the accounts, and give no part to residents whom a plan does not change', () => {
    const view = causesView(plan, { year: baseYear + 4 }, plain);
    expect([view.firstFinancialYear, view.financialYear]).toEqual([baseYear, baseYear + 3]);
    addsUp(view.since!);
    addsUp(view.against!.waterfalls);
    const { columns, rows } = financeTable(plan);
    const published = rows.filter(
      (row) =>
        row[columns.indexOf('line')] === 'in-year' &&
        String(row[1]).startsWith(String(baseYear + 3)),
    );
    const mean = Number(published[0][columns.indexOf('amount_mean')]);
    expect(view.since!['in-year-deficit'].end.mean).toBeCloseTo(-mean, 2);
    expect(view.against!.waterfalls['in-year-deficit'].end.mean).toBeCloseTo(-mean, 2);
    const bars = view.against!.waterfalls['high-needs-spending'].bars;
    expect(bars.map(({ id }) => id)).not.toContain('population');
    const prevalence = bars.find(({ id }) => id === 'prevalence')!;
    expect(prevalence.betterShare).toBe(1);
    // £50,000 a year at later prices, of a budget that pays for little else of its kind.
    expect(bars.find(({ id }) => id === 'services')!.change.mean).toBeGreaterThan(40_000);
  });

  it('have no change to tell in the first financial year, and refuse years not simulated', () => {
    expect(causesView(plan, { year: baseYear }).since).toBeNull();
    expect(causesView(plan, { year: baseYear + 1 })).toMatchObject({ since: null, against: null });
    expect(() => causesView(plan, { year: baseYear + YEARS + 1 })).toThrow('not simulated');
  });
});

describe('causes in Kent', async () => {
  const run = await runOf(await kent(), {}, 2, 2);
  const { since } = causesView(run, { year: 2027 });

  it('add up, and more plans per child add most to spending', () => {
    addsUp(since!);
    const { bars } = since!['high-needs-spending'];
    expect(bars.map(({ id }) => id)).toEqual([
      'population',
      'prevalence',
      'mix',
      'unit-cost',
      'services',
    ]);
    const [first, ...others] = [...bars].sort((a, b) => b.change.mean - a.change.mean);
    expect([first.id, first.betterShare]).toEqual(['prevalence', 0]);
    expect(first.change.mean).toBeGreaterThan(others[0].change.mean);
  });
});
