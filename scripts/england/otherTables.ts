import type { Dataset } from '../../src/domain/dataset.ts';
import type { OutputRow } from '../dataset/tables.ts';
import type { Authority } from './authority.ts';

/** What a table says of figures that were made up. */
export const MADE_UP = { quality: 'assumed', source: 'synthetic' } as const;

/** Wholes of the funnel, whose parts are rounded down so that they never come to more. */
const FUNNEL_WHOLES = ['requests', 'plans_issued'];
const NOT_COUNTS = ['year', 'age', 'comparable'];
/** Rows of `parameters.csv` and `high_needs_block.csv` that grow, or do not, with the area. */
const AREA_SIZED_PARAMETERS = ['finance.openingBalancePounds', 'demand.residualPerYear'];
const UNIT_RATES = ['basic_entitlement_unit'];

/** Requests, money and assumptions of an authority: the model area's at its own size. */
export function otherTables({ tables }: Dataset, authority: Authority) {
  const { ratio } = authority;
  return {
    designations: tables.designations.map((row) => ({
      ...row,
      needs: row.needs.join(';'),
      ...MADE_UP,
    })),
    funnel: tables.funnel.map((row) => funnelRow(row, ratio)),
    requestsByAge: tables.requestsByAge.map((row) => funnelRow(row, ratio)),
    highNeedsBlock: tables.highNeedsBlock.map((row) => ({
      ...row,
      amount: UNIT_RATES.includes(row.item) ? row.amount : Math.round(row.amount * ratio),
      ...MADE_UP,
    })),
    financeFacts: [],
    benchmarks: [],
    parameters: tables.parameters.map((row) => {
      const size = AREA_SIZED_PARAMETERS.includes(row.parameter) ? ratio : 1;
      return {
        ...row,
        low: row.low * size,
        central: row.central * size,
        high: row.high * size,
        reason: 'Value of the area that this one is made from',
        ...MADE_UP,
      };
    }),
  };
}

function funnelRow(row: object, ratio: number): OutputRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (typeof value === 'boolean') return [column, value ? 'yes' : 'no'];
      if (value === null || NOT_COUNTS.includes(column)) return [column, value];
      const round = FUNNEL_WHOLES.includes(column) ? Math.ceil : Math.floor;
      return [column, round(Number(value) * ratio)];
    }),
  );
}
