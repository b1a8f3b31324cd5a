import { MAX_AGE } from '../../../src/domain/ages.ts';
import type { ScenarioFile } from '../../../src/domain/scenario.ts';
import { byKey, type WatchedDraw } from '../watchedDraw.ts';

/** Those who move into new dwellings with a plan arrive like others outside the published flows. */
export const NOBODY_MOVES_IN: NonNullable<ScenarioFile['parameters']> = {
  'housing.plansMoveShare': { low: 0, central: 0, high: 0, reason: 'No arrivals.' },
};

/** Policies that end plans are cessation themselves. */
export const ENDS_PLANS = ['cessation', 'reassessment'];

/** Where no plan starts, ends or arrives: changes of the stock by more than ageing and the age limit. */
export function ageingFaults({ januaries }: WatchedDraw): string[] {
  return januaries.slice(1).flatMap(({ children }, step) => {
    const before = januaries[step].children;
    const now = byKey(children);
    const faults: string[] = [];
    let leaving = 0;
    for (let i = 0; i < before.count; i++) {
      const at = now.get(before.key[i]);
      const who = `step ${step + 1}, child ${before.key[i]} aged ${before.age[i]}`;
      if (before.age[i] === MAX_AGE) {
        leaving++;
        if (at !== undefined) faults.push(`${who}: still there`);
      } else if (at === undefined) faults.push(`${who}: gone`);
      else if (children.age[at] !== before.age[i] + 1) {
        faults.push(`${who}: aged ${children.age[at]} a year later`);
      }
    }
    if (children.count !== before.count - leaving) {
      faults.push(
        `step ${step + 1}: ${children.count} of ${before.count}, ${leaving} at the limit`,
      );
    }
    return faults;
  });
}
