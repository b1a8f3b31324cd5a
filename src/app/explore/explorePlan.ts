/** Values of the levers as a plan, and as text in a link. */
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';
import type { AreaFacts } from './areaFacts.ts';
import { endsOf, type Lever, type LeverValues, onStep } from './lever.ts';
import { LEVERS } from './levers.ts';

/** No file of the library begins like this, and no plan of a review is called so. */
const PLAN_ID = 'my-explored-plan';
export const PLAN_LABEL = 'My plan';

/** Levers that are not at today's value, in the order of the page. */
function changedLevers(values: LeverValues, facts: AreaFacts): Lever[] {
  return LEVERS.filter((lever) => leverValue(lever, values, facts) !== lever.today(facts));
}

export function leverValue(lever: Lever, values: LeverValues, facts: AreaFacts): number {
  return values[lever.id] ?? lever.today(facts);
}

/** The same with one lever moved; at today's value it is left out. */
export function withValue(
  values: LeverValues,
  lever: Lever,
  value: number,
  facts: AreaFacts,
): LeverValues {
  const { [lever.id]: _, ...others } = values;
  const next = onStep(lever, facts, value);
  return next === lever.today(facts) ? others : { ...others, [lever.id]: next };
}

/**
 * The plan that the levers make. With all at today's value it is the baseline itself.
 *
 * @throws where a lever makes a policy that no scenario file may hold.
 */
export function scenarioOf(values: LeverValues, facts: AreaFacts, baseline: Scenario): Scenario {
  const changed = changedLevers(values, facts);
  const policies = changed.flatMap((lever) => lever.policies(values[lever.id], facts));
  if (policies.length === 0) return baseline;
  return scenarioSchema.parse({
    ...baseline,
    id: PLAN_ID,
    label: PLAN_LABEL,
    description: `Made on the page Explore: ${changesInWords(values, facts).join('; ')}.`,
    assumptions: [...baseline.assumptions, ...changed.flatMap(({ assumptions }) => assumptions)],
    policies: [...baseline.policies, ...policies],
  });
}

/** "240 more specialist places", one for each lever that is moved. */
export function changesInWords(values: LeverValues, facts: AreaFacts): string[] {
  return changedLevers(values, facts).map((lever) => lever.say(values[lever.id]));
}

/** For a link: "places:240,early:4"; null where nothing is changed. */
export function leversText(values: LeverValues): string | null {
  const parts = LEVERS.filter(({ id }) => id in values).map(({ id }) => `${id}:${values[id]}`);
  return parts.length === 0 ? null : parts.join(',');
}

/** What a link says of the levers, and what in it could not be followed. */
export interface LinkedLevers {
  readonly values: LeverValues;
  readonly notices: readonly string[];
}

/** Reads {@link leversText}. What is not understood stays at today's value, and is said. */
export function leversFrom(text: string | null, facts: AreaFacts): LinkedLevers {
  let values: LeverValues = {};
  const notices: string[] = [];
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const [id, said = ''] = part.split(':', 2);
    const lever = LEVERS.find((one) => one.id === id);
    const value = Number(said);
    if (!lever || said.trim() === '' || !Number.isFinite(value)) {
      notices.push(`This link changes “${part}”, which this page does not know. It was left out.`);
      continue;
    }
    const { low, high } = endsOf(lever, facts);
    const shown = onStep(lever, facts, value);
    if (value < low || value > high) {
      notices.push(
        `This link sets ${lever.label} to ${value}. This page allows ${low} to ${high}; ${shown} is shown.`,
      );
    }
    values = withValue(values, lever, shown, facts);
  }
  return { values, notices };
}
