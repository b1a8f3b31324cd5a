import { AGE_COUNT, MAX_AGE } from '../../../domain/ages.ts';
import type { Values } from '../../../domain/parameters/index.ts';
import type { Area } from '../../area/area.ts';
import { residentsOf } from '../../area/prepareArea.ts';
import { exp } from '../../maths/elementary.ts';
import {
  AGREE_LEVER,
  ISSUE_LEVER,
  LEVER_STAGE_COUNT,
  REQUEST_LEVER,
} from '../../policy/demandLevers.ts';
import type { Children } from '../../population/children.ts';
import { childKey } from '../../random/childKey.ts';
import { poissonInverse } from '../../random/poisson.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { type Stream, uniform } from '../../random/stream.ts';
import type { DemandDraw } from '../demandDraw.ts';
import { enterChild } from '../entrants.ts';
import type { DemandFlows } from '../flows.ts';
import type { TiedTrend } from '../reconcile.ts';
import {
  ASSESSMENTS,
  type FunnelCounter,
  type FunnelDraw,
  IN_TIME,
  isAgreed,
  isInTime,
  isIssued,
  PLANS,
  REQUESTS,
} from './funnel.ts';

/** Drift between needs at a step: total unchanged, damped so that it has half gone by ten years. */
function needTrend(area: Area, flows: DemandFlows, values: Values, step: number): Float64Array {
  const years = (step + 1) / (1 + (step + 1) / 10);
  const trend = Float64Array.from(flows.needDrift, (drift) =>
    exp(values['demand.needTrendWeight'] * drift * years),
  );
  let before = 0;
  let after = 0;
  for (let n = 0; n < area.needCount; n++) {
    for (let age = 0; age <= MAX_AGE; age++) {
      const rate = flows.newPlanRate[n * AGE_COUNT + age];
      before += rate;
      after += rate * trend[n];
    }
  }
  return trend.map((one) => (after > 0 ? (one * before) / after : one));
}

/** The stages before a plan in one step: a draw's shares, what policies do to them, and the count. */
export interface FunnelStep {
  readonly shares: FunnelDraw;
  /** See `demandMultipliers`; null where no policy acts. */
  readonly multipliers: Float64Array | null;
  readonly counter: FunnelCounter;
}

/**
 * Adds the new plans of the calendar year in step `step`: requests, those agreed to assess, and
 * those that lead to a plan. The number of requests in a cell is the inverse Poisson of one keyed
 * number, so a lower mean keeps the first children and a higher mean adds; each then passes a stage
 * where its own keyed number is below the share of that stage. Thinning a Poisson number leaves a
 * Poisson number (Kingman, "Poisson processes", 1993, section 5.1), so expected new plans are those
 * of the forecast whatever the shares. Complexity, needed type and place are given later.
 */
export function addNewPlans(
  area: Area,
  flows: DemandFlows,
  trend: TiedTrend,
  demand: DemandDraw,
  funnel: FunnelStep,
  values: Values,
  stream: Stream,
  step: number,
  children: Children,
): void {
  const { shares, multipliers, counter } = funnel;
  const year = area.baseYear + step;
  const needs = needTrend(area, flows, values, step);
  for (let d = 0; d < area.districtCount; d++) {
    for (let age = 0; age < MAX_AGE; age++) {
      const expected =
        residentsOf(area, year, d, age) *
        trend.level[step * AGE_COUNT + age] *
        demand.district[d] *
        demand.newPlans[trend.bandOf[age + 1]];
      for (let n = 0; n < area.needCount; n++) {
        const rate = flows.newPlanRate[n * AGE_COUNT + age];
        if (rate === 0) continue;
        const mean = expected * rate * needs[n] * demand.need[n];
        const lever = ((d * area.needCount + n) * AGE_COUNT + age) * LEVER_STAGE_COUNT;
        const perPlan = 1 / (shares.agree[age] * shares.issue);
        const agree = Math.min(1, shares.agree[age] * changeAt(multipliers, lever + AGREE_LEVER));
        const issue = Math.min(1, shares.issue * changeAt(multipliers, lever + ISSUE_LEVER));
        const cell = childKey(d, n, age + 1, step + 1, 0);
        const luck = uniform(stream, PURPOSE.requests, cell, 0);
        const change = changeAt(multipliers, lever + REQUEST_LEVER);
        const requests = poissonInverse(mean * perPlan * change, luck);
        if (requests > 0) counter.add(d, age, REQUESTS, requests);
        for (let k = 0; k < requests; k++) {
          const key = childKey(d, n, age + 1, step + 1, k);
          if (!isAgreed(stream, key, step, agree)) continue;
          counter.add(d, age, ASSESSMENTS);
          if (!isIssued(stream, key, step, issue)) continue;
          counter.add(d, age, PLANS);
          if (isInTime(stream, key, step, shares.inTime)) counter.add(d, age, IN_TIME);
          enterChild(area, stream, children, d, n, age + 1, key);
        }
      }
    }
  }
}

function changeAt(multipliers: Float64Array | null, at: number): number {
  return multipliers === null ? 1 : multipliers[at];
}
