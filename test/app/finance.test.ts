import { describe, expect, it } from 'vitest';
import { areasOf, benchmarkGroups } from '../../src/app/content/benchmarks.ts';
import { checksSentence } from '../../src/app/content/checks.ts';
import {
  balanceSentence,
  cumulativeCaption,
  cumulativeTitle,
  differenceWords,
  financeHeadline,
  financeLead,
  inYearTitle,
} from '../../src/app/content/finance.ts';
import { accountGroups, thousands } from '../../src/app/content/financeAccounts.ts';
import { balanceRows, signedMillions } from '../../src/app/content/financeBalance.ts';
import { payersTitle } from '../../src/app/content/financePayers.ts';
import { unitCostTitle, wholePounds } from '../../src/app/content/financeUnits.ts';
import { balanceData, signOf } from '../../src/app/finance/balanceSeries.ts';
import { fanReading } from '../../src/charts/fan/reading.ts';
import { fanTwin } from '../../src/charts/fan/twin.ts';
import type { BudgetsView } from '../../src/results/compare/budgetsTypes.ts';
import type { Amounts, FinanceView, PlacementCost } from '../../src/results/views/financeTypes.ts';
import type { CheckRow, Fan, Summary } from '../../src/results/views/view.ts';
import { around, provenance } from './support/views.ts';

const NONE = around(0, 0);
const amounts = (base: number, shown: number, width = 0): Amounts => ({
  base: around(base, 0),
  previous: around(base, 0),
  shown: around(shown, width),
  change: around(shown - base, 0),
});
const fan = (from: number, summary: readonly Summary[]): Fan => ({
  years: summary.map((_, at) => from + at),
  summary,
  draws: [summary.map(({ mean }) => mean)],
});
const cost = (children: number, both: Summary): PlacementCost => ({
  children: around(children, 0),
  highNeeds: both,
  transport: NONE,
  both,
});
const unit = (role: 'special' | 'independent', children: number, both: Summary) => ({
  type: role,
  label: role,
  role,
  base: cost(children, both),
  shown: cost(children, both),
});

/** Testshire: £60m behind in March 2025, and further behind each year. */
const M = 1e6;
const growing = fan(2024, [
  around(-60 * M, 5 * M),
  around(-100 * M, 15 * M),
  around(-150 * M, 30 * M),
  around(-210 * M, 50 * M),
]);

function view(given: Partial<FinanceView> = {}): FinanceView {
  return {
    kind: 'finance',
    provenance: provenance(200),
    areaName: 'Testshire',
    query: { kind: 'finance', year: 2028 },
    financialYears: [2025, 2026, 2027],
    financialYear: 2027,
    writeOffYear: 2025,
    inYear: fan(2025, [around(-40 * M, 10 * M), around(-50 * M, 15 * M), around(-60 * M, 20 * M)]),
    inBalance: [0, 0, 0],
    cumulative: growing,
    cumulativeBeforeGrants: growing,
    writeOff: null,
    balance: {
      opening: around(-60 * M, 5 * M),
      beforeWriteOff: around(-40 * M, 10 * M),
      atWriteOff: around(-100 * M, 15 * M),
      sinceWriteOff: around(-110 * M, 40 * M),
      agreementGrants: NONE,
      stabilityGrant: NONE,
      closing: around(-210 * M, 50 * M),
      leftFromBefore: around(100 * M, 15 * M),
      addedSince: around(110 * M, 40 * M),
    },
    balanceYears: [
      { financialYear: 2025, opening: NONE, inYear: NONE, grants: NONE, closing: NONE },
    ],
    stated: { inYear: [], cumulative: [] },
    generalFundNet: fan(2025, [around(70 * M, 0)]),
    capital: NONE,
    lines: [],
    totals: {
      highNeedsIncome: amounts(300 * M, 320 * M),
      highNeedsSpend: amounts(340 * M, 380 * M),
      generalFundSpend: amounts(71 * M, 81 * M),
      generalFundIncome: amounts(1 * M, 1 * M),
      generalFundNet: amounts(70 * M, 80 * M),
    },
    inYearAmounts: amounts(-40 * M, -60 * M),
    unitCosts: [],
    schoolSupport: { base: NONE, shown: NONE },
    paidBy: [
      { payer: 'highNeeds', amounts: amounts(340 * M, 380 * M) },
      { payer: 'generalFund', amounts: amounts(70 * M, 80 * M) },
    ],
    paidByAll: amounts(410 * M, 460 * M),
    benchmarks: [],
    ...given,
  };
}

