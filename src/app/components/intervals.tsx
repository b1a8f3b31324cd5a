/** The columns that give a shortfall as a drawing on a shared axis and as words. */
import { valueAxis } from '../../charts/axes.ts';
import { IntervalAxis, IntervalCell } from '../../charts/IntervalCell.tsx';
import { children, range } from '../../charts/rounding.ts';
import type { Summary } from '../../results/views/view.ts';
import type { Column } from './DataTable.tsx';

const ROOMY = 132;
/** For tables of many columns beside a map. */
export const TIGHT = 92;

/**
 * Two columns: the interval and its range. The axis holds every row; a row for which `drawn` is false
 * (a total, whose scale is another) has its words alone.
 */
export function intervalColumns<R>(
  label: string,
  rows: readonly R[],
  summaryOf: (row: R) => Summary,
  drawn: (row: R) => boolean,
  width = ROOMY,
  format = children,
): Column<R>[] {
  const ends = rows.flatMap((row) => [summaryOf(row).p10, summaryOf(row).p90]);
  // A drawing has no width of its own that a table would keep.
  const kept = { minWidth: `${width}px` };
  const axis = valueAxis(ends, 2);
  return [
    {
      id: 'interval',
      label: `${label}, drawn`,
      head: (
        <div style={kept}>
          <IntervalAxis
            axis={axis}
            format={format}
            label={`${label}: average and range, drawn`}
            width={width}
          />
        </div>
      ),
      cell: (row) => {
        if (!drawn(row)) return null;
        const { p10, mean, p90 } = summaryOf(row);
        return (
          <div style={kept}>
            <IntervalCell axis={axis} low={p10} mean={mean} high={p90} width={width} />
          </div>
        );
      },
    },
    {
      id: 'range',
      label: 'Range',
      range: true,
      cell: (row) => {
        const { p10, p90 } = summaryOf(row);
        return range(p10, p90, format);
      },
    },
  ];
}
