import { beforeAll, describe, expect, test } from 'vitest';
import { BAND_COUNT } from '../../src/domain/settings.ts';
import {
  bandMeasure,
  prepareComplexity,
  slopeForMean,
  tilted,
} from '../../src/model/placement/complexity.ts';
import { prepareNeedRules } from '../../src/model/placement/needRules.ts';
import type { Model } from '../../src/model/run/model.ts';
import { centralValues } from '../../src/model/run/sampleParameters.ts';
import { kentModel } from '../support/kent.ts';

let model: Model;

beforeAll(async () => {
  model = await kentModel(1);
});

test('the tilt of a setting type gives its mean band', () => {
  const measure = bandMeasure(0.25);
  for (const mean of [1.6, 2, 3, 3.9, 4.6]) {
    const bands = tilted(slopeForMean(mean, measure), measure);
    const average = bands.reduce((sum, share, b) => sum + share * (b + 1), 0);
    expect(average).toBeCloseTo(mean, 9);
  }
});

describe('complexity and needed type are one model', () => {
  test('given the bands of new plans, the logit gives back the shares that it was made from', () => {
    const { area, placementFlows, register } = model;
    const rules = prepareNeedRules(area, placementFlows, centralValues(register));
    const phases = 5;
    for (let row = 0; row < area.needCount * phases; row++) {
      const byType = new Float64Array(area.typeCount);
      const bands = rules.newBands.subarray(row * BAND_COUNT, (row + 1) * BAND_COUNT);
      for (let b = 0; b < BAND_COUNT; b++) {
        const weights = Array.from({ length: area.typeCount }, (_, type) =>
          Math.exp(
            rules.newConstants[row * area.typeCount + type] +
              rules.complexity.slope[type] * (b - 2),
          ),
        );
        const all = weights.reduce((sum, one) => sum + one, 0);
        weights.forEach((weight, type) => {
          byType[type] += (bands[b] * weight) / all;
        });
      }
      // Bayes' rule: the shares are those of the bands' own mixture, type by type.
      const complexity = prepareComplexity(
        area,
        placementFlows.needSeverity,
        centralValues(register),
      );
      const need = Math.floor(row / phases);
      for (let b = 0; b < BAND_COUNT; b++) {
        let mixed = 0;
        for (let type = 0; type < area.typeCount; type++) {
          mixed += byType[type] * complexity.bands[(type * area.needCount + need) * BAND_COUNT + b];
        }
        expect(mixed).toBeCloseTo(bands[b], 9);
      }
    }
  });

  test('a more complex child is never less likely to need a special school than mainstream', () => {
    const { area, placementFlows, register } = model;
    const { slope } = prepareNeedRules(area, placementFlows, centralValues(register)).complexity;
    expect(slope[area.typeOfRole.special]).toBeGreaterThan(slope[area.typeOfRole.srp]);
    expect(slope[area.typeOfRole.srp]).toBeGreaterThan(slope[area.typeOfRole.mainstream]);
  });
});
