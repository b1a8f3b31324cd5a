import { BAND_COUNT } from '../../domain/settings.ts';
import { afterApTiers } from '../policy/levers/apTiers.ts';
import { reachCell } from '../policy/levers/reach.ts';
import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { drawBand, newPlanBand, newPlanNeededType } from './neededType.ts';
import type { PlacementFlows } from './placementFlows.ts';
import type { World } from './world.ts';

/** Gives arrivals the setting type of the stock of their age as needed type, and a band to match. */
export function describeArrivals(
  { area, rules, stream }: World,
  flows: PlacementFlows,
  january: number,
  children: Children,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const key = children.key[i];
    const stock = flows.stock.subarray(
      children.age[i] * area.typeCount,
      (children.age[i] + 1) * area.typeCount,
    );
    let total = 0;
    for (const plans of stock) total += plans;
    const wanted = uniform(stream, PURPOSE.neededType, key, january) * total;
    let type = 0;
    for (let reached = stock[0]; type < area.typeCount - 1 && reached < wanted; ) {
      type++;
      reached += stock[type];
    }
    children.neededType[i] = type;
    const at = (type * area.needCount + children.need[i]) * BAND_COUNT;
    const u = uniform(stream, PURPOSE.complexity, key, 0);
    children.band[i] = drawBand(rules.complexity.bands, at, u);
  }
}

/** Draws complexity and needed type of children with new plans, from index `from` on. */
export function describeNewPlans(
  world: World,
  january: number,
  children: Children,
  from: number,
): void {
  const { area, stream, levers } = world;
  const { bandsMet, tiers } = levers;
  for (let i = from; i < children.count; i++) {
    const key = children.key[i];
    const need = children.need[i];
    const age = children.age[i];
    const band = newPlanBand(world.rules, world.stream, key, need, age);
    children.band[i] = band;
    const met = bandsMet === null ? 0 : bandsMet[reachCell(area, children, i)];
    const needed = newPlanNeededType(world, january, key, need, age, band, met);
    children.neededType[i] = afterApTiers(area, stream, tiers, january, children, i, -1, needed);
  }
}
