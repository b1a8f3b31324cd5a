import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Lever, TieBand } from './tieBands.ts';

/** What is expected of an age band at the next January, at the latest rates. */
export interface BandYear {
  /** Plans of children who will be in the band, before endings. */
  readonly held: number;
  readonly ending: number;
  readonly entering: number;
  readonly residual: number;
}

/** Multipliers of new plans and of endings by band. */
export interface Tie {
  readonly level: Float64Array;
  readonly endings: Float64Array;
  /** Multiplier of all new plans together. */
  readonly overall: number;
}

/** New plans are not moved beyond these multiples of their latest rates to fit a trend. */
const [LEAST_LEVEL, GREATEST_LEVEL] = fixed('demand.newPlansMoved');
/** Endings by half at most: a band's history does not know how large the cohorts are that reach it. */
const [LEAST_ENDINGS, GREATEST_ENDINGS] = fixed('demand.endingsMoved');

/**
 * Ties one January: the bands that endings decide come first, and new plans in the rest make up the
 * forecast of the total. Each multiplier is the root of a linear equation.
 *
 * @param total forecast of all plans; bands are scaled to it.
 * @param byBand forecast of each band.
 * @param overall multiplier of all new plans in the year before, used where new plans are no lever.
 */
export function tieYear(
  bands: readonly TieBand[],
  years: readonly BandYear[],
  total: number,
  byBand: readonly number[],
  overall: number,
): Tie {
  const level = new Float64Array(bands.length).fill(overall);
  const endings = new Float64Array(bands.length).fill(1);
  const expected = (b: number) =>
    years[b].held - endings[b] * years[b].ending + level[b] * years[b].entering + years[b].residual;
  const sumOver = (lever: Lever, of: (b: number) => number) =>
    bands.reduce((sum, band, b) => (band.lever === lever ? sum + of(b) : sum), 0);

  const scale = total / byBand.reduce((sum, one) => sum + one, 0);
  bands.forEach(({ lever }, b) => {
    if (lever !== 'endings' || years[b].ending === 0) return;
    const wanted = 1 + (expected(b) - scale * byBand[b]) / years[b].ending;
    endings[b] = Math.min(GREATEST_ENDINGS, Math.max(LEAST_ENDINGS, wanted));
  });
  const left = total - sumOver('endings', expected);
  const rest = left / sumOver('new plans', (b) => byBand[b]);
  bands.forEach(({ lever }, b) => {
    if (lever !== 'new plans' || years[b].entering === 0) return;
    const wanted = level[b] + (rest * byBand[b] - expected(b)) / years[b].entering;
    level[b] = Math.min(GREATEST_LEVEL, Math.max(LEAST_LEVEL, wanted));
  });
  const entering = sumOver('new plans', (b) => years[b].entering);
  const moved = sumOver('new plans', (b) => level[b] * years[b].entering);
  return { level, endings, overall: entering > 0 ? moved / entering : overall };
}
