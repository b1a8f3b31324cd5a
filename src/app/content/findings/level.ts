/**
 * Sentences that state a level. Each is checked against the figures first, and falls back to naming
 * measure, area and year where the figures do not bear it.
 */
import { pounds, range } from '../../../charts/rounding.ts';
import type { Summary } from '../../../results/views/view.ts';
import { countsFrom, poundsRange } from '../reading.ts';

/** Share from which "about 10 in 10" is said as "almost all", and below which as "fewer than 1". */
const ALMOST_ALL = 0.995;
const SCARCELY_ANY = 0.05;

function tenths(share: number): number {
  return Math.min(9, Math.max(1, Math.round(share * 10)));
}

/**
 * Share of the children who need a specialist place whose need is met in that type, in words:
 * "Testshire has places for about 8 in 10 of the children who will need one in January 2031". Where the
 * range spans several tenths both ends are said.
 */
export function metShareHeadline(
  areaName: string,
  january: number,
  share: Summary | undefined,
): string {
  if (!share || ![share.p10, share.mean, share.p90].every((end) => end >= 0 && end <= 1)) {
    return `Children with EHC plans and specialist places, ${areaName}, January ${january}`;
  }
  const low = tenths(share.p10);
  const high = tenths(share.p90);
  let said = low === high ? `about ${low} in 10` : `between ${low} and ${high} in 10`;
  if (share.p10 >= ALMOST_ALL) said = 'almost all';
  else if (share.p90 < SCARCELY_ANY) said = 'fewer than 1 in 10';
  return `${areaName} has places for ${said} of the children who will need one in January ${january}`;
}

/**
 * Places short: "By January 2031, 8 in 10 simulated futures leave Testshire between 1,370 and 2,290
 * specialist places short".
 *
 * @param draws futures behind the summary: few are said in tens
 */
export function shortfallHeadline(
  areaName: string,
  january: number,
  baseYear: number,
  shortfall: Summary | undefined,
  draws: number,
): string {
  if (!shortfall || !Number.isFinite(shortfall.mean)) {
    return `Shortfall of specialist places, ${areaName}, January ${january}`;
  }
  const say = countsFrom(draws);
  const low = say(shortfall.p10);
  const high = say(shortfall.p90);
  const when = january > baseYear ? `By January ${january}` : `In January ${january}`;
  if (shortfall.p90 <= 0) {
    return `${when}, at least 9 in 10 simulated futures leave ${areaName} with no shortfall of specialist places`;
  }
  if (low === high) {
    return low === '0'
      ? `${when}, 8 in 10 simulated futures leave ${areaName} with almost no shortfall of specialist places`
      : `${when}, 8 in 10 simulated futures leave ${areaName} about ${low} specialist places short`;
  }
  return `${when}, 8 in 10 simulated futures leave ${areaName} between ${low} and ${high} specialist places short`;
}

/** A balance with its word: `balanceWords(-84e6) === '£84.0m deficit'`. */
export function balanceWords(balancePounds: number): string {
  const size = pounds(Math.abs(balancePounds));
  if (size === pounds(0)) return 'in balance';
  return `${size} ${balancePounds < 0 ? 'deficit' : 'surplus'}`;
}

/** The range of a balance: "£51.0m to £118m deficit", "£4.0m deficit to £2.1m surplus". */
export function balanceRange({ p10, p90 }: Summary): string {
  if (p90 <= 0) return `${poundsRange(-p90, -p10)} deficit`;
  if (p10 >= 0) return `${poundsRange(p10, p90)} surplus`;
  return range(p10, p90, balanceWords);
}
