import { type Round, UNPLACED } from './round.ts';

/**
 * Serial choice (serial dictatorship): applicants choose one after another in the given order, for
 * instance by date of plan, and each takes the first provision on their list with a place left.
 * Priorities and lottery numbers play no part. O(entries).
 *
 * @param order every applicant once, the first to choose first.
 * @returns the provision of each applicant, or {@link UNPLACED}.
 * @throws RangeError if `order` does not name every applicant exactly once.
 */
export function serialByOrder(round: Round, order: Int32Array): Int32Array {
  const { applicants, listStart, listProvision } = round;
  checkOrder(order, applicants);
  const match = new Int32Array(applicants).fill(UNPLACED);
  const placesLeft = round.capacity.slice();

  for (const applicant of order) {
    for (let entry = listStart[applicant]; entry < listStart[applicant + 1]; entry++) {
      const provision = listProvision[entry];
      if (placesLeft[provision] <= 0) continue;
      placesLeft[provision]--;
      match[applicant] = provision;
      break;
    }
  }
  return match;
}

function checkOrder(order: Int32Array, applicants: number): void {
  const seen = new Uint8Array(applicants);
  const unknown = order.filter((applicant) => !(applicant >= 0 && applicant < applicants));
  for (const applicant of order) if (seen[applicant] < 2) seen[applicant]++;
  const missing = seen.reduce((count, times) => count + (times === 0 ? 1 : 0), 0);
  const repeated = seen.reduce((count, times) => count + (times === 2 ? 1 : 0), 0);
  if (unknown.length + missing + repeated === 0) return;
  throw new RangeError(
    `Order of serial choice: expected each of the applicants 0 to ${applicants - 1} once; found ` +
      `${order.length} values with ${missing} applicants missing, ${repeated} repeated and ` +
      `${unknown.length} values that are no applicant. Pass a permutation of the applicants.`,
  );
}
