import { deferredAcceptance } from '../../../src/model/placement/mechanism/deferredAcceptance.ts';
import { type Round, UNPLACED } from '../../../src/model/placement/mechanism/round.ts';

interface Applicant {
  readonly id: number;
  /** Provision, then priority and lottery number there, most preferred first. */
  readonly wishes: readonly (readonly [provision: number, priority: number, lottery: number])[];
  /** How many of the wishes have been turned down. */
  refused: number;
}

/**
 * The resident-optimal stable matching as the textbook has it: all who hold no place apply at once to
 * the best provision that has not refused them, and every provision keeps the first of its line. Only
 * the lists and the places are read; nothing is shared with the engine.
 */
export function textbookMatching(round: Round): Int32Array {
  const applicants = applicantsOf(round);
  const lines: Applicant[][] = Array.from({ length: round.provisions }, () => []);
  let applying = applicants;
  while (applying.length > 0) {
    const joined = new Set<number>();
    for (const one of applying) {
      const wish = one.wishes[one.refused];
      if (wish === undefined) continue;
      lines[wish[0]].push(one);
      joined.add(wish[0]);
    }
    applying = [];
    for (const provision of joined) {
      const line = lines[provision].sort(inLine);
      const refused = line.splice(Math.max(0, round.capacity[provision]));
      for (const one of refused) one.refused++;
      applying.push(...refused);
    }
  }
  return Int32Array.from(applicants, (one) => one.wishes[one.refused]?.[0] ?? UNPLACED);
}

/** Both stand at the provision of their present wish. */
function inLine(a: Applicant, b: Applicant): number {
  const [, priority, lottery] = a.wishes[a.refused];
  const [, otherPriority, otherLottery] = b.wishes[b.refused];
  return priority - otherPriority || lottery - otherLottery || a.id - b.id;
}

function applicantsOf(round: Round): Applicant[] {
  return Array.from({ length: round.applicants }, (_, id) => ({
    id,
    refused: 0,
    wishes: Array.from({ length: round.listStart[id + 1] - round.listStart[id] }, (_, rank) => {
      const entry = round.listStart[id] + rank;
      return [
        round.listProvision[entry],
        round.listPriority[entry],
        round.listLottery[entry],
      ] as const;
    }),
  }));
}

/** Rank of each applicant's place on their list: 0 the first choice; the length of it for none. */
function ranksOf(round: Round, match: Int32Array): number[] {
  return Array.from(match, (provision, a) => {
    const list = round.listProvision.subarray(round.listStart[a], round.listStart[a + 1]);
    return provision === UNPLACED ? list.length : list.indexOf(provision);
  });
}

/**
 * Applicants who are worse off, and any further applicant without a place, when each provision that
 * turned somebody away has one more place and everything else stays.
 *
 * @param most provisions to try, from the first.
 */
export function onePlaceMoreFaults(round: Round, match: Int32Array, most: number): string[] {
  const ranks = ranksOf(round, match);
  const full = new Set<number>();
  ranks.forEach((rank, a) => {
    for (let e = 0; e < rank; e++) full.add(round.listProvision[round.listStart[a] + e]);
  });
  return [...full].slice(0, most).flatMap((provision) => {
    const capacity = round.capacity.slice();
    capacity[provision]++;
    const more = ranksOf(round, deferredAcceptance({ ...round, capacity }));
    const worse = ranks.filter((rank, a) => more[a] > rank).length;
    const better = ranks.filter((rank, a) => more[a] < rank).length;
    const faults: string[] = [];
    if (worse > 0) faults.push(`a place more at ${provision} leaves ${worse} worse off`);
    if (better === 0) faults.push(`a place more at ${provision}, which refused, helps nobody`);
    const unplaced = (list: number[]) =>
      list.filter((rank, a) => rank === round.listStart[a + 1] - round.listStart[a]).length;
    if (unplaced(more) > unplaced(ranks)) faults.push(`${provision}: more children unplaced`);
    return faults;
  });
}
