import { financialYear } from '../../domain/years.ts';
import { bestShares } from '../compare/bestShares.ts';
import { firstRow, totalsOf } from '../compare/compareMeasure.ts';
import type { Comparison } from '../compare/comparison.ts';
import { meanDifferenceError } from '../compare/meanError.ts';
import type { Measure } from '../compare/measures.ts';
import type { Cell, Table } from './table.ts';

/**
 * `best.csv`: how often each scenario, the baseline too, is the best of all, for the whole area, with
 * the Monte Carlo error of the average difference from the baseline that `compare.csv` gives.
 */
export function bestTable(comparison: Comparison): Table {
  return {
    name: 'best',
    columns: ['scenario', 'year', 'measure', 'best_share', 'difference_error'],
    rows: comparison.measures.flatMap((measure, at) => rowsOf(comparison, measure, at)),
  };
}

function rowsOf({ baseline, plans }: Comparison, measure: Measure, at: number): Cell[][] {
  const { better } = measure;
  const { frame } = baseline;
  if (better === 'neither') return [];
  const runs = [baseline, ...plans];
  const first = firstRow(measure);
  const januaries = Array.from({ length: frame.years + 1 - first }, (_, row) => first + row);
  return januaries.flatMap((january) => {
    const totals = runs.map(({ draws }) =>
      totalsOf(draws, { measure, at, january, place: null, frame }),
    );
    const shares = bestShares(totals, better);
    const year =
      measure.when === 'january'
        ? frame.baseYear + january
        : financialYear(frame.baseYear + january - 1);
    return runs.map(({ scenario }, run) => [
      scenario.id,
      year,
      measure.id,
      shares?.[run] ?? null,
      run === 0 ? null : meanDifferenceError(totals[0], totals[run]),
    ]);
  });
}
