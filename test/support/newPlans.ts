import type { Scenario } from '../../src/domain/scenario.ts';
import { drawDemand } from '../../src/model/demand/demandDraw.ts';
import { drawFunnel, FUNNEL_STAGES, FunnelCounter } from '../../src/model/demand/funnel/funnel.ts';
import { addNewPlans } from '../../src/model/demand/funnel/newPlans.ts';
import { compileDemandLevers, demandMultipliers } from '../../src/model/policy/demandLevers.ts';
import { newChildren } from '../../src/model/population/children.ts';
import { cellCount } from '../../src/model/run/cube.ts';
import type { Model } from '../../src/model/run/model.ts';
import { sampleParameters } from '../../src/model/run/sampleParameters.ts';

/** New plans of each step of a draw, and what was counted on the way to them. */
export interface FunnelOfDraw {
  /** Keys of the children, by step. */
  readonly keys: readonly (readonly number[])[];
  /** Requests, assessments, plans and plans in time over all steps. */
  readonly counts: readonly number[];
}

/**
 * New plans of a draw without the years around them, under a scenario's policies and, where given,
 * with other shares agreed and issued than the draw's own.
 */
export function newPlansOf(
  model: Model,
  scenario: Scenario,
  draw: number,
  shares: { readonly agree?: number; readonly issue?: number } = {},
): FunnelOfDraw {
  const { area } = model;
  const stream = { seed: 12, draw };
  const values = {
    ...sampleParameters(model.register, stream),
    ...(shares.agree === undefined ? {} : { 'demand.agreeToAssess': shares.agree }),
    ...(shares.issue === undefined ? {} : { 'demand.issueAfterAssessment': shares.issue }),
  };
  const demand = drawDemand(area, model.demandFlows, model.trend, values, stream);
  const levers = compileDemandLevers(area, scenario, model.years);
  const cells = new Int32Array(cellCount(model.shapes.funnel));
  const keys = Array.from({ length: model.years }, (_, step) => {
    const children = newChildren(1000);
    const funnel = {
      shares: drawFunnel(model.refusalOdds, values),
      multipliers: demandMultipliers(area, levers, stream, step),
      counter: new FunnelCounter(area.districtCount, cells, step),
    };
    const { demandFlows, trend } = model;
    addNewPlans(area, demandFlows, trend, demand, funnel, values, stream, step, children);
    return Array.from(children.key.subarray(0, children.count));
  });
  const counts = FUNNEL_STAGES.map((_, stage) =>
    cells.reduce((sum, one, at) => (at % FUNNEL_STAGES.length === stage ? sum + one : sum), 0),
  );
  return { keys, counts };
}
