import { beforeAll, describe, expect, it } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { sampleParameters } from '../../src/model/run/sampleParameters.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { placesShortByDraw } from '../../src/results/specialist.ts';
import { calibrationView } from '../../src/results/views/calibration.ts';
import { hiddenNeedView } from '../../src/results/views/hiddenNeed.ts';
import { kent } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';

const DRAWS = 12;
const SEED = 1;
let ensemble: Released;

beforeAll(async () => {
  const dataset = await kent();
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, 1);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(dataset, scenario, SEED, DRAWS, 'auto');
  ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
}, 60_000);

describe('the headline across what is believed of hidden need', () => {
  it('puts every future in one group, from the least hidden need to the most', () => {
    const { groups } = hiddenNeedView(ensemble);
    const believed = ensemble.draws.map(
      ({ draw }) =>
        sampleParameters(ensemble.model.register, { seed: SEED, draw })['placement.latentUnmet'],
    );
    expect(groups.reduce((sum, one) => sum + one.futures, 0)).toBe(DRAWS);
    expect(groups[0].lowest).toBe(Math.min(...believed));
    expect(groups[groups.length - 1].highest).toBe(Math.max(...believed));
    groups.slice(1).forEach((group, g) => {
      expect(group.lowest).toBeGreaterThanOrEqual(groups[g].highest);
    });
  });

  it('averages over the groups to the headline, and rises with hidden need', () => {
    const { groups, years } = hiddenNeedView(ensemble);
    const short = placesShortByDraw(ensemble).byDraw;
    years.forEach((_, january) => {
      const all = groups.reduce((sum, one) => sum + one.futures * one.placesShort[january].mean, 0);
      const headline = short.reduce((sum, draw) => sum + draw[january], 0);
      expect(all).toBeCloseTo(headline, 6);
    });
    const [least, most] = [groups[0], groups[groups.length - 1]];
    expect(most.placesShort[0].mean).toBeGreaterThan(least.placesShort[0].mean);
  });

  it('sets published counts of children without a placement beside it', () => {
    const { anchors } = hiddenNeedView(ensemble);
    expect(anchors).toContainEqual({ january: 2019, countedAs: 'awaiting provision', plans: 591 });
    expect(anchors).toContainEqual({ january: 2022, countedAs: 'awaiting provision', plans: 486 });
    expect(anchors.at(-1)).toEqual({
      january: 2025,
      countedAs: 'other placement settings',
      plans: 416,
    });
  });
});

describe('placement beside the flows that it is calibrated to', () => {
  it('gives shares that add to 100 for every need, and changes that add to nothing', () => {
    const { newPlans, moves } = calibrationView(ensemble);
    for (const { label, plans, shares } of newPlans) {
      const sum = (of: (one: (typeof shares)[number]) => number) =>
        shares.reduce((all, one) => all + of(one), 0);
      if (plans > 0)
        expect(
          sum((one) => one.published),
          label,
        ).toBeCloseTo(100, 9);
      expect(
        sum((one) => one.model),
        label,
      ).toBeCloseTo(100, 9);
    }
    const names = moves.map(({ label }) => label);
    expect(new Set(names.filter((name) => name !== '')).size).toBe(moves.length);
    for (const { label, shares } of moves) {
      expect(
        shares.reduce((all, one) => all + one.model, 0),
        label,
      ).toBeCloseTo(0, 9);
      expect(
        shares.reduce((all, one) => all + one.published, 0),
        label,
      ).toBeCloseTo(0, 9);
    }
  });

  it('places new plans of all needs within 4 points of what was published, type by type', () => {
    const all = calibrationView(ensemble).newPlans.find(({ code }) => code === 'total')!;
    expect(all.plans).toBeGreaterThan(2500);
    for (const { settingType, published, model } of all.shares) {
      expect(Math.abs(model - published), settingType).toBeLessThan(4);
    }
  });
});
