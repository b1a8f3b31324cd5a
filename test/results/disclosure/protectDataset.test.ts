import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../../src/data/checkDataset.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import {
  isProtected,
  protectDataset,
  underControl,
} from '../../../src/results/disclosure/protectDataset.ts';
import { kent } from '../../support/kent.ts';
import { personLevelArea } from '../../support/personLevel.ts';
import { type Recipe, recipes } from '../../support/recipe.ts';
import { scenarioFrom } from '../../support/scenarios.ts';
import { publishedTables } from '../../support/tables.ts';

const COUNTED = [
  'baseChildren',
  'plansByAgeEstablishment',
  'plansByNeedAge',
  'plansByNeedEstablishment',
  'planHistory',
  'newPlanHistory',
  'newPlansByAgeEstablishment',
  'newPlansByNeedAge',
  'newPlansByNeedEstablishment',
  'ceasedPlans',
  'funnel',
  'requestsByAge',
] as const;
/** Columns of those tables that are no counts. */
const NO_COUNTS = ['january', 'year', 'age', 'comparable'];

/** Counts of children that are no multiple of 5, in words. */
function exactCounts({ tables }: Dataset): string[] {
  return COUNTED.flatMap((name) =>
    tables[name].flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        typeof value === 'number' && !NO_COUNTS.includes(column) && value % 5 !== 0
          ? [`${name} ${column} ${value}`]
          : [],
      ),
    ),
  );
}

type Cell = Dataset['tables']['baseChildren'][number];

/** Children by a key, in two datasets. */
function both(exact: Dataset, rounded: Dataset, key: (cell: Cell) => string) {
  const sums = new Map<string, [number, number]>();
  [exact, rounded].forEach(({ tables }, which) => {
    for (const cell of tables.baseChildren) {
      const sum = sums.get(key(cell)) ?? [0, 0];
      sum[which] += cell.plans;
      sums.set(key(cell), sum);
    }
  });
  return sums;
}

const CONTROLLED: readonly (readonly [string, (cell: Cell) => string])[] = [
  ['need and establishment', ({ need, establishment }) => `${need} ${establishment}`],
  ['need', ({ need }) => need],
  ['establishment', ({ establishment }) => establishment],
  ['all', () => 'all'],
];

const SWINGING: Recipe = {
  seed: 760403,
  baseYear: 2015,
  districts: 2,
  needs: 3,
  zones: 4,
  provisions: 18,
  children: 50,
  roles: ['mainstream', 'other', 'other'],
  flows: 'some',
};

describe('a dataset under disclosure control', () => {
  it('is a valid dataset without an exact count, within 4 of the children of every need and setting', async () => {
    await fc.assert(
      fc.asyncProperty(recipes(), async (recipe) => {
        const exact = await personLevelArea(recipe);
        const rounded = await protectDataset(exact);
        expect(checkDataset(rounded)).toEqual([]);
        expect(exactCounts(rounded)).toEqual([]);
        expect(exactCounts(exact)).not.toEqual([]);
        for (const [what, key] of CONTROLLED) {
          for (const [cell, [before, after]] of both(exact, rounded, key)) {
            expect(Math.abs(after - before), `${what} ${cell}`).toBeLessThanOrEqual(4);
          }
        }
        const model = prepareModel(rounded, scenarioFrom(rounded), 1);
        const tables = await publishedTables(rounded, scenarioFrom(rounded), model, [
          runDraw(model, recipe.seed, 0),
        ]);
        expect(tables.length).toBeGreaterThan(20);
      }),
      // A funnel of a few cases, whose rates swing further than the register allows.
      { numRuns: 15, examples: [[SWINGING]] },
    );
  });

  it('holds each count once: histories and tables of a year agree', async () => {
    const { tables, manifest } = await protectDataset({
      ...(await kent()),
      manifest: { ...(await kent()).manifest, origin: 'person-level' },
    });
    const sum = (rows: readonly { plans: number }[]) =>
      rows.reduce((total, { plans }) => total + plans, 0);
    const year = manifest.baseYear - 1;
    const total = tables.newPlanHistory.find(
      (row) => row.year === year && row.age_band === 'Total',
    );
    for (const name of [
      'newPlansByAgeEstablishment',
      'newPlansByNeedAge',
      'newPlansByNeedEstablishment',
    ] as const) {
      expect(sum(tables[name].filter((row) => row.year === year))).toBe(total?.plans);
    }
    for (const january of [year, manifest.baseYear]) {
      const own = tables.planHistory.filter((row) => row.january === january);
      const all = own.find((row) => row.age_band === 'Total');
      expect(sum(own.filter((row) => row !== all))).toBe(all?.plans);
      expect(sum(tables.plansByAgeEstablishment.filter((row) => row.january === january))).toBe(
        all?.plans,
      );
    }
  });

  it('is the same each time, hangs on the dataset alone, and says not which dataset it was', async () => {
    const exact = await personLevelArea();
    const once = await protectDataset(exact);
    const again = await protectDataset(exact);
    expect(again).toEqual(once);
    expect(once.hash).not.toBe(exact.hash);
    const other = await protectDataset({ ...exact, hash: 'fedcba9876543210' });
    expect(other.tables.baseChildren).not.toEqual(once.tables.baseChildren);
    expect(JSON.stringify(once)).not.toContain(exact.hash);
  });

  it('follows the origin with auto; on and off are deliberate', async () => {
    const person = await personLevelArea();
    const published = await kent();
    expect(await underControl(published, 'auto')).toBe(published);
    expect(await underControl(published, 'off')).toBe(published);
    expect(isProtected(await underControl(published, 'on'))).toBe(true);
    expect(isProtected(await underControl(person, 'auto'))).toBe(true);
    expect(await underControl(person, 'off')).toBe(person);
  });
});
