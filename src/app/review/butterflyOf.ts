/** Who gains and who loses as the drawing takes it: groups in an order that can be read. */
import type { ButterflyData } from '../../charts/butterfly/butterfly.ts';
import { children } from '../../charts/rounding.ts';
import type {
  GainsAndLosses,
  GroupChange,
  ReviewDimension,
} from '../../results/views/reviewTypes.ts';

/** A group is shown where a child in some future of ten gains or loses. */
export const SHOWN = 0.05;

/** Bands and phases have an order and stay; needs and districts go from the most children down. */
function groupsShown(groups: readonly GroupChange[], dimension: ReviewDimension): GroupChange[] {
  if (dimension === 'band') return [...groups];
  const some = groups.filter(({ gained, lost }) => gained.mean + lost.mean >= SHOWN);
  if (dimension === 'phase') return some;
  const size = ({ gained, lost }: GroupChange) => gained.mean + lost.mean;
  return some.sort((a, b) => size(b) - size(a));
}

/** Needs go by their code in the drawing, bands by their number; the table has both in full. */
export function butterflyOf(
  changes: GainsAndLosses,
  dimension: ReviewDimension,
  words: ButterflyData['words'],
): ButterflyData {
  return {
    rows: groupsShown(changes.by[dimension], dimension).map(({ code, label, gained, lost }) => ({
      code,
      label: dimension === 'need' ? code : label,
      name: dimension === 'need' ? `${code}, ${label}` : label,
      gained,
      lost,
    })),
    total: changes,
    format: children,
    words,
  };
}
