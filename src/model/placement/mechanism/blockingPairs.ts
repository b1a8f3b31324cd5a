import { admittedBefore, type Round, UNPLACED } from './round.ts';

/** An applicant and a provision that would both rather have each other than what they have. */
export interface BlockingPair {
  readonly applicant: number;
  readonly provision: number;
}

/**
 * All blocking pairs of a matching, by applicant and then by preference: the applicant lists the
 * provision above their own place (or has none), and the provision has a place free or has
 * admitted someone who comes after that applicant. A stable matching has none. O(entries).
 *
 * @param match the provision of each applicant, or {@link UNPLACED}.
 * @throws RangeError naming every fault, if `match` is no matching of this round: wrong length,
 *   a provision that the applicant does not list, or more admitted than the capacity.
 */
export function blockingPairs(round: Round, match: Int32Array): BlockingPair[] {
  const { applicants, listStart, listProvision, capacity } = round;
  const matchedEntry = entriesOfMatch(round, match);
  const admitted = new Int32Array(round.provisions);
  const lastAdmitted = new Int32Array(round.provisions);
  for (const entry of matchedEntry) {
    if (entry === UNPLACED) continue;
    const provision = listProvision[entry];
    const first = admitted[provision]++ === 0;
    if (first || admittedBefore(round, lastAdmitted[provision], entry)) {
      lastAdmitted[provision] = entry;
    }
  }

  const pairs: BlockingPair[] = [];
  for (let applicant = 0; applicant < applicants; applicant++) {
    const own = matchedEntry[applicant];
    const end = own === UNPLACED ? listStart[applicant + 1] : own;
    for (let entry = listStart[applicant]; entry < end; entry++) {
      const provision = listProvision[entry];
      const hasPlace = admitted[provision] < capacity[provision];
      const wouldDisplace =
        admitted[provision] > 0 && admittedBefore(round, entry, lastAdmitted[provision]);
      if (hasPlace || wouldDisplace) pairs.push({ applicant, provision });
    }
  }
  return pairs;
}

/** The entry that each applicant's place stands on; throws unless the match keeps the rules. */
function entriesOfMatch(round: Round, match: Int32Array): Int32Array {
  const { applicants, provisions, listStart, listProvision, capacity } = round;
  if (match.length !== applicants) {
    throw new RangeError(
      `Matching: found ${match.length} values, expected one for each of ${applicants} applicants.`,
    );
  }
  const faults: string[] = [];
  const admitted = new Int32Array(provisions);
  const entries = match.map((provision, applicant) => {
    if (provision === UNPLACED) return UNPLACED;
    admitted[provision]++;
    const from = listStart[applicant];
    const at = listProvision.subarray(from, listStart[applicant + 1]).indexOf(provision);
    if (at < 0) faults.push(`applicant ${applicant} is at provision ${provision}, not listed`);
    return from + at;
  });
  for (let provision = 0; provision < provisions; provision++) {
    const places = Math.max(0, capacity[provision]);
    if (admitted[provision] <= places) continue;
    faults.push(`provision ${provision} admits ${admitted[provision]}, capacity ${places}`);
  }
  if (faults.length > 0) {
    throw new RangeError(
      `Matching: expected listed provisions within capacity; found ${faults.join('; ')}.`,
    );
  }
  return entries;
}
