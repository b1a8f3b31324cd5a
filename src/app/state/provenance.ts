/** Which run made a figure, as one line for footers, prints and files. */
import type { Manifest } from '../../domain/dataset.ts';
import { MODEL_VERSION } from '../../domain/version.ts';
import type { Provenance } from '../../results/views/view.ts';

/** A hash in two short groups, enough to tell versions apart by eye: `7c1e 90b2`. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}

const longDates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A date for people: `12 November 2026` from `2026-11-12`. */
export function longDate(isoDate: string): string {
  return longDates.format(new Date(`${isoDate}T00:00:00Z`));
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
