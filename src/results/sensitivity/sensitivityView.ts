import type { Released } from '../disclosure/release.ts';
import { summarise } from '../summary.ts';
import { effectsOf } from './effects.ts';
import { factorsOf } from './factors.ts';
import { outcomeByDraw } from './outcomes.ts';
import {
  type FactorEffect,
  FEWEST_FUTURES,
  type SensitivityQuery,
  type SensitivityView,
} from './sensitivityTypes.ts';

/** Which assumptions move an outcome most, told from the draws that there are. */
export function sensitivityView(ensemble: Released, query: SensitivityQuery): SensitivityView {
  const { provenance } = ensemble;
  const { year, values } = outcomeByDraw(ensemble, query);
  const outcome = summarise(values);
  const view = { kind: 'sensitivity', provenance, query, year, outcome } as const;
  if (values.length < FEWEST_FUTURES) return { ...view, effects: null };
  const factors = factorsOf(ensemble);
  const { each, explained } = effectsOf(values, factors);
  const rows = factors.map(
    ({ values: _, ...words }, at): FactorEffect => ({ ...words, ...each[at] }),
  );
  return { ...view, effects: { each: rows.sort(byEffect), explained } };
}

function byEffect(one: FactorEffect, other: FactorEffect): number {
  const told = Number(other.told) - Number(one.told);
  return told || sizeOf(other) - sizeOf(one);
}

function sizeOf({ atLow, atHigh }: FactorEffect): number {
  return Math.abs(atHigh - atLow);
}
