import { AGE_COUNT } from '../../../domain/ages.ts';
import type { Area } from '../../area/area.ts';
import type { Children } from '../../population/children.ts';

/** Whom a policy reaches, as its file says it: an empty list means all. */
export interface ReachWords {
  readonly districts: readonly string[];
  readonly needs: readonly string[];
  readonly ageLow: number;
  readonly ageHigh: number;
}

/** Whom a policy reaches: 1 where a home district, a need, an age is. */
export interface Reach {
  readonly districts: Uint8Array;
  readonly needs: Uint8Array;
  readonly ages: Uint8Array;
}

export function reachOf(area: Area, { districts, needs, ageLow, ageHigh }: ReachWords): Reach {
  const named = (codes: readonly string[], some: readonly string[]) =>
    Uint8Array.from(codes, (code) => (some.length === 0 || some.includes(code) ? 1 : 0));
  return {
    districts: named(area.districtCodes, districts),
    needs: named(area.needCodes, needs),
    ages: Uint8Array.from({ length: AGE_COUNT }, (_, age) =>
      age >= ageLow && age < ageHigh ? 1 : 0,
    ),
  };
}

/** True where a policy reaches child `i`, whose age may be counted at another date than now. */
export function reaches(
  { districts, needs, ages }: Reach,
  area: Area,
  children: Children,
  i: number,
  age: number,
): boolean {
  const district = area.zones.district[children.zone[i]];
  return (districts[district] & needs[children.need[i]] & ages[age]) === 1;
}

/** Cell of child `i` in a table by home district, need and age. */
export function reachCell(area: Area, children: Children, i: number): number {
  const district = area.zones.district[children.zone[i]];
  return (district * area.needCount + children.need[i]) * AGE_COUNT + children.age[i];
}

/** Does something at each cell of {@link reachCell} that a policy reaches. */
export function eachCell(
  area: Area,
  { districts, needs, ages }: Reach,
  act: (cell: number) => void,
): void {
  for (let d = 0; d < area.districtCount; d++) {
    if (districts[d] === 0) continue;
    for (let n = 0; n < area.needCount; n++) {
      if (needs[n] === 0) continue;
      for (let age = 0; age < AGE_COUNT; age++) {
        if (ages[age] === 1) act((d * area.needCount + n) * AGE_COUNT + age);
      }
    }
  }
}
