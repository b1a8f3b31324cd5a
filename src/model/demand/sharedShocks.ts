import { fixed } from '../../domain/fixedChoices/index.ts';
import type { TieBand } from './tieBands.ts';

/** Spreads that a draw's children share, as standard deviations of logarithms. */
export interface SharedShocks {
  /** Of all new plans. */
  readonly newPlans: number;
  /** By band, on top: of its new plans, or of its endings where these are its lever. */
  readonly byBand: Float64Array;
}

/** What the width at one January rests on, by band and, last, for all ages together. */
export interface WidthYear {
  /** Standard deviation that the forecast has. */
  readonly wanted: number;
  /** Variance that the engine has without shared shocks. */
  readonly known: number;
  /** Plans held that started since the base, and places in the stock where a plan ended since. */
  readonly started: number;
  readonly ended: number;
}

const HALVINGS = 50;
const GREATEST_VARIANCE = fixed('demand.greatestSharedVariance');

/**
 * Shared spreads that give the engine's plans the width of the forecast, in least squares over the
 * Januaries that are tied: of all ages together first, then of each band as far as that leaves room.
 *
 * The variance of a band is known + (shared² + own²) × started², or with own² on ended² where endings
 * are its lever; bands' own shocks are independent. The wider the shared shock, the wider the total,
 * so it is found by halving.
 *
 * @param years `[january][band]`, the last of each for all ages together.
 */
export function sharedShocks(
  bands: readonly TieBand[],
  years: readonly (readonly WidthYear[])[],
): SharedShocks {
  const all = bands.length;
  const own = (shared: number) =>
    bands.map(({ lever }, b) => {
      if (bands.length === 1) return 0;
      const exposure = (one: WidthYear) => square(lever === 'endings' ? one.ended : one.started);
      return fitted(
        years.map((year) => ({
          exposure: exposure(year[b]),
          missing: square(year[b].wanted) - year[b].known - shared * square(year[b].started),
        })),
      );
    });
  const excess = (shared: number) => {
    const bandVariance = own(shared);
    let sum = 0;
    for (const year of years) {
      const { wanted, known, started } = year[all];
      let variance = known + shared * square(started);
      bands.forEach(({ lever }, b) => {
        const one = year[b];
        variance += bandVariance[b] * square(lever === 'endings' ? one.ended : one.started);
      });
      sum += (variance - square(wanted)) * square(started);
    }
    return sum;
  };
  let low = 0;
  let high = GREATEST_VARIANCE;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) high = middle;
    else low = middle;
  }
  return { newPlans: Math.sqrt(low), byBand: Float64Array.from(own(low), Math.sqrt) };
}

/** Variance per exposure in least squares, not below nought. */
function fitted(years: readonly { exposure: number; missing: number }[]): number {
  let top = 0;
  let bottom = 0;
  for (const { exposure, missing } of years) {
    top += missing * exposure;
    bottom += exposure * exposure;
  }
  return bottom > 0 ? Math.min(GREATEST_VARIANCE, Math.max(0, top / bottom)) : 0;
}

function square(value: number): number {
  return value * value;
}
