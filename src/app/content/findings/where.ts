/** Sentences that say where a shortfall is: which districts stand out, and who makes up the total. */
import { rate } from '../../../charts/rounding.ts';
import type { DistrictView } from '../../../results/views/view.ts';
import { listed } from '../reading.ts';

const MOST_NAMED = 3;
/** With fewer districts than this, naming the largest says nothing. */
const ENOUGH_DISTRICTS = 6;

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Title of the district map: "The gap is widest in Ashby and Barton". A district is named
 * where nine futures in ten put it above the middle district's average, and where the rates printed
 * on the map set the named apart from the rest.
 *
 * @param at index of the January
 */
export function widestGapTitle(
  districts: readonly DistrictView[],
  at: number,
  areaName: string,
  january: number,
): string {
  const neutral = `Shortfall of specialist places by district, ${areaName}, January ${january}`;
  if (districts.length < ENOUGH_DISTRICTS) return neutral;
  const ranked = [...districts].sort(
    (a, b) => b.shortfallPer1000[at].mean - a.shortfallPer1000[at].mean,
  );
  const centre = middle(ranked.map((district) => district.shortfallPer1000[at].mean));
  for (let named = MOST_NAMED; named > 0; named--) {
    const surely = ranked
      .slice(0, named)
      .every((district) => district.shortfallPer1000[at].p10 > centre);
    const last = rate(ranked[named - 1].shortfallPer1000[at].mean);
    const next = rate(ranked[named].shortfallPer1000[at].mean);
    if (surely && last !== next) {
      return `The gap is widest in ${listed(ranked.slice(0, named).map(({ name }) => name))}`;
    }
  }
  return neutral;
}

/**
 * Which districts make up most of an average shortfall: "Ashby, Barton and Corley account for
 * about 4 in 10 of it". Undefined where there is no shortfall to share out.
 */
export function largestShares(
  districts: readonly { readonly name: string; readonly mean: number }[],
): string | undefined {
  const total = districts.reduce((sum, { mean }) => sum + mean, 0);
  if (districts.length < ENOUGH_DISTRICTS || total < 1) return undefined;
  const largest = [...districts].sort((a, b) => b.mean - a.mean).slice(0, MOST_NAMED);
  const share = largest.reduce((sum, { mean }) => sum + mean, 0) / total;
  const inTen = Math.round(share * 10);
  if (inTen < 1 || inTen > 9) return undefined;
  return `${listed(largest.map(({ name }) => name))} account for about ${inTen} in 10 of it`;
}
