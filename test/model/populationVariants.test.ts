import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGE_COUNT } from '../../src/domain/ages.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { prepareArea, residentsOf } from '../../src/model/area/prepareArea.ts';
import { residentsOfDraw } from '../../src/model/population/residents.ts';
import { residentVariants } from '../../src/model/population/residentVariants.ts';
import { prepareModel, registerFor } from '../../src/model/run/prepareModel.ts';
import { centralValues, sampleParameters } from '../../src/model/run/sampleParameters.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { recipes } from '../support/recipe.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 8;
const LEAST = 1e-9;

/** Every year, district and age of an area's run with its residents in the three variants. */
function cells(dataset: Dataset, spreads: Partial<Record<string, number>> = {}) {
  const area = prepareArea(dataset);
  const values = { ...centralValues(registerFor(dataset)), ...spreads };
  const variants = residentVariants(dataset, area, values, YEARS);
  const found = [];
  for (let year = area.population.firstYear; year <= area.baseYear + YEARS; year++) {
    for (let district = 0; district < area.districtCount; district++) {
      for (let age = 0; age < AGE_COUNT; age++) {
        const [principal, high, low] = [variants.principal, variants.high, variants.low].map(
          (population) => residentsOf({ ...area, population }, year, district, age),
        );
        const projected = residentsOf(area, year, district, age);
        found.push({ ahead: year - area.baseYear, year, age, projected, principal, high, low });
      }
    }
  }
  return found;
}

describe('population variants that are derived', () => {
  it('agree up to the base year and bracket the projection after it', async () => {
    await fc.assert(
      fc.asyncProperty(recipes(), async (recipe) => {
        for (const one of cells(await generateDataset(recipe))) {
          expect(one.principal).toBe(one.projected);
          if (one.ahead <= 0) expect([one.high, one.low]).toEqual([one.principal, one.principal]);
          else {
            expect(one.high).toBeGreaterThan(one.principal);
            expect(one.low).toBeLessThan(one.principal);
            expect(one.low).toBeGreaterThan(0);
          }
        }
      }),
      { seed: 11, numRuns: 10 },
    );
  });

  it('let births matter only to those born after the base year, and more the later the birth', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const last = Math.max(...dataset.tables.population.map((row) => row.year));
    const spreads = {
      'population.migrationSpreadPerYear': 0,
      'population.birthsSpreadPerYear': 0.02,
    };
    let touched = 0;
    for (const { ahead, year, age, principal, high, low } of cells(dataset, spreads)) {
      const reached = ahead - Math.max(0, year - last);
      const wanted = Math.max(0, 0.02 * (reached - age));
      expect(high / principal - 1).toBeCloseTo(wanted, 9);
      expect(1 - low / principal).toBeCloseTo(wanted, 9);
      if (wanted > LEAST) touched++;
    }
    expect(touched).toBeGreaterThan(0);
  });

  it('drift apart in proportion to time until the projection ends, then hold its last year', async () => {
    const dataset = await kent();
    const births = {
      'population.birthsSpreadPerYear': 0,
      'population.migrationSpreadPerYear': 0.01,
    };
    for (const { ahead, principal, high, low } of cells(dataset, births)) {
      const spread = 0.01 * Math.max(0, ahead);
      expect(high).toBeCloseTo(principal * (1 + spread), 6);
      expect(low).toBeCloseTo(principal * (1 - spread), 6);
    }
    const area = prepareArea(dataset);
    const { principal, high } = residentVariants(
      dataset,
      area,
      centralValues(registerFor(dataset)),
      30,
    );
    const of = (population: typeof high, year: number) =>
      residentsOf({ ...area, population }, year, 0, 7);
    expect(high.lastYear).toBe(area.baseYear + 30);
    expect(of(principal, 2055)).toBe(of(principal, area.population.lastYear));
    expect(of(high, 2055)).toBe(of(high, area.population.lastYear));
  });
});

describe('published population variants', () => {
  it('are used to the figure after the base year', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const { baseYear } = dataset.manifest;
    const populationVariants = dataset.tables.population.flatMap((row) =>
      (['high', 'low'] as const).map((variant) => ({
        ...row,
        variant,
        population: row.population + (variant === 'high' ? 7 : -1),
      })),
    );
    const published = { ...dataset, tables: { ...dataset.tables, populationVariants } };
    for (const { year, principal, high, low } of cells(published)) {
      const after = year > baseYear ? 1 : 0;
      expect([high - principal, low - principal]).toEqual([7 * after, after === 0 ? 0 : -1]);
    }
  });
});

describe('residents of draws', () => {
  it('lie below low in one draw of ten, above high in one of ten, and around the projection', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const model = prepareModel(dataset, scenarioFrom(dataset), 3);
    const { variants } = model.residents;
    const cell = variants.principal.residents.length - 1;
    const drawn = Array.from({ length: 256 }, (_, draw) => {
      const stream = { seed: 3, draw };
      const values = sampleParameters(model.register, stream);
      return residentsOfDraw(model.area, model.residents, values, stream).population.residents;
    });
    const share = (test: (residents: number) => boolean) =>
      drawn.filter((residents) => test(residents[cell])).length / drawn.length;
    expect(share((one) => one < variants.low.residents[cell])).toBeCloseTo(0.1, 1);
    expect(share((one) => one > variants.high.residents[cell])).toBeCloseTo(0.1, 1);
    expect(share((one) => one > variants.principal.residents[cell])).toBeCloseTo(0.5, 2);
  });

  it('differ between two variants by the same people in every draw', async () => {
    const dataset = await generateDataset(SMALL_AREA);
    const plans = (['low', 'principal', 'high'] as const).map((population) =>
      prepareModel(dataset, scenarioFrom(dataset, { population }), 3),
    );
    for (const draw of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const stream = { seed: 3, draw };
      const [low, principal, high] = plans.map((model) => {
        const values = sampleParameters(model.register, stream);
        return residentsOfDraw(model.area, model.residents, values, stream).population.residents;
      });
      const { variants } = plans[0].residents;
      principal.forEach((one, at) => {
        const apart = variants.high.residents[at] - variants.principal.residents[at];
        expect(high[at] - one).toBeCloseTo(apart, 6);
        expect(one - low[at]).toBeCloseTo(apart, 6);
      });
    }
  });

  it('leave the level of new plans where the projection put it, whatever the variant', async () => {
    const dataset = await kent();
    const [principal, high] = (['principal', 'high'] as const).map(
      (population) => prepareModel(dataset, scenarioFrom(dataset, { population }), 4).trend,
    );
    expect(high).toEqual(principal);
    const certain = { low: 0, central: 0, high: 0, reason: 'As projected.' };
    const given = { parameters: { 'population.departure': certain } };
    const without = prepareModel(dataset, scenarioFrom(dataset, given), 4).trend;
    expect(principal.shocks.newPlans).toBeLessThan(without.shocks.newPlans);
  });
});
