import { blockingPairs } from '../model/placement/mechanism/blockingPairs.ts';
import { outcomeOf } from '../model/placement/mechanism/outcome.ts';
import type { Round } from '../model/placement/mechanism/round.ts';

/** How a round ended, in a few figures for the terminal. `stable`: it can have no blocking pair. */
export function allocationReport(
  mechanism: string,
  round: Round,
  match: Int32Array,
  stable: boolean,
): string {
  const { applicants, listStart } = round;
  const { placed, firstPreferences, sumOfRanks } = outcomeOf(round, match);
  const unplaced = applicants - placed;
  let askNothing = 0;
  for (let a = 0; a < applicants; a++) if (listStart[a + 1] === listStart[a]) askNothing++;
  const share = ((100 * firstPreferences) / applicants).toFixed(1);
  const lines = [
    ['mechanism', mechanism],
    ['applicants', `${applicants}`],
    ['placed', `${placed}`],
    ['unplaced', `${unplaced}${askNothing === 0 ? '' : `, of whom ${askNothing} ask for nothing`}`],
    ['at first preference', `${firstPreferences} (${share}% of applicants)`],
    ['mean rank of those placed', placed === 0 ? '' : (sumOfRanks / placed).toFixed(2)],
  ];
  if (!stable) lines.push(['blocking pairs', `${blockingPairs(round, match).length}`]);
  return lines.map(([name, value]) => `${name.padEnd(27)}${value}`.trimEnd()).join('\n');
}

/**
 * Provisions that cannot admit all who list them and have applicants of equal priority, so that
 * something else has to decide between these.
 */
export function provisionsWithTies(round: Round): number {
  const { applicants, provisions, listStart, listProvision, listPriority, capacity } = round;
  const prioritiesAt = Array.from({ length: provisions }, () => new Set<number>());
  const listedBy = new Int32Array(provisions);
  for (let entry = 0; entry < listStart[applicants]; entry++) {
    listedBy[listProvision[entry]]++;
    prioritiesAt[listProvision[entry]].add(listPriority[entry]);
  }
  return prioritiesAt.filter(
    (priorities, p) =>
      priorities.size < listedBy[p] && capacity[p] < listedBy[p] && capacity[p] > 0,
  ).length;
}
