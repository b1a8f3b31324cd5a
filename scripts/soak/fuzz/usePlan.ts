/** What the product does with a plan once it has read it: whatever was taken has to be usable. */
import { isDeepStrictEqual } from 'node:util';
import { changesNothing } from '../../../src/app/plans/changesNothing.ts';
import { planFileName, planFileText, readPlan } from '../../../src/app/plans/planText.ts';
import { listedChanges } from '../../../src/app/scenario/changeList.ts';
import { draftOf } from '../../../src/app/scenario/draft.ts';
import { fieldFaults, planFaults } from '../../../src/app/scenario/faults.ts';
import { offerOf } from '../../../src/app/scenario/offer.ts';
import { checkScenario, hashScenario } from '../../../src/data/readScenario.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import type { Ground } from './grounds.ts';

/** How far an input came. */
export type Reached = 'refused' | 'read' | 'fits' | 'simulated';

/** A claim about a reader that did not hold. */
class Unkept extends Error {}

export function mustHold(holds: boolean, says: string): asserts holds {
  if (!holds) throw new Unkept(says);
}

/** Says a plan in words, writes it, reads it again, holds it against the data; simulates it where it fits. */
export async function usePlan(
  plan: Scenario,
  { dataset, names }: Ground,
  simulates: boolean,
): Promise<Reached> {
  const again = readPlan(planFileText(plan), planFileName(plan));
  mustHold(isDeepStrictEqual(again.scenario, plan), 'a plan written and read again is the same');
  changesNothing(plan);
  await hashScenario(plan);
  const offer = offerOf(dataset.manifest, names, plan);
  listedChanges(plan, offer);
  for (const policy of plan.policies) draftOf(policy, offer);
  const problems = checkScenario(plan, plan.label, dataset);
  planFaults(problems, plan);
  for (const { id } of plan.policies.slice(0, 3)) fieldFaults(problems, plan.policies, id);
  if (problems.length > 0) return 'read';
  if (!simulates) return 'fits';
  simulateYear(dataset, plan);
  return 'simulated';
}

/** One year of one draw, in which every sum is a number. */
export function simulateYear(dataset: Dataset, plan: Scenario): void {
  const { ledger } = runDraw(prepareModel(dataset, plan, 1), 1, 0, { ledger: true });
  const broken = ledger.find(({ amount, quantity, unitRate }) =>
    [amount, quantity, unitRate].some((value) => !Number.isFinite(value)),
  );
  mustHold(broken === undefined, `every sum is a number: ${JSON.stringify(broken)}`);
}
