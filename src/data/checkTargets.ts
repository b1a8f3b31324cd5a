import type { Dataset } from '../domain/dataset.ts';
import { indicatorsFor } from '../domain/indicators.ts';
import type { Problem } from '../domain/problems.ts';
import {
  type PlanTarget,
  planTargetRow,
  type TargetRow,
  targetBounds,
  targetKey,
} from '../domain/targets.ts';
import type { Say } from './policyChecks/say.ts';

/** What is wrong with a target, and in which part of it, whatever file it stands in. */
export interface TargetFault extends Pick<Problem, 'found' | 'expected' | 'fix'> {
  readonly part: 'indicator' | 'district' | 'value';
}

/** A target is for an indicator that there is, for a place that it is counted in, in its unit. */
export function targetFaults(row: TargetRow, manifest: Dataset['manifest']): TargetFault[] {
  const { indicator: id, district_code: district, target } = row;
  const faults: TargetFault[] = [];
  const homes = manifest.districts.map(({ code }) => code);
  if (district !== null && !homes.includes(district)) {
    faults.push({
      part: 'district',
      found: district,
      expected: `blank, for the whole area, or one of: ${homes.join('; ')}`,
      fix: 'Correct the district.',
    });
  }
  const known = indicatorsFor(manifest);
  const indicator = known.find((one) => one.id === id);
  if (indicator === undefined) {
    faults.push({
      part: 'indicator',
      found: id,
      expected: `one of: ${known.map((one) => one.id).join('; ')}`,
      fix: 'Name the indicator as indicators.csv does.',
    });
    return faults;
  }
  if (indicator.geography === 'county' && district !== null) {
    faults.push({
      part: 'district',
      found: district,
      expected: 'blank: this indicator is counted for the whole area alone',
      fix: 'Leave the district out.',
    });
  }
  const { min, max } = targetBounds(indicator.unit);
  if (target < min || target > max) {
    const share = indicator.unit === 'share';
    faults.push({
      part: 'value',
      found: `${target}`,
      expected: share ? 'a share from 0 to 1' : '0 or more',
      fix: share ? 'Write 60% as 0.6.' : 'Counts and rates are never below nought.',
    });
  }
  return faults;
}

const COLUMNS = { indicator: 'indicator', district: 'district_code', value: 'target' } as const;

/** Problems of `targets.csv`. */
export function checkTargets({ manifest, tables }: Dataset): Problem[] {
  return tables.targets.flatMap((row, r) =>
    targetFaults(row, manifest).map(({ part, ...said }) => ({
      file: 'targets.csv',
      row: r + 2,
      column: COLUMNS[part],
      ...said,
    })),
  );
}

/** Problems of the targets that a plan states. */
export function checkPlanTargets(
  targets: readonly PlanTarget[],
  manifest: Dataset['manifest'],
  say: Say,
): void {
  const seen = new Map<string, number>();
  targets.forEach((target, at) => {
    const row = planTargetRow(target);
    for (const { part, found, expected, fix } of targetFaults(row, manifest)) {
      say(`targets.${at}.${part}`, part === 'value' ? found : `"${found}"`, expected, fix);
    }
    const twin = seen.get(targetKey(row));
    if (twin === undefined) seen.set(targetKey(row), at);
    else {
      say(
        `targets.${at}`,
        `the indicator, place and January of targets.${twin}`,
        'one target for an indicator, a place and a January',
        'Remove one of the two, or give it another January.',
      );
    }
  });
}
