/**
 * Compares a plan with no change twice, a first look from few pairs of futures and then the full
 * answer, and keeps the review of the page in step with it. Figures stay until better ones come.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { ReviewView } from '../../results/views/reviewTypes.ts';
import { YEARS_AHEAD } from '../state/choices.ts';
import {
  asFailure,
  type Failure,
  type RunStatus,
  SEED,
  TELLING_SHARE,
} from '../state/simulation.ts';
import type { Client } from '../worker/client.ts';

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
  const status = signal<RunStatus | null>(null);
  const failure = signal<Failure | null>(null);
  const answer = signal<Answer | null>(null);
  let year: number | null = null;
  let asked: Question | null = null;
  /** Pairs behind what the worker has kept for the question asked; 0 = none yet. */
  let pairsKept = 0;
  let turn = new AbortController();

  function fail(error: unknown) {
    batch(() => {
      failure.value = asFailure(error);
      status.value = { kind: 'failed' };
    });
  }

  async function refresh() {
    const question = asked;
    const january = year;
    if (!question || january === null || pairsKept === 0) return;
    const { plan, provisions } = question;
    const view = await client.view(plan.id, { kind: 'review', year: january, provisions });
    if (question === asked && january === year) answer.value = { question, view };
  }

  /** Compares with some number of pairs. False = not to the end. */
  async function runTo(pairs: number, question: Question, mine: AbortController) {
    if (pairsKept >= pairs) return true;
    const started = now();
    const drawsShown = pairsKept;
    let drawsDone = 0;
    const tell = (done: number, drawsWanted: number) => {
      if (mine !== turn) return;
      drawsDone = done;
      const more = done - drawsShown;
      const told = more > 0 && done / drawsWanted >= TELLING_SHARE && drawsShown > 0;
      const left = ((now() - started) / 1000) * ((drawsWanted - done) / more);
      const secondsLeft = told ? Math.max(1, Math.ceil(left)) : null;
      status.value = { kind: 'simulating', drawsDone, drawsWanted, drawsShown, secondsLeft };
    };
    tell(drawsShown, pairs);
    const outcome = await client.compare(question.baseline, question.plan, {
      draws: pairs,
      seed: SEED,
      years: YEARS_AHEAD,
      onProgress: tell,
      signal: mine.signal,
    });
    if (mine !== turn) return false;
    if (outcome === 'stopped') {
      status.value = { kind: 'stopped', drawsDone, drawsWanted: pairs, drawsShown };
      return false;
    }
    pairsKept = pairs;
    await refresh();
    return mine === turn;
  }

  async function start(question: Question) {
    turn.abort();
    const mine = new AbortController();
    turn = mine;
    failure.value = null;
    try {
      for (const pairs of [FIRST_PAIRS, FULL_PAIRS]) {
        if (!(await runTo(pairs, question, mine))) return;
      }
      status.value = { kind: 'ready', drawsShown: FULL_PAIRS };
    } catch (error) {
      if (mine === turn) fail(error);
    }
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
      await start(question);
    },
    async look(january) {
      if (january === year) return;
      year = january;
      try {
        await refresh();
      } catch (error) {
        fail(error);
      }
    },
    stop() {
      turn.abort();
    },
    async resume() {
      if (asked) await start(asked);
    },
    clear() {
      turn.abort();
      turn = new AbortController();
      asked = null;
      pairsKept = 0;
      batch(() => {
        answer.value = null;
        status.value = null;
        failure.value = null;
      });
    },
  };
}
