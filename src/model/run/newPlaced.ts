import { AGE_COUNT } from '../../domain/ages.ts';
import type { Area } from '../area/area.ts';
import type { Children } from '../population/children.ts';

/**
 * Books where children with new plans were placed in the first forecast year, to be set beside the
 * published flows that placement is calibrated to.
 *
 * @param from index of the first child with a new plan.
 * @param cells index (need × 26 + age) × types + type.
 */
export function bookNewPlaced(
  area: Area,
  children: Children,
  from: number,
  cells: Int32Array,
): void {
  for (let i = from; i < children.count; i++) {
    const type = area.typeOfEstablishment[children.establishment[i]];
    cells[(children.need[i] * AGE_COUNT + children.age[i]) * area.typeCount + type]++;
  }
}
