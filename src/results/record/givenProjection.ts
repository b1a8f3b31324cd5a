import { type ProjectionRow, TOTAL } from '../../model/demand/longitudinal/project.ts';
import { type ChanceOf, ROUNDING_BASE, roundRows } from '../disclosure/roundRows.ts';

/**
 * A projection as it may be saved: the base January rounded once to base 5, need × setting in control
 * of both, and later Januaries as rounded differences from it. Sums are those of the rounded means;
 * quantiles are rounded each on its own, the spread to whole children.
 *
 * @param rows from the base January on, as they are projected.
 */
export function givenProjection(
  rows: readonly ProjectionRow[],
  chanceOf: ChanceOf,
): ProjectionRow[] {
  const baseYear = rows.reduce((first, { year }) => Math.min(first, year), Number.MAX_SAFE_INTEGER);
  const isCell = ({ need, setting }: ProjectionRow) => need !== TOTAL && setting !== TOTAL;
  const base = rows.filter((row) => row.year === baseYear);
  const cells = base.filter(isCell);
  const layout = {
    row: ({ need }: ProjectionRow) => need,
    column: ({ setting }: ProjectionRow) => setting,
    count: ({ mean }: ProjectionRow) => mean,
  };
  const counts = roundRows(cells, layout, chanceOf('base January'));
  const place = ({ need, setting }: ProjectionRow) => `${need}\u0000${setting}`;
  const exactAt = new Map(base.map((row) => [place(row), row.mean]));
  const roundedAt = sums(cells, (row) => counts[cells.indexOf(row)]);
  const moved = (row: ProjectionRow, value: number) => {
    const difference = value - (exactAt.get(place(row)) ?? 0);
    const rounded = ROUNDING_BASE * Math.round(difference / ROUNDING_BASE);
    return Math.max(0, (roundedAt.get(place(row)) ?? 0) + rounded);
  };
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.flatMap((year) => {
    const own = rows.filter((row) => row.year === year);
    const means = sums(own.filter(isCell), (row) => moved(row, row.mean));
    return own.map((row) => ({
      ...row,
      mean: means.get(place(row)) ?? 0,
      sd: Math.round(row.sd),
      p2_5: moved(row, row.p2_5),
      p10: moved(row, row.p10),
      p50: moved(row, row.p50),
      p90: moved(row, row.p90),
      p97_5: moved(row, row.p97_5),
    }));
  });
}

/** A value by need and setting with its sums over either and both. */
function sums(
  cells: readonly ProjectionRow[],
  value: (row: ProjectionRow) => number,
): Map<string, number> {
  const all = new Map<string, number>();
  for (const row of cells) {
    const one = value(row);
    for (const need of [row.need, TOTAL]) {
      for (const setting of [row.setting, TOTAL]) {
        const key = `${need}\u0000${setting}`;
        all.set(key, (all.get(key) ?? 0) + one);
      }
    }
  }
  return all;
}
