import type { Values } from '../../domain/parameters/index.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import type { Area } from '../area/area.ts';
import { exp, log } from '../maths/elementary.ts';

/**
 * Complexity bands of children given their setting type and need.
 *
 * P(band | type, need) ∝ exp((slope(type) + shift(need)) × band − peak × (band − 3)²). With shares P(type), Bayes' rule
 * then makes P(type | band) a multinomial logit with exactly these slopes, so the same numbers serve
 * for drawing bands of present pupils and for drawing the needed type of a child whose band is known.
 */
export interface Complexity {
  readonly slope: Float64Array;
  readonly shift: Float64Array;
  /** Weight of each band before any tilt: exp(−peak × (band − 3)²). */
  readonly measure: Float64Array;
  /** P(band), index (type × needs + need) × 5 + band − 1. */
  readonly bands: Float64Array;
}

export function prepareComplexity(
  area: Area,
  needSeverity: Float64Array,
  values: Values,
): Complexity {
  const measure = bandMeasure(values['placement.bandPeak']);
  const slope = Float64Array.from(area.roleOfType, (role) =>
    slopeForMean(values[`placement.meanBand.${role}`], measure),
  );
  const weight = values['placement.needComplexityWeight'];
  const shift = needSeverity.map((odds) => weight * log(odds));
  const bands = new Float64Array(area.typeCount * area.needCount * BAND_COUNT);
  for (let type = 0; type < area.typeCount; type++) {
    for (let need = 0; need < area.needCount; need++) {
      const at = (type * area.needCount + need) * BAND_COUNT;
      bands.set(tilted(slope[type] + shift[need], measure), at);
    }
  }
  return { slope, shift, measure, bands };
}

/** Weights of bands 1 to 5 without a tilt. */
export function bandMeasure(peak: number): Float64Array {
  return Float64Array.from({ length: BAND_COUNT }, (_, b) => exp(-peak * (b - 2) * (b - 2)));
}

/** Probabilities of bands 1 to 5 in proportion to exp(tilt × band) times a measure. */
export function tilted(tilt: number, measure: Float64Array): Float64Array {
  const weights = new Float64Array(BAND_COUNT);
  let total = 0;
  for (let b = 0; b < BAND_COUNT; b++) {
    // Centred on band 3, so that no tilt in use overflows.
    weights[b] = measure[b] * exp(tilt * (b - 2));
    total += weights[b];
  }
  for (let b = 0; b < BAND_COUNT; b++) weights[b] /= total;
  return weights;
}

/** The tilt under which the mean band is `mean` (between 1 and 5). */
export function slopeForMean(mean: number, measure: Float64Array): number {
  let low = -20;
  let high = 20;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    const bands = tilted(middle, measure);
    let average = 0;
    for (let b = 0; b < BAND_COUNT; b++) average += bands[b] * (b + 1);
    if (average < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
