/**
 * Plans that an earlier visit left in the store of this tab: of a visit that had no database, and of
 * versions that kept no plans on the device. Each is taken in once.
 */
import { parseJson } from '../../data/parseJson.ts';
import { asRecord, isUnreadable, type OwnPlan, readRecord } from './ownPlan.ts';
import { readPlan } from './planText.ts';
import { type KeptTexts, type PlanShelf, VISIT_KEY } from './shelf.ts';

/** Plans opened from files, kept by 0.5.0. */
const FILES_KEY = 'plans-from-files';
/** The plan in the making: 0.3.0 to 0.5.0 kept the whole of it, later ones where it is kept. */
const MAKING_KEY = 'plan-in-the-making';

export interface LeftInTab {
  readonly plans: readonly OwnPlan[];
  /** Once they are kept elsewhere. */
  forget(): void;
}

/** What the store holds; null where it holds nothing, or what no version has written. */
function held(store: KeptTexts | null, key: string): unknown {
  try {
    const parsed = parseJson(key, store?.getItem(key) ?? 'null');
    return 'content' in parsed ? parsed.content : null;
  } catch {
    return null;
  }
}

type Making = { readonly version?: unknown; readonly datasetId?: unknown } & Record<
  'scenario' | 'from',
  { readonly policies?: unknown } | undefined
>;

/** Whether the whole plan was kept, and says something else than what it was started from. */
function isChanged(making: Making | null): making is Making {
  if (making?.version !== 1) return false;
  return JSON.stringify(making.scenario?.policies) !== JSON.stringify(making.from?.policies);
}

/**
 * @param lasts how long plans stay now: a visit without a database still uses what it left.
 * @param moment now, in ISO 8601: earlier versions noted none.
 */
export function leftInTab(
  store: KeptTexts | null,
  lasts: PlanShelf['lasts'],
  moment: string,
): LeftInTab {
  const asOwn = (content: unknown, datasetId: unknown): unknown => {
    const { scenario } = readPlan(JSON.stringify(content) ?? '', 'plan');
    if (scenario === null || typeof datasetId !== 'string') return null;
    const dates = { saved: moment, changed: moment };
    return asRecord({ id: scenario.id, scenario, datasetId, ...dates, origin: 'made' });
  };
  const ofVisit = lasts === 'device' ? held(store, VISIT_KEY) : null;
  const making = held(store, MAKING_KEY) as Making | null;
  const files = held(store, FILES_KEY) as Record<string, unknown> | null;
  const raw = [
    ...(Array.isArray(ofVisit) ? ofVisit : []),
    ...(isChanged(making) ? [asOwn(making.scenario, making.datasetId)] : []),
    ...(files?.version === 1 && Array.isArray(files.plans)
      ? files.plans.map((plan) => asOwn(plan?.scenario, files.datasetId))
      : []),
  ];
  const plans = raw.map(readRecord).filter((one): one is OwnPlan => !isUnreadable(one));
  return {
    plans,
    forget() {
      const keys = [
        ...(lasts === 'device' ? [VISIT_KEY] : []),
        ...(making?.version === 1 ? [MAKING_KEY] : []),
        FILES_KEY,
      ];
      for (const key of keys) {
        try {
          if (store?.getItem(key) != null) store.setItem(key, 'null');
        } catch {
          // It is looked at again next time, and found to be kept.
        }
      }
    },
  };
}

/** What becomes of plans here. */
interface Ways {
  readonly get: (id: string) => OwnPlan | undefined;
  readonly isTaken: (id: string) => boolean;
  readonly put: (plan: OwnPlan) => unknown;
  readonly keepBeside: (plan: OwnPlan, label: string) => unknown;
}

/** Takes in what was left, but for what is here already. */
export function takeIn({ plans }: LeftInTab, { get, isTaken, put, keepBeside }: Ways): void {
  for (const plan of plans) {
    const { id, scenario } = plan;
    const here = get(id);
    if (here && JSON.stringify(here.scenario) === JSON.stringify(scenario)) continue;
    if (!here && !isTaken(id)) put(plan);
    else keepBeside(plan, scenario.label);
  }
}
