import type { Row, TableSpec } from './columns.ts';
import * as c from './columns.ts';

/** Which side of a target counts as meeting it; the target itself does. */
const MET_WHEN = ['at least', 'at most'] as const;

/** Targets that a council or its partnership has set for itself. The product sets none. */
export const TARGETS_TABLE = {
  file: 'targets.csv',
  title: 'Targets that the area has set itself, for the inclusion dashboard',
  columns: {
    /** Id of an indicator, as `indicators.csv` names it. */
    indicator: c.text,
    /** Blank = the whole area. */
    district_code: { ...c.district, optional: true },
    /** First January at which it holds; it holds until a later row of the same indicator and place. */
    from_january: c.year,
    met_when: { kind: 'choice', choices: MET_WHEN },
    /** In the unit of `indicators.csv`: a share from 0 to 1. */
    target: c.anyNumber,
    source: c.text,
  },
  key: ['indicator', 'district_code', 'from_january'],
  optional: true,
} as const satisfies TableSpec;

export type TargetRow = Row<typeof TARGETS_TABLE>;

/**
 * The target in force for an indicator of a place: the latest that began by a January. What is counted
 * over a financial year takes that of the January which lies in it.
 *
 * @param district code; null = the whole area, which has no target of its districts.
 */
export function targetInForce(
  targets: readonly TargetRow[],
  indicator: string,
  district: string | null,
  january: number,
): TargetRow | null {
  return targets
    .filter((row) => row.indicator === indicator && row.district_code === district)
    .filter((row) => row.from_january <= january)
    .reduce<TargetRow | null>(
      (latest, row) => (latest === null || row.from_january > latest.from_january ? row : latest),
      null,
    );
}
