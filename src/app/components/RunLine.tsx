/** How far the simulation is, in one line and a thin bar, with a way to stop it. */
import type { VNode } from 'preact';
import type { RunStatus } from '../state/stagedRun.ts';

export interface RunLineProps {
  readonly status: RunStatus;
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
    const left =
      secondsLeft === null
        ? ''
        : `, about ${secondsLeft} second${secondsLeft === 1 ? '' : 's'} left`;
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
export function announcement(status: RunStatus): string {
  if (status.kind === 'ready') return `Figures are up to date, from ${status.drawsShown} futures`;
  if (status.kind === 'stopped') return runWords(status) ?? '';
  if (status.kind === 'simulating' && status.against !== undefined) {
    return `Simulating “${status.against}” to compare with`;
  }
  if (status.kind === 'simulating' && status.drawsShown > 0) {
    return `First look ready, from ${status.drawsShown} futures`;
  }
  return status.kind === 'failed' ? '' : 'Simulating';
}

/** Share of a run that is done; undefined while nothing can be counted. */
function shareDone(status: RunStatus): number | undefined {
  return status.kind === 'simulating' ? status.drawsDone / status.drawsWanted : undefined;
}

export function RunLine({
  status,
  stillShowing,
  announced,
  onStop,
  onResume,
}: RunLineProps): VNode {
  const words = runWords(status);
  const working = status.kind === 'opening' || status.kind === 'simulating';
  const share = shareDone(status);
  return (
    <section class="lip-screen-only" aria-label="How far the simulation is">
      <p class="lip-visually-hidden" role="status">
        {announced ?? announcement(status)}
      </p>
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
          {status.kind === 'simulating' ? (
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
