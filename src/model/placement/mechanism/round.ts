/**
 * One admissions round: many children (applicants `0..n-1`) to named provisions (`0..m-1`).
 *
 * Preference lists are laid end to end. The position of a pair in those flat arrays is its
 * *entry*: applicant `i` owns the entries from `listStart[i]` up to, not including,
 * `listStart[i + 1]`, most preferred first. A list may be empty and names a provision at most
 * once. Provisions outside the list are unacceptable to that applicant.
 */
export interface Round {
  /** Number of applicants, n. */
  readonly applicants: number;
  /** Number of provisions, m. */
  readonly provisions: number;
  /** First entry of each applicant; n + 1 values, the last is the total length of all lists. */
  readonly listStart: Int32Array;
  /** Provision of each entry. */
  readonly listProvision: Int32Array;
  /** Admissions priority of the applicant at that provision. Lower is admitted first; never NaN. */
  readonly listPriority: Float64Array;
  /** Lottery number of the pair, in (0, 1), which settles equal priorities. Lower goes first. */
  readonly listLottery: Float64Array;
  /** Places to offer at each provision, m values. Zero or less offers none. */
  readonly capacity: Int32Array;
}

/** What a matching holds for an applicant whom no listed provision admits. */
export const UNPLACED = -1;

/**
 * Whether one entry is admitted before another at the same provision: by priority, then by
 * lottery number, then by applicant. Entries are laid out by applicant, so their own order is the
 * order of applicants.
 */
export function admittedBefore(round: Round, entry: number, other: number): boolean {
  const { listPriority, listLottery } = round;
  const priority = listPriority[entry];
  const otherPriority = listPriority[other];
  if (priority !== otherPriority) return priority < otherPriority;
  const lottery = listLottery[entry];
  const otherLottery = listLottery[other];
  if (lottery !== otherLottery) return lottery < otherLottery;
  return entry < other;
}

/** Places of each provision that can be used: its capacity, at most the applicants who list it. */
export function usablePlaces(round: Round): Int32Array {
  const { applicants, provisions, listStart, listProvision, capacity } = round;
  const places = new Int32Array(provisions);
  for (let entry = 0; entry < listStart[applicants]; entry++) places[listProvision[entry]]++;
  for (let p = 0; p < provisions; p++) places[p] = Math.max(0, Math.min(capacity[p], places[p]));
  return places;
}
