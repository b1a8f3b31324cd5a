/** What the tables and the small fans of one split share: which rows they have and what they measure. */
import type { DemandRow, DemandSplit } from '../../../results/views/demandTypes.ts';
import type { DemandPartProps } from './DemandFan.tsx';

export interface PartsProps extends DemandPartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly split: DemandSplit;
  /** "need", "phase", "home district" */
  readonly by: string;
  /** Code of the row that is chosen in the state sentence. */
  readonly chosen: string | null;
  /** What the other choices leave, for captions: "Plans in Ashby". */
  readonly plans: string;
  /** Address that chooses a row, or all rows. */
  readonly addressOf: (code: string | null) => string;
}

/** Rows with nobody in them in any year are left out. */
export function peopled(split: DemandSplit): readonly DemandRow[] {
  return split.rows.filter((row) => row.children.some(({ mean }) => mean > 0));
}

/** Parts that stay below this share of the greatest are drawn on a scale of their own. */
const SMALL_SHARE = 1 / 8;
/** Fewer of them are not worth a second scale. */
const ENOUGH_SMALL = 3;

/** Large parts and small ones, so that each can be read on a scale that is stated. */
export function byScale(rows: readonly DemandRow[]): DemandRow[][] {
  const peak = (row: DemandRow) => Math.max(...row.children.map(({ p90 }) => p90));
  const greatest = Math.max(...rows.map(peak));
  const large = rows.filter((row) => peak(row) >= greatest * SMALL_SHARE);
  const small = rows.filter((row) => peak(row) < greatest * SMALL_SHARE);
  return small.length < ENOUGH_SMALL ? [[...rows]] : [large, small];
}
