/** How far the simulation is, in one line and a thin bar, with a way to stop it. */
import type { VNode } from 'preact';
import { storedWords, timeLeftWords } from '../content/stored.ts';
import type { StoredCheck } from '../state/shownViews.ts';
import { FULL_DRAWS } from '../state/simulation.ts';
import type { RunStatus } from '../state/stagedRun.ts';
import { InTurn } from './InTurn.tsx';

export interface RunLineProps {
  readonly status: RunStatus;
  /** Whether the figures on screen were stored, and what came of checking them. */
  readonly stored: StoredCheck | null;
  /** What the figures on the page are drawn from: a screen reader is told once all are. */
  readonly figures: unknown;
  /** Plan whose figures are on screen, where that is not yet the plan that was asked for. */
  readonly stillShowing: string | null;
  /** What a screen reader is told in place of {@link announcement}. */
  readonly announced?: string;
  readonly onStop: () => void;
  readonly onResume: () => void;
}

/** The line for people. Undefined once the answer is in full. */
export function runWords(status: RunStatus): string | undefined {
  if (status.kind === 'opening') return 'Reading the data';
  if (status.kind === 'simulating') {
    const { drawsDone, drawsWanted, drawsShown, secondsLeft, against } = status;
    const what = against === undefined ? 'First look' : 'First look at the comparison';
    const first = drawsShown > 0 ? `${what}, ${drawsShown} futures. ` : '';
    const doing = against === undefined ? 'Simulating' : `Simulating “${against}” to compare with`;
    const left = timeLeftWords(secondsLeft);
    return `${first}${doing}: ${drawsDone} of ${drawsWanted} futures${left}`;
  }
  if (status.kind === 'stopped') {
    const { drawsDone, drawsWanted, drawsShown, against } = status;
    const [figures, whose] =
      against === undefined
        ? ['Figures are', 'for this plan']
        : ['The comparison is', 'to compare with'];
    const shown =
      drawsShown > 0
        ? `${figures} from ${drawsShown} futures, so ranges are rougher`
        : `There are no figures ${whose} yet`;
    return `Stopped at ${drawsDone} of ${drawsWanted} futures. ${shown}`;
  }
  return undefined;
}

/** What a screen reader is told: once a stage, never with each batch. */
export function announcement(status: RunStatus, stored: StoredCheck | null = null): string {
  if (status.kind === 'failed') return '';
  if (stored === 'checking' && status.kind !== 'stopped') return 'Stored result, checking now';
  if (stored !== null) return storedWords(stored, status);
  if (status.kind === 'ready') return `Figures are up to date, from ${status.drawsShown} futures`;
  if (status.kind === 'stopped') return runWords(status) ?? '';
  if (status.kind === 'simulating' && status.against !== undefined) {
    return `Simulating “${status.against}” to compare with`;
  }
  if (status.kind === 'simulating' && status.drawsShown > 0) {
    return `First look ready, from ${status.drawsShown} futures`;
  }
  return 'Simulating';
}

/** Share of a run that is done; undefined while nothing can be counted. */
function shareDone(status: RunStatus, stored: StoredCheck | null): number | undefined {
  if (status.kind !== 'simulating') return undefined;
  // A stored result is checked in full or not at all; other figures come stage by stage.
  return status.drawsDone / (stored === null ? status.drawsWanted : FULL_DRAWS);
}

export function RunLine({
  status,
  stored,
  figures,
  stillShowing,
  announced,
  onStop,
  onResume,
}: RunLineProps): VNode {
  const words = stored === null ? runWords(status) : storedWords(stored, status);
  const working = status.kind === 'simulating' || (status.kind === 'opening' && stored === null);
  const share = shareDone(status, stored);
  // Without a first look of its own a page that is stopped could answer no other question.
  const canStop = status.kind === 'simulating' && (stored === null || status.drawsShown > 0);
  return (
    <section class="lip-screen-only" aria-label="How far the simulation is">
      <InTurn last of={[figures]}>
        <p class="lip-visually-hidden" role="status">
          {announced ?? announcement(status, stored)}
        </p>
      </InTurn>
      {working ? (
        <div
          class="lip-progress"
          role="progressbar"
          aria-label="Futures simulated"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
        >
          <div class="lip-progress__done" style={{ width: `${(share ?? 0) * 100}%` }} />
        </div>
      ) : null}
      {words ? (
        <div class="lip-progress__words lip-width">
          <span>
            {words}
            {stillShowing ? `. Until then the figures are those of “${stillShowing}”` : ''}
          </span>
          {canStop ? (
            <button type="button" class="lip-link" onClick={onStop}>
              Stop
            </button>
          ) : null}
          {status.kind === 'stopped' ? (
            <button type="button" class="lip-link" onClick={onResume}>
              Simulate the rest
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