describe('the headline of finance', () => {
  const said = (end: Summary) =>
    financeHeadline(view({ cumulative: fan(2024, [NONE, NONE, NONE, end]) }));
  it('says a deficit from its smaller to its larger end', () => {
    expect(financeHeadline(view())).toBe(
      'By March 2028 the high needs deficit is between £160m and £260m in 8\u00a0in\u00a010 simulated futures',
    );
  });
  it('says a surplus where nine futures in ten have one', () => {
    expect(said(around(30 * M, 10 * M))).toContain(
      'high needs surplus is between £20.0m and £40.0m',
    );
  });
  it('calls it neither where the futures disagree', () => {
    const words = said(around(0, 10 * M));
    expect(words).toContain('balance is between a £10.0m deficit and a £10.0m surplus');
    expect(words).not.toMatch(/the high needs (deficit|surplus)/);
  });
  it('does not give two ends that are said alike', () => {
    expect(said(around(-30 * M, 1))).toContain('deficit is about £30.0m in');
  });
});

describe('the lead', () => {
  it('gives the average, the year alone and the general fund', () => {
    expect(financeLead(view())).toBe(
      'On average it is a £210m deficit; in 2027-28 alone £60.0m more is spent than comes in. The general fund of the council pays another £80.0m, net of charges.',
    );
  });
  it('says a surplus of the year as such, and grants where there are any', () => {
    const inYear = fan(2025, [NONE, NONE, around(5 * M, 1)]);
    const { balance } = view();
    const words = financeLead(
      view({ inYear, balance: { ...balance, stabilityGrant: around(90 * M, 0) } }),
    );
    expect(words).toContain('£5.0m less is spent than comes in');
    expect(words).toContain('after £90.0m of deficit grants');
  });
});

describe('titles of the fans', () => {
  it('say that the deficit grows only where nine futures in ten agree', () => {
    expect(cumulativeTitle(view(), growing)).toBe(
      'The high needs deficit is very likely to grow by March 2028',
    );
    const unsure = fan(2024, [around(-60 * M, 5 * M), around(-70 * M, 30 * M)]);
    expect(cumulativeTitle(view(), unsure)).toMatch(/^High needs balance at the end/);
    const out = fan(2024, [around(-60 * M, 5 * M), around(40 * M, 30 * M)]);
    expect(cumulativeTitle(view(), out)).toMatch(/^High needs balance at the end/);
  });
  it('say that income falls short every year only where scarcely a future says otherwise', () => {
    expect(inYearTitle(view())).toBe('Income falls short of spending every year to 2027-28');
    expect(inYearTitle(view({ inBalance: [0, 0.02, 0] }))).not.toContain('every year');
  });
  it('say whether a write-off is counted', () => {
    const writeOff = { share: 0.9, source: 'A paper', cumulative: growing };
    expect(cumulativeCaption(view({ writeOff }), false)).toContain('with no write-off');
    expect(cumulativeCaption(view({ writeOff }), true)).toContain(
      'had 90% of the deficit of March 2026 been written off in 2026-27',
    );
    const balanceYears = [{ ...view().balanceYears[0], grants: around(90 * M, 0) }];
    expect(cumulativeCaption(view({ balanceYears }), false)).toContain('after deficit grants');
    expect(cumulativeCaption(view({ balanceYears }), true)).toContain('before deficit grants');
  });
});

