import { financialYear } from '../../domain/years.ts';
import { compared } from '../compare/comparedMeasure.ts';
import { type ComparedMeasure, isNothing } from '../compare/comparedTypes.ts';
import { compareMeasure, type MeasuredPair } from '../compare/compareMeasure.ts';
import { frameOf, measureReader } from '../compare/measuredRun.ts';
import { type MeasureId, measuresOf } from '../compare/measures.ts';
import type { ReleasedPair } from './pair.ts';

/** What a review shows of the whole area, by its group and in this order. */
const SHOWN: readonly MeasureId[] = [
  'high-needs-spend',
  'high-needs-balance',
  'transport',
  'without-place',
  'waiting',
  'refusals',
  'first-preference',
  'capital',
];

/** Measures of the whole area at a January, and of the financial year that it lies in. */
export function areaMeasures(pair: ReleasedPair, january: number): ComparedMeasure[] {
  const { before, after } = pair;
  const measures = measuresOf(SHOWN);
  const measured: MeasuredPair = {
    frame: frameOf(after.model),
    measures,
    before: before.draws.map(measureReader(before.model, measures, january)),
    after: after.draws.map(measureReader(after.model, measures, january)),
  };
  const year = financialYear(after.model.area.baseYear + january - 1);
  return measures.flatMap((measure, at): ComparedMeasure[] => {
    const one = compareMeasure(measured, at, january, null);
    if (one === null) return [];
    // Capital stands apart from both budgets, and is left out where no works are stated.
    if (measure.id === 'capital') return isNothing(one) ? [] : [one];
    if (measure.when === 'financial year') return [{ ...one, label: `${one.label}, ${year}` }];
    return measure.id === 'waiting' ? [one, unserved(pair, january)] : [one];
  });
}

/** Counted child by child in each pair, so no run by itself can tell it. */
function unserved({ draws }: ReleasedPair, january: number): ComparedMeasure {
  return compared(
    {
      id: 'unserved',
      label: 'Children without a special school, where none within reach serves them',
      unit: 'children',
      group: 'children',
      better: 'lower',
    },
    draws.map((draw) => draw.unservedBefore[january]),
    draws.map((draw) => draw.unserved[january]),
  );
}
