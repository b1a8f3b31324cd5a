/** Waterfalls of the results as rows of the chart. */
import type { WaterfallRow } from '../../charts/waterfall/waterfall.ts';
import type { Waterfall } from '../../results/causes/causesTypes.ts';
import type { Summary } from '../../results/views/view.ts';

export function levelRow(id: string, label: string, { mean, p10, p90 }: Summary): WaterfallRow {
  return { id, label, mean, low: p10, high: p90, betterShare: null };
}

/** The changes of a waterfall. Bars of an id without a label are left where they are, unnamed. */
export function changeRows(
  { bars }: Waterfall,
  labelOf: (id: string) => string,
): readonly WaterfallRow[] {
  return bars.map(({ id, change: { mean, p10, p90 }, betterShare }) => ({
    id,
    label: labelOf(id),
    mean,
    low: p10,
    high: p90,
    betterShare,
  }));
}
