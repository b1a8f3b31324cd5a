import { log, pow } from '../../maths/elementary.ts';
import { Insertion } from './insertion.ts';
import type { Neighbours } from './neighbours.ts';
import { type Route, type RoutingProblem, routesCost } from './problem.ts';
import { QuickStream } from './quickStream.ts';
import { recreate } from './recreate.ts';
import { Ruin } from './ruin.ts';
import { Tours } from './tours.ts';

/** Temperature at the start and at the end, as shares of the mean cost of a stop. */
const HOT = 1;
const COLD = 0.03;

/** Costs differ in their last digits by the order of adding up. */
const COST_APART = 1e-7;

/**
 * Improves routes by ruin and recreate under simulated annealing: strings of stops are taken out and
 * put back greedily, and what comes out is kept where it is better, or by chance where it is little
 * worse, ever less so. Christiaens and Vanden Berghe, "Slack induction by string removals for vehicle
 * routing problems", Transportation Science 54, 2020.
 *
 * @param iterations how often stops are taken out and put back.
 * @returns the best routes met, never dearer than those given.
 */
export function ruinAndRecreate(
  problem: RoutingProblem,
  near: Neighbours,
  routes: readonly Route[],
  iterations: number,
  seed: number,
): readonly Route[] {
  const luck = new QuickStream(seed);
  const ruin = new Ruin(problem, near, luck);
  const insertion = new Insertion(problem, luck);
  const current = Tours.of(problem, routes);
  const trial = Tours.of(problem, routes);
  const best = Tours.of(problem, routes);
  const start = routesCost(problem, routes);
  let currentCost = start;
  let bestCost = start;
  const perStop = (start - problem.vehicleCost * routes.length) / problem.stops;
  let temperature = HOT * perStop;
  const cooling = pow(COLD / HOT, 1 / iterations);
  for (let iteration = 0; iteration < iterations; iteration++) {
    ruin.ruin(trial);
    const added = recreate(problem, trial, insertion, luck, ruin.removed, ruin.count);
    const cost = currentCost - ruin.saved + added;
    // −log of a uniform number: how much dearer may be kept at temperature 1.
    const leeway = -temperature * log(1 - luck.unit());
    if (cost < currentCost + leeway && allKeepLimits(trial)) {
      current.copyFrom(trial);
      currentCost = cost;
      if (cost < bestCost - COST_APART) {
        best.copyFrom(trial);
        bestCost = cost;
      }
    } else trial.copyFrom(current);
    temperature *= cooling;
  }
  return best.routes();
}

/** A stop taken out can lengthen a ride where distances are rounded. */
function allKeepLimits(tours: Tours): boolean {
  for (let tour = 0; tour < tours.count; tour++) if (!tours.keepsLimits(tour)) return false;
  return true;
}
