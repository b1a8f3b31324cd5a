/** Sentences on the ways of forecasting: how far they have been out, and which came closest. */
import { rate } from '../../../charts/rounding.ts';
import type { DemandView } from '../../../results/views/demandTypes.ts';
import { methodWords, NAIVE_METHODS } from '../demand.ts';

type Record = Pick<DemandView['forecast'], 'misses' | 'candidates'>;

/**
 * Title of the table of methods: "Combined, the methods have typically been out by 2.1% a year ahead
 * and 6.4% 3 years ahead, less than each of the simplest methods". The comparison is made only where it
 * holds at every number of years ahead.
 */
export function methodsTitle({ misses, candidates }: Record, areaName: string): string {
  const neutral = `What each way of forecasting says, and how far it has been out, ${areaName}`;
  const known = misses.filter(({ medianPercent }) => medianPercent !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (first?.medianPercent == null || last?.medianPercent == null) return neutral;
  const naive = candidates.filter(({ method }) => NAIVE_METHODS.includes(method));
  const beaten = naive.every((candidate) =>
    known.every(({ ahead, medianPercent }) => {
      const other = candidate.misses.find((miss) => miss.ahead === ahead)?.medianPercent ?? null;
      return other !== null && medianPercent !== null && rate(medianPercent) !== rate(other)
        ? medianPercent < other
        : false;
    }),
  );
  const years = (ahead: number) => (ahead === 1 ? 'a year ahead' : `${ahead} years ahead`);
  const out =
    first === last
      ? `${rate(first.medianPercent)}% ${years(first.ahead)}`
      : `${rate(first.medianPercent)}% ${years(first.ahead)} and ${rate(last.medianPercent)}% ${years(last.ahead)}`;
  const less = beaten && naive.length > 0 ? ', less than each of the simplest methods' : '';
  return `Combined, the methods have typically been out by ${out}${less}`;
}

/** The method with the least typical error so many years ahead; undefined where none is known. */
export function closestMethod({ misses, candidates }: Record, ahead: number): string | undefined {
  const all = [...candidates, { method: 'combined', misses }];
  const error = (one: (typeof all)[number]) =>
    one.misses.find((miss) => miss.ahead === ahead)?.medianPercent ?? Number.POSITIVE_INFINITY;
  const best = all.reduce((least, one) => (error(one) < error(least) ? one : least));
  return Number.isFinite(error(best)) ? methodWords(best.method) : undefined;
}
