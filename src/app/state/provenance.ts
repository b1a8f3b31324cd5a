/** Which run made a figure, as one line for footers, prints and files. */
import type { Provenance } from '../../results/views/view.ts';

/** A hash in two short groups, enough to tell versions apart by eye: `7c1e 90b2`. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}

/** A date for people: `12 November 2026` from `2026-11-12`. */
export function longDate(isoDate: string): string {
  return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/**
 * "Model 0.1.0 · dataset Testshire, 12 November 2026, 7c1e 90b2 · plan No change, 41d8 22fa · seed 1 · 200
 * futures · published figures: nothing to suppress"
 */
export function provenanceLine(from: Provenance): string {
  return [
    `Model ${from.modelVersion}`,
    `dataset ${from.datasetName}, ${longDate(from.datasetReleased)}, ${shortHash(from.datasetHash)}`,
    `plan ${from.scenarioLabel}, ${shortHash(from.scenarioHash)}`,
    `seed ${from.seed}`,
    `${from.draws} futures`,
    from.disclosure,
  ].join(' · ');
}
