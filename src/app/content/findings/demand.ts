/**
 * Sentences of the demand page. Each is checked against the figures first, and falls back to naming
 * measure, area and year where the figures do not bear it.
 */
import type { Held } from '../../../charts/backTest/record.ts';
import type { Summary } from '../../../results/views/view.ts';
import { capital } from '../demand.ts';
import { countsFrom, listed } from '../reading.ts';
import { directionFrom } from './trend.ts';

/** A range that held a smaller share of enough outcomes than this has not earned the word "likely". */
const LIKELY = 0.7;
/** One that held more than this was wider than it had to be. */
const TOO_WIDE = 0.9;
/** With fewer outcomes than this, "in 100" would claim more than was seen. */
const ENOUGH_OUTCOMES = 10;
const MOST_NAMED = 3;
/** Those named make up at least this share of a growth. */
const MOST_OF_IT = 0.5;
/** Parts that shrink by more than this share of it make its parts more than the whole. */
const LITTLE_OF_IT = 0.05;

/** "81 in 100 past outcomes", or "4 of 5" where they are few; undefined where there are none. */
function heldWords({ held, all }: Held): string | undefined {
  if (all === 0) return undefined;
  if (all < ENOUGH_OUTCOMES) return `${held} of ${all} past outcomes`;
  return `${Math.round((100 * held) / all)} in 100 past outcomes`;
}

/** What a record asks of the reader; undefined where the range held about what it should, or few are known. */
export function recordWarning({ held, all }: Held): string | undefined {
  if (all < ENOUGH_OUTCOMES) return undefined;
  if (held / all < LIKELY) {
    return 'In the past the range held fewer outcomes than it should, so it may be too narrow.';
  }
  return held / all > TOO_WIDE
    ? 'In the past the range held more outcomes than it should, so it may be wider than need be.'
    : undefined;
}

export interface DemandHeadline {
  /** "Plans", "Primary plans in Ashby" */
  readonly plans: string;
  readonly areaName: string;
  /** Name of the whole area, whose record it is, where part of it is shown. */
  readonly recordOf: string | null;
  readonly january: number;
  readonly base: Summary | undefined;
  readonly summary: Summary | undefined;
  readonly record: Held;
  /** Futures behind the summary: few are said in tens. */
  readonly draws: number;
}

/**
 * "Plans are likely to reach between 24,100 and 30,300 by January 2031; this method held 81 in 100 past
 * outcomes". A method whose record does not bear "likely" says "may".
 */
export function demandHeadline(parts: DemandHeadline): string {
  const { plans, january, base, summary, draws } = parts;
  const neutral = `${plans}, ${parts.areaName}, January ${january}`;
  if (!base || !summary || ![summary.p10, summary.p90].every(Number.isFinite)) return neutral;
  const say = countsFrom(draws);
  const [low, high] = [say(summary.p10), say(summary.p90)];
  if (low === high) return neutral;
  const direction = directionFrom(base.mean, summary);
  const verb = { grow: 'reach', fall: 'fall to', unclear: 'number' }[direction];
  const { record } = parts;
  const poor = record.all >= ENOUGH_OUTCOMES && record.held / record.all < LIKELY;
  const surely = poor ? 'may' : 'are likely to';
  const level = `${plans} ${surely} ${verb} between ${low} and ${high} by January ${january}`;
  const held = heldWords(record);
  if (!held) return level;
  const whose = parts.recordOf ? `for all of ${parts.recordOf} ` : '';
  return `${level}; ${whose}this method held ${held}`;
}

/** Title of the fan: "Primary plans are very likely to grow by January 2035". */
export function demandFanTitle(
  plans: string,
  areaName: string,
  summary: readonly Summary[],
  lastYear: number,
): string {
  const direction =
    summary.length < 2 ? 'unclear' : directionFrom(summary[0].mean, summary[summary.length - 1]);
  return direction === 'unclear'
    ? `${plans}, ${areaName}, each January to ${lastYear}`
    : `${plans} are very likely to ${direction} by January ${lastYear}`;
}

/** Title of the back-test: "The range held 81 in 100 past outcomes; it should hold 80". */
export function recordTitle(record: Held, areaName: string): string {
  const held = heldWords(record);
  if (!held) return `Past forecasts of plans, ${areaName}: too few years to judge them by`;
  return `The range held ${held}; it should hold ${record.all < ENOUGH_OUTCOMES ? '8 in 10' : '80'}`;
}

/** One part of a total, with its average at the start and at the year read. */
export interface Growth {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Which parts make up most of a growth: "Ashby and Barton make up about 6 in 10 of the growth to
 * January 2031". Neutral where growth is not clear, where parts shrink by more than a little, or where it
 * takes many.
 */
export function growthTitle(
  parts: readonly Growth[],
  total: { readonly from: number; readonly summary: Summary },
  january: number,
  neutral: string,
): string {
  const growth = total.summary.mean - total.from;
  const grown = parts.map(({ name, from, to }) => ({ name, by: to - from }));
  if (directionFrom(total.from, total.summary) !== 'grow') return neutral;
  const lost = grown.reduce((sum, { by }) => sum - Math.min(0, by), 0);
  if (lost > LITTLE_OF_IT * growth) return neutral;
  const ranked = grown.sort((a, b) => b.by - a.by);
  for (let named = 1; named <= MOST_NAMED && named < ranked.length; named++) {
    const first = ranked.slice(0, named);
    const share = first.reduce((sum, { by }) => sum + by, 0) / growth;
    if (share < MOST_OF_IT || ranked[named].by >= ranked[named - 1].by) continue;
    const tenths = Math.min(9, Math.round(share * 10));
    const verb = named === 1 ? 'makes' : 'make';
    return `${capital(listed(first.map(({ name }) => name)))} ${verb} up about ${tenths} in 10 of the growth to January ${january}`;
  }
  return neutral;
}
