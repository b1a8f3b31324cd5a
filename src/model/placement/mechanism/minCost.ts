import { cheapestAssignment, NO_ENTRY } from './cheapestChains.ts';
import { favourFirst } from './favourFirst.ts';
import { type Round, UNPLACED } from './round.ts';

/**
 * The assignment that places most applicants and, among those that do, has the least sum of ranks
 * (1 for a first choice). Exact. A yardstick for the other mechanisms: priorities and lottery
 * numbers play no part, so it can leave blocking pairs, and it rewards tactical lists.
 *
 * Where several assignments do equally well, the first applicant gets the best rank that they have
 * in any of these, then the second the best that remains, and so on. So there is one answer, however
 * it is found and however provisions are numbered.
 *
 * @returns the provision of each applicant, or {@link UNPLACED}.
 * @example with one place at each of provisions 0 and 1, and three applicants who all rank 0 before
 *   1, it returns 0, 1, -1.
 */
export function minCost(round: Round): Int32Array {
  const entryOf = favourFirst(round, cheapestAssignment(round));
  return entryOf.map((entry) => (entry === NO_ENTRY ? UNPLACED : round.listProvision[entry]));
}
