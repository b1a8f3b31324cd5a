import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { meanOf } from '../summary.ts';
import type { CheckRow } from '../views/view.ts';

const GROUP = 'Share of plans by setting type, first forecast year against the base year';

/** Percentage points by which one year can move a share before it needs an explanation. */
const POINTS = 2;

/**
 * Moves are calibrated to the flows of the year before the base, so the shares of the first
 * forecast year should stay near those of the base: a jump would be the model's, not the area's.
 */
export function placementFlowChecks(ensemble: Released): CheckRow[] {
  const { model, dataset } = ensemble;
  const { byDraw } = rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), ['january', 'type']);
  const { settingTypes } = dataset.manifest;
  const share = (january: number, wanted: (role: string) => boolean) => {
    let all = 0;
    let some = 0;
    settingTypes.forEach((type, t) => {
      const children = meanOf(byDraw, january * settingTypes.length + t);
      all += children;
      if (wanted(type.role)) some += children;
    });
    return (100 * some) / all;
  };
  const groups: [string, (role: string) => boolean][] = [
    ['Mainstream and SRP together', (role) => role === 'mainstream' || role === 'srp'],
    ['State special', (role) => role === 'special'],
    ['Independent', (role) => role === 'independent'],
    ['Colleges and other settings', (role) => role === 'fe' || role === 'other'],
  ];
  return groups.map(([label, wanted]) => {
    const target = share(0, wanted);
    const after = share(1, wanted);
    return {
      group: GROUP,
      label,
      target,
      model: after,
      tolerance: `± ${POINTS} points`,
      met: Math.abs(after - target) <= POINTS,
      note: 'Per cent of plans',
    };
  });
}
