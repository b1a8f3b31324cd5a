/**
 * Which plan is in the making in this tab, so that a reload goes on with it. The plan itself is kept
 * among the person's own. A page without such a store works the same, but forgets.
 */
import type { KeptTexts } from '../plans/shelf.ts';

const KEY = 'plan-in-the-making';
const VERSION = 2;

/** Where the plan in the making is found again. */
export interface PlanMark {
  /** Dataset that it was made with. */
  readonly datasetId: string;
  /** Id of the plan, of the library or the person's own, that it was started from. */
  readonly startedFrom: string;
  /** Id under which it is kept, once it is changed. */
  readonly keptAs: string;
  /** Schools ticked, changed or not. */
  readonly chosen: readonly string[];
}

export function keepMark(store: KeptTexts | null, mark: PlanMark): void {
  try {
    store?.setItem(KEY, JSON.stringify({ version: VERSION, ...mark }));
  } catch {
    // A full or forbidden store costs nothing but the memory of which plan it was.
  }
}

/** The mark that was kept, if it is of this version and of this dataset. */
export function keptMark(store: KeptTexts | null, datasetId: string): PlanMark | null {
  try {
    const kept = JSON.parse(store?.getItem(KEY) ?? 'null');
    if (kept?.version !== VERSION || kept.datasetId !== datasetId) return null;
    const chosen = (kept.chosen as unknown[]).map(String);
    return {
      datasetId,
      startedFrom: String(kept.startedFrom),
      keptAs: String(kept.keptAs),
      chosen,
    };
  } catch {
    return null;
  }
}
