import type { Summary } from '../views/measures.ts';

/** Groups that measures are shown in. Capital stands apart from both budgets. */
export const MEASURE_GROUPS = ['high needs', 'general fund', 'capital', 'children'] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** What a measure is, before its figures. */
export interface MeasureWords {
  readonly id: string;
  readonly label: string;
  readonly unit: 'children' | 'pounds' | 'minutes' | 'per cent';
  readonly group: MeasureGroup;
  readonly better: 'lower' | 'higher' | 'neither';
}

/** A measure with the plan, without it, and the difference taken draw by draw. */
export interface ComparedMeasure extends MeasureWords {
  readonly before: Summary;
  readonly value: Summary;
  readonly difference: Summary;
  /** Share of draws in which the plan is better, ties counting half; null where neither direction is. */
  readonly betterShare: number | null;
}

/** True where there is nothing of a measure, with the plan or without it. */
export function isNothing({ before, value }: ComparedMeasure): boolean {
  return [before, value].every(({ mean, p10, p90 }) => mean === 0 && p10 === 0 && p90 === 0);
}
