import { BAND_COUNT } from '../../domain/settings.ts';
import { afterApTiers } from '../policy/levers/apTiers.ts';
import { reachCell } from '../policy/levers/reach.ts';
import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniforms } from '../random/stream.ts';
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
  const { typeCount: types, needCount: needs } = area;
  const keys = children.key.subarray(from, to);
  const typeLuck = new Float64Array(keys.length);
  const bandLuck = new Float64Array(keys.length);
  fillUniforms(typeLuck, stream, PURPOSE.neededType, keys, 0, keys.length, january);
  fillUniforms(bandLuck, stream, PURPOSE.complexity, keys, 0, keys.length, 0);
  for (let i = from; i < to; i++) {
    const first = children.age[i] * types;
    let total = 0;
    for (let type = 0; type < types; type++) total += flows.stock[first + type];
    const wanted = typeLuck[i - from] * total;
    let type = 0;
    for (let reached = flows.stock[first]; type < types - 1 && reached < wanted; ) {
      type++;
      reached += flows.stock[first + type];
    }
    children.neededType[i] = type;
    const at = (type * needs + children.need[i]) * BAND_COUNT;
    children.band[i] = drawBand(rules.complexity.bands, at, bandLuck[i - from]);
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
  const keys = children.key.subarray(from, children.count);
  const luck = new Float64Array(keys.length);
  fillUniforms(luck, stream, PURPOSE.complexity, keys, 0, keys.length, 0);
  for (let i = from; i < children.count; i++) {
    const key = children.key[i];
    const need = children.need[i];
    const age = children.age[i];
    const band = newPlanBand(world.rules, stream, key, need, age, luck[i - from]);
    children.band[i] = band;
    const met = bandsMet === null ? 0 : bandsMet[reachCell(area, children, i)];
    const needed = newPlanNeededType(world, january, key, need, age, band, met);
    children.neededType[i] = afterApTiers(area, stream, tiers, january, children, i, -1, needed);
  }
}
