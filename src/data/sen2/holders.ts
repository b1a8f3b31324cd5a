import { MAX_AGE } from '../../domain/ages.ts';
import { censusDay } from './days.ts';
import { FAULTS } from './faultKinds.ts';
import type { Faults } from './faults.ts';
import type { Holder, Plan, Sen2Return } from './records.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Children with a plan in force on the census day of a return, each once. A child whose age is
 * outside 0 to 25 is left out, and booked; so is a second plan of the same child.
 */
export function holdersNow(of: Sen2Return, words: Vocabulary, faults: Faults): Holder[] {
  const chosen = choose(
    of.plans.filter(({ start, cease }) => !(start > of.census) && !(cease <= of.census)),
    ({ file, row }) => faults.add(FAULTS.overlappingPlans, file, row),
  );
  return chosen.flatMap((plan) => {
    const age = of.children[plan.child].age!;
    if (age >= 0 && age <= MAX_AGE) return [holder(plan, age, plan.placedNow, words)];
    faults.add(FAULTS.ageOutOfRange, plan.file, plan.row);
    return [];
  });
}

/**
 * Children with a plan a year before, as start and cease dates tell: those who hold one still, and
 * those whose plan ended in between. Where a placement of then is not on record, as for plans that
 * have ended, the establishment is the one that the plan names.
 */
export function holdersBefore(of: Sen2Return, words: Vocabulary): Holder[] {
  const day = censusDay(of.year - 1);
  const chosen = choose(
    of.plans.filter(({ start, cease }) => start <= day && !(cease <= day)),
    () => {},
  );
  return chosen.flatMap((plan) => {
    const age = of.children[plan.child].age! - 1;
    if (age > MAX_AGE) return [];
    const placed = plan.cease <= of.census ? plan.named : plan.placedBefore;
    return [holder(plan, Math.max(0, age), placed, words)];
  });
}

function holder(plan: Plan, age: number, placed: string, words: Vocabulary): Holder {
  const establishment = placed === '' ? words.noPlacement : placed;
  return { child: plan.child, age, need: plan.need, establishment };
}

/** One plan a child: the last to start; `onOther` is told of the others. */
function choose(plans: readonly Plan[], onOther: (plan: Plan) => void): Plan[] {
  const byChild = new Map<number, Plan>();
  for (const plan of plans) {
    const other = byChild.get(plan.child);
    const better = other === undefined || compare(plan, other) < 0;
    if (better) byChild.set(plan.child, plan);
    if (other !== undefined) onOther(better ? other : plan);
  }
  return [...byChild.values()];
}

/** Below 0 where the first comes first; what is compared does not hang on the order of rows. */
function compare(a: Plan, b: Plan): number {
  const start = (plan: Plan) => (Number.isNaN(plan.start) ? 0 : plan.start);
  if (start(a) !== start(b)) return start(b) - start(a);
  const words = (plan: Plan) => `${plan.need} ${plan.placedNow} ${plan.placedBefore} ${plan.named}`;
  return words(a) < words(b) ? -1 : 1;
}
