import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Released } from '../disclosure/release.ts';
import type { Factor } from '../sensitivity/factor.ts';
import { factorsOf } from '../sensitivity/factors.ts';
import type { Provenance } from '../views/measures.ts';
import type { MeasuredPair } from './compareMeasure.ts';
import { type Frame, frameOf, type MeasuredDraw } from './measuredRun.ts';
import type { Measure } from './measures.ts';

declare const measured: unique symbol;

/** A run of which the measures alone are kept. It stands on a run that may leave the engine. */
export interface MeasuredRun {
  readonly [measured]: true;
  readonly scenario: Scenario;
  readonly provenance: Provenance;
  readonly frame: Frame;
  readonly draws: readonly MeasuredDraw[];
  /** Everything uncertain that is drawn once a draw, with its value in each. */
  readonly factors: readonly Factor[];
}

/**
 * @param run its draws are not looked at and need not be held any more.
 * @param draws from draw 0 on.
 */
export function measuredRun(run: Released, draws: readonly MeasuredDraw[]): MeasuredRun {
  const { scenario, provenance, model } = run;
  const factors = factorsOf({ ...run, draws: draws.map((_, draw) => ({ draw })) });
  const kept: Omit<MeasuredRun, typeof measured> = {
    scenario,
    provenance,
    frame: frameOf(model),
    draws,
    factors,
  };
  return kept as MeasuredRun;
}

/** Runs with the same luck of one dataset, to be compared with the first of them. */
export interface Comparison {
  readonly dataset: Dataset;
  readonly measures: readonly Measure[];
  readonly baseline: MeasuredRun;
  readonly plans: readonly MeasuredRun[];
}

/** One plan of a comparison and its baseline, draw by draw. */
export function pairWith({ measures, baseline }: Comparison, plan: MeasuredRun): MeasuredPair {
  return pairOf(measures, baseline, plan);
}

/** Two runs of a comparison, draw by draw. */
export function pairOf(
  measures: Comparison['measures'],
  before: MeasuredRun,
  after: MeasuredRun,
): MeasuredPair {
  return { frame: after.frame, measures, before: before.draws, after: after.draws };
}
