import type { Dataset } from '../domain/dataset.ts';
import { type IndicatorWords, indicatorsFor } from '../domain/indicators.ts';
import type { Problem } from '../domain/problems.ts';
import type { TargetRow } from '../domain/targets.ts';

/** Targets for an indicator that there is, for a place that it is counted in, in its unit. */
export function checkTargets({ manifest, tables }: Dataset): Problem[] {
  const indicators = indicatorsFor(manifest);
  return tables.targets.flatMap((row, r) => {
    const indicator = indicators.find(({ id }) => id === row.indicator);
    return problemsOf(row, indicator, indicators).map((problem) => ({
      file: 'targets.csv',
      row: r + 2,
      ...problem,
    }));
  });
}

function problemsOf(
  { indicator: id, district_code, target }: TargetRow,
  indicator: IndicatorWords | undefined,
  known: readonly IndicatorWords[],
): Omit<Problem, 'file'>[] {
  if (indicator === undefined) {
    return [
      {
        column: 'indicator',
        found: id,
        expected: `one of: ${known.map((one) => one.id).join('; ')}`,
        fix: 'Name the indicator as indicators.csv does.',
      },
    ];
  }
  const problems: Omit<Problem, 'file'>[] = [];
  if (indicator.geography === 'county' && district_code !== null) {
    problems.push({
      column: 'district_code',
      found: district_code,
      expected: 'blank: this indicator is counted for the whole area alone',
      fix: 'Leave the cell blank.',
    });
  }
  const share = indicator.unit === 'share';
  const least = indicator.unit === 'pounds' ? Number.NEGATIVE_INFINITY : 0;
  if (target < least || (share && target > 1)) {
    problems.push({
      column: 'target',
      found: `${target}`,
      expected: share ? 'a share from 0 to 1' : '0 or more',
      fix: share ? 'Write 60% as 0.6.' : 'Counts and rates are never below nought.',
    });
  }
  return problems;
}
