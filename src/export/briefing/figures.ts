/** The few figures of a run that a briefing tells, read from its tables. */
import type { SettingRole } from '../../domain/settings.ts';
import type { Cell, Table } from '../../results/tables/table.ts';
import type { RunFacts } from '../tables/runFacts.ts';

/** Tables that a briefing is made of. */
export const BRIEFING_TABLES = ['sufficiency', 'placements', 'finance'] as const;
export type BriefingTables = Readonly<Record<(typeof BRIEFING_TABLES)[number], Table>>;

/** Roles of setting types whose shortfall is the headline. */
const SPECIALIST: readonly SettingRole[] = ['special', 'srp'];

/** Null where a part of the figure is not shown. */
export type Figure = number | null;

export interface Ranged {
  readonly mean: Figure;
  /** 1 in 10 futures lies below, and above; null where the range is not known. */
  readonly low: Figure;
  readonly high: Figure;
}

export interface BriefingFigures {
  readonly januaries: readonly number[];
  /** Children whose need for a special school or SRP place is not met in that type, each January. */
  readonly short: readonly Ranged[];
  /** Children with plans, each January. */
  readonly children: readonly Figure[];
  readonly byType: readonly { readonly type: string; readonly children: readonly Figure[] }[];
  readonly byDistrict: readonly { readonly district: string; readonly short: readonly Figure[] }[];
  /** High needs budget; a deficit is negative. Pounds. */
  readonly money: readonly {
    readonly year: string;
    readonly inYear: Ranged;
    readonly cumulative: Ranged;
  }[];
}

export function briefingFigures(
  tables: BriefingTables,
  { baseYear, years, settingTypes, placesShort }: RunFacts,
): BriefingFigures {
  const januaries = Array.from({ length: years + 1 }, (_, step) => baseYear + step);
  const plans = recordsOf(tables.placements);
  const specialist = settingTypes.filter(({ role }) => SPECIALIST.includes(role));
  const needs = recordsOf(tables.sufficiency).filter((row) =>
    specialist.some(({ id }) => id === row.setting_type),
  );
  const short = byYear(needs, januaries, 'shortfall_mean');
  const districts = [...new Set(needs.map((row) => String(row.district)))];
  return {
    januaries,
    short: short.map((mean, at) => ({
      mean,
      low: placesShort[at]?.p10 ?? null,
      high: placesShort[at]?.p90 ?? null,
    })),
    children: byYear(plans, januaries, 'children_mean'),
    byType: settingTypes.map(({ id: type }) => ({
      type,
      children: byYear(
        plans.filter((row) => row.setting_type === type),
        januaries,
        'children_mean',
      ),
    })),
    byDistrict: districts.map((district) => ({
      district,
      short: byYear(
        needs.filter((row) => row.district === district),
        januaries,
        'shortfall_mean',
      ),
    })),
    money: balances(recordsOf(tables.finance)),
  };
}

type Row = Readonly<Record<string, Cell>>;

function recordsOf({ columns, rows }: Table): Row[] {
  return rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
}

function byYear(rows: readonly Row[], januaries: readonly number[], column: string): Figure[] {
  const sums = new Map<Cell, Figure>(januaries.map((year) => [year, 0]));
  for (const row of rows) {
    const sum = sums.get(row.year) ?? null;
    const value = row[column];
    sums.set(row.year, sum !== null && typeof value === 'number' ? sum + value : null);
  }
  return januaries.map((year) => sums.get(year) ?? null);
}

function balances(rows: readonly Row[]): BriefingFigures['money'] {
  const ofDsg = rows.filter(({ fund }) => fund === 'dsg');
  const years = [...new Set(ofDsg.map(({ year }) => String(year)))];
  return years.map((year) => {
    const ranged = (kind: string): Ranged => {
      const row = ofDsg.find((one) => one.year === year && one.kind === kind) ?? {};
      const [mean, low, high] = ['mean', 'p10', 'p90'].map((part) => {
        const cell = row[`amount_${part}`];
        return typeof cell === 'number' ? cell : null;
      });
      return { mean, low, high };
    };
    return { year, inYear: ranged('balance'), cumulative: ranged('cumulative') };
  });
}
