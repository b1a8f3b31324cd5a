import type { RoundRules } from '../policy/roundRules.ts';
import { NO_PROVISION } from '../population/children.ts';
import { deferredAcceptance } from './mechanism/deferredAcceptance.ts';
import { immediateAcceptance } from './mechanism/immediateAcceptance.ts';
import { type Round, UNPLACED } from './mechanism/round.ts';
import { serialByOrder } from './mechanism/serialByOrder.ts';

/**
 * Gives places by the mechanism in force.
 *
 * Deferred acceptance keeps for everyone the place that they hold, since a present pupil comes first
 * and their list ends there. Under the other mechanisms somebody could lose a place by taking part, so:
 *
 * 1. each applicant who may keep a place has its seat reserved, and applies for what they rank above it;
 * 2. the mechanism runs on the seats that are left, and its places are final;
 * 3. the seats that its movers left are offered in a further pass to those who got nothing yet, and so
 *    on until a pass moves nobody;
 * 4. who still has nothing keeps what they have.
 *
 * A seat at a school over number is offered again only once its roll is below its seats.
 *
 * @param keeps provision that each applicant may keep, the last on their list, or `NO_PROVISION`.
 * @param serialOrder every applicant once, the first to choose first; asked for only where they choose
 * one after another.
 * @returns the provision of each applicant, or {@link UNPLACED}; a present pupil for whom a school over
 * number has no seat is unplaced here and stays all the same.
 */
export function givePlaces(
  round: Round,
  mechanism: RoundRules['mechanism'],
  keeps: Int32Array,
  serialOrder: () => Int32Array,
): Int32Array {
  switch (mechanism) {
    case 'deferred-acceptance':
      return deferredAcceptance(round);
    case 'immediate-acceptance':
      return inPasses(round, keeps, immediateAcceptance);
    case 'serial': {
      const turn = new Int32Array(round.applicants);
      serialOrder().forEach((applicant, position) => {
        turn[applicant] = position;
      });
      return inPasses(round, keeps, (pass, applicants) => {
        const order = Int32Array.from(applicants, (_, at) => at);
        order.sort((one, other) => turn[applicants[one]] - turn[applicants[other]]);
        return serialByOrder(pass, order);
      });
    }
  }
}

/** Places of one pass, whose applicants are some of the round's. */
type Pass = (pass: Round, applicants: readonly number[]) => Int32Array;

function inPasses(round: Round, keeps: Int32Array, run: Pass): Int32Array {
  const match = new Int32Array(round.applicants).fill(UNPLACED);
  const free = round.capacity.slice();
  for (const provision of keeps) if (provision !== NO_PROVISION) free[provision]--;
  let looking = Array.from(match, (_, applicant) => applicant);
  for (let moved = true; moved; ) {
    const placed = run(passOf(round, looking, keeps, free), looking);
    moved = false;
    looking = looking.filter((applicant, at) => {
      if (placed[at] === UNPLACED) return true;
      match[applicant] = placed[at];
      free[placed[at]]--;
      if (keeps[applicant] !== NO_PROVISION) free[keeps[applicant]]++;
      moved = true;
      return false;
    });
  }
  keepTheRest(round, match, looking, keeps);
  return match;
}

/** The round of some applicants, each with what they rank above the place that they keep. */
function passOf(
  round: Round,
  applicants: readonly number[],
  keeps: Int32Array,
  free: Int32Array,
): Round {
  const { listStart, listProvision, listPriority, listLottery } = round;
  const start = new Int32Array(applicants.length + 1);
  const entries: number[] = [];
  applicants.forEach((applicant, at) => {
    const end = listStart[applicant + 1] - (keeps[applicant] === NO_PROVISION ? 0 : 1);
    for (let entry = listStart[applicant]; entry < end; entry++) entries.push(entry);
    start[at + 1] = entries.length;
  });
  return {
    applicants: applicants.length,
    provisions: round.provisions,
    listStart: start,
    listProvision: Int32Array.from(entries, (entry) => listProvision[entry]),
    listPriority: Float64Array.from(entries, (entry) => listPriority[entry]),
    listLottery: Float64Array.from(entries, (entry) => listLottery[entry]),
    capacity: free.map((seats) => Math.max(0, seats)),
  };
}

/** Present pupils without another place have their own, as far as its seats go. */
function keepTheRest(
  { capacity }: Round,
  match: Int32Array,
  looking: readonly number[],
  keeps: Int32Array,
): void {
  const left = capacity.slice();
  for (const provision of match) if (provision !== UNPLACED) left[provision]--;
  for (const applicant of looking) {
    const own = keeps[applicant];
    if (own === NO_PROVISION || left[own] <= 0) continue;
    left[own]--;
    match[applicant] = own;
  }
}
