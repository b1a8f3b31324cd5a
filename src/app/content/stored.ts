/** What is said of a stored result while this device makes the same figures. */
import type { StoredCheck } from '../state/shownViews.ts';
import { FULL_DRAWS } from '../state/simulation.ts';
import type { RunStatus } from '../state/stagedRun.ts';

/** ", about 40 seconds left"; nothing while that cannot be told. */
export function timeLeftWords(seconds: number | null): string {
  return seconds === null ? '' : `, about ${seconds} second${seconds === 1 ? '' : 's'} left`;
}

/** The line while stored figures stand on screen, and what came of checking them. */
export function storedWords(check: StoredCheck, status: RunStatus): string {
  if (check === 'same') return 'Checked on this device: the same figures';
  if (check === 'different') {
    return 'Checked on this device: it finds other figures than were stored, and shows its own';
  }
  if (status.kind === 'stopped') {
    return `Stopped at ${status.drawsDone} of ${FULL_DRAWS} futures. Figures are the stored result, not checked on this device`;
  }
  if (status.kind !== 'simulating' || status.drawsDone === 0) return 'Stored result, checking now';
  // The first stage knows nothing of the time that the others take.
  const left = status.drawsWanted === FULL_DRAWS ? timeLeftWords(status.secondsLeft) : '';
  return `Stored result, checking now: ${status.drawsDone} of ${FULL_DRAWS} futures${left}`;
}
