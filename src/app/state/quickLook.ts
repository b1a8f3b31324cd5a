/**
 * A plan in the making against no change, answered within a blink from few futures and then in the
 * background from more. The newest change wins; figures change at the end of a stage and not within.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import type { Client, RunOptions } from '../worker/client.ts';
import { FIRST_DRAWS, FULL_DRAWS } from './simulation.ts';
import { createStagedRun, type Failure, type RunStatus, type Turn } from './stagedRun.ts';

/**
 * Pairs of futures of the first answer: two cores draw one each, which takes no longer than one does,
 * and two are the fewest that tell how far chance moves a difference.
 */
export const FIRST_PAIRS = 2;
/** Pairs from which ranges and shares of futures are said; before, the average and its error alone. */
export const PAIRS_FOR_RANGES = 40;
const STAGES = [FIRST_PAIRS, FIRST_DRAWS, PAIRS_FOR_RANGES, FULL_DRAWS];
/** Longest time for which an old answer stands dimmed. */
export const DIMMED_MS = 150;
/**
 * How long the levers are left alone before futures are drawn on. Moves come in a row: what is drawn
 * between two of them is thrown away, and takes time from the next first answer.
 */
export const LEFT_ALONE_MS = 1000;

/** A plan and what it is set against. The same twice = nothing has changed. */
export interface Question {
  readonly baseline: Scenario;
  readonly plan: Scenario;
  /** Levers that are moved. */
  readonly changes: number;
}

export interface Answer {
  readonly question: Question;
  readonly view: ExploreView;
}

/** What is read of an answer. */
export interface Reading {
  readonly year: number;
  /** Code of the district looked at by itself; null = none. */
  readonly district: string | null;
}

export interface QuickLook {
  /** Null until something is asked. */
  readonly status: ReadonlySignal<RunStatus | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** The last answer; it stays until the next one comes. */
  readonly answer: ReadonlySignal<Answer | null>;
  /** True for a moment after a change, while the answer before it is still shown. */
  readonly dimmed: ReadonlySignal<boolean>;
  /** Whether the answer is that of the plan as it stands. */
  readonly upToDate: ReadonlySignal<boolean>;
  /** Asks at once; what an older question still draws is given up. */
  ask(question: Question): void;
  /** Reads another January or district of the same futures. */
  look(reading: Reading): Promise<void>;
  stop(): void;
  /** Goes on after a stop or a failure. */
  resume(): Promise<void>;
}

export interface QuickLookParts {
  readonly client: Pick<Client, 'run' | 'preview' | 'view'>;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

export function createQuickLook({ client, now }: QuickLookParts): QuickLook {
  const { status, failure, start, stop, fail } = createStagedRun(now, null);
  const answer = signal<Answer | null>(null);
  const asked = signal<Question | null>(null);
  const dimmed = signal(false);
  const upToDate = computed(() => asked.value !== null && answer.value?.question === asked.value);
  let reading: Reading | null = null;
  /** Pairs behind what the worker has kept for the question asked; 0 = none yet. */
  let pairsKept = 0;
  let awaitsAnswer = false;

  async function refresh() {
    const question = asked.peek();
    const read = reading;
    if (!question || !read || pairsKept === 0) return;
    const view = await client.view(question.plan.id, {
      kind: 'explore',
      against: question.baseline.id,
      ...read,
    });
    if (question !== asked.peek() || read !== reading) return;
    awaitsAnswer = false;
    batch(() => {
      answer.value = { question, view };
      dimmed.value = false;
    });
  }

  /** Once no lever was moved for a while, or the run was stopped. */
  function leftAlone(stopped?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, LEFT_ALONE_MS);
      stopped?.addEventListener('abort', () => resolve());
    });
  }

  function runPairs({ baseline, plan }: Question, options: RunOptions) {
    if (plan === baseline) return client.run(baseline, options);
    // Both sides are counted; people are told of pairs.
    const onProgress: RunOptions['onProgress'] = (done, wanted, made) =>
      options.onProgress?.(Math.floor(done / 2), wanted / 2, made / 2);
    return client.preview(baseline, plan, { ...options, onProgress });
  }

  async function runAll(question: Question, turn: Turn): Promise<number | null> {
    // What is not set against anything needs no first answer of its own: a stored one is there.
    const stages = question.plan === question.baseline ? STAGES.slice(1) : STAGES;
    let firstAnswerIsNew = false;
    for (const pairs of stages.filter((stage) => pairsKept < stage)) {
      const done = await turn.stage({
        draws: pairs,
        drawsKept: pairsKept,
        run: async (options) => {
          if (firstAnswerIsNew) await leftAlone(options.signal);
          return options.signal?.aborted ? 'stopped' : runPairs(question, options);
        },
      });
      if (!done) return null;
      pairsKept = pairs;
      firstAnswerIsNew = pairs === FIRST_PAIRS;
      await refresh();
    }
    return FULL_DRAWS;
  }

  async function resume() {
    const question = asked.peek();
    if (question) await start((turn) => runAll(question, turn));
  }

  /** The old answer steps back for a moment; a reader who waits longer reads it in full again. */
  function stepBack() {
    if (awaitsAnswer) return;
    awaitsAnswer = true;
    dimmed.value = answer.peek() !== null;
    setTimeout(() => {
      dimmed.value = false;
    }, DIMMED_MS);
  }

  return {
    status,
    failure,
    answer,
    dimmed,
    upToDate,
    ask(question) {
      pairsKept = 0;
      asked.value = question;
      stepBack();
      void resume();
    },
    async look(next) {
      if (next.year === reading?.year && next.district === reading.district) return;
      reading = next;
      try {
        await refresh();
      } catch (error) {
        fail(error);
      }
    },
    stop,
    resume,
  };
}
