import { AGE_COUNT } from '../../domain/ages.ts';
import type { Policy, Scenario } from '../../domain/scenario.ts';
import type { Area } from '../area/area.ts';
import type { Stream } from '../random/stream.ts';
import { eachCell, type Reach, reachOf } from './levers/reach.ts';
import { policySize, type SizeRange } from './policySize.ts';
import { meanStrength } from './policyYears.ts';

/** What policies change: the number of requests, the share agreed, the share issued. */
export const [REQUEST_LEVER, AGREE_LEVER, ISSUE_LEVER] = [0, 1, 2];
export const LEVER_STAGE_COUNT = 3;

/** What one policy does to the funnel, made ready: whom it reaches, when and how strongly. */
export interface DemandLever {
  readonly policyId: string;
  /** Mean strength in the calendar year of each step, from 0 to 1. */
  readonly strength: Float64Array;
  readonly reach: Reach;
  /** Relative change of requests, agreement and issue at full strength. */
  readonly changes: readonly SizeRange[];
}

const NONE: SizeRange = [0, 0, 0];
/** No policy leaves fewer than no children. */
const LEAST_CHANGE = -1;

type DemandPolicy = Extract<Policy, { kind: 'assessment' | 'early-intervention' }>;

/** Policies of a scenario that change requests, agreements to assess or plans issued. */
export function compileDemandLevers(
  area: Area,
  scenario: Scenario,
  years: number,
): readonly DemandLever[] {
  return scenario.policies.flatMap((policy) => {
    if (policy.kind !== 'assessment' && policy.kind !== 'early-intervention') return [];
    const { id, september, rampYears } = policy;
    return {
      policyId: id,
      strength: Float64Array.from({ length: years }, (_, step) =>
        meanStrength(september, rampYears, area.baseYear + step),
      ),
      reach: reachOf(area, policy),
      changes: changesOf(policy),
    };
  });
}

function changesOf(policy: DemandPolicy): readonly SizeRange[] {
  if (policy.kind === 'early-intervention') return [policy.incidenceChange, NONE, NONE];
  return [policy.requestChange ?? NONE, policy.agreeChange ?? NONE, policy.issueChange ?? NONE];
}

/**
 * Multipliers of a step in a draw, index ((district × needs + need) × 26 + age) × 3 + stage; null
 * where no policy acts. Several policies multiply. Ages are those at the 31 August before the year.
 *
 * @param feedback multiplier of all requests by what the January before showed; 1 = none.
 */
export function demandMultipliers(
  area: Area,
  levers: readonly DemandLever[],
  stream: Stream,
  step: number,
  feedback = 1,
): Float64Array | null {
  const acting = levers.filter((lever) => lever.strength[step] > 0);
  if (acting.length === 0 && feedback === 1) return null;
  const { districtCount, needCount } = area;
  const multipliers = new Float64Array(
    districtCount * needCount * AGE_COUNT * LEVER_STAGE_COUNT,
  ).fill(1);
  for (let at = REQUEST_LEVER; at < multipliers.length; at += LEVER_STAGE_COUNT) {
    multipliers[at] = feedback;
  }
  for (const lever of acting) {
    const factors = lever.changes.map(
      (range) => 1 + lever.strength[step] * policySize(stream, lever.policyId, range, LEAST_CHANGE),
    );
    eachCell(area, lever.reach, (cell) => {
      for (let stage = 0; stage < LEVER_STAGE_COUNT; stage++) {
        multipliers[cell * LEVER_STAGE_COUNT + stage] *= factors[stage];
      }
    });
  }
  return multipliers;
}
