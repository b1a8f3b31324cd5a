/**
 * Keeps the plan in the making on the device while the tab lives, as the scenario file that it would
 * be saved as. A page without such a store works the same, but forgets.
 */
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';

const KEY = 'plan-in-the-making';
const VERSION = 1;

/** The part of `Storage` that is needed, so that a test can stand in for it. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem'>;

/** A plan as it is kept. */
export interface KeptPlan {
  /** Dataset that it was made with. */
  readonly datasetId: string;
  /** Id of the scenario in the list that it was started from. */
  readonly startedFrom: string;
  readonly scenario: Scenario;
  /** The scenario that it was started from. */
  readonly from: Scenario;
  /** Schools ticked, changed or not. */
  readonly chosen: readonly string[];
  readonly name: string | null;
}

/** The store of the tab, or null where the browser gives none. */
export function tabStore(): KeptTexts | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export function keepPlan(store: KeptTexts | null, plan: KeptPlan): void {
  try {
    store?.setItem(KEY, JSON.stringify({ version: VERSION, ...plan }));
  } catch {
    // A full or forbidden store costs nothing but the memory of the plan.
  }
}

/** The plan that was kept, if it is of this version, of this dataset and still whole. */
export function keptPlan(store: KeptTexts | null, datasetId: string): KeptPlan | null {
  try {
    const kept = JSON.parse(store?.getItem(KEY) ?? 'null');
    if (kept?.version !== VERSION || kept.datasetId !== datasetId) return null;
    const scenario = scenarioSchema.parse(kept.scenario);
    const from = scenarioSchema.parse(kept.from);
    const chosen = (kept.chosen as unknown[]).map(String);
    const name = typeof kept.name === 'string' ? kept.name : null;
    return { datasetId, startedFrom: String(kept.startedFrom), scenario, from, chosen, name };
  } catch {
    return null;
  }
}
