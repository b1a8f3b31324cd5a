import { agesOfBand, coverAllAges } from '../../domain/ageBands.ts';
import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';

/**
 * What is moved so that the expected plans of an age band equal its forecast: the level of new plans
 * where most of a band's change is new plans, the level of endings where it is endings.
 */
export type Lever = 'new plans' | 'endings';

/** An age band that is tied to a forecast. */
export interface TieBand {
  readonly label: string;
  readonly firstAge: number;
  readonly lastAge: number;
  readonly lever: Lever;
}

/** From this age on most children have a plan who ever will: endings decide how many hold one. */
const ENDINGS_FROM = fixed('demand.endingsDecideFrom');

/** All ages as one band, tied by new plans: where no bands are published, or not for every age. */
const ALL_AGES: readonly TieBand[] = [
  { label: 'All ages', firstAge: 0, lastAge: MAX_AGE, lever: 'new plans' },
];

/**
 * Bands to tie, youngest first, from the labels of a publication ("Under 5", "Age 5 to 10"). Bands that
 * leave an age out, cover one twice or are named otherwise cannot be tied: all ages are then one.
 */
export function tieBands(labels: readonly string[]): readonly TieBand[] {
  const bands = labels.flatMap((label): TieBand[] => {
    const ages = agesOfBand(label);
    if (ages === null) return [];
    const lever = ages.low < ENDINGS_FROM ? 'new plans' : 'endings';
    return [{ label, firstAge: ages.low, lastAge: Math.min(MAX_AGE, ages.high), lever }];
  });
  const whole = coverAllAges(
    bands.map(({ firstAge, lastAge }) => ({ low: firstAge, high: lastAge })),
  );
  const hasNewPlans = bands.some(({ lever }) => lever === 'new plans');
  return whole && hasNewPlans ? bands.sort((a, b) => a.firstAge - b.firstAge) : ALL_AGES;
}

/** Index of the band of each age. */
export function bandOfAge(bands: readonly TieBand[]): Uint8Array {
  return Uint8Array.from({ length: AGE_COUNT }, (_, age) =>
    bands.findIndex(({ firstAge, lastAge }) => age >= firstAge && age <= lastAge),
  );
}
