/** How sizes, sums, ages and lists of a change are said, so that they can be read aloud. */
import { children } from '../../../charts/rounding.ts';
import { BAND_COUNT } from '../../../domain/settings.ts';
import type { ListName } from '../../scenario/field.ts';
import type { Offer } from '../../scenario/offer.ts';
import { listed } from '../reading.ts';

/** Low, usual, high. */
export type Size = readonly [number, number, number];

const LAST_AGE = 26;
const MILLION = 1_000_000;

/** A plain number, with a true minus: `plain(0.05) === '0.05'`. */
export function plain(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 }).replace('-', '\u2212');
}

/** "£17,000", "£7.6 million" */
export function poundsInFull(amount: number): string {
  if (Math.abs(amount) < MILLION) return `£${children(amount)}`;
  return `£${(amount / MILLION).toLocaleString('en-GB', { maximumFractionDigits: 2 })} million`;
}

/** "10% fewer", "no change" */
function relative(value: number): string {
  if (value === 0) return 'no change';
  return `${plain(Math.abs(value) * 100)}% ${value < 0 ? 'fewer' : 'more'}`;
}

/** The usual figure, and the range that it has where it has one. */
export function ranged([low, usual, high]: Size, say: (value: number) => string): string {
  if (low === usual && usual === high) return say(usual);
  return `${say(usual)} (range ${say(low)} to ${say(high)})`;
}

export const relativeSize = (size: Size): string => ranged(size, relative);
export const poundsSize = (size: Size): string => ranged(size, poundsInFull);

/** The unit once, behind the usual figure: "0.5 of a band (range 0 to 1.2)" */
export function sizeIn([low, usual, high]: Size, unit: string): string {
  const range = low === high ? '' : ` (range ${plain(low)} to ${plain(high)})`;
  return `${plain(usual)}${unit}${range}`;
}

/** "3 in 100 (range 0 to 10)" */
export function shareSize([low, usual, high]: Size): string {
  return sizeIn([low * 100, usual * 100, high * 100], ' in 100');
}

/** "1 place", "250 places" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${children(count)} ${count === 1 ? one : many}`;
}

/** Ages with the one that is no longer reached: `agesText(4, 11) === 'ages 4 to 10'`. */
export function agesText(from: number, under: number): string {
  return under - from === 1 ? `age ${from}` : `ages ${from} to ${under - 1}`;
}

/** "aged 4 to 10" */
function agedText(from: number, under: number): string {
  return under - from === 1 ? `aged ${from}` : `aged ${from} to ${under - 1}`;
}

/** "complexity 1 to 4", "complexity 2" */
export function bandsText(low: number | undefined, high: number | undefined): string {
  const from = low ?? 1;
  const to = high ?? BAND_COUNT;
  return from === to ? `complexity ${from}` : `complexity ${from} to ${to}`;
}

/** Names of what stands in a list; a code that the list does not hold stands for itself. */
export function namesIn(list: ListName, values: readonly string[], offer: Offer): string[] {
  const labels = new Map(offer.lists[list].map(({ value, label }) => [value, label]));
  return values.map((value) => labels.get(value) ?? value);
}

/** Names of provisions, without their districts. */
export function provisionNames(ids: readonly string[], offer: Offer): string[] {
  const names = new Map(offer.provisions.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id);
}

interface Reach {
  readonly districts?: readonly string[];
  readonly needs?: readonly string[];
  readonly ageLow?: number;
  readonly ageHigh?: number;
}

/** ", for children of Ashby, with ASD, aged 4 to 10"; nothing where everybody is reached. */
export function reachText({ districts = [], needs = [], ...ages }: Reach, offer: Offer): string {
  const { ageLow = 0, ageHigh = LAST_AGE } = ages;
  const parts = [
    districts.length > 0 ? `of ${listed(namesIn('homeDistricts', districts, offer))}` : '',
    needs.length > 0 ? `with ${listed(namesIn('needs', needs, offer))}` : '',
    ageLow > 0 || ageHigh < LAST_AGE ? agedText(ageLow, ageHigh) : '',
  ].filter(Boolean);
  return parts.length > 0 ? `, for children ${parts.join(', ')}` : '';
}
