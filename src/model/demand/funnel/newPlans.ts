import { AGE_COUNT, MAX_AGE } from '../../../domain/ages.ts';
import { fixed } from '../../../domain/fixedChoices/index.ts';
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
import { enterChildren } from '../../population/enterChildren.ts';
import { childKey, keyInCell } from '../../random/childKey.ts';
import { poissonInverse } from '../../random/poisson.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { fillUniforms, type Stream } from '../../random/stream.ts';
import type { DemandDraw } from '../demandDraw.ts';
import type { DemandFlows } from '../flows.ts';
import type { TiedTrend } from '../reconcile.ts';
import {
  AGREED,
  ASSESSMENTS,
  type FunnelCounter,
  type FunnelDraw,
  IN_TIME,
  ISSUED,
  PLANS,
  passing,
  REQUESTS,
  type Requests,
  TIMELY,
} from './funnel.ts';

/** Years ahead by which half of the drift between needs has gone. */
const DRIFT_HALF_LIFE = fixed('demand.driftHalfLife');

/** Drift between needs at a step: total unchanged, damped so that half has gone in time. */
function needTrend(area: Area, flows: DemandFlows, values: Values, step: number): Float64Array {
  const years = (step + 1) / (1 + (step + 1) / DRIFT_HALF_LIFE);
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
  const { shares, counter } = funnel;
  const cells = requestCells(area, flows, trend, demand, funnel, values, step);
  const requests = drawRequests(cells, stream);
  const assessed = passing(stream, AGREED, step, requests, cells.agree);
  const issued = passing(stream, ISSUED, step, assessed, cells.issue);
  const inTime = new Float64Array(cells.keys.length).fill(shares.inTime);
  const timely = passing(stream, TIMELY, step, issued, inTime);
  counter.add(requests, REQUESTS);
  counter.add(assessed, ASSESSMENTS);
  counter.add(issued, PLANS);
  counter.add(timely, IN_TIME);
  enterChildren(area, stream, children, issued.keys);
}

/** Cells of children alike, by district, age and need, from which requests come in one step. */
interface RequestCells {
  /** Key of the first child of each. */
  readonly keys: Uint32Array;
  /** Expected requests. */
  readonly means: Float64Array;
  /** Shares that pass the next two stages. */
  readonly agree: Float64Array;
  readonly issue: Float64Array;
}

function requestCells(
  area: Area,
  flows: DemandFlows,
  trend: TiedTrend,
  demand: DemandDraw,
  { shares, multipliers }: FunnelStep,
  values: Values,
  step: number,
): RequestCells {
  const { districtCount, needCount } = area;
  const room = districtCount * MAX_AGE * needCount;
  const keys = new Uint32Array(room);
  const means = new Float64Array(room);
  const agree = new Float64Array(room);
  const issue = new Float64Array(room);
  const needs = needTrend(area, flows, values, step);
  let found = 0;
  for (let d = 0; d < districtCount; d++) {
    for (let age = 0; age < MAX_AGE; age++) {
      const expected =
        residentsOf(area, area.baseYear + step, d, age) *
        trend.level[step * AGE_COUNT + age] *
        demand.district[d] *
        demand.newPlans[trend.bandOf[age + 1]];
      const perPlan = 1 / (shares.agree[age] * shares.issue);
      for (let n = 0; n < needCount; n++) {
        const rate = flows.newPlanRate[n * AGE_COUNT + age];
        if (rate === 0) continue;
        const mean = expected * rate * needs[n] * demand.need[n];
        const lever = ((d * needCount + n) * AGE_COUNT + age) * LEVER_STAGE_COUNT;
        keys[found] = childKey(d, n, age + 1, step + 1, 0);
        means[found] = mean * perPlan * changeAt(multipliers, lever + REQUEST_LEVER);
        agree[found] = Math.min(1, shares.agree[age] * changeAt(multipliers, lever + AGREE_LEVER));
        issue[found] = Math.min(1, shares.issue * changeAt(multipliers, lever + ISSUE_LEVER));
        found++;
      }
    }
  }
  return { keys: keys.subarray(0, found), means, agree, issue };
}

/** The requests of every cell: the inverse Poisson of its keyed number. */
function drawRequests({ keys, means }: RequestCells, stream: Stream): Requests {
  const luck = new Float64Array(keys.length);
  fillUniforms(luck, stream, PURPOSE.requests, keys, 0, keys.length, 0);
  const counts = new Uint32Array(keys.length);
  let all = 0;
  for (let cell = 0; cell < keys.length; cell++) {
    const count = poissonInverse(means[cell], luck[cell]);
    counts[cell] = count;
    all += count;
  }
  const requests = { keys: new Uint32Array(all), cells: new Uint16Array(all) };
  let r = 0;
  for (let cell = 0; cell < keys.length; cell++) {
    for (let k = 0; k < counts[cell]; k++) {
      requests.keys[r] = keyInCell(keys[cell], k);
      requests.cells[r++] = cell;
    }
  }
  return requests;
}

function changeAt(multipliers: Float64Array | null, at: number): number {
  return multipliers === null ? 1 : multipliers[at];
}
