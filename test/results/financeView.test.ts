import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { allResidentsAged2To18 } from '../../src/model/finance/costPlan.ts';
import { FINANCE_LINES, LINE_COUNT } from '../../src/model/finance/lines.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { cubesOf } from '../../src/results/ensemble.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { areasByDraw } from '../../src/results/residents.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import type { Amounts, FinanceView } from '../../src/results/views/financeTypes.ts';
import { viewOf } from '../../src/results/views/index.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const DRAWS = [0, 1, 2];
const YEARS = 3;
const BASE = 2025;
const OPENING = -40_000_000;
/** Half of what a penny may go astray when floating sums are taken in another order. */
const PENNY = 0.005;

let dataset: Dataset;
let plain: Released;
let granted: Released;

const fixed = (value: number) => ({ low: value, central: value, high: value, reason: 'A test' });

async function run(parameters: Record<string, ReturnType<typeof fixed>>): Promise<Released> {
  const scenario = scenarioFrom(dataset, {
    parameters: { 'finance.openingBalancePounds': fixed(OPENING), ...parameters },
  });
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = DRAWS.map((draw) => runDraw(model, 5, draw));
  const provenance = await provenanceOf(dataset, scenario, 5, DRAWS.length, 'auto');
  return release({ dataset, scenario, model, provenance, draws }, 'auto');
}

const fact = (measure: string, period: string, value: number, source: string) =>
  ({ measure, period, value, unit: 'GBP', quality: 'published', source }) as const;

beforeAll(async () => {
  const made = await generateDataset({ ...SMALL_AREA, baseYear: BASE });
  dataset = {
    ...made,
    tables: {
      ...made.tables,
      financeFacts: [
        fact('high-needs-cumulative-balance', '2025-26', -9e6, 'Council forecast of January'),
        fact('high-needs-cumulative-balance', '2021-22', -4e6, 'Statement of accounts'),
        fact('high-needs-cumulative-balance', 'end of year', -1e6, 'A paper'),
        fact('high-needs-spend', '2024-25', 5e6, 'Statement of accounts'),
      ],
      benchmarks: [
        {
          measure: 'Top-ups',
          period: '2022-23',
          area: 'Elsewhere',
          value: 300,
          unit: 'GBP a head',
          source: 'A paper',
          pairs_with: 'per-head-top-up-state',
        },
        {
          measure: 'Something else',
          period: '2022-23',
          area: 'Elsewhere',
          value: 1,
          unit: '%',
          source: 'A paper',
          pairs_with: null,
        },
      ],
    },
  };
  plain = await run({});
  granted = await run({
    'finance.stabilityGrantShare': fixed(0.5),
    'finance.receiptsPounds': fixed(1_000_000),
  });
});

const ask = (ensemble: Released, year = BASE + 3) =>
  viewOf(ensemble, { kind: 'finance', year }) as FinanceView;
const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(PENNY);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const YEARS_OF = ['base', 'previous', 'shown'] as const;
const mean = (amounts: Amounts, of: (typeof YEARS_OF)[number]) => amounts[of]?.mean ?? 0;

describe('the accounts line by line', () => {
  it('add up to their totals to the penny, in every year shown', () => {
    const { lines, totals, inYearAmounts } = ask(plain);
    for (const of of YEARS_OF) {
      const all = (fund: string, kind: string) =>
        sum(
          lines
            .filter((line) => line.fund === fund && line.kind === kind)
            .map(({ amounts }) => mean(amounts, of)),
        );
      near(all('dsg', 'spend'), mean(totals.highNeedsSpend, of));
      near(all('dsg', 'income'), mean(totals.highNeedsIncome, of));
      near(all('dsg', 'income') - all('dsg', 'spend'), mean(inYearAmounts, of));
      near(all('general', 'spend') - all('general', 'income'), mean(totals.generalFundNet, of));
      expect(mean(totals.highNeedsSpend, of)).toBeGreaterThan(0);
    }
  });

  it('are those of the financial year that holds the January, the first where none does', () => {
    expect(ask(plain, BASE + 3).financialYear).toBe(BASE + 2);
    expect(ask(plain, BASE + 1).financialYear).toBe(BASE);
    const first = ask(plain, BASE);
    expect(first.financialYear).toBe(BASE);
    expect(first.totals.highNeedsSpend.previous).toBeNull();
    const { byDraw } = rollUp(plain.model.shapes.finance, cubesOf(plain, 'finance'), [
      'step',
      'line',
    ]);
    const line = FINANCE_LINES.findIndex(({ id }) => id === 'sen-support-services');
    const byHand = sum(byDraw.map((draw) => draw[2 * LINE_COUNT + line])) / DRAWS.length;
    const shown = ask(plain).lines.find(({ id }) => id === 'sen-support-services');
    near(shown?.amounts.shown.mean ?? 0, byHand);
  });

  it('take the change on the year before inside each draw', () => {
    for (const { amounts } of ask(plain).lines) {
      near(mean(amounts, 'shown') - mean(amounts, 'previous'), amounts.change?.mean ?? 0);
    }
  });

  it('leave out a line on which no future spends', () => {
    const { lines } = ask(plain);
    expect(lines.some(({ id }) => id === 'stability-grant')).toBe(false);
    expect(ask(granted).lines.some(({ id }) => id === 'receipts')).toBe(true);
  });

  it('say which January is not simulated', () => {
    expect(() => ask(plain, BASE + 4)).toThrow(/2029 is not simulated/);
  });
});