describe('when income covers spending', () => {
  it('is said in futures of a hundred, and never where none does', () => {
    expect(balanceSentence(view())).toMatch(/^In no simulated future/);
    expect(balanceSentence(view({ inBalance: [0, 0.4, 0.12] }))).toBe(
      'Income covers spending in 12 of 100 futures in 2027-28, and in 40 of 100 futures at most, in 2026-27.',
    );
    expect(balanceSentence(view({ inBalance: [0, 0.1, 0.4] }))).toBe(
      'Income covers spending in 40 of 100 futures in 2027-28, and in no year in more.',
    );
    expect(balanceSentence(view({ inBalance: [0, 0.001, 0] }))).toContain('fewer than 1 of 100');
  });
});

describe('the fan of balances', () => {
  const stated = [
    { financialYear: 2021, pounds: -40 * M, reported: true, source: 'Accounts' },
    { financialYear: 2025, pounds: -110 * M, reported: false, source: 'Council forecast' },
  ];
  const series = {
    sign: 'deficit',
    fan: growing,
    stated,
    name: 'No change',
    ofYear: false,
    draws: 200,
  } as const;
  it('turns deficits upwards, by the March that ends the year, with what was stated beside them', () => {
    const data = balanceData(series);
    expect(data.plan.years).toEqual([2025, 2026, 2027, 2028]);
    expect(data.plan.mean[3]).toBe(210 * M);
    expect([data.plan.low[3], data.plan.high[3]]).toEqual([160 * M, 260 * M]);
    expect(fanReading(data, 2022)).toBe('March 2022: £40.0m reported');
    expect(fanReading(data, 2026)).toContain('; council forecast £110m');
    const { columns, rows } = fanTwin(data, 'A caption');
    expect(columns.map(({ label }) => label)).toContain('Council forecast');
    expect(columns[1].label).toBe('Reported');
    expect(rows).toHaveLength(5);
  });
  it('leaves a surplus as it is', () => {
    const surplus = fan(2024, [NONE, around(5 * M, 1)]);
    expect(signOf(surplus)).toBe('surplus');
    expect(balanceData({ ...series, sign: 'surplus', fan: surplus }).plan.mean[1]).toBe(5 * M);
  });
});

describe('rows of the balance', () => {
  it('add up as they are printed', () => {
    const rows = balanceRows(view());
    const printed = rows.map(({ id, amount }) => [id, signedMillions(amount.mean)]);
    expect(Object.fromEntries(printed)).toMatchObject({
      opening: '−£60.0m',
      before: '−£40.0m',
      accrued: '−£100.0m',
      since: '−£110.0m',
      closing: '−£210.0m',
      left: '−£100.0m',
      added: '−£110.0m',
    });
  });
  it('are fewer where the year shown is no later than the write-off', () => {
    const rows = balanceRows(view({ financialYear: 2025 }));
    expect(rows.map(({ id }) => id)).toEqual(['opening', 'since', 'closing']);
    expect(rows[1].amount.mean).toBe(-40 * M);
  });
  it('do not split a deficit that some futures do not have', () => {
    const { balance } = view();
    const rows = balanceRows(view({ balance: { ...balance, addedSince: around(120 * M, 0) } }));
    expect(rows.map(({ id }) => id)).not.toContain('left');
  });
});

describe('what a placement costs', () => {
  it('is compared between types only where their ranges lie apart', () => {
    const special = unit('special', 5000, around(30_000, 2000));
    const dear = unit('independent', 1500, around(60_000, 5000));
    expect(unitCostTitle(view({ unitCosts: [special, dear] }))).toContain('about 2.0 times');
    const unsure = unit('independent', 1500, around(60_000, 28_500));
    expect(unitCostTitle(view({ unitCosts: [special, unsure] }))).toMatch(
      /^What a placement costs/,
    );
    const few = unit('independent', 20, around(60_000, 5000));
    expect(unitCostTitle(view({ unitCosts: [special, few] }))).toMatch(/^What a placement costs/);
    expect(unitCostTitle(view())).toMatch(/^What a placement costs/);
  });
  it('is printed to the pound', () => {
    expect(wholePounds(50_843.4)).toBe('£50,843');
    expect(wholePounds(-1046.2)).toBe('−£1,046');
    expect(wholePounds(-0.2)).toBe('£0');
  });
});

