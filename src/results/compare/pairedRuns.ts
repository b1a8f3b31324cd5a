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
  const [one, other] = alignedRuns([before, after]);
  return { before: one, after: other };
}

/**
 * Sets runs against the first of them over the draws that all have: the first of each run.
 *
 * @throws RangeError where they were not drawn from the same data with the same luck.
 */
export function alignedRuns(runs: readonly Released[]): Released[] {
  const [first] = runs;
  for (const run of runs) {
    const [one, other] = [first, run].map(luckOf);
    if (one === other) continue;
    throw new RangeError(
      `“${run.scenario.label}” against “${first.scenario.label}”: expected runs of the same dataset, seed and years, found ${other} and ${one}. Run both again.`,
    );
  }
  const draws = Math.min(...runs.map((run) => run.draws.length));
  return runs.map((run) => firstDraws(run, draws));
}

function luckOf({ provenance, model }: Released): string {
  const { datasetName, datasetHash, seed } = provenance;
  return JSON.stringify({ dataset: `${datasetName}, ${datasetHash}`, seed, years: model.years });
}

function firstDraws(run: Released, draws: number): Released {
  if (run.draws.length === draws) return run;
  const provenance = { ...run.provenance, draws };
  return { ...run, provenance, draws: run.draws.slice(0, draws) };
}
