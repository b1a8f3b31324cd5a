import { describe, expect, it } from 'vitest';
import { MAX_AGE, PHASE_COUNT, phaseIndex } from '../../src/domain/ages.ts';
import { fixed } from '../../src/domain/fixedChoices/index.ts';
import { typeOfCode } from '../../src/model/area/area.ts';
import { prepareArea } from '../../src/model/area/prepareArea.ts';
import { poolOf } from '../../src/model/demand/trend/pool.ts';
import { firstAgeOf, MOVE_KIND_COUNT } from '../../src/model/placement/moveKinds.ts';
import { newPlanShares } from '../../src/model/placement/newPlanShares.ts';
import { cohortMix, preparePlacementFlows } from '../../src/model/placement/placementFlows.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const dataset = await generateDataset(SMALL_AREA);

describe('provisions', () => {
  it('are what their rows say: boarding, section 41, and pupils of other areas on roll', () => {
    const provisions = dataset.tables.provisions.map((row, p) => ({
      ...row,
      residential: p % 2 === 0,
      section41: p % 3 === 0,
      on_roll_other: p % 5 === 0 ? null : 10 + p,
    }));
    const prepared = prepareArea({ ...dataset, tables: { ...dataset.tables, provisions } });
    const { residential, section41, onRollOther } = prepared.provisions;
    provisions.forEach((row, p) => {
      expect(residential[p]).toBe(row.residential ? 1 : 0);
      expect(section41[p]).toBe(row.section41 ? 1 : 0);
      expect(onRollOther[p]).toBe(row.on_roll_other ?? 0);
    });
  });
});

describe('moves between setting types', () => {
  it('keep children where they are in a type that nobody attended, here or elsewhere', () => {
    const provisions = dataset.tables.provisions.map((row) => ({ ...row, age_high: 26 }));
    const open = { ...dataset, tables: { ...dataset.tables, provisions } };
    const area = prepareArea(open);
    const types = area.typeCount;
    const { start } = cohortMix(area, open.tables);
    const { moves } = preparePlacementFlows(open, area, 0);
    let unseen = 0;
    for (let row = 0; row < MOVE_KIND_COUNT * types; row++) {
      const shares = moves.subarray(row * types, (row + 1) * types);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      if (start[row] > 0) continue;
      expect(
        shares[row % types],
        `from type ${row % types} at ${firstAgeOf(Math.floor(row / types))}`,
      ).toBe(1);
      unseen++;
    }
    expect(unseen).toBeGreaterThan(0);
  });
});

describe('a history with missing years', () => {
  it('is filled in between its counts, and not between leading zeros and the first of them', () => {
    const [series] = poolOf([
      { area: 'Late', years: [2010, 2011, 2014, 2016], values: [0, 0, 40, 90] },
    ]).series;
    expect(series.filled).toEqual([2015]);
    expect(series.leftOut).toBe(2);
    expect(series.start).toBe(4);
    expect(Array.from(series.values.subarray(0, 4))).toEqual(Array(4).fill(Number.NaN));
    expect(series.values[5]).toBeCloseTo(60, 9);
    expect(series.knownAt[5]).toBe(6);
  });
});

describe('where children with new plans are placed', () => {
  it('is as published for each need, with a few plans of the mix of all needs', () => {
    const area = prepareArea(dataset);
    const { needCount: needs, typeCount: types } = area;
    const { tables } = dataset;
    const plans = new Float64Array(needs * PHASE_COUNT);
    for (const row of tables.newPlansByNeedAge) {
      const phase = phaseIndex(Math.min(MAX_AGE, row.age + 1));
      plans[area.needCodes.indexOf(row.need) * PHASE_COUNT + phase] += row.plans;
    }
    const overall = new Float64Array(types);
    for (const row of tables.newPlansByAgeEstablishment) {
      overall[typeOfCode(area, row.establishment)] += row.plans;
    }
    const all = overall.reduce((sum, one) => sum + one, 0);
    const prior = fixed('placement.needPrior');
    const shares = newPlanShares(dataset, area);
    area.needCodes.forEach((need, n) => {
      const rows = tables.newPlansByNeedEstablishment.filter((row) => row.need === need);
      const published = rows.reduce((sum, row) => sum + row.plans, 0);
      const ofNeed = plans.subarray(n * PHASE_COUNT, (n + 1) * PHASE_COUNT);
      const total = ofNeed.reduce((sum, one) => sum + one, 0);
      if (total === 0) return;
      for (let type = 0; type < types; type++) {
        const seen = rows
          .filter((row) => typeOfCode(area, row.establishment) === type)
          .reduce((sum, row) => sum + row.plans, 0);
        const expected = (seen + (prior * overall[type]) / all) / (published + prior);
        const placed = ofNeed.reduce(
          (sum, one, phase) => sum + one * shares[(n * PHASE_COUNT + phase) * types + type],
          0,
        );
        expect(placed / total, `${need}, type ${type}`).toBeCloseTo(expected, 4);
      }
    });
  });
});
