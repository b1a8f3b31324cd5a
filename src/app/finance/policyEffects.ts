/** Finds what each policy of a plan does alone when a reader asks, and keeps it for the visit. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AttributionView } from '../../results/attribution/attributionTypes.ts';
import type { Client } from '../worker/client.ts';

/** Futures of each policy alone: paired differences need few. */
export const LONE_DRAWS = 24;

export type PolicyEffectsState =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'working'; readonly done: number; readonly wanted: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'found'; readonly view: AttributionView };

/** A plan against a baseline, in the financial year of a January. */
export interface PolicyEffectsOf {
  readonly planId: string;
  readonly baselineId: string;
  readonly year: number;
}

export interface PolicyEffects {
  readonly state: ReadonlySignal<PolicyEffectsState>;
  /** Shows what has been found for a plan and year, or that nothing has. */
  look(of: PolicyEffectsOf): Promise<void>;
  /** Simulates the policies of the plan looked at, each alone. */
  work(): Promise<void>;
  /** Lets go of what was found for a plan that says something else now. */
  forget(planId: string): void;
  stop(): void;
}

export function createPolicyEffects(client: Client): PolicyEffects {
  const state = signal<PolicyEffectsState>({ kind: 'not asked' });
  const found = new Set<string>();
  let looked: PolicyEffectsOf | null = null;
  let working: { readonly name: string; readonly controller: AbortController } | null = null;

  const nameOf = ({ planId, baselineId }: PolicyEffectsOf) => JSON.stringify([planId, baselineId]);

  async function show(of: PolicyEffectsOf) {
    const view = await client.view(of.planId, { kind: 'attribution', year: of.year });
    if (looked === of) state.value = { kind: 'found', view };
  }

  function fail(of: PolicyEffectsOf, error: unknown) {
    if (looked !== of) return;
    state.value = { kind: 'failed', message: error instanceof Error ? error.message : `${error}` };
  }

  return {
    state,
    async look(of) {
      looked = of;
      if (working?.name === nameOf(of)) return;
      working?.controller.abort();
      if (!found.has(nameOf(of))) {
        state.value = { kind: 'not asked' };
        return;
      }
      await show(of).catch((error) => fail(of, error));
    },
    async work() {
      if (looked === null || working !== null) return;
      const { planId, baselineId } = looked;
      const mine = { name: nameOf(looked), controller: new AbortController() };
      const isMine = () => looked !== null && nameOf(looked) === mine.name;
      working = mine;
      state.value = { kind: 'working', done: 0, wanted: 0 };
      try {
        const outcome = await client.attribute(baselineId, planId, {
          draws: LONE_DRAWS,
          signal: mine.controller.signal,
          onProgress: (done, wanted) => {
            if (isMine()) state.value = { kind: 'working', done, wanted };
          },
        });
        if (outcome === 'ran') found.add(mine.name);
        if (isMine() && looked) {
          if (outcome === 'ran') await show(looked);
          else state.value = { kind: 'stopped' };
        }
      } catch (error) {
        if (isMine() && looked) fail(looked, error);
      } finally {
        working = null;
      }
    },
    forget(planId) {
      for (const name of found) {
        const plans = JSON.parse(name) as string[];
        if (plans.includes(planId)) found.delete(name);
      }
      if (looked?.planId !== planId && looked?.baselineId !== planId) return;
      working?.controller.abort();
      state.value = { kind: 'not asked' };
    },
    stop() {
      working?.controller.abort();
    },
  };
}
