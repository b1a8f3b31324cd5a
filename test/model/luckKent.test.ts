import { describe, expect, it } from 'vitest';
import { SPILLED } from '../../src/domain/settings.ts';
import { type DrawResult, runDraw } from '../../src/model/run/draw.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import type { Table } from '../../src/results/tables/table.ts';
import { newPlanEntries, withMoreResidents } from '../support/growth.ts';
import { kent, kentModel } from '../support/kent.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { publishedTables } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';

const SEED = 5;
const YEARS = 6;
const DRAWS = [0, 1, 2, 3];

const dataset = await kent();
const stateSpecial = new Set(['special_la_maintained', 'special_academy_free']);
const expansion = scenarioFrom(dataset, {
  policies: [
    {
      kind: 'expand',
      ...policyWords('more-special-places', 2030),
      provisions: dataset.tables.provisions
        .filter((row) => stateSpecial.has(row.establishment))
        .map((row) => row.provision),
      placesEach: 20,
    },
  ],
});
const baseline = await kentModel(YEARS);
const expanded = prepareModel(dataset, expansion, YEARS);
const drawsOf = (model: Model) => DRAWS.map((draw) => runDraw(model, SEED, draw));
const [without, withMore] = [drawsOf(baseline), drawsOf(expanded)];

/** Rows of a table about nothing later than the January before a year, and the others. */
function splitAt({ name, rows }: Table, year: number) {
  const early = (row: Table['rows'][number]) => {
    const words = String(row[1]);
    // A financial year ends after the January of the year that follows.
    return Number(words.slice(0, 4)) + (words.includes('-') ? 1 : 0) < year;
  };
  const text = (part: Table['rows']) => JSON.stringify(part);
  return { name, before: text(rows.filter(early)), after: text(rows.filter((row) => !early(row))) };
}

describe('20 places more at every state special school from September 2030', () => {
  it('change no figure before January 2031, and some from then on', async () => {
    const split = async (model: Model, draws: DrawResult[]) =>
      (await publishedTables(dataset, expansion, model, draws)).map((one) => splitAt(one, 2031));
    const one = await split(baseline, without);
    const other = await split(expanded, withMore);
    for (const [t, { name, before, after }] of one.entries()) {
      expect(before.length, name).toBeGreaterThan(1000);
      expect(other[t].before === before, name).toBe(true);
      if (['sufficiency', 'spill', 'places', 'provisions', 'finance'].includes(name)) {
        expect(other[t].after === after, name).toBe(false);
      }
    }
  });

  it('make a difference that is steadier with the same luck than with luck of their own', () => {
    const short = (draws: readonly DrawResult[]) =>
      rollUp(
        baseline.shapes.needs,
        draws.map(({ cubes }) => cubes.needs),
        [],
        {
          january: (january) => january === YEARS,
          neededType: (type) => baseline.area.roleOfType[type] === 'special',
          outcome: (outcome) => outcome >= SPILLED,
        },
      ).byDraw.map(([count]) => count);
    const before = short(without);
    const after = short(withMore);
    const paired = after.map((count, draw) => count - before[draw]);
    const unpaired = after.map((count, draw) => count - before[(draw + 1) % DRAWS.length]);
    expect(paired.some((difference) => difference !== 0)).toBe(true);
    expect(spread(paired)).toBeLessThan(spread(unpaired));
  });
});

describe('more residents in one district from 2028 on', () => {
  it('add new plans there and change no entry anywhere else', () => {
    const grown = withMoreResidents(dataset, dataset.manifest.districts[0].code, 2028, 1.5);
    const after = newPlanEntries(watchDraw(prepareModel(grown, scenarioFrom(grown), 4), SEED, 0));
    const before = newPlanEntries(watchDraw(baseline, SEED, 0));
    after.forEach(({ here, elsewhere }, step) => {
      expect(elsewhere, `step ${step}`).toEqual(before[step].elsewhere);
      expect(here, `step ${step}`).toEqual(expect.arrayContaining(before[step].here));
    });
    expect(after[3].here.length).toBeGreaterThan(before[3].here.length);
  });
});

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1));
}
