import { financialYear } from '../../domain/years.ts';
import { type Comparison, type MeasuredRun, pairOf } from '../compare/comparison.ts';
import { factorsOfBoth, planChoice } from '../value/planChoice.ts';
import type { ValuedMeasure } from '../value/valueTypes.ts';
import type { Cell, Table } from './table.ts';

/** What stands in place of a parameter for knowing everything, chance too. */
const EVERYTHING = 'everything';

/**
 * `value.csv`: for each two scenarios, which assumptions decide between them by the end of the run,
 * most worth first; in the unit of the measure.
 */
export function valueTable(comparison: Comparison, valued: readonly ValuedMeasure[]): Table {
  const { baseline, plans } = comparison;
  const runs = [baseline, ...plans];
  const pairs = runs.flatMap((before, one) => runs.slice(one + 1).map((after) => [before, after]));
  return {
    name: 'value',
    columns: [
      'scenario',
      'year',
      'against',
      'measure',
      'parameter',
      'evppi',
      'evppi_error',
      'changed_share',
      'noise_floor',
    ],
    rows: pairs.flatMap(([before, after]) =>
      valued.flatMap((measure) => rowsOf(comparison, before, after, measure)),
    ),
  };
}

function rowsOf(
  { measures }: Comparison,
  before: MeasuredRun,
  after: MeasuredRun,
  valued: ValuedMeasure,
): Cell[][] {
  const at = measures.findIndex(({ id }) => id === valued);
  const { baseYear, years } = after.frame;
  const factors = factorsOfBoth(before.factors, after.factors);
  const pair = pairOf(measures, before, after);
  const { everything, assumptions } = planChoice(pair, at, years, factors);
  const year =
    measures[at].when === 'january' ? baseYear + years : financialYear(baseYear + years - 1);
  const floor = assumptions?.floor ?? null;
  const parts = assumptions?.each ?? [];
  return [
    { id: EVERYTHING, ...everything, floor: null },
    ...parts.map((part) => ({ ...part, floor })),
  ].map((part) => [
    after.scenario.id,
    year,
    before.scenario.id,
    valued,
    part.id,
    part.value,
    part.error,
    part.changed,
    part.floor,
  ]);
}
