import type { Dataset } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { PairResult } from '../../model/review/pairDraw.ts';
import type { ModelPair } from '../../model/review/pairProvisions.ts';
import type { PairedRuns } from '../compare/pairedRuns.ts';
import { release, type Suppression } from '../disclosure/release.ts';
import { provenanceOf } from '../provenance.ts';

/** A plan and a baseline drawn with the same luck: the parts of a {@link ReleasedPair}. */
export interface PairParts {
  readonly dataset: Dataset;
  readonly baseline: Scenario;
  readonly plan: Scenario;
  readonly models: ModelPair;
  readonly seed: number;
  /** In draw order. */
  readonly draws: readonly PairResult[];
}

/** A plan and a baseline that may leave the engine, draw by draw. */
export interface ReleasedPair extends PairedRuns {
  readonly draws: readonly PairResult[];
}

/**
 * Lets a comparison out by the rule for its dataset: who gains and who loses are counts like others.
 *
 * @throws InputError where suppression is needed.
 */
export async function releasePair(
  { dataset, baseline, plan, models, seed, draws }: PairParts,
  suppression: Suppression,
): Promise<ReleasedPair> {
  const side = async (scenario: Scenario, name: 'before' | 'after') => {
    const provenance = await provenanceOf(dataset, scenario, seed, draws.length, suppression);
    const results = draws.map((pair) => pair[name]);
    const model = models[name];
    return release({ dataset, scenario, model, provenance, draws: results }, suppression);
  };
  return { before: await side(baseline, 'before'), after: await side(plan, 'after'), draws };
}
