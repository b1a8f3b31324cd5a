/**
 * The cases in which rules must hold: every plan of the library with every assumption at its least and
 * its most, and every kind of policy at its least and its most with all assumptions low and all high.
 */
import type { Dataset } from '../../src/domain/dataset.ts';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import type { Parameter } from '../../src/domain/register.ts';
import type { PolicyKind, Scenario } from '../../src/domain/scenario.ts';
import { prepareModel, registerFor } from '../../src/model/run/prepareModel.ts';
import { publishedTables } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';
import { plansIn, SEED, scenarioIn, YEARS } from './areas.ts';
import { atBound, ENDS, type End, POLICY_KINDS } from './bounds.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';

export interface Case {
  readonly name: string;
  readonly scenario: Scenario;
  /** Tables take most of the time of a case: those of no change, and of policies alone, are read. */
  readonly tables: boolean;
}

/** What a scenario says of assumptions held at a value. */
function held(values: Iterable<readonly [id: string, value: number]>): Scenario['parameters'] {
  return Object.fromEntries(
    Array.from(values, ([id, value]) => [
      id,
      { low: value, central: value, high: value, reason: 'An extreme' },
    ]),
  );
}

/** Each plan as it is, then with each assumption at either bound of the register. */
export function* plansAtBounds(plans: readonly Scenario[]): Generator<Case> {
  for (const plan of plans) {
    yield { name: plan.id, scenario: plan, tables: true };
    for (const { id, min, max } of PARAMETERS) {
      for (const value of [min, max]) {
        const parameters = { ...plan.parameters, ...held([[id, value]]) };
        const tables = plan.policies.length === 0;
        yield { name: `${plan.id}, ${id} = ${value}`, scenario: { ...plan, parameters }, tables };
      }
    }
  }
}

const CORNERS: Readonly<Record<string, (entry: Parameter) => number>> = {
  'as believed': ({ central }) => central,
  'all low': ({ low }) => low,
  'all high': ({ high }) => high,
};

/**
 * A kind of policy at either bound, with assumptions as believed, all low and all high.
 *
 * @throws Error where the kind fits the data at no bound, since it would then go unchecked.
 */
export function policyAtBound(dataset: Dataset, kind: PolicyKind, end: End): Case[] {
  const text = atBound(dataset, kind, end);
  if (text === null) throw new Error(`No policy "${kind}" at its ${end} fits the data.`);
  const scenario = scenarioIn(dataset, text) as Scenario;
  const entries = Object.values(registerFor(dataset));
  return Object.entries(CORNERS).map(([corner, valueAt]) => ({
    name: `${kind} at its ${end}, assumptions ${corner}`,
    scenario: { ...scenario, parameters: held(entries.map((one) => [one.id, valueAt(one)])) },
    tables: corner === 'as believed',
  }));
}

export function* everyCase(dataset: Dataset): Generator<Case> {
  for (const kind of POLICY_KINDS) {
    for (const end of ENDS) yield* policyAtBound(dataset, kind, end);
  }
  yield* plansAtBounds(plansIn(dataset));
}

/** Breaches of each rule in one future of a case, each with the name of the case. */
export async function faultsIn(
  dataset: Dataset,
  { name, scenario, tables }: Case,
): Promise<Map<RuleId, string[]>> {
  const model = prepareModel(dataset, scenario, YEARS);
  const watched = watchDraw(model, SEED, 0);
  const published = tables
    ? await publishedTables(dataset, scenario, model, [watched.result])
    : null;
  const seen = { watched, tables: published };
  return new Map(RULE_IDS.map((id) => [id, RULES[id](seen).map((fault) => `${name}: ${fault}`)]));
}
