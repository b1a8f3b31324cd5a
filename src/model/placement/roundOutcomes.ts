import { type Children, NO_PROVISION } from '../population/children.ts';
import type { RoundRecord } from './roundBooks.ts';
import type { World } from './world.ts';

/** What is counted of the children of a September round, by home district and type needed. */
export const ROUND_OUTCOMES = [
  'took_part',
  'had_a_list',
  'first_preference',
  'one_of_first_three',
  'unplaced',
] as const;
const TOOK_PART = 0;
export const HAD_A_LIST = 1;
export const FIRST_PREFERENCE = 2;
const ONE_OF_FIRST_THREE = 3;
const UNPLACED_IN_ROUND = 4;

/** Preferences that count as one of the first three. */
const FIRST_FEW = 3;

/**
 * Counts what the round came to for those who took part, by the place that each holds at the January
 * after it: a place that a tribunal or a direction gave counts as much as one that the round gave.
 * Unplaced: nothing on the child's list, or no list at all, because no provision in reach serves them.
 *
 * @param children as they stand at the January census after the round.
 * @param cells counts by home district, needed type and outcome, the last fastest; added to.
 * @param from first cell of the January.
 */
export function countRoundOutcomes(
  { area }: World,
  children: Children,
  { round, applicant }: Pick<RoundRecord, 'round' | 'applicant'>,
  cells: Int32Array,
  from: number,
): void {
  const { listStart, listProvision } = round;
  const { district } = area.zones;
  const types = area.typeCount;
  const outcomes = ROUND_OUTCOMES.length;
  for (let a = 0; a < applicant.length; a++) {
    const i = applicant[a];
    const start = listStart[a];
    const end = listStart[a + 1];
    const held = children.provision[i];
    let rank = start;
    if (held === NO_PROVISION) rank = end;
    else while (rank < end && listProvision[rank] !== held) rank++;
    const cell = from + (district[children.zone[i]] * types + children.neededType[i]) * outcomes;
    cells[cell + TOOK_PART]++;
    if (end > start) cells[cell + HAD_A_LIST]++;
    if (rank === end) cells[cell + UNPLACED_IN_ROUND]++;
    else if (rank < start + FIRST_FEW) {
      cells[cell + ONE_OF_FIRST_THREE]++;
      if (rank === start) cells[cell + FIRST_PREFERENCE]++;
    }
  }
}
