import type { DatasetRow } from '../../domain/datasetTables.ts';
import type { FinanceValues } from '../../domain/parameters/finance.ts';
import { financialYear } from '../../domain/years.ts';
import { total } from '../transport/transportCells.ts';
import { recomputedBlock } from './blockFacts.ts';
import type { CostPlan } from './costPlan.ts';
import { INDEPENDENT_SPECIAL, NON_MAINTAINED, SPECIAL } from './fundingKinds.ts';
import { LINE, sumOfLines } from './lines.ts';
import { childrenAt } from './placeStock.ts';
import type { YearCosts } from './priceYear.ts';
import { grown } from './rates.ts';
import type { JanuaryQuantities } from './yearPart.ts';

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
  inYearBalance: 'high-needs-in-year-balance',
  cumulativeBalance: 'high-needs-cumulative-balance',
} as const;

/** Figures of the model's base year, from one draw or as means over draws. */
export interface BaseFigures {
  readonly planHolders: number;
  readonly passengers: number;
  readonly passengersTo15: number;
  readonly transportPounds: number;
  readonly independentCostPounds: number;
  readonly specialCostPounds: number;
  readonly highNeedsSpendPounds: number;
  readonly inYearPounds: number;
  readonly cumulativePounds: number;
}

export function baseFigures(
  plan: CostPlan,
  planHolders: number,
  base: JanuaryQuantities,
  calibration: YearCosts,
  first: YearCosts,
): BaseFigures {
  const { amounts } = calibration;
  const independent =
    amounts[LINE['place-non-maintained']]! +
    amounts[LINE['fees-independent-day']]! +
    amounts[LINE['fees-independent-residential']]!;
  const special =
    amounts[LINE['place-special']]! +
    amounts[LINE['top-up-special-maintained']]! +
    amounts[LINE['top-up-special-academy']]!;
  return {
    planHolders,
    passengers: total(calibration.transport.passengers),
    passengersTo15: base.transport.bookings.passengers[0]!,
    transportPounds: total(calibration.transport.pounds),
    independentCostPounds:
      independent / childrenOf(plan, base, [INDEPENDENT_SPECIAL, NON_MAINTAINED]),
    specialCostPounds: special / childrenOf(plan, base, [SPECIAL]),
    highNeedsSpendPounds: sumOfLines(amounts, 'dsg', 'spend'),
    inYearPounds: first.amounts[LINE['in-year']]!,
    cumulativePounds: first.amounts[LINE.cumulative]!,
  };
}

/** One comparison; `tolerance` says how near, or that the row is shown for comparison only. */
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
  hold(measure.transportSpend, `SEN transport, ${before}`, figures.transportPounds, 0.05, before);
  hold(measure.transportCostPerPassenger, 'SEN transport, a passenger', transportMean, null, null);
  hold(measure.transportPassengerShare, 'Plan-holders transported', transported, null, null);
  hold(measure.transportPassengersTo15, 'Passengers to age 15', figures.passengersTo15, null, null);
  hold(
    measure.independentCost,
    'Independent or non-maintained special, a placement',
    figures.independentCostPounds,
    0.05,
    null,
    values['finance.inflation.independent'],
  );
  hold(
    measure.specialCost,
    'State special, a place',
    figures.specialCostPounds,
    0.05,
    null,
    values['finance.inflation.specialPlace'],
  );
  rows.push(...blockRow(highNeedsBlock, baseYear));
  hold(
    measure.highNeedsSpend,
    `High needs spend, ${before}`,
    figures.highNeedsSpendPounds,
    null,
    before,
  );
  hold(
    measure.inYearBalance,
    `High needs in-year balance, ${first}`,
    figures.inYearPounds,
    0.15,
    first,
  );
  hold(
    measure.cumulativeBalance,
    `High needs balance at the end of ${first}`,
    figures.cumulativePounds,
    0.15,
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

function childrenOf(plan: CostPlan, base: JanuaryQuantities, kinds: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < plan.placeCount; place++) {
    if (kinds.includes(plan.kindOfPlace[place]!)) sum += childrenAt(base.places.children, place);
  }
  return sum;
}
