import { type Round, UNPLACED } from './round.ts';
import { NOBODY, Seats } from './seats.ts';

/**
 * Deferred acceptance, applicants proposing: "first available place in order of preference".
 *
 * Each applicant applies down their list; a provision holds the first in line up to its capacity
 * and turns the rest away, who apply to their next choice. The result has no blocking pair and is
 * the stable matching that every applicant likes best; it does not depend on who applies first,
 * and no applicant does better by sending in another list. O(entries × log capacity).
 *
 * Sources: Gale and Shapley (1962), College admissions and the stability of marriage, American
 * Mathematical Monthly 69(1); applying one at a time: McVitie and Wilson (1971), The stable
 * marriage problem, Communications of the ACM 14(7).
 *
 * @returns the provision of each applicant, or {@link UNPLACED}.
 */
export function deferredAcceptance(round: Round): Int32Array {
  const { applicants, listStart, listProvision } = round;
  const match = new Int32Array(applicants).fill(UNPLACED);
  const nextEntry = listStart.slice(0, applicants);
  const seats = new Seats(round);

  for (let newcomer = 0; newcomer < applicants; newcomer++) {
    let applicant = newcomer;
    // Follow the chain of displaced applicants until someone takes a free place or runs out.
    while (applicant !== NOBODY && nextEntry[applicant] < listStart[applicant + 1]) {
      const entry = nextEntry[applicant]++;
      const turnedAway = seats.offer(applicant, entry);
      if (turnedAway !== applicant) match[applicant] = listProvision[entry];
      if (turnedAway !== NOBODY) match[turnedAway] = UNPLACED;
      applicant = turnedAway;
    }
  }
  return match;
}
