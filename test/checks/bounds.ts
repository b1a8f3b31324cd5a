/** Every kind of policy at the least and at the most that its schema allows. */
import fc from 'fast-check';
import { offerOf } from '../../src/app/scenario/offer.ts';
import { namesOf } from '../../src/data/namesOf.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type PolicyKind, policySchema } from '../../src/domain/scenario.ts';
import { type Figure, figure, policyOfKind } from '../app/support/policies.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { scenarioIn } from './areas.ts';

export const ENDS = ['least', 'most'] as const;
export type End = (typeof ENDS)[number];

/** Figures that say when and for whom, not how much: they are taken as they come. */
const NOT_A_SIZE = /september|until|ages?|band|ramp|latitude|longitude|years/i;
/** Tries until what is named and dated fits the data, so many at a time. */
const [ROUNDS, TRIES] = [60, 8];

const atEnd =
  (end: End): Figure =>
  (schema, path) => {
    if (NOT_A_SIZE.test(path)) return figure(schema, path);
    const { minValue, maxValue } = schema;
    // Where the schema sets no bound: none at all, or far more than there is.
    return fc.constant(
      end === 'least' ? Math.max(minValue ?? 0, -1e6) : Math.min(maxValue ?? 1e4, 1e6),
    );
  };

/** A scenario file with one policy of a kind at an end; null where none fits the data. */
export function atBound(dataset: Dataset, kind: PolicyKind, end: End): string | null {
  const nothing = scenarioFrom(dataset);
  const offer = offerOf(dataset.manifest, namesOf(dataset), nothing);
  const schema = policySchema.options.find((option) => option.shape.kind.value === kind)!;
  const policies = policyOfKind(schema, offer, atEnd(end));
  for (let seed = 1; seed <= ROUNDS; seed++) {
    for (const policy of fc.sample(policies, { seed, numRuns: TRIES })) {
      const early = { ...policy, september: dataset.manifest.baseYear + 1 };
      const text = JSON.stringify({ ...nothing, id: `${kind}-${end}`, policies: [early] });
      if (scenarioIn(dataset, text) !== null) return text;
    }
  }
  return null;
}

export const POLICY_KINDS: readonly PolicyKind[] = policySchema.options.map(
  (option) => option.shape.kind.value,
);
