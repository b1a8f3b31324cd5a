/**
 * Runs in stages, a first look from few futures and then the full answer: one at a time, told as it
 * goes, stopped at will. New work takes the place of old.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { createTimeLeft } from '../../runner/timeLeft.ts';
import type { RunOptions } from '../worker/client.ts';
import { YEARS_AHEAD } from './choices.ts';

/** Luck of every future shown: a comparison goes on with the futures of a run. */
export const SEED = 1;

interface Counted {
  readonly drawsDone: number;
  readonly drawsWanted: number;
  /** Futures behind the figures now on screen for what is simulated; 0 = none yet. */
  readonly drawsShown: number;
  /** Label of the plan that is simulated for others to be compared with; absent = the plan in view. */
  readonly against?: string;
}

export type RunStatus =
  | { readonly kind: 'opening' }
  | (Counted & { readonly kind: 'simulating'; readonly secondsLeft: number | null })
  | { readonly kind: 'ready'; readonly drawsShown: number }
  | (Counted & { readonly kind: 'stopped' })
  | { readonly kind: 'failed' };

/** Why there is no answer, for the error summary. */
export interface Failure {
  readonly message: string;
  readonly problems: readonly string[];
}

/** Any error as a failure to be shown. */
export function asFailure(error: unknown): Failure {
  const { message, problems } = error as Partial<Failure>;
  return { message: message ?? String(error), problems: problems ?? [] };
}

/** One run of the worker, to so many futures. */
export interface Stage {
  readonly draws: number;
  /** Futures that are kept and will not be simulated again. */
  readonly drawsKept: number;
  readonly against?: string;
  readonly run: (options: RunOptions) => Promise<'ran' | 'stopped'>;
}

/** The work that is going on. */
export interface Turn {
  /** False once other work has taken its place. */
  isMine(): boolean;
  /** Runs a stage. False = not to the end, or no longer wanted. */
  stage(stage: Stage): Promise<boolean>;
}

export interface StagedRun<Idle> {
  readonly status: ReadonlySignal<RunStatus | Idle>;
  readonly failure: ReadonlySignal<Failure | null>;
  /**
   * Does work in place of what was going on. It gives the number of futures that the figures then
   * rest on, or null where it was not done to the end.
   */
  start(work: (turn: Turn) => Promise<number | null>): Promise<void>;
  stop(): void;
  fail(error: unknown): void;
  /** Stops, and forgets that anything was asked. */
  clear(): void;
}

/**
 * @param now milliseconds on a clock that never goes back.
 * @param idle status while nothing has been asked.
 */
export function createStagedRun<Idle extends RunStatus | null>(
  now: () => number,
  idle: Idle,
): StagedRun<Idle> {
  const status = signal<RunStatus | Idle>(idle);
  const failure = signal<Failure | null>(null);
  let current = new AbortController();

  function fail(error: unknown) {
    batch(() => {
      failure.value = asFailure(error);
      status.value = { kind: 'failed' };
    });
  }

  function turnOf(mine: AbortController): Turn {
    const isMine = () => mine === current;
    return {
      isMine,
      async stage({ draws, drawsKept, against, run }) {
        if (!isMine()) return false;
        const timeLeft = createTimeLeft(now);
        let counted: Counted = { drawsDone: drawsKept, drawsWanted: draws, drawsShown: drawsKept };
        if (against !== undefined) counted = { ...counted, against };
        const tell = (drawsDone: number, drawsWanted: number, drawsMade: number) => {
          if (!isMine()) return;
          counted = { ...counted, drawsDone, drawsWanted };
          const secondsLeft = timeLeft(drawsMade, drawsWanted - drawsDone);
          status.value = { kind: 'simulating', ...counted, secondsLeft };
        };
        tell(drawsKept, draws, 0);
        const { signal } = mine;
        const outcome = await run({
          draws,
          seed: SEED,
          years: YEARS_AHEAD,
          onProgress: tell,
          signal,
        });
        if (!isMine()) return false;
        if (outcome === 'stopped') status.value = { kind: 'stopped', ...counted };
        return outcome === 'ran';
      },
    };
  }

  return {
    status,
    failure,
    async start(work) {
      current.abort();
      const mine = new AbortController();
      current = mine;
      failure.value = null;
      try {
        const drawsShown = await work(turnOf(mine));
        if (mine === current && drawsShown !== null) status.value = { kind: 'ready', drawsShown };
      } catch (error) {
        if (mine === current) fail(error);
      }
    },
    stop: () => current.abort(),
    fail,
    clear() {
      current.abort();
      current = new AbortController();
      batch(() => {
        status.value = idle;
        failure.value = null;
      });
    },
  };
}
