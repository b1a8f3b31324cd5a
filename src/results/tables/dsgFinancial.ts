import type { Dataset } from '../../domain/dataset.ts';
import { financialYear } from '../../domain/years.ts';
import { TARGET_MEASURES } from '../../model/finance/baseTargets.ts';
import { FINANCE_LINES, type FinanceLineId, LINE_COUNT } from '../../model/finance/lines.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { statedBalances } from '../views/financeStated.ts';
import { type Cell, ranged, rangedCells, type Table } from './table.ts';

type HighNeedsLine = Extract<(typeof FINANCE_LINES)[number], { readonly fund: 'dsg' }>['id'];

/**
 * Group of each line of the high needs budget. Spending on places follows the placement categories of
 * the management plan template; what those do not name stands in a group of its own.
 */
const GROUP_OF: Readonly<Record<HighNeedsLine, string>> = {
  'block-formula': 'high needs block',
  'block-basic-entitlement': 'high needs block',
  'block-import-export': 'high needs block',
  transfers: 'transfers from other blocks',
  'general-fund-contribution': 'contribution from the general fund',
  receipts: 'deficit grants under an agreement',
  'stability-grant': 'high needs stability grant',
  'top-up-mainstream-maintained': 'mainstream schools',
  'top-up-mainstream-academy': 'mainstream schools',
  'place-srp': 'resourced provision and SEN units',
  'top-up-srp-maintained': 'resourced provision and SEN units',
  'top-up-srp-academy': 'resourced provision and SEN units',
  'place-special': 'state special schools',
  'top-up-special-maintained': 'state special schools',
  'top-up-special-academy': 'state special schools',
  'place-non-maintained': 'non-maintained special and independent',
  'fees-independent-day': 'non-maintained special and independent',
  'fees-independent-residential': 'non-maintained special and independent',
  'fees-independent-mainstream': 'non-maintained special and independent',
  'place-ap': 'hospital schools and alternative provision',
  'top-up-ap-maintained': 'hospital schools and alternative provision',
  'top-up-ap-academy': 'hospital schools and alternative provision',
  'hospital-education': 'hospital schools and alternative provision',
  'alternative-provision-services': 'hospital schools and alternative provision',
  'ap-targeted-support': 'hospital schools and alternative provision',
  'ap-time-limited': 'hospital schools and alternative provision',
  'ap-transitional': 'hospital schools and alternative provision',
  'place-post-16': 'post-16 and further education',
  'element-3-college': 'post-16 and further education',
  'fees-specialist-post-16': 'post-16 and further education',
  eotas: 'other placements',
  'place-unfilled': 'agreed places not filled',
  'sen-support-services': 'SEN support services',
  therapies: 'therapies and other health services',
  'other-services': 'other services',
  'in-year': 'in-year balance',
  cumulative: 'cumulative balance',
};

/** A row of each year: pounds of its lines, added up inside each draw. */
interface SummaryRow {
  readonly group: string;
  readonly kind: string;
  readonly lines: readonly number[];
}

const ROWS: readonly SummaryRow[] = [
  ...groupsOf('income'),
  totalOf('income', 'all income'),
  ...groupsOf('spend'),
  totalOf('spend', 'all spending'),
  ...groupsOf('balance'),
  ...groupsOf('cumulative'),
];
const BLANK: readonly Cell[] = [null, null, null, null];

/**
 * `dsg_financial.csv`: the high needs block by group of lines and financial year, for the financial
 * summary of a management plan. Groups add up to their totals, and income less spending is the in-year
 * balance. Years before the run hold what the dataset states of them; all else of them is blank.
 */
export function managementPlanFinances(ensemble: Released): Table {
  const { model, scenario, dataset } = ensemble;
  const { byDraw } = rollUp(model.shapes.finance, cubesOf(ensemble, 'finance'), ['step', 'line']);
  const row = (
    year: string,
    basis: string,
    { group, kind }: SummaryRow,
    cells: readonly Cell[],
  ) => [scenario.id, year, basis, group, kind, ...cells];
  const observed = [...statedYears(dataset, model.area.baseYear)].flatMap(([year, stated]) =>
    ROWS.map((one) => {
      const pounds = stated.get(one.group);
      return row(year, 'observed', one, pounds === undefined ? BLANK : rangedCells([pounds]));
    }),
  );
  const projected = Array.from({ length: model.years }, (_, step) =>
    ROWS.map((one) => {
      const pounds = byDraw.map((draw) =>
        one.lines.reduce((sum, line) => sum + draw[step * LINE_COUNT + line], 0),
      );
      return row(financialYear(model.area.baseYear + step), 'projected', one, rangedCells(pounds));
    }),
  ).flat();
  return {
    name: 'dsg_financial',
    columns: ['scenario', 'year', 'basis', 'line_group', 'kind', ...ranged('amount')],
    rows: [...observed, ...projected],
  };
}

/** Groups of the lines of a kind, in the order of {@link GROUP_OF}. */
function groupsOf(kind: string): SummaryRow[] {
  const groups = [...new Set(Object.values(GROUP_OF))];
  return groups.flatMap((group) => {
    const lines = linesOf(kind).filter((line) => groupOf(line) === group);
    return lines.length === 0 ? [] : [{ group, kind, lines }];
  });
}

function totalOf(kind: string, group: string): SummaryRow {
  return { group, kind: `${kind} total`, lines: linesOf(kind) };
}

function linesOf(kind: string): number[] {
  return FINANCE_LINES.flatMap((line, at) =>
    line.fund === 'dsg' && line.kind === kind ? [at] : [],
  );
}

function groupOf(line: number): string {
  return GROUP_OF[FINANCE_LINES[line].id as HighNeedsLine];
}

/**
 * Pounds by group that the dataset states for financial years before the run, oldest first: outturns
 * and allocations. Forecasts, targets and what is assumed are none.
 */
function statedYears({ tables }: Dataset, firstYear: number): Map<string, Map<string, number>> {
  const { inYear, cumulative } = statedBalances(tables.financeFacts);
  const group = (id: FinanceLineId) => GROUP_OF[id as HighNeedsLine];
  const stated = [
    ...tables.highNeedsBlock
      .filter(({ item, quality }) => item === 'total' && quality !== 'assumed')
      .map(({ financial_year, amount }) => [financial_year, group('block-formula'), amount]),
    ...tables.financeFacts
      .filter(({ measure, quality, source }) => {
        const isOutturn = quality !== 'assumed' && !/forecast|target/i.test(source);
        return measure === TARGET_MEASURES.highNeedsSpend && isOutturn;
      })
      .map(({ period, value }) => [period, 'all spending', value]),
    ...[inYear, cumulative].flatMap((balances, at) =>
      balances
        .filter(({ reported }) => reported)
        .map((one) => [
          financialYear(one.financialYear),
          group(at === 0 ? 'in-year' : 'cumulative'),
          one.pounds,
        ]),
    ),
  ] as [year: string, group: string, pounds: number][];
  const years = new Map<string, Map<string, number>>();
  for (const [year, of, pounds] of stated.sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!(/^\d{4}-\d{2}$/.test(year) && Number(year.slice(0, 4)) < firstYear)) continue;
    years.set(year, new Map([...(years.get(year) ?? []), [of, pounds]]));
  }
  return years;
}
