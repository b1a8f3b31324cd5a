/** Balances as the series that the fans of the page are drawn from, named by the March that ends them. */
import type { FanData } from '../../charts/fan/series.ts';
import { pounds } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { StatedBalance } from '../../results/views/financeTypes.ts';
import type { Fan } from '../../results/views/view.ts';
import { marchOf } from '../content/finance.ts';
import { isFirstLook, negated } from '../content/reading.ts';
import { seriesOf } from '../content/series.ts';

/** Whether a chart's values above zero are deficits or surpluses. */
export type Sign = 'deficit' | 'surplus';

export interface BalanceSeries {
  readonly sign: Sign;
  readonly fan: Fan;
  /** The same measure with no change, over the same years. */
  readonly baseline?: Fan;
  readonly stated: readonly StatedBalance[];
  /** Name of the plan in view. */
  readonly name: string;
  readonly baselineName?: string;
  /** True for a year's own balance, false for a balance at its end. */
  readonly ofYear: boolean;
  readonly draws: number;
}

/** The sign in which most of a fan's last year stands. */
export function signOf({ summary }: Fan): Sign {
  return summary[summary.length - 1].mean < 0 ? 'deficit' : 'surplus';
}

/** What a fan of balances is drawn from. Years are those in which the financial years end. */
export function balanceData(series: BalanceSeries): FanData {
  const { sign, ofYear, name, baseline, stated } = series;
  const turn = (fan: Fan) => (sign === 'deficit' ? negated(fan) : fan);
  const factor = sign === 'deficit' ? -1 : 1;
  const fan = turn(series.fan);
  const compared = baseline && turn(baseline);
  const march = (years: readonly number[]) => years.map((year) => year + 1);
  const past = stated.filter(({ reported }) => reported);
  return {
    plan: seriesOf(name, march(fan.years), fan.summary),
    comparison:
      compared &&
      seriesOf(series.baselineName ?? 'No change', march(compared.years), compared.summary),
    draws: isFirstLook(series.draws) ? undefined : fan.draws,
    history:
      past.length > 0
        ? {
            years: past.map((one) => one.financialYear + 1),
            values: past.map((one) => factor * one.pounds),
            word: 'reported',
          }
        : undefined,
    stated: stated
      .filter(({ reported }) => !reported)
      .map((one) => ({
        year: one.financialYear + 1,
        value: factor * one.pounds,
        label: 'council forecast',
      })),
    format: pounds,
    yearWords: (year) => (ofYear ? financialYear(year - 1) : marchOf(year - 1)),
  };
}