describe('the balance', () => {
  it('comes about from its opening, its years and its grants, in sum and year by year', () => {
    for (const ensemble of [plain, granted]) {
      const view = ask(ensemble);
      const { balance, balanceYears } = view;
      near(balance.opening.mean, OPENING);
      near(balance.opening.mean + balance.beforeWriteOff.mean, balance.atWriteOff.mean);
      near(
        balance.atWriteOff.mean +
          balance.sinceWriteOff.mean +
          balance.stabilityGrant.mean +
          balance.agreementGrants.mean,
        balance.closing.mean,
      );
      let carried = OPENING;
      for (const { opening, inYear, grants, closing } of balanceYears) {
        near(opening.mean, carried);
        near(opening.mean + inYear.mean + grants.mean, closing.mean);
        carried = closing.mean;
      }
      near(view.cumulative.summary[0].mean, OPENING);
      near(view.cumulative.summary[YEARS].mean, carried);
      const deficits = view.cumulative.draws.map((draw) => Math.max(0, -draw[YEARS]));
      near(balance.leftFromBefore.mean + balance.addedSince.mean, sum(deficits) / DRAWS.length);
    }
  });

  it('is without grants what it would have been had none been received', () => {
    const without = ask(plain);
    const withGrants = ask(granted);
    withGrants.cumulativeBeforeGrants.draws.forEach((draw, d) => {
      for (const [end, balance] of draw.entries()) near(balance, without.cumulative.draws[d][end]);
    });
    withGrants.inYear.draws.forEach((draw, d) => {
      for (const [at, balance] of draw.entries()) near(balance, without.inYear.draws[d][at]);
    });
    expect(without.cumulativeBeforeGrants).toEqual(without.cumulative);
  });

  it('says what a write-off would do only where the scenario counts none', () => {
    const { writeOff, cumulative, writeOffYear } = ask(plain);
    expect(ask(granted).writeOff).toBeNull();
    expect(writeOffYear).toBe(BASE);
    writeOff?.cumulative.draws.forEach((draw, d) => {
      const deficit = -cumulative.draws[d][1];
      expect(deficit).toBeGreaterThan(0);
      near(draw[0], cumulative.draws[d][0]);
      near(draw[1], cumulative.draws[d][1]);
      for (const end of [2, 3]) near(draw[end], cumulative.draws[d][end] + 0.9 * deficit);
    });
    expect(writeOff?.source).not.toBe('');
  });

  it('says in what share of futures income covers spending', () => {
    const { inYear, inBalance } = ask(plain);
    inBalance.forEach((share, at) => {
      expect(share).toBe(inYear.draws.filter((draw) => draw[at] >= 0).length / DRAWS.length);
    });
  });

  it('has beside it what was stated for a financial year, oldest first, forecasts apart', () => {
    const { cumulative, inYear } = ask(plain).stated;
    expect(
      cumulative.map(({ financialYear, pounds, reported }) => [financialYear, pounds, reported]),
    ).toEqual([
      [2021, -4e6, true],
      [2025, -9e6, false],
    ]);
    expect(inYear).toEqual([]);
  });
});

describe('what a placement costs', () => {
  it('adds up over the types to what both budgets spend on places and journeys', () => {
    const step = 2;
    const { unitCosts } = ask(plain);
    const only = { step: (member: number) => member === step };
    const types = plain.model.area.typeCount;
    const spend = rollUp(
      plain.model.shapes.spendByType,
      cubesOf(plain, 'spendByType'),
      ['type'],
      only,
    );
    const onPlaces = sum(spend.byDraw.map((draw) => sum([...draw].slice(0, types)))) / DRAWS.length;
    near(sum(unitCosts.map(({ shown }) => shown.children.mean * shown.highNeeds.mean)), onPlaces);
    const transport = ask(plain)
      .lines.filter(({ id }) => /^transport-(to-15|16-to-18|19-to-25)$/.test(id))
      .map(({ amounts }) => amounts.shown.mean);
    const journeys = sum(unitCosts.map(({ shown }) => shown.children.mean * shown.transport.mean));
    // The lines hold bookings of the year and the cube holds passengers: sums in another order.
    expect(journeys / sum(transport)).toBeCloseTo(1, 6);
    for (const { shown } of unitCosts) {
      near(shown.highNeeds.mean + shown.transport.mean, shown.both.mean);
    }
  });
});

describe('published figures', () => {
  it('stand beside the measure that the dataset pairs them with, and no others do', () => {
    const { benchmarks, lines } = ask(plain);
    expect(benchmarks.map(({ measure }) => measure)).toEqual(['per-head-top-up-state']);
    const [{ base, published }] = benchmarks;
    expect(published).toMatchObject([{ label: 'Top-ups', area: 'Elsewhere', value: 300 }]);
    const topUps = sum(
      lines
        .filter(({ section251 }) => section251 === '1.2.1' || section251 === '1.2.2')
        .map(({ amounts }) => amounts.base.mean),
    );
    const residents = areasByDraw(plain).map((area) => allResidentsAged2To18(area, BASE));
    near(base.mean, topUps / (sum(residents) / DRAWS.length));
    expect(base.mean).toBeGreaterThan(0);
  });
});

describe('who pays', () => {
  it('splits all that is spent, each pound once', () => {
    const { paidBy, paidByAll, totals } = ask(granted);
    near(sum(paidBy.map(({ amounts }) => amounts.shown.mean)), paidByAll.shown.mean);
    const { schools, families } = Object.fromEntries(
      paidBy.map(({ payer, amounts }) => [payer, amounts.shown.mean]),
    );
    near(
      totals.highNeedsSpend.shown.mean + totals.generalFundSpend.shown.mean + schools,
      paidByAll.shown.mean,
    );
    near(families, totals.generalFundIncome.shown.mean);
  });
});
