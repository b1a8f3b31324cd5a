/**
 * Compares a plan with no change twice, a first look from few pairs of futures and then the full
 * answer, and keeps the review of the page in step with it. Figures stay until better ones come.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { ReviewView } from '../../results/views/reviewTypes.ts';
import { createStagedRun, type Failure, type RunStatus, type Turn } from '../state/stagedRun.ts';
import type { Client, WorkerFailure } from '../worker/client.ts';

/** Pairs of futures: each is placed with and without the plan. */
export const FIRST_PAIRS = 8;
export const FULL_PAIRS = 40;

/** A plan to be compared with a baseline, and the provisions whose rolls are looked at. */
export interface Question {
  readonly baseline: Scenario;
  readonly plan: Scenario;
  readonly provisions: readonly string[];
}

/** A review and the question that it answers. */
export interface Answer {
  readonly question: Question;
  readonly view: ReviewView;
}

export interface ReviewRuns {
  /** Null until a comparison is asked for. */
  readonly status: ReadonlySignal<RunStatus | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly answer: ReadonlySignal<Answer | null>;
  compare(question: Question): Promise<void>;
  /** Looks at another January of the same comparison. */
  look(year: number): Promise<void>;
  stop(): void;
  /** Goes on after a stop or a failure. */
  resume(): Promise<void>;
  /** Stops, and takes the answer away. */
  clear(): void;
}

export interface ReviewRunsParts {
  readonly client: Client;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** Whether two questions would have the same answer. */
export function sameQuestion(one: Question, other: Question): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function createReviewRuns({ client, now }: ReviewRunsParts): ReviewRuns {
  const { status, failure, start, stop, fail, clear } = createStagedRun(now, null);
  const answer = signal<Answer | null>(null);
  let year: number | null = null;
  let asked: Question | null = null;
  /** Pairs behind what the worker has kept for the question asked; 0 = none yet. */
  let pairsKept = 0;

  async function refresh() {
    const question = asked;
    const january = year;
    if (!question || january === null || pairsKept === 0) return;
    const { plan, provisions } = question;
    const view = await client.view(plan.id, { kind: 'review', year: january, provisions });
    if (question === asked && january === year) answer.value = { question, view };
  }

  async function runAll({ baseline, plan }: Question, turn: Turn): Promise<number | null> {
    for (const pairs of [FIRST_PAIRS, FULL_PAIRS].filter((stage) => pairsKept < stage)) {
      const done = await turn.stage({
        draws: pairs,
        drawsKept: pairsKept,
        run: (options) => client.compare(baseline, plan, options),
      });
      if (!done) return null;
      pairsKept = pairs;
      await refresh();
    }
    return FULL_PAIRS;
  }

  async function resume() {
    const question = asked;
    if (question) await start((turn) => runAll(question, turn));
  }

  return {
    status,
    failure,
    answer,
    async compare(question) {
      const going = status.peek()?.kind;
      const same = asked !== null && sameQuestion(asked, question);
      if (same && (going === 'simulating' || going === 'ready')) return;
      if (!same) pairsKept = 0;
      asked = question;
      await start((turn) => runAll(question, turn));
    },
    async look(january) {
      if (january === year) return;
      year = january;
      try {
        await refresh();
      } catch (error) {
        if ((error as Partial<WorkerFailure>).notKept === undefined) return fail(error);
        // The worker kept the comparison, and let it go to make room for others.
        pairsKept = 0;
        await resume();
      }
    },
    stop,
    resume,
    clear() {
      asked = null;
      pairsKept = 0;
      batch(() => {
        clear();
        answer.value = null;
      });
    },
  };
}
