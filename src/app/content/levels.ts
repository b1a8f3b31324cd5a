/** What the overview says of each of its four measures, in words and as a series. */

import type { FanSeries } from '../../charts/fan/series.ts';
import { children, pounds } from '../../charts/rounding.ts';
import { financialYear } from '../../domain/years.ts';
import type { Fan, OverviewView, Summary } from '../../results/views/view.ts';
import type { Choices } from '../state/choices.ts';
import { balanceRange } from './findings/level.ts';
import { countsFrom, financialYearAt, negated, poundsRange, summaryAt } from './reading.ts';
import { seriesOf } from './series.ts';

export interface Level {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly unit: string;
  /** "8 in 10: 1,370 to 2,290" */
  readonly range: string;
  readonly note?: string;
  readonly series: FanSeries;
  readonly readingYear: number;
  readonly format: (value: number) => string;
  readonly yearWords: (year: number) => string;
}

const januaryWords = (january: number) => `January ${january}`;

/** Children or places at a January. */
function countLevel(
  words: {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly note?: string;
  },
  years: readonly number[],
  summary: readonly Summary[],
  readingYear: number,
  draws: number,
): Level {
  const say = countsFrom(draws);
  const { mean, p10, p90 } = summary[years.indexOf(readingYear)];
  return {
    ...words,
    number: say(mean),
    range: `8 in 10: ${say(p10)} to ${say(p90)}`,
    series: seriesOf(words.name, years, summary),
    readingYear,
    format: say,
    yearWords: januaryWords,
  };
}

/** Money over a financial year, which no district has of its own. */
function moneyLevel(
  words: { readonly id: string; readonly name: string; readonly unit: string },
  fan: Fan,
  choices: Choices,
  wholeArea: string,
  say: { readonly number: (mean: number) => string; readonly range: (at: Summary) => string },
): Level | undefined {
  const readingYear = financialYearAt(fan, choices.year);
  const summary = summaryAt(fan, readingYear);
  if (!summary) return undefined;
  const name = `${words.name}, ${financialYear(readingYear)}`;
  return {
    id: words.id,
    name,
    unit: words.unit,
    number: say.number(summary.mean),
    range: `8 in 10: ${say.range(summary)}`,
    note: choices.district ? `All of ${wholeArea}: not divided by district` : undefined,
    series: seriesOf(words.name, fan.years, fan.summary),
    readingYear,
    format: pounds,
    yearWords: financialYear,
  };
}

/**
 * Children in ten years; places short, high needs and transport at the reading year. Counts are the
 * district's where one is chosen; money stays the whole area's and says so.
 */
export function levelsOf(overview: OverviewView, choices: Choices): Level[] {
  const { draws } = overview.provenance;
  const { years } = overview.children;
  const lastYear = years[years.length - 1];
  const district = overview.districts.find(({ code }) => code === choices.district?.code);
  const plans = district?.children ?? overview.children.summary;
  const deficit = negated(overview.highNeedsBalance);
  const sign = summaryAt(deficit, financialYearAt(deficit, choices.year));
  const levels = [
    countLevel(
      {
        id: 'level-plans',
        name: `Children with EHC plans, January ${lastYear}`,
        unit: 'children',
        note: `${children(plans[0].mean)} in January ${years[0]}`,
      },
      years,
      plans,
      lastYear,
      draws,
    ),
    countLevel(
      {
        id: 'level-short',
        name: `Specialist places short, January ${choices.year}`,
        unit: 'places',
      },
      years,
      district?.shortfall ?? overview.placesShort.summary,
      choices.year,
      draws,
    ),
    moneyLevel(
      {
        id: 'level-high-needs',
        name: 'High needs in-year deficit',
        unit: sign && sign.mean < 0 ? 'surplus' : 'deficit',
      },
      deficit,
      choices,
      overview.areaName,
      {
        number: (mean) => pounds(Math.abs(mean)),
        range: ({ p10, p50, p90, mean }) =>
          balanceRange({ mean: -mean, p10: -p90, p50: -p50, p90: -p10 }),
      },
    ),
    moneyLevel(
      { id: 'level-transport', name: 'Home to school transport', unit: 'a year' },
      overview.transportCost,
      choices,
      overview.areaName,
      { number: pounds, range: ({ p10, p90 }) => poundsRange(p10, p90) },
    ),
  ];
  return levels.filter((level) => level !== undefined);
}
