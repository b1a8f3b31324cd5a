import type { ValuedMeasure } from '../value/valueTypes.ts';
import type { Comparison, MeasuredRun } from './comparison.ts';

/**
 * `run.json` of a comparison: only what determines its results, and what the measures mean.
 *
 * @param valued measures that choices between plans were judged by, in `value.csv`.
 */
export function compareRecord(
  { measures, baseline, plans }: Comparison,
  valued: readonly ValuedMeasure[],
): object {
  const { provenance, frame } = baseline;
  return {
    schemaVersion: 1,
    modelVersion: provenance.modelVersion,
    datasetId: provenance.datasetId,
    datasetName: provenance.datasetName,
    datasetReleased: provenance.datasetReleased,
    datasetHash: provenance.datasetHash,
    seed: provenance.seed,
    draws: provenance.draws,
    disclosure: provenance.disclosure,
    baseYear: frame.baseYear,
    years: frame.years,
    baseline: partOf(baseline),
    plans: plans.map(partOf),
    valued,
    measures: measures.map(({ id, label, unit, group, when, geography, better }) => ({
      id,
      label,
      unit,
      group,
      when,
      geography,
      better,
    })),
  };
}

function partOf({ scenario, provenance }: MeasuredRun): object {
  const { scenarioId, scenarioLabel, scenarioHash } = provenance;
  const { counterfactual, assumptions } = scenario;
  return { scenarioId, scenarioLabel, scenarioHash, counterfactual, assumptions };
}
