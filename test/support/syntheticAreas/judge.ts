import type { SyntheticArea } from './area.ts';
import { type StockCount, sums, TOTAL } from './counts.ts';

/** A projected count of children, of a cell or of a sum. */
export interface Projected {
  readonly year: number;
  readonly need: string;
  readonly setting: string;
  readonly mean: number;
  readonly p2_5: number;
  readonly p10: number;
  readonly p90: number;
  readonly p97_5: number;
}

/** The three ways in which a projection is added up before it is judged. */
export const MARGINS = ['total', 'setting', 'need'] as const;
export type Margin = (typeof MARGINS)[number];

/** One forecast beside what came to be. */
export interface Verdict {
  /** Seed of the area: forecasts of one area go right or wrong together. */
  readonly area: number;
  readonly kind: string;
  readonly margin: Margin;
  /** Years after the base January. */
  readonly horizon: number;
  /** Children at the base January. */
  readonly base: number;
  readonly outcome: number;
  readonly mean: number;
  /** Whether the 95% and the 80% interval hold the outcome, its ends included. */
  readonly in95: boolean;
  readonly in80: boolean;
  /** Width of the 95% interval. */
  readonly width: number;
}

const NOBODY = { mean: 0, p2_5: 0, p10: 0, p90: 0, p97_5: 0 };

/**
 * Verdicts on a projection for every year of the area's future: of the grand total, of each setting
 * and of each need. A series that the projection leaves out is one of nobody.
 */
export function judge(area: SyntheticArea, projection: readonly Projected[]): Verdict[] {
  const { truth } = area;
  const key = (year: number, need: string, setting: string) => `${year}\t${need}\t${setting}`;
  const projected = new Map(projection.map((row) => [key(row.year, row.need, row.setting), row]));
  const count = sums([...area.base, ...area.future]);
  const years = [...new Set(area.future.map(({ year }) => year))];
  const series: [Margin, string, string][] = [
    ['total', TOTAL, TOTAL],
    ...truth.settings.map(({ code }): [Margin, string, string] => ['setting', TOTAL, code]),
    ...truth.needs.map(({ code }): [Margin, string, string] => ['need', code, TOTAL]),
  ];
  return series.flatMap(([margin, need, setting]) =>
    years.map((year) => {
      const outcome = count(year, need, setting);
      const row = projected.get(key(year, need, setting)) ?? NOBODY;
      return {
        area: area.seed,
        kind: truth.kind,
        margin,
        horizon: year - truth.baseYear,
        base: count(truth.baseYear, need, setting),
        outcome,
        mean: row.mean,
        in95: row.p2_5 <= outcome && outcome <= row.p97_5,
        in80: row.p10 <= outcome && outcome <= row.p90,
        width: row.p97_5 - row.p2_5,
      };
    }),
  );
}

/**
 * The projection that futures make of themselves: ranks r and n + 1 − r of n futures hold another
 * one with probability 1 − 2r / (n + 1), so 39 give 95% and 80% exactly (more where counts tie).
 * @throws RangeError where the number of futures is not one less than a multiple of 40
 */
export function projectionOf(
  area: SyntheticArea,
  futures: readonly (readonly StockCount[])[],
): Projected[] {
  const blocks = (futures.length + 1) / 40;
  if (!Number.isInteger(blocks) || blocks < 1) {
    throw new RangeError(`${futures.length} futures; expected 39, 79, 119 or such a number.`);
  }
  const counts = futures.map(sums);
  const years = [...new Set(area.future.map(({ year }) => year))];
  const needs = [TOTAL, ...area.truth.needs.map(({ code }) => code)];
  const settings = [TOTAL, ...area.truth.settings.map(({ code }) => code)];
  return years.flatMap((year) =>
    needs.flatMap((need) =>
      settings.map((setting) => {
        const sorted = counts.map((of) => of(year, need, setting)).sort((a, b) => a - b);
        const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
        return {
          year,
          need,
          setting,
          mean,
          p2_5: sorted[blocks - 1],
          p10: sorted[4 * blocks - 1],
          p90: sorted[sorted.length - 4 * blocks],
          p97_5: sorted[sorted.length - blocks],
        };
      }),
    ),
  );
}
