import type { DatasetRow } from '../../domain/datasetTables.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { financialYear } from '../../domain/years.ts';
import type { BaseFigures } from './baseFigures.ts';
import { recomputedBlock } from './blockFacts.ts';
import { grown } from './rates.ts';

/** Misses at which a check of spending, and one of a balance, is still met. */
const SPEND_TOLERANCE = fixed('checks.spendTolerance');
const BALANCE_TOLERANCE = fixed('checks.balanceTolerance');

/**
 * Measures of `finance_facts.csv` that the base year is held against, with periods as financial
 * years (2024-25) and values in pounds, passengers or shares of one.
 */
export const TARGET_MEASURES = {
  transportSpend: 'sen-transport-spend',
  transportCostPerPassenger: 'sen-transport-cost-per-passenger',
  transportPassengerShare: 'sen-transport-passenger-share-of-plans',
  transportPassengersTo15: 'sen-transport-passengers-to-15',
  independentCost: 'independent-special-cost-per-placement',
  specialCost: 'state-special-cost-per-place',
  highNeedsSpend: 'high-needs-spend',
  blockReported: 'high-needs-block-reported',
  blockImplied: 'high-needs-block-implied',
  inYearBalance: 'high-needs-in-year-balance',
  cumulativeBalance: 'high-needs-cumulative-balance',
} as const;

/** One comparison of the method page; `tolerance` says how near, or that it is shown for comparison. */
export interface TargetRow {
  readonly label: string;
  readonly target: number;
  readonly model: number;
  readonly tolerance: string;
  readonly met: boolean;
  readonly note: string;
}

type Facts = readonly DatasetRow<'financeFacts'>[];

/** Comparisons of the base year with what was published; a measure that is absent has no row. */
export function baseTargets(
  baseYear: number,
  facts: Facts,
  highNeedsBlock: readonly DatasetRow<'highNeedsBlock'>[],
  values: FinanceValues,
  figures: BaseFigures,
): readonly TargetRow[] {
  const before = financialYear(baseYear - 1);
  const first = financialYear(baseYear);
  const rows: TargetRow[] = [];
  const hold = (
    measure: string,
    label: string,
    model: number,
    tolerance: number | null,
    period: string | null,
    risePerYear = 0,
  ): void => {
    const fact = latestFact(facts, measure, period, baseYear - 1);
    if (fact === undefined) return;
    const years = Math.max(0, baseYear - 1 - Number(fact.period.slice(0, 4)));
    const target = fact.value * grown(risePerYear, years);
    const uprated = risePerYear !== 0 && years > 0 ? `, uprated ${years} years` : '';
    rows.push({
      label,
      target,
      model,
      tolerance: tolerance === null ? 'for comparison' : `within ${tolerance * 100}%`,
      met: tolerance === null || Math.abs(model - target) <= tolerance * Math.abs(target),
      note: `${fact.period}${uprated}; ${fact.quality}; ${fact.source}`,
    });
  };
  const measure = TARGET_MEASURES;
  const transportMean = figures.transportPounds / figures.passengers;
  const transported = figures.passengers / figures.planHolders;
  hold(
    measure.transportSpend,
    `SEN transport, ${before}`,
    figures.transportPounds,
    SPEND_TOLERANCE,
    before,
  );
  hold(measure.transportCostPerPassenger, 'SEN transport, a passenger', transportMean, null, null);
  hold(measure.transportPassengerShare, 'Plan-holders transported', transported, null, null);
  hold(measure.transportPassengersTo15, 'Passengers to age 15', figures.passengersTo15, null, null);
  hold(
    measure.independentCost,
    'Independent or non-maintained special, a placement',
    figures.independentCostPounds,
    SPEND_TOLERANCE,
    null,
    values['finance.inflation.independent'],
  );
  hold(
    measure.specialCost,
    'State special, a place',
    figures.specialCostPounds,
    SPEND_TOLERANCE,
    null,
    values['finance.inflation.specialPlace'],
  );
  rows.push(...blockRow(highNeedsBlock, baseYear));
  const block = highNeedsBlock.find((row) => row.financial_year === before && row.item === 'total');
  if (block !== undefined) {
    const label = `High needs block, ${before}`;
    hold(measure.blockReported, `${label}, as reported`, block.amount, null, before);
    hold(measure.blockImplied, `${label}, as a later paper implies`, block.amount, null, before);
  }
  hold(
    measure.highNeedsSpend,
    `High needs spend, ${before}, with January ${baseYear}'s placements all year`,
    figures.highNeedsSpendPounds,
    null,
    before,
  );
  hold(
    measure.inYearBalance,
    `High needs in-year balance, ${first}`,
    figures.inYearPounds,
    BALANCE_TOLERANCE,
    first,
  );
  hold(
    measure.cumulativeBalance,
    `High needs balance at the end of ${first}`,
    figures.cumulativePounds,
    BALANCE_TOLERANCE,
    first,
  );
  return rows;
}

/** The fact of a period, or the latest no later than a year where no period is asked for. */
function latestFact(
  facts: Facts,
  measure: string,
  period: string | null,
  latestYear: number,
): Facts[number] | undefined {
  const of = facts.filter(
    (fact) =>
      fact.measure === measure &&
      (period === null ? Number(fact.period.slice(0, 4)) <= latestYear : fact.period === period),
  );
  return of.toSorted((a, b) => (a.period < b.period ? -1 : 1)).at(-1);
}

/** The last block whose parts are all published, added up again. */
function blockRow(
  rows: readonly DatasetRow<'highNeedsBlock'>[],
  baseYear: number,
): readonly TargetRow[] {
  for (let year = baseYear; year > baseYear - 10; year--) {
    const model = recomputedBlock(rows, year);
    const published = rows.find(
      (row) => row.financial_year === financialYear(year) && row.item === 'total',
    );
    if (model === undefined || published === undefined) continue;
    return [
      {
        label: `High needs block, ${financialYear(year)}, from its parts`,
        target: published.amount,
        model,
        tolerance: 'to the pound',
        met: Math.abs(model - published.amount) < 1,
        note: `${published.quality}; ${published.source}`,
      },
    ];
  }
  return [];
}
