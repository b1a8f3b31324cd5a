/** Scenario files: real and generated ones, changed, read as the page and the command line do. */
import { openPlanFile, readFiles } from '../../../src/app/plans/importPlans.ts';
import { readScenario } from '../../../src/data/readScenario.ts';
import { PARAMETERS } from '../../../src/domain/parameters/index.ts';
import { InputError } from '../../../src/domain/problems.ts';
import type { Dice } from '../../../test/support/dice.ts';
import type { Ground, Grounds } from './grounds.ts';
import { mutateText } from './mutateText.ts';
import { type Json, mutateValue } from './mutateValue.ts';
import { mustHold, type Reached, usePlan } from './usePlan.ts';

/** Plans of the data that come with the product take ten times as long to simulate. */
const HOME_SIMULATED = 0.02;

/** The text of a plan of an area with some of it changed, as values, as text or as both. */
export function changedPlan({ plans }: Ground, chance: Dice): string {
  const text = chance.pick(plans);
  const how = chance.share();
  if (how < 0.02) return text;
  if (how < 0.25) return mutateText(text, chance.whole(1, 3), chance);
  const value: Json = JSON.parse(text);
  if (chance.chance(0.3)) atTheEnds(value, chance);
  mutateValue(value, chance.chance(0.7) ? 1 : chance.whole(2, 4), chance);
  const changed = JSON.stringify(value);
  return how < 0.9 ? changed : mutateText(changed, 1, chance);
}

/** Some assumptions at the ends that the register allows them. */
function atTheEnds(value: Json, chance: Dice): void {
  const parameters: { [id: string]: Json } = {};
  for (let n = chance.whole(1, 5); n > 0; n--) {
    const { id, min, max } = chance.pick(PARAMETERS);
    const end = chance.pick([min, max]);
    const [low, high] = chance.chance(0.5) ? [end, end] : [min, max];
    parameters[id] = { low, central: end, high, reason: 'An end.' };
  }
  Object.assign(Object(value), { parameters });
}

/** The area that an input is read against; mostly the small one. */
export function groundFor({ small, home }: Grounds, chance: Dice): Ground {
  return chance.chance(0.7) ? small : home;
}

/** Whether a plan that fits is simulated too. */
export function isSimulated(ground: Ground, { small }: Grounds, chance: Dice): boolean {
  return ground === small || chance.chance(HOME_SIMULATED);
}

export interface Input {
  /** The input itself, cut where it is long. */
  readonly shown: string;
  readonly read: () => Promise<Reached>;
}

export function scenarioInput(grounds: Grounds, chance: Dice): Input {
  const ground = groundFor(grounds, chance);
  const text = changedPlan(ground, chance);
  const simulates = isSimulated(ground, grounds, chance);
  return { shown: text, read: () => readFile(text, ground, simulates) };
}

async function readFile(text: string, ground: Ground, simulates: boolean): Promise<Reached> {
  const file = { name: 'a.json', size: Buffer.byteLength(text), text: async () => text };
  const [{ scenario, problems }] = readFiles([await openPlanFile(file)], ground.data);
  const onCommandLine = commandLineTakes(text, ground);
  if (scenario === null) {
    mustHold(problems.length > 0, 'a plan that is refused is refused for a reason');
    mustHold(!onCommandLine, 'what the page refuses the command line refuses');
    return 'refused';
  }
  const reached = await usePlan(scenario, ground, simulates);
  mustHold((reached !== 'read') === onCommandLine, 'page and command line agree');
  return reached;
}

function commandLineTakes(text: string, { dataset }: Ground): boolean {
  try {
    readScenario(text, 'a.json', dataset);
    return true;
  } catch (error) {
    if (error instanceof InputError && error.problems.length > 0) return false;
    throw error;
  }
}
