import { AGE_COUNT, MAX_AGE, PHASE_COUNT, phaseIndex } from '../../../src/domain/ages.ts';
import { NO_PROVISION } from '../../../src/model/population/children.ts';
import type { SparseCube } from '../../../src/model/run/cube.ts';
import { FLOWS } from '../../../src/model/run/cubes.ts';
import { byKey, type WatchedDraw, type WatchedJanuary } from '../watchedDraw.ts';

/** Children who are not in exactly one setting type at a January, each in words. */
export function settingFaults({ model, result, januaries }: WatchedDraw): string[] {
  const { area, timetable } = model;
  const faults: string[] = [];
  const counted = dense(result.cubes.plans, model.shapes.plans.dimensions);
  januaries.forEach(({ children }, january) => {
    if (byKey(children).size !== children.count) faults.push(`January ${january}: a key twice`);
    for (let i = 0; i < children.count; i++) {
      const type = area.typeOfEstablishment[children.establishment[i]];
      const provision = children.provision[i];
      const district = area.zones.district[children.zone[i]];
      const at = (january * area.districtCount + district) * area.needCount + children.need[i];
      counted[(at * AGE_COUNT + children.age[i]) * area.typeCount + type]--;
      const away = provision !== NO_PROVISION && timetable.provisions.type[provision] !== type;
      const seated = area.roleOfType[type] === 'other' && provision !== NO_PROVISION;
      if (away || seated)
        faults.push(`January ${january}: child ${children.key[i]} in two settings`);
    }
  });
  const wrong = counted.filter((left) => left !== 0).length;
  if (wrong > 0) faults.push(`the cube of plans differs from the children in ${wrong} cells`);
  return faults;
}

/** Children on a waiting list who should not be, or whose time on it is wrong, each in words. */
export function waitingFaults({ model, januaries }: WatchedDraw): string[] {
  const { area } = model;
  return januaries.flatMap(({ children }, january) => {
    const earlier = january === 0 ? null : januaries[january - 1].children;
    const index = earlier === null ? new Map<number, number>() : byKey(earlier);
    const faults: string[] = [];
    for (let i = 0; i < children.count; i++) {
      const since = children.waitingSince[i];
      if (since === 0) continue;
      const say = (what: string) =>
        faults.push(`January ${january}: child ${children.key[i]} waits ${what}`);
      const type = area.typeOfEstablishment[children.establishment[i]];
      if (type === children.neededType[i]) say('in the type that it needs');
      if (since < area.baseYear || since > area.baseYear + january) say(`since ${since}`);
      const at = index.get(children.key[i]);
      if (earlier === null || at === undefined) continue;
      const waited = earlier.waitingSince[at] > 0;
      const sameNeed = earlier.neededType[at] === children.neededType[i];
      if (waited && sameNeed && earlier.waitingSince[at] !== since) say('anew for the same need');
    }
    return faults;
  });
}

/**
 * Flows of every step counted again from who is there at the two Januaries, child by child, and the
 * stock and flow of every district, need and phase closed with them. Returns what does not agree.
 */
export function flowFaults({ model, result, januaries }: WatchedDraw): string[] {
  const { area } = model;
  const booked = dense(result.cubes.flows, model.shapes.flows.dimensions);
  const rows = area.districtCount * area.needCount * PHASE_COUNT;
  const faults: string[] = [];
  januaries.slice(1).forEach((after, step) => {
    const before = januaries[step];
    const counted = countFlows(model.area, before, after, rows);
    faults.push(...counted.faults.map((fault) => `step ${step}: ${fault}`));
    const opening = stockOf(model.area, before, rows);
    const closing = stockOf(model.area, after, rows);
    for (let row = 0; row < rows; row++) {
      const at = (step * rows + row) * FLOWS.length;
      const [started, ceased, residual, phaseIn, phaseOut] = booked.subarray(at, at + FLOWS.length);
      const say = (what: string, found: number, expected: number) => {
        if (found === expected) return;
        faults.push(`step ${step}, row ${row}: ${what} ${found}, counted again ${expected}`);
      };
      say('new plans and residual', started + residual, counted.entered[row]);
      say('ceased', ceased, counted.ceased[row]);
      say('phase in', phaseIn, counted.phaseIn[row]);
      say('phase out', phaseOut, counted.phaseOut[row]);
      const expected = opening[row] + started - ceased + residual + phaseIn - phaseOut;
      say('stock', closing[row], expected);
    }
  });
  return faults;
}

function countFlows(
  area: WatchedDraw['model']['area'],
  before: WatchedJanuary,
  after: WatchedJanuary,
  rows: number,
) {
  const blank = () => new Float64Array(rows);
  const flows = { entered: blank(), ceased: blank(), phaseIn: blank(), phaseOut: blank() };
  const faults: string[] = [];
  const next = byKey(after.children);
  const earlier = byKey(before.children);
  const one = before.children;
  const other = after.children;
  for (const [key, i] of earlier) {
    const age = one.age[i];
    const row = (phase: number) => rowOf(area, before, i, phase);
    const j = next.get(key);
    if (age === MAX_AGE) flows.ceased[row(phaseIndex(age))]++;
    else {
      if (phaseIndex(age) !== phaseIndex(age + 1)) {
        flows.phaseOut[row(phaseIndex(age))]++;
        flows.phaseIn[row(phaseIndex(age + 1))]++;
      }
      if (j === undefined) flows.ceased[row(phaseIndex(age + 1))]++;
    }
    if (j === undefined) continue;
    const same = other.zone[j] === one.zone[i] && other.need[j] === one.need[i];
    if (other.age[j] !== age + 1) faults.push(`child ${key} is ${other.age[j]} after ${age}`);
    if (!same) faults.push(`child ${key} changed home or need`);
  }
  for (const [key, j] of next) {
    if (!earlier.has(key)) flows.entered[rowOf(area, after, j, phaseIndex(other.age[j]))]++;
  }
  return { ...flows, faults };
}

function stockOf(area: WatchedDraw['model']['area'], january: WatchedJanuary, rows: number) {
  const stock = new Float64Array(rows);
  for (let i = 0; i < january.children.count; i++) {
    stock[rowOf(area, january, i, phaseIndex(january.children.age[i]))]++;
  }
  return stock;
}

/** Row of a district, need and phase. */
function rowOf(
  area: WatchedDraw['model']['area'],
  { children }: WatchedJanuary,
  i: number,
  phase: number,
): number {
  const district = area.zones.district[children.zone[i]];
  return (district * area.needCount + children.need[i]) * PHASE_COUNT + phase;
}

/** All cells of a cube. */
function dense(
  { cells, values }: SparseCube,
  dimensions: readonly { readonly size: number }[],
): Float64Array {
  const all = new Float64Array(dimensions.reduce((size, dimension) => size * dimension.size, 1));
  cells.forEach((cell, k) => {
    all[cell] = values[k];
  });
  return all;
}
