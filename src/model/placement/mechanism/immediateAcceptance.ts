import { type Round, UNPLACED } from './round.ts';
import { Seats } from './seats.ts';

/**
 * Immediate acceptance (the "Boston" mechanism): in step k everyone still unplaced applies to
 * their k-th choice, and each provision admits for good the first in line to the places it has
 * left. A step spent on a provision that is already full is lost.
 *
 * It gives the most first choices, at a price: it can leave blocking pairs, an applicant can lose
 * a place where they have first priority by not putting it first, and it rewards tactical lists.
 * O(entries × log capacity + longest list × provisions).
 *
 * Source: Abdulkadiroğlu and Sönmez (2003), School choice: a mechanism design approach, American
 * Economic Review 93(3).
 *
 * @returns the provision of each applicant, or {@link UNPLACED}.
 */
export function immediateAcceptance(round: Round): Int32Array {
  const { applicants, listStart } = round;
  const match = new Int32Array(applicants).fill(UNPLACED);
  const looking = new Int32Array(applicants);
  for (let applicant = 0; applicant < applicants; applicant++) looking[applicant] = applicant;
  const seats = new Seats(round);

  let stillLooking = applicants;
  for (let choice = 0; stillLooking > 0; choice++) {
    let applying = 0;
    for (let at = 0; at < stillLooking; at++) {
      const applicant = looking[at];
      const entry = listStart[applicant] + choice;
      if (match[applicant] !== UNPLACED || entry >= listStart[applicant + 1]) continue;
      looking[applying++] = applicant;
      seats.offer(applicant, entry);
    }
    seats.confirm(match);
    stillLooking = applying;
  }
  return match;
}
