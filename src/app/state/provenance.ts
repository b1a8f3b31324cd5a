/** Which run made a figure, as one line for footers, prints and files. */
import type { Manifest } from '../../domain/dataset.ts';
import { longDate } from '../../domain/days.ts';
import { MODEL_VERSION } from '../../domain/version.ts';
import type { Provenance } from '../../results/views/view.ts';

/** A hash in two short groups, enough to tell versions apart by eye: `7c1e 90b2`. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}

/** A plan that the one shown is set against, or that is set against it. */
export type OtherPlan = Pick<Provenance, 'scenarioLabel' | 'scenarioHash'>;

/** What stands where no figures are: "Model 0.1.0 · dataset Testshire, 12 November 2026, 7c1e 90b2" */
export function datasetLine(
  data: Pick<Manifest, 'name' | 'released'>,
  datasetHash: string,
): string {
  return [
    `Model ${MODEL_VERSION}`,
    `dataset ${data.name}, ${longDate(data.released)}, ${shortHash(datasetHash)}`,
  ].join(' · ');
}

/**
 * "Model 0.1.0 · dataset Testshire, 12 November 2026, 7c1e 90b2 · plan No change, 41d8 22fa · seed 1 · 200
 * futures · published figures: nothing to suppress"
 */
export function provenanceLine(from: Provenance, against: readonly OtherPlan[] = []): string {
  const others = against
    .filter(({ scenarioHash }) => scenarioHash !== from.scenarioHash)
    .map((other) => `compared with ${other.scenarioLabel}, ${shortHash(other.scenarioHash)}`);
  return [
    `Model ${from.modelVersion}`,
    `dataset ${from.datasetName}, ${longDate(from.datasetReleased)}, ${shortHash(from.datasetHash)}`,
    `plan ${from.scenarioLabel}, ${shortHash(from.scenarioHash)}`,
    ...others,
    `seed ${from.seed}`,
    `${from.draws} futures`,
    from.disclosure,
  ].join(' · ');
}
