/** Tables of the management plan: money in groups, earlier Januaries, and both forecasts together. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { protectDataset } from '../../src/results/disclosure/protectDataset.ts';
import { bothForecasts } from '../../src/results/tables/bothForecasts.ts';
import type { Table } from '../../src/results/tables/table.ts';
import { FORECAST_TABLES } from '../../src/results/tables/tableTypes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { personLevelArea } from '../support/personLevel.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { differences, publishedTables, type Row, rowsOf, sums } from '../support/tables.ts';

const { baseYear } = SMALL_AREA;
const YEARS = 3;
const generated = await generateDataset(SMALL_AREA);
const fact = (measure: string, period: string, value: number, source: string) => ({
  ...{ measure, period, value, source },
  unit: 'GBP',
  quality: 'published' as const,
});
const block = (financial_year: string, amount: number, quality: 'published' | 'assumed') => ({
  ...{ financial_year, amount, quality },
  item: 'total',
  source: 'allocations',
});
const january = (year: number, age_band: string, plans: number) => ({
  ...{ january: year, age_band, plans },
});
/** The area with what is stated of closed years, in ways that count and in ways that do not. */
const dataset: Dataset = {
  ...generated,
  tables: {
    ...generated.tables,
    highNeedsBlock: [
      ...generated.tables.highNeedsBlock,
      block('2021-22', 9_000_000, 'published'),
      block('2022-23', 9_500_000, 'assumed'),
    ],
    financeFacts: [
      fact('high-needs-cumulative-balance', '2022-23', -700_000, 'accounts'),
      fact('high-needs-in-year-balance', '2022-23', -300_000, 'council forecast'),
      fact('high-needs-spend', '2021-22', 9_200_000, 'outturn'),
      fact('high-needs-spend', `${baseYear}-${(baseYear + 1) % 100}`, 9_900_000, 'outturn'),
      fact('high-needs-spend', 'part of 2020', 4_000_000, 'outturn'),
      fact('high-needs-spend', '2021-22 to December', 6_800_000, 'outturn'),
    ],
    planHistory: [
      ...generated.tables.planHistory,
      january(2009, 'Total', 120),
      january(2009, 'Under 5', 10),
      january(2009, 'Age 5 to 10', 60),
      january(2008, 'Total', 110),
    ],
  },
};
const baseline = scenarioFrom(dataset);
const bigger = scenarioFrom(dataset, {
  id: 'bigger',
  label: 'Bigger',
  policies: [
    {
      kind: 'expand',
      ...policyWords('bigger', baseYear),
      provisions: dataset.tables.provisions.slice(0, 6).map(({ provision }) => provision),
      placesEach: 4,
    },
  ],
});

function tablesOfPlan(of: Dataset, scenario: typeof baseline, count = 3): Promise<Table[]> {
  const model = prepareModel(of, scenario, YEARS);
  const draws = Array.from({ length: count }, (_, draw) => runDraw(model, 8, draw));
  return publishedTables(of, scenario, model, draws);
}
const tables = await tablesOfPlan(dataset, baseline);
const finances = rowsOf(tables, 'dsg_financial');
const history = rowsOf(tables, 'dsg_history');
const amounts = (rows: readonly Row[], wanted: (row: Row) => boolean) =>
  sums(rows.filter(wanted), ['year'], 'amount_mean');

describe('the financial summary', () => {
  const projected = finances.filter(({ basis }) => basis === 'projected');
  const ofKind = (kind: string) => amounts(projected, (row) => row.kind === kind);

  it('adds up: groups to their total, income less spending to the balance, balances over the years', () => {
    for (const kind of ['income', 'spend']) {
      expect(differences(kind, ofKind(kind), ofKind(`${kind} total`), 1e-3)).toEqual([]);
    }
    const [income, spend, inYear, cumulative] = [
      'income total',
      'spend total',
      'balance',
      'cumulative',
    ].map((kind) => [...ofKind(kind).values()]);
    expect(inYear.length).toBe(YEARS);
    inYear.forEach((balance, year) => {
      expect(balance).toBeCloseTo(income[year] - spend[year], 3);
      if (year > 0) expect(cumulative[year]).toBeCloseTo(cumulative[year - 1] + balance, 3);
    });
  });

  it('has every line of the high needs budget in one group, and nothing of the general fund', () => {
    const lines = rowsOf(tables, 'finance').filter(({ fund }) => fund === 'dsg');
    for (const kind of ['income', 'spend', 'balance', 'cumulative']) {
      const wanted = (row: Row) => row.kind === kind;
      const found = amounts(projected, wanted);
      expect(differences(kind, found, amounts(lines, wanted), 1e-3)).toEqual([]);
    }
  });

  it('has of closed years what the data state, and blanks for the rest', () => {
    const observed = finances.filter(({ basis }) => basis === 'observed');
    const stated = observed.filter(({ amount_mean }) => amount_mean !== null);
    expect(
      stated.map((row) => [row.year, row.line_group, row.amount_mean, row.amount_p90]),
    ).toEqual([
      ['2021-22', 'high needs block', 9_000_000, 9_000_000],
      ['2021-22', 'all spending', 9_200_000, 9_200_000],
      ['2022-23', 'cumulative balance', -700_000, -700_000],
    ]);
    expect(observed.length).toBe((2 * projected.length) / YEARS);
  });
});

