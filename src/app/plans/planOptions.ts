/** Plans as options of a menu: the person's own and those shared under headings of their own. */
import type { Option } from '../components/fields.tsx';
import { LIBRARY, MY_PLANS, SHARED_WITH_YOU } from '../content/plans.ts';
import type { OfferedPlan } from '../state/scenarios.ts';

const HEADINGS = { mine: MY_PLANS, shared: SHARED_WITH_YOU } as const;

/** Headings stand only where there are plans beside those of the library. */
export function planOptions(plans: readonly OfferedPlan[]): Option[] {
  const alone = plans.every(({ whose }) => whose === undefined);
  return plans.map(({ id, label, whose }) => {
    if (alone) return { value: id, label };
    return { value: id, label, group: whose ? HEADINGS[whose] : LIBRARY };
  });
}
