import type { Dataset } from '../../domain/dataset.ts';
import { InputError } from '../../domain/problems.ts';
import type { Ensemble } from '../ensemble.ts';

/** `auto` follows the dataset's origin; `on` and `off` are deliberate. */
export type Suppression = 'auto' | 'on' | 'off';

declare const released: unique symbol;
/**
 * An ensemble that may leave the engine. Tables and views take nothing else, so that there is one
 * road from counts to screen or file and disclosure control stands on it.
 */
export type Released = Ensemble & { readonly [released]: true };

/** How small counts are treated, in words that every table, view and print repeats. */
export function disclosureStatement(dataset: Dataset, suppression: Suppression): string {
  if (dataset.manifest.origin === 'published' && suppression !== 'on') {
    return 'Published figures: nothing to suppress';
  }
  return suppression === 'off'
    ? 'Suppression turned off by the user: contains counts of individual children'
    : 'Suppression on';
}

/**
 * Lets an ensemble out by the rule for its origin. Published figures need no suppression. Counts made
 * from person-level records stay inside unless somebody turns suppression off on purpose: controlled
 * rounding is not built yet, and rounding each table alone could be undone by subtraction.
 *
 * @throws InputError where suppression is needed.
 */
export function release(ensemble: Ensemble, suppression: Suppression): Released {
  const published = ensemble.dataset.manifest.origin === 'published';
  const open = suppression === 'off' || (published && suppression === 'auto');
  if (!open) {
    throw new InputError([
      {
        file: 'dataset.json',
        column: 'origin',
        found: `${ensemble.dataset.manifest.origin} with suppression ${suppression}`,
        expected: 'published figures, or suppression turned off on purpose',
        fix: 'Use --suppress off inside your own organisation only: the tables then hold counts of individual children.',
      },
    ]);
  }
  return ensemble as Released;
}
