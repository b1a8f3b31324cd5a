import { AGE_COUNT } from '../../src/domain/ages.ts';
import { financialYear } from '../../src/domain/years.ts';
import type { Dice } from './dice.ts';
import type { Rows } from './generateDataset.ts';
import type { AreaWords } from './generateManifest.ts';
import type { Recipe } from './recipe.ts';

/** Years of population that a dataset holds beyond its base year. */
const YEARS_AHEAD = 3;

/** Residents, zones, gradient and the accounts' facts. */
export function areaResidents(recipe: Recipe, { districts }: AreaWords, chance: Dice): Rows {
  const { baseYear } = recipe;
  const perAge = (20 * recipe.children) / AGE_COUNT / districts.length;
  return {
    population: districts.flatMap(({ code }) => {
      const size = perAge * (0.5 + chance.share());
      return Array.from({ length: AGE_COUNT * (YEARS_AHEAD + 2) }, (_, at) => {
        const year = baseYear - 1 + Math.floor(at / AGE_COUNT);
        return [code, at % AGE_COUNT, year, 1 + Math.round(size * (0.8 + 0.4 * chance.share()))];
      });
    }),
    zones: districts.flatMap(({ code, latitude, longitude }) =>
      Array.from({ length: chance.whole(2, recipe.zones) }, (_, z) => [
        `${code}-${z}`,
        code,
        (latitude + 0.2 * chance.share()).toFixed(4),
        (longitude + 0.3 * chance.share()).toFixed(4),
        z === 0 ? chance.whole(1, 300) : chance.whole(0, 300),
        z === 0 ? chance.whole(1, 100) : chance.whole(0, 100),
        (0.5 * chance.share()).toFixed(3),
      ]),
    ),
    districtGradient: districts.map(({ code }) => [
      code,
      (0.6 + 0.9 * chance.share()).toFixed(3),
      chance.chance(0.5) ? chance.whole(1, 500) : null,
      'made up',
      'assumed',
      null,
    ]),
    highNeedsBlock: [baseYear - 2, baseYear - 1, baseYear].flatMap((year) => {
      const formula = 30_000 * recipe.children * (0.9 + 0.2 * chance.share());
      const pupils = chance.whole(0, recipe.children);
      const total = formula + 5000 * pupils - 10_000;
      const items = { formula, basic_entitlement_unit: 5000, special_pupils: pupils, total };
      return Object.entries({ ...items, import_export: -10_000 }).map(([item, amount]) => [
        financialYear(year),
        item,
        amount.toFixed(2),
        'assumed',
        'made up',
      ]);
    }),
  };
}
