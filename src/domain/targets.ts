import { z } from 'zod';
import type { Row, TableSpec } from './columns.ts';
import * as c from './columns.ts';
import type { IndicatorWords } from './indicators.ts';
import { prose } from './policies/parts.ts';

/** Which side of a target counts as meeting it; the target itself does. */
export const MET_WHEN = ['at least', 'at most'] as const;

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

/** Targets of one plan at most. */
export const MOST_TARGETS = 200;

/** A target that a plan states for itself, as a local inclusion plan does. No figure depends on it. */
export const planTargetSchema = z.strictObject({
  /** Id of an indicator, as `indicators.csv` names it. */
  indicator: z.string().min(1).max(200),
  /** Code of a home district; absent = the whole area. */
  district: z.string().min(1).max(80).optional(),
  /** First January at which it holds. */
  january: z.int().min(2000).max(2100),
  direction: z.enum(MET_WHEN),
  /** In the unit of `indicators.csv`: a share from 0 to 1. */
  value: z.number().min(c.anyNumber.min).max(c.anyNumber.max),
  reason: prose.min(1, 'why this target was chosen'),
  source: prose.min(1, 'who set it, or no such field').optional(),
});
export type PlanTarget = z.infer<typeof planTargetSchema>;

/** A target and whose it is: the area's, from its dataset, or the plan's own. */
export interface Target extends TargetRow {
  readonly setBy: 'area' | 'plan';
}

/** A plan's target as `targets.csv` would have it, with its reason and source in one line. */
export function planTargetRow({ district, ...target }: PlanTarget): TargetRow {
  const { reason, source } = target;
  return {
    indicator: target.indicator,
    district_code: district ?? null,
    from_january: target.january,
    met_when: target.direction,
    target: target.value,
    source: `Target of the plan: ${source === undefined ? reason : `${reason} (${source})`}`,
  };
}

/** What makes two targets the same one: indicator, place and first January. */
export function targetKey({ indicator, district_code, from_january }: TargetRow): string {
  return JSON.stringify([indicator, district_code, from_january]);
}

/** Targets of an area and of a plan. The plan's stands in place of the area's of the same key. */
export function targetsOf(area: readonly TargetRow[], plan: readonly PlanTarget[] = []): Target[] {
  const own = plan.map((target): Target => ({ ...planTargetRow(target), setBy: 'plan' }));
  const replaced = new Set(own.map(targetKey));
  const others = area.filter((row) => !replaced.has(targetKey(row)));
  return [...others.map((row): Target => ({ ...row, setBy: 'area' })), ...own];
}

/** Least and most that a target can be, in the unit of its indicator. */
export function targetBounds(unit: IndicatorWords['unit']): { min: number; max: number } {
  const { min, max } = c.anyNumber;
  if (unit === 'share') return { min: 0, max: 1 };
  return { min: unit === 'pounds' ? min : 0, max };
}

/**
 * The target in force for an indicator of a place: the latest that began by a January. What is counted
 * over a financial year takes that of the January which lies in it.
 *
 * @param district code; null = the whole area, which has no target of its districts.
 */
export function targetInForce<T extends TargetRow>(
  targets: readonly T[],
  indicator: string,
  district: string | null,
  january: number,
): T | null {
  return targets
    .filter((row) => row.indicator === indicator && row.district_code === district)
    .filter((row) => row.from_january <= january)
    .reduce<T | null>(
      (latest, row) => (latest === null || row.from_january > latest.from_january ? row : latest),
      null,
    );
}