describe('who pays', () => {
  it('says how the share of the high needs budget moves, only where it does', () => {
    expect(payersTitle(view())).toBe('The high needs budget pays 83 in 100 pounds in 2027-28');
    const shift = { paidByAll: amounts(410 * M, 500 * M) };
    expect(payersTitle(view(shift))).toBe(
      'The high needs budget pays 76 in 100 pounds in 2027-28, down from 83 in 2025-26',
    );
    expect(payersTitle(view({ paidByAll: amounts(0, 0) }))).toMatch(/^Who pays/);
  });
});

describe('the accounts in groups', () => {
  it('take income of the general fund off its spending', () => {
    const lines = [
      ['transport-to-15', 'spend', 81],
      ['transport-charges', 'income', 1],
    ] as const;
    const [, , general] = accountGroups(
      view({
        lines: lines.map(([id, kind, size]) => ({
          id,
          label: 'Line',
          fund: 'general',
          kind,
          section251: '',
          amounts: amounts(size * M, size * M, M / 2),
        })),
      }),
    );
    const shown = general.rows.map(({ amounts: { shown } }) => shown.mean);
    expect(shown).toEqual([81 * M, -M, 80 * M]);
    expect(general.rows[1].amounts.shown.p10).toBe(-1.5 * M);
    expect(general.rows[1].label).toMatch(/^Less: /);
    expect(thousands(-M)).toBe('−1,000');
  });
});

describe('published figures', () => {
  const published = (area: string, value: number, period = '2022-23') => ({
    label: 'top-ups',
    area,
    period,
    value,
    unit: 'GBP',
    source: 'A paper',
  });
  const benchmarks = [
    {
      measure: 'per-head-top-up-state',
      base: around(439, 1),
      shown: around(695, 1),
      published: [
        published('Nation', 357),
        published('Testshire', 423),
        published('Nation', 1, '2016-17'),
      ],
    },
  ] as const;
  it('stand in one line a period, this area first', () => {
    const [group] = benchmarkGroups(view({ benchmarks }));
    expect(group.rows.map(({ label, period }) => [label, period])).toEqual([
      ['Top-ups', '2022-23'],
      ['Top-ups', '2016-17'],
    ]);
    expect(group.rows[0].published.get('Testshire')).toBe(423);
    expect(areasOf(view({ benchmarks }))).toEqual(['Testshire', 'Nation']);
    expect(benchmarkGroups(view())).toEqual([]);
  });
});

describe('the difference at the reading year', () => {
  const budgets = (mean: number, betterShare: number | null) =>
    ({
      financialYear: 2027,
      measures: [{ id: 'high-needs-cumulative', difference: around(mean, 1), betterShare }],
    }) as unknown as BudgetsView;
  it('is said only where its direction is clear and the average agrees', () => {
    expect(differenceWords(budgets(9 * M, 0.93))).toEqual({
      finding: '£9.0m less in March 2028',
      share: 'smaller in 9 of 10 futures',
    });
    expect(differenceWords(budgets(-9 * M, 0.02))?.finding).toBe('£9.0m more in March 2028');
    expect(differenceWords(budgets(9 * M, 0.55))).toBeUndefined();
    expect(differenceWords(budgets(-9 * M, 0.93))).toBeUndefined();
    expect(differenceWords(budgets(0, 0.5))).toBeUndefined();
  });
});

describe('checks of the base year', () => {
  const row = (met: boolean, tolerance = 'within 5%'): CheckRow => ({
    group: 'Money',
    label: 'A line',
    target: 1,
    model: 1,
    tolerance,
    met,
    note: '',
  });
  it('count what is judged, and name what is not', () => {
    expect(checksSentence([row(true), row(true), row(true, 'for comparison')])).toBe(
      'All 2 checks are met. 1 more is shown for comparison only.',
    );
    expect(checksSentence([row(true), row(false)])).toContain('1 of 2 checks are met');
  });
});
