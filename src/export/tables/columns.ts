/** Columns of the tables of a run as people read them: a header in words, and how numbers are shown. */
import type { Shown } from '../workbook/workbook.ts';

/** Endings of the four columns of a figure with its range, in words. */
const RANGED: readonly (readonly [ending: string, words: string])[] = [
  ['_mean', 'average'],
  ['_p10', '1 in 10 below'],
  ['_p50', 'middle'],
  ['_p90', '9 in 10 below'],
];

const NUMBERS: Readonly<Record<Shown, readonly string[]>> = {
  year: ['year'],
  whole: [
    ...['children', 'needed', 'short', 'shortfall', 'requests', 'assessments', 'plans'],
    ...['new_plans', 'ceased', 'residual', 'phase_in', 'phase_out'],
    ...['met_in_district', 'met_in_area', 'met_out_of_area', 'spilled', 'waiting', 'in_district'],
    ...['places', 'places_for_area', 'on_roll', 'on_roll_other', 'headroom'],
    ...['admitted', 'over_number', 'refused', 'first_preferences'],
    ...['passengers', 'passengers_over_limit', 'year_group', 'age_low', 'age_high'],
  ],
  pounds: ['cost', 'amount', 'unit_rate'],
  tenths: ['mean_km', 'mean_minutes', 'mean_complexity', 'months', 'quantity'],
  share: ['occupancy', 'in_district_share'],
  plain: ['value', 'target', 'band'],
};

const SHOWN: ReadonlyMap<string, Shown> = new Map(
  (Object.keys(NUMBERS) as Shown[]).flatMap((shown) =>
    NUMBERS[shown].map((column) => [column, shown] as const),
  ),
);

/** How numbers of a column are shown; null where the column holds words. */
export function shownOf(column: string): Shown | null {
  return SHOWN.get(splitRange(column).measure) ?? null;
}

/** "Needed: 9 in 10 below" of `needed_p90`. */
export function headerOf(column: string): string {
  const { measure, part } = splitRange(column);
  const words = measure.replaceAll('_', ' ');
  const header = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return part === null ? header : `${header}: ${part}`;
}

function splitRange(column: string): { measure: string; part: string | null } {
  const ranged = RANGED.find(([ending]) => column.endsWith(ending));
  if (ranged === undefined) return { measure: column, part: null };
  const [ending, part] = ranged;
  return { measure: column.slice(0, -ending.length), part };
}
