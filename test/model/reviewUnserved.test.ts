import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { OUTCOMES, SPILLED } from '../../src/domain/settings.ts';
import { drawWithRolls } from '../../src/model/review/pairDraw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 3;
const dataset = await generateDataset({ ...SMALL_AREA, provisions: 60 });
const { manifest, tables } = dataset;
const typeOf = new Map(manifest.establishments.map((one) => [one.code, one.settingType]));
const special = manifest.settingTypes.find((type) => type.role === 'special')?.id;
const schools = tables.provisions
  .filter((row) => typeOf.get(row.establishment) === special)
  .map((row) => row.provision);

/** By January: children whom no special school serves, and all who need one and are in none. */
function countsUnder(policies: NonNullable<ScenarioFile['policies']>) {
  const model = prepareModel(dataset, scenarioFrom(dataset, { policies }), YEARS);
  const { result, rolls } = drawWithRolls(model, 2, 0);
  const { byDraw } = rollUp(model.shapes.needs, [result.cubes.needs], ['january'], {
    neededType: (type) => model.area.roleOfType[type] === 'special',
    outcome: (outcome) => OUTCOMES[outcome] === 'waiting' || outcome === SPILLED,
  });
  return { unserved: [...rolls.unserved], inNone: [...byDraw[0]] };
}

describe('children whom no special school serves', () => {
  const words = policyWords('change', SMALL_AREA.baseYear);

  it('are some of those who need one and are in none', () => {
    const { unserved, inNone } = countsUnder([]);
    expect(unserved.every((count, january) => count <= inNone[january])).toBe(true);
    expect(unserved.some((count, january) => count < inNone[january])).toBe(true);
  });

  it('are all of those where every special school has closed', () => {
    const { unserved, inNone } = countsUnder([{ kind: 'close', ...words, provisions: schools }]);
    expect(unserved.slice(1)).toEqual(inNone.slice(1));
    expect(unserved[YEARS]).toBeGreaterThan(20);
  });

  it('are hardly any where every special school serves every need, age from 2 and complexity', () => {
    const now = countsUnder([]).unserved;
    const { unserved } = countsUnder([
      {
        kind: 'change-admissions',
        ...words,
        provisions: schools,
        ageLow: 2,
        ageHigh: 26,
        bandLow: 1,
        bandHigh: 5,
        needsAdded: manifest.needs.map((need) => need.code),
      },
    ]);
    for (let january = 1; january <= YEARS; january++) {
      expect(unserved[january]).toBeLessThan(now[january] / 4);
    }
  });
});
