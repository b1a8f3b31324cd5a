import { financialYear } from '../../domain/years.ts';
import { compareMeasure, firstRow, type MeasuredPair } from '../compare/compareMeasure.ts';
import { type Comparison, type MeasuredRun, pairWith } from '../compare/comparison.ts';
import type { Measure } from '../compare/measures.ts';
import { comparisonUnderRule } from '../disclosure/controlledComparison.ts';
import { type Cell, ranged, type Table } from './table.ts';

/** `compare.csv`: every plan against the baseline, by measure, year and district (blank = whole area). */
export function compareTable(comparison: Comparison): Table {
  const table: Table = {
    name: 'compare',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'measure',
      'baseline',
      'value',
      ...ranged('difference'),
      'better_share',
    ],
    rows: comparison.plans.flatMap((plan) => rowsOf(comparison, plan)),
  };
  return comparisonUnderRule(table, comparison);
}

interface Place {
  /** Null = the whole area. */
  readonly district: number | null;
  readonly code: string;
  readonly name: string;
}

function rowsOf(comparison: Comparison, plan: MeasuredRun): Cell[][] {
  const { districts, name } = comparison.dataset.manifest;
  const area: Place = { district: null, code: '', name };
  const places = [
    ...districts.map((one, district): Place => ({ district, code: one.code, name: one.name })),
    area,
  ];
  const pair = pairWith(comparison, plan);
  return comparison.measures.flatMap((measure, at) => {
    const counted = measure.geography === 'district' ? places : [area];
    const januaries = Array.from(
      { length: pair.frame.years + 1 - firstRow(measure) },
      (_, row) => firstRow(measure) + row,
    );
    return januaries.flatMap((january) =>
      counted.map(({ district, code, name }) => [
        plan.scenario.id,
        yearOf(measure, pair, january),
        code,
        name,
        measure.id,
        ...figuresOf(pair, at, january, district),
      ]),
    );
  });
}

function yearOf({ when }: Measure, { frame }: MeasuredPair, january: number): Cell {
  return when === 'january'
    ? frame.baseYear + january
    : financialYear(frame.baseYear + january - 1);
}

/** Blank where a share has nothing to be a share of. */
function figuresOf(
  pair: MeasuredPair,
  at: number,
  january: number,
  district: number | null,
): Cell[] {
  const one = compareMeasure(pair, at, january, district);
  if (one === null) return [null, null, null, null, null, null, null];
  const { mean, p10, p50, p90 } = one.difference;
  return [one.before.mean, one.value.mean, mean, p10, p50, p90, one.betterShare];
}
