/** The form of each kind of change: when, its own fields, cost and why. */
import { KINDS_AT_ONCE } from '../../domain/policies/atOnce.ts';
import type { PolicyKind } from '../../domain/scenario.ts';
import { DEMAND_FIELDS } from '../content/scenario/fieldsDemand.ts';
import { MONEY_FIELDS } from '../content/scenario/fieldsMoney.ts';
import { PLACE_FIELDS } from '../content/scenario/fieldsPlaces.ts';
import { SUPPORT_FIELDS } from '../content/scenario/fieldsSupport.ts';
import { COST_AND_WHY, WHEN } from '../content/scenario/options.ts';
import type { Field, FieldsOf } from './field.ts';

/** Fields of each kind's own. */
const OWN: FieldsOf = {
  ...PLACE_FIELDS,
  ...SUPPORT_FIELDS,
  ...DEMAND_FIELDS,
  ...MONEY_FIELDS,
};

/** Parts of a form: what it does comes first, as it is what people came for. */
export interface FormFields {
  readonly own: readonly Field[];
  readonly when: readonly Field[];
  readonly costAndWhy: readonly Field[];
}

export function formFieldsOf(kind: PolicyKind): FormFields {
  const atOnce = KINDS_AT_ONCE.includes(kind);
  return {
    own: OWN[kind],
    when: WHEN.filter(({ name }) => !(atOnce && name === 'rampYears')),
    costAndWhy: COST_AND_WHY,
  };
}

/** All fields of a kind, in the order of its form. */
export function fieldsOf(kind: PolicyKind): readonly Field[] {
  const { own, when, costAndWhy } = formFieldsOf(kind);
  return [...own, ...when, ...costAndWhy];
}

const NO_PLACES_ADDED = ['close', 'contract', 'redesignate', 'change-admissions'];

/** Why a part of a kind is not in its form; undefined where it should be. */
export function notInForm(kind: PolicyKind, path: string): string | undefined {
  if (path === 'kind') return 'Chosen before the form opens.';
  if (path === 'id' || path === 'provision.id') {
    return 'Made from the name, so that nothing else in the plan has it.';
  }
  if (path === 'rampYears' && KINDS_AT_ONCE.includes(kind)) {
    return 'The whole effect comes with its September.';
  }
  if (path === 'capitalPoundsPerPlace' && NO_PLACES_ADDED.includes(kind)) {
    return 'Capital is for places added, and this adds none.';
  }
  return undefined;
}
