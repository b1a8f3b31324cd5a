import { describe, expect, it } from 'vitest';
import { SPILLED } from '../../src/domain/settings.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import type { Table } from '../../src/results/tables/table.ts';
import { newPlanEntries, withMoreResidents } from '../support/growth.ts';
import { kent, kentModel } from '../support/kent.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { publishedTables } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';

const SEED = 5;
const dataset = await kent();
const special = dataset.tables.provisions
  .filter(
    (row) =>
      row.establishment.startsWith('special_la') || row.establishment === 'special_academy_free',
  )
  .map((row) => row.provision);

/** Every state special school with more places from a September on. */
function expansion(september: number, placesEach: number) {
  const words = policyWords('more-special-places', september);
  return scenarioFrom(dataset, {
    policies: [{ kind: 'expand', ...words, provisions: special, placesEach }],
  });
}

/** Rows of every table up to a year, and of the years from it on. */
function splitAt(tables: readonly Table[], year: number) {
  const early = (row: Table['rows'][number]) => Number(String(row[1]).slice(0, 4)) < year;
  const financial = (name: string) => name === 'finance' || name === 'transport';
  return tables.map(({ name, rows }) => ({
    name,
    before: rows.filter((row) =>
      // The financial year that ends in the March after a January holds some of its costs.
      financial(name) || String(row[1]).includes('-')
        ? Number(String(row[1]).slice(0, 4)) < year - 1
        : early(row),
    ),
    after: rows.filter((row) => !early(row)),
  }));
}

describe('a policy dated September 2030', () => {
  it('changes nothing before January 2031, and something from then on', async () => {
    const scenario = expansion(2030, 20);
    const baseline = await kentModel(6);
    const expanded = prepareModel(dataset, scenario, 6);
    const with0 = [runDraw(baseline, SEED, 0)];
    const with20 = [runDraw(expanded, SEED, 0)];
    const one = splitAt(await publishedTables(dataset, scenario, baseline, with0), 2031);
    const other = splitAt(await publishedTables(dataset, scenario, expanded, with20), 2031);
    one.forEach(({ name, before, after }, t) => {
      expect(before.length, name).toBeGreaterThan(50);
      expect(JSON.stringify(other[t].before), name).toBe(JSON.stringify(before));
      if (['sufficiency', 'spill', 'places', 'provisions'].includes(name)) {
        expect(JSON.stringify(other[t].after), name).not.toBe(JSON.stringify(after));
      }
    });
  });
});

describe('the difference that a policy makes', () => {
  const years = 2;

  /** Children who need a state special place and have none, in January two years on, by draw. */
  function short(model: Awaited<ReturnType<typeof kentModel>>): number[] {
    const draws = [0, 1, 2, 3].map((draw) => runDraw(model, SEED, draw).cubes.needs);
    const { byDraw } = rollUp(model.shapes.needs, draws, [], {
      january: (january) => january === years,
      neededType: (type) => model.area.roleOfType[type] === 'special',
      outcome: (outcome) => outcome >= SPILLED,
    });
    return byDraw.map(([count]) => count);
  }

  it('is steadier with the same luck in both scenarios than with luck of their own', async () => {
    const without = short(await kentModel(years));
    const withMore = short(prepareModel(dataset, expansion(2025, 10), years));
    const paired = withMore.map((count, draw) => count - without[draw]);
    const unpaired = withMore.map((count, draw) => count - without[(draw + 1) % without.length]);
    expect(paired.some((difference) => difference !== 0)).toBe(true);
    expect(spread(paired)).toBeLessThan(spread(unpaired));
  });
});

describe('more residents in one district from 2028 on', () => {
  it('add new plans there and change no entry anywhere else', async () => {
    const [one] = dataset.manifest.districts;
    const grown = withMoreResidents(dataset, one.code, 2028, 1.5);
    const before = await kentModel(4);
    const after = prepareModel(grown, scenarioFrom(grown), 4);
    for (const draw of [0, 1]) {
      const without = newPlanEntries(watchDraw(before, SEED, draw));
      const withMore = newPlanEntries(watchDraw(after, SEED, draw));
      without.forEach(({ here, elsewhere }, step) => {
        expect(withMore[step].elsewhere, `step ${step}`).toEqual(elsewhere);
        expect(withMore[step].here, `step ${step}`).toEqual(expect.arrayContaining(here));
      });
      expect(withMore[3].here.length).toBeGreaterThan(without[3].here.length);
    }
  });
});

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1));
}
