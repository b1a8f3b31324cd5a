import { OUTCOMES } from '../../../src/domain/settings.ts';
import type { Table } from '../../../src/results/tables/table.ts';
import { differences, type Row, rowsOf, sums } from '../tables.ts';
import { returnFaults } from './returns.ts';

const WITHIN = 1e-6;
const CELL = ['year', 'district_code', 'need', 'phase'];
const number = (row: Row, column: string) => Number(row[column]);

/** Tables that do not add up, in themselves and with each other; each breach in words. */
export function sumFaults(tables: readonly Table[]): string[] {
  const rows = (name: string) => rowsOf(tables, name);
  const demand = rows('demand');
  const sufficiency = rows('sufficiency');
  const placements = rows('placements');
  const spill = rows('spill');
  const children = sums(demand, CELL, 'children_mean');
  const byType = ['year', 'district_code', 'setting_type'];
  const asType = (column: string): Row[] =>
    spill.map((row) => ({ ...row, setting_type: row[column] }));
  const met = (row: Row) => OUTCOMES.slice(0, 3).reduce((sum, one) => sum + number(row, one), 0);
  const check = (
    what: string,
    found: ReadonlyMap<string, number>,
    expected: ReadonlyMap<string, number>,
  ) => differences(what, found, expected, WITHIN);
  return [
    ...check('placements over types', sums(placements, CELL, 'children_mean'), children),
    ...check('needs over types', sums(sufficiency, CELL, 'needed_mean'), children),
    ...check(
      'spill by needed type',
      sums(asType('needed_type'), byType, 'children_mean'),
      sums(sufficiency, byType, 'needed_mean'),
    ),
    ...check(
      'spill by placed type',
      sums(asType('placed_type'), byType, 'children_mean'),
      sums(placements, byType, 'children_mean'),
    ),
    ...check(
      'spill on the diagonal',
      sums(
        asType('needed_type').filter((row) => row.needed_type === row.placed_type),
        byType,
        'children_mean',
      ),
      sums(sufficiency, byType, met),
    ),
    ...sufficiency.flatMap((row) => outcomeFaults(row, met(row))),
    ...stockFaults(demand),
    ...provisionFaults(tables),
    ...indicatorFaults(tables),
    ...returnFaults(tables),
  ];
}

function outcomeFaults(row: Row, met: number): string[] {
  const short = number(row, 'spilled') + number(row, 'waiting');
  const where = CELL.map((name) => row[name]).join(' | ');
  const wrong = (found: number, expected: number) => Math.abs(found - expected) > WITHIN;
  return [
    ...(wrong(number(row, 'needed_mean'), met + short)
      ? [`needed is not all outcomes: ${where}`]
      : []),
    ...(wrong(number(row, 'shortfall_mean'), short)
      ? [`shortfall is not both kinds: ${where}`]
      : []),
  ];
}

/** demand.csv: stock of a January from that of the one before and its flows. */
function stockFaults(demand: readonly Row[]): string[] {
  const keys = ['year', 'district_code', 'need', 'phase'];
  const stock = sums(demand, keys, 'children_mean');
  const base = Math.min(...demand.map((row) => number(row, 'year')));
  const carried = new Map<string, number>();
  for (const [key, plans] of stock) {
    const [year, ...rest] = key.split(' | ');
    carried.set([Number(year) + 1, ...rest].join(' | '), plans);
  }
  const last = Math.max(...demand.map((row) => number(row, 'year')));
  const later = demand.filter((row) => number(row, 'year') > base);
  const flows = sums(later, keys, (row) => {
    const entered = number(row, 'new_plans') + number(row, 'residual') + number(row, 'phase_in');
    return entered - number(row, 'ceased') - number(row, 'phase_out');
  });
  for (const [key, flow] of flows) carried.set(key, (carried.get(key) ?? 0) + flow);
  const inside = (map: ReadonlyMap<string, number>) =>
    new Map(
      [...map].filter(([key]) => Number(key.slice(0, 4)) > base && Number(key.slice(0, 4)) <= last),
    );
  return differences('stock and flow', inside(stock), inside(carried), WITHIN);
}

/** Provisions by name add up to places.csv, and to the children placed in their setting type. */
function provisionFaults(tables: readonly Table[]): string[] {
  const provisions = rowsOf(tables, 'provisions');
  const places = rowsOf(tables, 'places');
  const keys = ['year', 'district_code', 'setting_type', 'designation'];
  const limited = (list: readonly Row[]) => {
    const open = new Set(
      provisions.filter((row) => row.places === null).map((row) => keys.map((k) => row[k]).join()),
    );
    return list.filter((row) => !open.has(keys.map((k) => row[k]).join()));
  };
  const same = ['on_roll', 'on_roll_other'].flatMap((measure) =>
    differences(measure, sums(places, keys, measure), sums(provisions, keys, measure), WITHIN),
  );
  const counted = ['places', 'places_for_area'].flatMap((measure) =>
    differences(
      measure,
      sums(limited(places), keys, measure),
      sums(limited(provisions), keys, measure),
      WITHIN,
    ),
  );
  const byType = ['year', 'setting_type'];
  const named = new Set(
    provisions.filter((row) => row.year === provisions[0].year).map((row) => row.setting_type),
  );
  const ofNamed = (row: Row) => named.has(row.setting_type);
  const attending = differences(
    'rolls',
    sums(provisions.filter(ofNamed), byType, 'on_roll'),
    sums(rowsOf(tables, 'placements').filter(ofNamed), byType, 'children_mean'),
    WITHIN,
  );
  return [...same, ...counted, ...attending];
}

/** Indicators of the districts and the whole area against the tables that they sum up. */
function indicatorFaults(tables: readonly Table[]): string[] {
  const indicators = rowsOf(tables, 'indicators');
  const keys = ['year', 'district_code'];
  const withArea = (rows: readonly Row[]) => [
    ...rows,
    ...rows.map((row) => ({ ...row, district_code: '' })),
  ];
  const of = (id: string) =>
    sums(
      indicators.filter((row) => row.indicator === id),
      keys,
      'value_mean',
    );
  const demand = rowsOf(tables, 'demand');
  const later = demand.filter((row) => row.new_plans !== null);
  return [
    ...differences(
      'indicator of waiting',
      of('children waiting'),
      sums(withArea(rowsOf(tables, 'sufficiency')), keys, 'waiting'),
      WITHIN,
    ),
    ...differences(
      'indicator of new plans',
      of('new plans'),
      sums(withArea(later), keys, 'new_plans'),
      WITHIN,
    ),
  ];
}

/** In the tables of one draw: quantiles that are not the mean, and cells that are no number. */
export function figureFaults(tables: readonly Table[]): string[] {
  return tables.flatMap(({ name, columns, rows }) =>
    columns.flatMap((column, c) => {
      const mean = columns.indexOf(column.replace(/_(p10|p50|p90)$/, '_mean'));
      const faulty = (row: Table['rows'][number]) =>
        (typeof row[c] === 'number' && !Number.isFinite(row[c])) ||
        (mean !== c && row[c] !== row[mean]);
      const at = rows.findIndex(faulty);
      return at === -1 ? [] : [`${name}, ${column}, row ${at}: ${rows[at].join(' | ')}`];
    }),
  );
}
