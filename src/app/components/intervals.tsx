/** The columns that give a shortfall as a drawing on a shared axis and as words. */
import { valueAxis } from '../../charts/axes.ts';
import { IntervalAxis, IntervalCell } from '../../charts/IntervalCell.tsx';
import { children, range } from '../../charts/rounding.ts';
import type { Summary } from '../../results/views/view.ts';
import type { Column } from './DataTable.tsx';

const WIDTH = 132;
/** A drawing has no width of its own that a table would keep. */
const FULL_WIDTH = { minWidth: `${WIDTH}px` };

/**
 * Two columns: the interval and its range. The axis holds every row; a row for which `drawn` is false
 * (a total, whose scale is another) has its words alone.
 */
export function intervalColumns<R>(
  label: string,
  rows: readonly R[],
  summaryOf: (row: R) => Summary,
  drawn: (row: R) => boolean = () => true,
): Column<R>[] {
  const ends = rows.flatMap((row) => [summaryOf(row).p10, summaryOf(row).p90]);
  const axis = valueAxis(ends, 2);
  return [
    {
      id: 'interval',
      label: `${label}: average and 8 in 10 futures`,
      head: (
        <>
          <span class="lip-visually-hidden">{label}, drawn</span>
          <div style={FULL_WIDTH}>
            <IntervalAxis axis={axis} format={children} width={WIDTH} />
          </div>
        </>
      ),
      cell: (row) => {
        if (!drawn(row)) return null;
        const { p10, mean, p90 } = summaryOf(row);
        return (
          <div style={FULL_WIDTH}>
            <IntervalCell axis={axis} low={p10} mean={mean} high={p90} width={WIDTH} />
          </div>
        );
      },
    },
    {
      id: 'range',
      label: '8 in 10 futures',
      head: <span class="lip-visually-hidden">8 in 10 futures</span>,
      range: true,
      cell: (row) => {
        const { p10, p90 } = summaryOf(row);
        return range(p10, p90, children);
      },
    },
  ];
}
