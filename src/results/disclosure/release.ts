import type { Dataset } from '../../domain/dataset.ts';
import { InputError } from '../../domain/problems.ts';
import type { Ensemble } from '../ensemble.ts';
import { isProtected } from './protectDataset.ts';
import type { Suppression } from './suppression.ts';
import { WITHHELD } from './withheld.ts';

export type { Suppression } from './suppression.ts';

declare const released: unique symbol;
/**
 * An ensemble that may leave the engine. Tables and views take nothing else, so that there is one
 * road from counts to screen or file and disclosure control stands on it.
 */
export type Released = Ensemble & { readonly [released]: true };

/** How small counts are treated, in words that every table, view and print repeats. */
export function disclosureStatement(dataset: Dataset, suppression: Suppression): string {
  if (isProtected(dataset)) {
    return (
      `Disclosure control on: every count of children was rounded to base ${dataset.roundedTo} before ` +
      'anything was simulated, once for all tables and plans; tables give need groups and two phases ' +
      '(primary to age 10, secondary from 11); c = 1 to 4, z = not applicable, x = not available. ' +
      `Withheld: ${Object.keys(WITHHELD).join(', ')}`
    );
  }
  if (dataset.manifest.origin === 'published') return 'Published figures: nothing to suppress';
  return suppression === 'off'
    ? 'Suppression turned off by the user: contains counts of individual children'
    : 'Counts of individual children, not under control: not to be given out';
}

/**
 * Lets an ensemble out by the rule for its origin. Published figures need no suppression. What was made
 * from person-level records leaves where it was simulated from rounded counts (`underControl`), or
 * where somebody turned suppression off on purpose.
 *
 * @throws InputError where exact counts would leave.
 */
export function release(ensemble: Ensemble, suppression: Suppression): Released {
  const { dataset } = ensemble;
  const published = dataset.manifest.origin === 'published';
  const open = suppression === 'off' || (published && suppression === 'auto');
  if (!open && !isProtected(dataset)) {
    throw new InputError([
      {
        file: 'dataset.json',
        column: 'origin',
        found: `${dataset.manifest.origin}, simulated from exact counts, with suppression ${suppression}`,
        expected: 'a run that was simulated from rounded counts',
        fix: 'Run it again under disclosure control, or use --suppress off inside your own organisation only: the tables then hold counts of individual children.',
      },
    ]);
  }
  return ensemble as Released;
}
