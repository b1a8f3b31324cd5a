/**
 * Who gains and who loses under the plan of a paper: the same children placed twice. Threads make one
 * thing at a time, so it is asked for once the figures of the plan itself are there.
 */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { ReviewView } from '../../results/views/reviewTypes.ts';
import { createReviewRuns, type ReviewRuns } from '../review/reviewRuns.ts';
import type { RunStatus } from '../state/stagedRun.ts';
import type { Client } from '../worker/client.ts';

/** A plan against a baseline, at a January. */
export interface GainsOf {
  readonly planId: string;
  readonly baselineId: string;
  readonly year: number;
}

export interface PaperGains extends Pick<ReviewRuns, 'status' | 'stop' | 'resume'> {
  /** Last answer, of whatever plan and January it says. */
  readonly view: ReadonlySignal<ReviewView | null>;
  /** Why there is none; null where nothing went wrong. */
  readonly problem: ReadonlySignal<string | null>;
  /** Asks, now or as soon as the plan has been simulated; null = nobody waits any more. */
  want(of: GainsOf | null): void;
}

export interface PaperGainsParts {
  readonly client: Client;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly load: (scenarioId: string) => Promise<Scenario>;
  /** How far the plan itself is. */
  readonly simulated: ReadonlySignal<RunStatus>;
}

/** Schools that a plan closes, or whose admissions it changes: their children are told school by school. */
export function schoolsChanged({ policies }: Scenario): string[] {
  const named = policies.flatMap((policy) =>
    policy.kind === 'close' || policy.kind === 'redesignate' || policy.kind === 'change-admissions'
      ? policy.provisions
      : [],
  );
  return [...new Set(named)];
}

export function createPaperGains({ client, now, load, simulated }: PaperGainsParts): PaperGains {
  const runs = createReviewRuns({ client, now });
  const wanted = signal<GainsOf | null>(null);

  async function ask(of: GainsOf) {
    const [plan, baseline] = await Promise.all([load(of.planId), load(of.baselineId)]);
    if (wanted.peek() !== of) return;
    await runs.look(of.year);
    await runs.compare({ baseline, plan, provisions: schoolsChanged(plan) });
  }

  effect(() => {
    const of = wanted.value;
    const { kind } = simulated.value;
    // What keeps a plan from being read is said where it is simulated.
    if (of && (kind === 'ready' || kind === 'stopped'))
      untracked(() => void ask(of).catch(() => {}));
  });

  return {
    status: runs.status,
    view: computed(() => runs.answer.value?.view ?? null),
    problem: computed(() => runs.failure.value?.message ?? null),
    want(of) {
      if (JSON.stringify(of) === JSON.stringify(wanted.peek())) return;
      wanted.value = of;
      if (of === null) runs.stop();
    },
    stop: runs.stop,
    resume: runs.resume,
  };
}
