import { estimateRates } from './estimate.ts';
import { projectStock, TOTAL } from './project.ts';
import { heldBefore, holdsAfter, type PopulationCount, type Transition } from './transition.ts';

/** What would have been said of one later January, beside what came to be. */
export interface FoldRow {
  /** January at which the forecast stands: it knows nothing later. */
  readonly baseYear: number;
  readonly year: number;
  readonly horizon: number;
  /** A need and `total`, `total` and a setting, or `total` twice. */
  readonly need: string;
  readonly setting: string;
  readonly actual: number;
  readonly mean: number;
  readonly p2_5: number;
  readonly p10: number;
  readonly p90: number;
  readonly p97_5: number;
  /** The base January's count held, and its yearly change since the record began carried on. */
  readonly persistence: number;
  readonly drift: number;
}

/**
 * Rolling folds inside a record: for each January of it but the first and the last, rates estimated
 * from earlier years only and projected to the Januaries that follow. Residents of later Januaries
 * are taken as known, as they are when the population file is a projection.
 *
 * @returns nothing for a record of a single year.
 */
export function rollingFolds(
  transitions: readonly Transition[],
  population: readonly PopulationCount[],
  simulations: number,
  seed: number,
): FoldRow[] {
  const years = [...new Set(transitions.map((row) => row.year))].sort((a, b) => a - b);
  const first = years[0];
  const ends = new Map(years.map((year) => [year + 1, countsAt(transitions, year, 'after')]));
  const start = countsAt(transitions, first, 'before');
  const last = years[years.length - 1] + 1;
  const rows: FoldRow[] = [];
  for (const baseYear of [...ends.keys()].filter((year) => year < last)) {
    const known = transitions.filter((row) => row.year < baseYear);
    const base = ends.get(baseYear)!;
    if (base.size === 0) continue;
    const projection = projectStock(
      estimateRates(known, population),
      last - baseYear,
      simulations,
      seed,
    );
    const said = new Map(
      projection.map((row) => [`${row.year}\t${row.need}\t${row.setting}`, row]),
    );
    for (const [year, actual] of ends) {
      if (year <= baseYear) continue;
      const keys = new Set([...base.keys(), ...actual.keys()]);
      for (const key of [...keys].sort()) {
        const [need, setting] = key.split('\t');
        const row = said.get(`${year}\t${key}`);
        const held = base.get(key) ?? 0;
        const change = (held - (start.get(key) ?? 0)) / (baseYear - first);
        rows.push({
          baseYear,
          year,
          horizon: year - baseYear,
          need,
          setting,
          actual: actual.get(key) ?? 0,
          // A code that the years before do not have was not foreseen.
          mean: row?.mean ?? 0,
          p2_5: row?.p2_5 ?? 0,
          p10: row?.p10 ?? 0,
          p90: row?.p90 ?? 0,
          p97_5: row?.p97_5 ?? 0,
          persistence: held,
          drift: Math.max(0, held + change * (year - baseYear)),
        });
      }
    }
  }
  return rows;
}

/** Children by need, by setting and in all, on one side of the rows of a year. */
function countsAt(
  transitions: readonly Transition[],
  year: number,
  side: 'before' | 'after',
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of transitions) {
    if (row.year !== year || !(side === 'before' ? heldBefore(row) : holdsAfter(row))) continue;
    const need = side === 'before' ? row.need1 : row.need2;
    const setting = side === 'before' ? row.setting1 : row.setting2;
    add(`${need}\t${TOTAL}`);
    add(`${TOTAL}\t${setting}`);
    add(`${TOTAL}\t${TOTAL}`);
  }
  return counts;
}

/** How folds did at one horizon, for one way of adding up. */
export interface FoldScore {
  readonly horizon: number;
  readonly by: 'total' | 'need' | 'setting';
  readonly forecasts: number;
  /** Sum of absolute errors over the sum of what came to be. */
  readonly error: number;
  readonly persistenceError: number;
  readonly driftError: number;
  /** Shares of forecasts whose interval held what came to be. */
  readonly within80: number;
  readonly within95: number;
}

/** Scores by horizon, for the total, by need and by setting. */
export function scoreFolds(rows: readonly FoldRow[]): FoldScore[] {
  const horizons = [...new Set(rows.map((row) => row.horizon))].sort((a, b) => a - b);
  return horizons.flatMap((horizon) =>
    (['total', 'need', 'setting'] as const).map((by) => {
      const judged = rows.filter((row) => row.horizon === horizon && marginOf(row) === by);
      const sum = (measure: (row: FoldRow) => number) =>
        judged.reduce((total, row) => total + measure(row), 0);
      const actual = sum((row) => row.actual);
      const error = (measure: (row: FoldRow) => number) =>
        sum((row) => Math.abs(measure(row) - row.actual)) / actual;
      const share = (holds: (row: FoldRow) => boolean) =>
        sum((row) => (holds(row) ? 1 : 0)) / judged.length;
      return {
        horizon,
        by,
        forecasts: judged.length,
        error: error((row) => row.mean),
        persistenceError: error((row) => row.persistence),
        driftError: error((row) => row.drift),
        within80: share((row) => row.p10 <= row.actual && row.actual <= row.p90),
        within95: share((row) => row.p2_5 <= row.actual && row.actual <= row.p97_5),
      };
    }),
  );
}

function marginOf({ need, setting }: FoldRow): 'total' | 'need' | 'setting' {
  if (need !== TOTAL) return 'need';
  return setting === TOTAL ? 'total' : 'setting';
}
