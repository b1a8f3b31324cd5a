import type { Released } from '../disclosure/release.ts';

/** Two runs with the same luck, draw by draw. */
export interface PairedRuns {
  readonly before: Released;
  readonly after: Released;
}

/**
 * Sets a plan against a baseline over the draws that both have: the first of each run.
 *
 * @throws RangeError where the two were not drawn from the same data with the same luck.
 */
export function pairedRuns(before: Released, after: Released): PairedRuns {
  const [one, other] = [before, after].map(({ provenance, model }) => ({
    dataset: provenance.datasetHash,
    seed: provenance.seed,
    years: model.years,
  }));
  if (JSON.stringify(one) !== JSON.stringify(other)) {
    throw new RangeError(
      `“${after.scenario.label}” against “${before.scenario.label}”: expected runs of the same dataset, seed and years, found ${JSON.stringify(other)} and ${JSON.stringify(one)}. Run both again.`,
    );
  }
  const draws = Math.min(before.draws.length, after.draws.length);
  return { before: firstDraws(before, draws), after: firstDraws(after, draws) };
}

function firstDraws(run: Released, draws: number): Released {
  if (run.draws.length === draws) return run;
  const provenance = { ...run.provenance, draws };
  return { ...run, provenance, draws: run.draws.slice(0, draws) };
}
