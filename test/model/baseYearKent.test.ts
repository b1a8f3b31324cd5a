import { describe, expect, it } from 'vitest';
import { NO_PROVISION } from '../../src/model/population/children.ts';
import type { CubeName } from '../../src/model/run/cubes.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import { kent, kentModel, kentRows } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { publishedTables, type Row, rowsOf, sums } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';

const dataset = await kent();
const model = await kentModel(1);
const { area } = model;
const base = String(area.baseYear);
const runs = [1, 90_210].flatMap((seed) => [0, 5].map((draw) => ({ seed, draw })));
const watched = runs.map(({ seed, draw }) => watchDraw(model, seed, draw));
const typeOf = new Map(dataset.manifest.establishments.map((e) => [e.code, e.settingType]));
const types = dataset.manifest.settingTypes.map((type) => type.id);

/** Published plans of the base January by some keys. */
function published(file: string, keyOf: (row: Record<string, string>) => unknown[]) {
  const counts = new Map<string, number>();
  for (const row of kentRows(file)) {
    if (row.january !== base) continue;
    const key = keyOf(row).join();
    counts.set(key, (counts.get(key) ?? 0) + Number(row.plans));
  }
  return sorted(counts);
}

const sorted = (counts: ReadonlyMap<string, number>) =>
  [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));

/** Base-year sums of a cube of a run over some dimensions, under the names of their members. */
function inCube(run: number, name: CubeName, keep: readonly string[], names: string[][]) {
  const cube = rollUp(model.shapes[name], [watched[run].result.cubes[name]], keep, {
    january: (january) => january === 0,
  });
  const counts = new Map<string, number>();
  cube.byDraw[0].forEach((count, cell) => {
    let left = cell;
    const key = [...names].reverse().map((list) => {
      const member = list[left % list.length];
      left = Math.floor(left / list.length);
      return member;
    });
    counts.set(key.reverse().join(), count);
  });
  return sorted(counts);
}

const ages = Array.from({ length: 26 }, (_, age) => String(age));
const needs = [...area.needCodes];

describe.each(runs)('the base January under seed $seed, draw $draw', ({ seed, draw }) => {
  const run = runs.findIndex((one) => one.seed === seed && one.draw === draw);

  it('has the published total, autism and state special school children', () => {
    const all = inCube(run, 'plans', [], []);
    expect(all).toEqual([['', 20_635]]);
    expect(inCube(run, 'plans', ['need'], [needs])).toContainEqual(['ASD', 9535]);
    expect(inCube(run, 'plans', ['type'], [types])).toContainEqual(['special', 6427]);
  });

  it('has every published count of need by age', () => {
    const expected = published('plans_by_need_age.csv', (row) => [row.need, row.age]);
    expect(inCube(run, 'plans', ['need', 'age'], [needs, ages])).toEqual(expected);
  });

  it('has every published count of need by setting type', () => {
    const expected = published('plans_by_need_establishment.csv', (row) => [
      row.need,
      typeOf.get(row.establishment),
    ]);
    expect(inCube(run, 'plans', ['need', 'type'], [needs, types])).toEqual(expected);
  });

  it('has every published count of age by setting type', () => {
    const expected = published('plans_by_age_establishment.csv', (row) => [
      row.age,
      typeOf.get(row.establishment),
    ]);
    expect(inCube(run, 'plans', ['age', 'type'], [ages, types])).toEqual(expected);
  });

  it('has every published count by establishment, with need and with age', () => {
    const { children } = watched[run].januaries[0];
    const byNeed = new Map<string, number>();
    const byAge = new Map<string, number>();
    const add = (counts: Map<string, number>, key: string) =>
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (let i = 0; i < children.count; i++) {
      const establishment = area.establishmentCodes[children.establishment[i]];
      add(byNeed, `${needs[children.need[i]]},${establishment}`);
      add(byAge, `${children.age[i]},${establishment}`);
    }
    expect(sorted(byNeed)).toEqual(
      published('plans_by_need_establishment.csv', (row) => [row.need, row.establishment]),
    );
    expect(sorted(byAge)).toEqual(
      published('plans_by_age_establishment.csv', (row) => [row.age, row.establishment]),
    );
  });

  it('seats the same children at the same schools as every other run', () => {
    const own = watched[run].januaries[0].children;
    const first = watched[0].januaries[0].children;
    for (const field of ['key', 'zone', 'need', 'age', 'establishment', 'provision'] as const) {
      const same = own[field].every((value: number, i: number) => value === first[field][i]);
      expect(same && own[field].length === first[field].length, field).toBe(true);
    }
  });
});

describe('the base January in the tables', async () => {
  const draws = watched.slice(0, 2).map(({ result }) => result);
  const tables = await publishedTables(dataset, scenarioFrom(dataset), model, draws);
  const rows = (name: string): Row[] =>
    rowsOf(tables, name).filter((row) => row.year === area.baseYear);
  const byType = published('plans_by_age_establishment.csv', (row) => [
    typeOf.get(row.establishment),
  ]);
  const byNeed = published('plans_by_need_age.csv', (row) => [row.need]);

  it('is the published count of every need in demand, sufficiency and placements', () => {
    const inTable = (name: string, column: string) => sorted(sums(rows(name), ['need'], column));
    expect(inTable('demand', 'children_mean')).toEqual(byNeed);
    expect(inTable('sufficiency', 'needed_mean')).toEqual(byNeed);
    expect(inTable('placements', 'children_mean')).toEqual(byNeed);
  });

  it('is the published count of every setting type in placements and spill', () => {
    expect(sorted(sums(rows('placements'), ['setting_type'], 'children_mean'))).toEqual(byType);
    expect(sorted(sums(rows('spill'), ['placed_type'], 'children_mean'))).toEqual(byType);
  });

  it('is on the rolls of provisions and places, apart from children who attend none', () => {
    const { children } = watched[0].januaries[0];
    const elsewhere = new Map<string, number>();
    for (let i = 0; i < children.count; i++) {
      if (children.provision[i] !== NO_PROVISION) continue;
      const type = types[area.typeOfEstablishment[children.establishment[i]]];
      elsewhere.set(type, (elsewhere.get(type) ?? 0) + 1);
    }
    const attending = byType.map(([type, count]) => [type, count - (elsewhere.get(type) ?? 0)]);
    const expected = attending.filter(([, count]) => Number(count) > 0);
    expect([...elsewhere.keys()]).toEqual(['other']);
    expect(sorted(sums(rows('provisions'), ['setting_type'], 'on_roll'))).toEqual(expected);
    expect(sorted(sums(rows('places'), ['setting_type'], 'on_roll'))).toEqual(expected);
  });

  it('has no flows, and the same figure in every draw', () => {
    for (const row of rows('demand')) {
      expect([row.new_plans, row.ceased, row.residual, row.phase_in, row.phase_out]).toEqual(
        Array(5).fill(null),
      );
      expect([row.children_p10, row.children_p90]).toEqual(Array(2).fill(row.children_mean));
    }
    for (const row of rows('provisions')) expect(row.admitted).toBeNull();
  });
});
