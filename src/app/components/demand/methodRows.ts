/** The ways of forecasting as rows of a table: what each says, how far it was out, and its weight. */
import { JUDGED_AHEAD } from '../../../charts/backTest/record.ts';
import { rate } from '../../../charts/rounding.ts';
import type { DemandView } from '../../../results/views/demandTypes.ts';
import { methodWords, NAIVE_METHODS } from '../../content/demand.ts';

type Miss = DemandView['forecast']['misses'][number];

export interface MethodRow {
  readonly method: string;
  readonly mean: readonly number[];
  /** Ends of the range, one to a few years ahead; the combined forecast alone has them here. */
  readonly ends: readonly (readonly [number, number])[] | null;
  readonly misses: readonly Miss[];
  readonly weight: number | null;
}

export const COMBINED = 'combined';
export const AHEADS = Array.from({ length: JUDGED_AHEAD }, (_, at) => at + 1);

/** The simplest methods first, then the others by their weight. */
export function rowsOf({ candidates }: DemandView['forecast']): MethodRow[] {
  const place = (method: string) => {
    const at = NAIVE_METHODS.indexOf(method);
    return at < 0 ? NAIVE_METHODS.length : at;
  };
  return candidates
    .map(({ method, mean, misses, weight }) => ({ method, mean, misses, weight, ends: null }))
    .sort((a, b) => place(a.method) - place(b.method) || b.weight - a.weight);
}

export function combinedRow({ mean, p10, p90, misses }: DemandView['forecast']): MethodRow {
  return {
    method: COMBINED,
    mean,
    ends: mean.map((_, at) => [p10[at], p90[at]] as const),
    misses,
    weight: null,
  };
}

export function nameOf({ method }: MethodRow): string {
  return method === COMBINED ? 'Combined: the forecast used' : methodWords(method);
}

export function missOf({ misses }: MethodRow, ahead: number): Miss | undefined {
  return misses.find((miss) => miss.ahead === ahead);
}

/** "2.1% (13)" */
export function missWords(miss: Miss | undefined): string {
  if (miss?.medianPercent == null) return 'not known';
  return `${rate(miss.medianPercent)}% (${miss.count})`;
}
