/** Measures of two runs as rows of a table of paired differences, in the words of their units. */
import type { PairedGroup, PairedRow } from '../../charts/pairedRows/PairedRows.tsx';
import {
  change,
  children,
  percent,
  pounds,
  poundsUnit,
  range,
  rate,
} from '../../charts/rounding.ts';
import type { DirectionWords } from '../../charts/words.ts';
import type { ComparedMeasure, MeasureGroup } from '../../results/compare/comparedTypes.ts';
import type { Summary } from '../../results/views/measures.ts';

export const GROUP_LABELS: Readonly<Record<MeasureGroup, string>> = {
  'high needs': 'High needs budget (DSG)',
  'general fund': 'General fund',
  children: 'Children',
  capital: 'Capital, apart from both budgets',
};

type Directions = Readonly<Record<'lower' | 'higher', DirectionWords>>;

function turned(less: string, more: string): Directions {
  return { lower: { better: less, worse: more }, higher: { better: more, worse: less } };
}

/** Words for better and worse in each unit, whichever way is better. */
export const UNIT_DIRECTIONS: Readonly<Record<ComparedMeasure['unit'], Directions>> = {
  children: turned('fewer', 'more'),
  pounds: {
    lower: { better: 'cheaper', worse: 'dearer' },
    higher: { better: 'more', worse: 'less' },
  },
  minutes: turned('shorter', 'longer'),
  'per cent': turned('lower', 'higher'),
};

export type Say = (value: number) => string;

/** How the levels and the differences of a measure are said. */
export interface Sayings {
  readonly level: Say;
  readonly step: Say;
}

/** How a measure is said. Money keeps one unit along a row: that of its differences for them. */
export function sayings(
  unit: ComparedMeasure['unit'],
  levels: readonly Summary[],
  differences: readonly Summary[],
): Sayings {
  if (unit === 'children') return { level: children, step: children };
  if (unit === 'minutes') {
    const minutes: Say = (size) => `${rate(size)} min`;
    return { level: minutes, step: minutes };
  }
  if (unit === 'per cent') {
    return { level: (share) => percent(share / 100), step: (points) => `${rate(points)} points` };
  }
  const widest = ({ p10, p90 }: Summary) => Math.max(Math.abs(p10), Math.abs(p90));
  const levelUnit = poundsUnit(Math.max(...levels.map(widest)));
  const stepUnit = poundsUnit(
    Math.max(0, ...differences.map((one) => Math.max(widest(one), Math.abs(one.mean)))),
  );
  return {
    // Nothing has no unit.
    level: (amount) => (amount === 0 ? pounds(0) : pounds(amount, levelUnit)),
    step: (amount) => pounds(amount, stepUnit),
  };
}

function comparedRow(measure: ComparedMeasure, levelRange: boolean): PairedRow {
  const { id, label, unit, better, before, value, difference, betterShare } = measure;
  const { level, step } = sayings(unit, [before, value], [difference]);
  const signed: Say = (size) => change(size, step);
  const none = [difference.mean, difference.p10, difference.p90].every((d) => step(d) === step(0));
  const judged = better !== 'neither' && betterShare !== null && !none;
  return {
    id,
    name: label,
    low: difference.p10,
    mean: difference.mean,
    high: difference.p90,
    better: judged
      ? { when: better, share: betterShare, words: UNIT_DIRECTIONS[unit][better] }
      : null,
    said: signed(difference.mean),
    range: none ? '' : range(difference.p10, difference.p90, signed),
    before: levelRange ? withRange(before, level) : level(before.mean),
    value: level(value.mean),
  };
}

/** "£541m (£471m to £587m)"; the range goes where it says no more than the average. */
function withRange({ mean, p10, p90 }: Summary, say: Say): string {
  return say(p10) === say(p90) ? say(mean) : `${say(mean)} (${range(p10, p90, say)})`;
}

/**
 * Rows under the heads of their groups, in the order of the groups; those without a row are left out.
 *
 * @param levelRange says the range of the level without the plan beside its average.
 */
export function comparedGroups(
  measures: readonly ComparedMeasure[],
  groups: readonly MeasureGroup[],
  levelRange = false,
): PairedGroup[] {
  return groups
    .map((group) => ({
      name: GROUP_LABELS[group],
      rows: measures
        .filter((measure) => measure.group === group)
        .map((measure) => comparedRow(measure, levelRange)),
    }))
    .filter(({ rows }) => rows.length > 0);
}
