import { NO_PLAN } from '../../../src/model/demand/longitudinal/transition.ts';
import type { SyntheticArea } from '../../support/syntheticAreas/area.ts';
import { sums, TOTAL } from '../../support/syntheticAreas/counts.ts';
import type { Projected } from '../../support/syntheticAreas/judge.ts';
import { FUTURE_YEARS } from '../../support/syntheticAreas/truth.ts';

/** The base January's numbers, for ever. */
export function persistence(area: SyntheticArea): Projected[] {
  return naive(area, (base) => base);
}

/** The base January's numbers and, for each year, the mean yearly change of the file's Januaries. */
export function drift(area: SyntheticArea): Projected[] {
  const { historyYears } = area.truth;
  return naive(area, (base, first, horizon) => base + ((base - first) / historyYears) * horizon);
}

/** Forecasts of the sums by need, by setting and of all, without a width. */
function naive(
  { truth, transitions, base }: SyntheticArea,
  forecast: (base: number, first: number, horizon: number) => number,
): Projected[] {
  const { baseYear, historyYears } = truth;
  const first = transitions
    .filter((row) => row.year === baseYear - historyYears && row.need1 !== NO_PLAN)
    .map((row) => ({ year: row.year, need: row.need1, setting: row.setting1, children: 1 }));
  const count = sums([...first, ...base]);
  const series = [
    [TOTAL, TOTAL],
    ...truth.settings.map(({ code }) => [TOTAL, code]),
    ...truth.needs.map(({ code }) => [code, TOTAL]),
  ];
  return series.flatMap(([need, setting]) =>
    Array.from({ length: FUTURE_YEARS }, (_, i) => {
      const last = count(baseYear, need, setting);
      const mean = forecast(last, count(baseYear - historyYears, need, setting), i + 1);
      return {
        year: baseYear + i + 1,
        need,
        setting,
        mean,
        p2_5: mean,
        p10: mean,
        p90: mean,
        p97_5: mean,
      };
    }),
  );
}