describe('earlier Januaries', () => {
  const children = (year: number) =>
    history
      .filter((row) => row.year === year)
      .map((row) => [row.setting_type, row.age_group, row.children_mean]);

  it('are split by type and age group where the data have them by establishment', () => {
    const year = baseYear - 1;
    const plans = dataset.tables.plansByAgeEstablishment.filter((row) => row.january === year);
    const rows = history.filter((row) => row.year === year);
    const all = plans.reduce((sum, row) => sum + row.plans, 0);
    expect(all).toBeGreaterThan(0);
    expect(sums(rows, ['year'], 'children_mean').get(String(year))).toBe(all);
    const { establishments, settingTypes } = dataset.manifest;
    for (const { id } of settingTypes) {
      const young = plans.filter(
        ({ establishment, age }) =>
          age <= 10 &&
          age >= 5 &&
          establishments.some((one) => one.code === establishment && one.settingType === id),
      );
      const found = rows.find((row) => row.setting_type === id && row.age_group === '5 to 10');
      expect(found?.children_mean ?? 0).toBe(young.reduce((sum, row) => sum + row.plans, 0));
    }
  });

  it('are split by age group alone, or not at all, where the data have no more', () => {
    const type = 'type not published';
    expect(children(2009)).toEqual([
      [type, 'under 5', 10],
      [type, '5 to 10', 60],
      [type, 'age not published', 50],
    ]);
    expect(children(2008)).toEqual([[type, 'age not published', 110]]);
  });

  it('end before the base January, which is in the placements', () => {
    const years = history.map(({ year }) => Number(year));
    expect(years).toEqual([...years].sort((a, b) => a - b));
    expect(Math.max(...years)).toBe(baseYear - 1);
  });

  it('are under disclosure control those of the rounded data, in two age groups', async () => {
    const area = await personLevelArea();
    const banded = [
      january(2009, 'Total', 127),
      ...[january(2009, 'Under 5', 11), january(2009, 'Age 5 to 10', 54)],
      ...[january(2009, 'Age 11 to 15', 38), january(2009, 'Age 16 to 19', 24)],
    ];
    const rounded = await protectDataset({
      ...area,
      tables: { ...area.tables, planHistory: [...area.tables.planHistory, ...banded] },
    });
    const rows = rowsOf(await tablesOfPlan(rounded, scenarioFrom(rounded), 1), 'dsg_history');
    const { planHistory, plansByAgeEstablishment } = rounded.tables;
    const groups = new Set(rows.map(({ age_group }) => age_group));
    expect([...groups].sort()).toEqual(['11 and over', 'age not published', 'under 11']);
    for (const year of new Set(rows.map((row) => Number(row.year)))) {
      const own = rows.filter((row) => row.year === year);
      const single = plansByAgeEstablishment.filter((row) => row.january === year);
      const total = planHistory.find((row) => row.january === year && row.age_band === 'Total');
      const all = single.reduce((sum, row) => sum + row.plans, 0) || Number(total?.plans);
      const sum = own.reduce((before, row) => before + Number(row.children_mean), 0);
      expect(sum).toBe(all);
    }
  });
});

describe('both forecasts in one table', async () => {
  const plan = await tablesOfPlan(dataset, bigger);
  const table = (of: readonly Table[], name: string) => of.find((one) => one.name === name)!;

  it.each(FORECAST_TABLES)('%s holds each run whole, with a word for it', (name) => {
    const [unmitigated, mitigated] = [tables, plan].map((of) => table(of, name));
    const both = bothForecasts(unmitigated, mitigated);
    expect(both.columns.slice(0, 3)).toEqual(['scenario', 'year', 'forecast']);
    for (const [word, one] of [
      ['unmitigated', unmitigated],
      ['mitigated', mitigated],
    ] as const) {
      const rows = both.rows.filter((row) => row[2] === word);
      expect(rows.map((row) => row.toSpliced(2, 1))).toEqual(one.rows);
    }
    expect(both.rows.length).toBe(unmitigated.rows.length + mitigated.rows.length);
  });

  it('starts both from the same January, as they are of the same futures', () => {
    const both = bothForecasts(table(tables, 'dsg_placements'), table(plan, 'dsg_placements'));
    const base = rowsOf([both], 'dsg_placements').filter(({ year }) => year === baseYear);
    const [one, other] = ['unmitigated', 'mitigated'].map((word) =>
      base
        .filter(({ forecast }) => forecast === word)
        .map(({ scenario, forecast, ...rest }) => rest),
    );
    expect(one.length).toBeGreaterThan(3);
    expect(other).toEqual(one);
  });
});
