import { type Round, UNPLACED } from './round.ts';

/** How a round ended, in counts of applicants. */
export interface Outcome {
  readonly placed: number;
  /** Placed where they most wanted to be. */
  readonly firstPreferences: number;
  /** Sum over those placed of the position on their list, 1 for the first. */
  readonly sumOfRanks: number;
}

/** Counts who has a place and how far down their list. `match` must keep to the lists. */
export function outcomeOf(round: Round, match: Int32Array): Outcome {
  const { applicants, listStart, listProvision } = round;
  let placed = 0;
  let firstPreferences = 0;
  let sumOfRanks = 0;
  for (let applicant = 0; applicant < applicants; applicant++) {
    if (match[applicant] === UNPLACED) continue;
    const start = listStart[applicant];
    const rank = listProvision.indexOf(match[applicant], start) - start + 1;
    placed++;
    sumOfRanks += rank;
    if (rank === 1) firstPreferences++;
  }
  return { placed, firstPreferences, sumOfRanks };
}
