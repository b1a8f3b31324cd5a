import { AGE_COUNT } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Area } from '../area/area.ts';
import { residentsOf } from '../area/prepareArea.ts';
import { childKey } from '../random/childKey.ts';
import { hash32 } from '../random/hash32.ts';
import { PURPOSE } from '../random/purpose.ts';
import { type Stream, uniform } from '../random/stream.ts';
import { type Children, NO_PROVISION, newChildren } from './children.ts';
import { homeZone } from './homeZone.ts';

/** Chance of the base year: the same for every seed, draw and scenario. */
export const BASE_STREAM: Stream = { seed: hash32('base year'), draw: 0xffffffff };

/**
 * The children of the base January: need, age and establishment as in the dataset's cells, one child
 * for each plan, and a home district and zone for each. Districts are an assumption: at every age
 * they hold the share of plans that residents × gradient gives them, to the nearest child.
 */
export function baseChildren(dataset: Dataset, area: Area): Children {
  const cells = dataset.tables.baseChildren;
  const count = cells.reduce((sum, cell) => sum + cell.plans, 0);
  const children = newChildren(count);
  const members: number[][] = Array.from({ length: AGE_COUNT }, () => []);
  for (const cell of cells) {
    for (let k = 0; k < cell.plans; k++) {
      const i = children.count++;
      children.need[i] = area.needCodes.indexOf(cell.need);
      children.age[i] = cell.age;
      children.establishment[i] = area.establishmentCodes.indexOf(cell.establishment);
      children.provision[i] = NO_PROVISION;
      children.yearsHeld[i] = 1;
      members[cell.age].push(i);
    }
  }
  const gradient = area.districtCodes.map(
    (code) => dataset.tables.districtGradient.find((row) => row.district_code === code)!.gradient,
  );
  const perCell = new Uint16Array(area.districtCount * area.needCount * AGE_COUNT);
  members.forEach((group, age) => {
    const residents = gradient.map((one, d) => one * residentsOf(area, area.baseYear, d, age));
    const weights = residents.some((one) => one > 0) ? residents : gradient;
    const districts = shuffle(quotas(group.length, weights), age);
    group.forEach((i, g) => {
      const district = districts[g];
      const need = children.need[i];
      const cell = (district * area.needCount + need) * AGE_COUNT + age;
      const key = childKey(district, need, age, 0, perCell[cell]++);
      children.key[i] = key;
      const luck = uniform(BASE_STREAM, PURPOSE.zone, key, 0);
      children.zone[i] = homeZone(area, district, age, luck);
    });
  });
  return children;
}

/** District of each of `count` children by largest remainder, so that shares hold to one child. */
function quotas(count: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (count * weight) / total);
  const whole = exact.map(Math.floor);
  const left = count - whole.reduce((sum, one) => sum + one, 0);
  const order = exact
    .map((one, d) => ({ d, remainder: one - Math.floor(one) }))
    .sort((a, b) => b.remainder - a.remainder || a.d - b.d);
  for (const { d } of order.slice(0, left)) whole[d]++;
  return whole.flatMap((number, d) => Array<number>(number).fill(d));
}

/** Fisher–Yates with keyed numbers, so that need and establishment are mixed over districts. */
function shuffle(values: number[], age: number): number[] {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(uniform(BASE_STREAM, PURPOSE.baseYear, i, age) * (i + 1));
    const kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
  return values;
}
