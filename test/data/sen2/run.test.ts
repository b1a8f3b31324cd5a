import { describe, expect, it } from 'vitest';
import { makeReturns } from '../../../scripts/sen2/make.ts';
import type { Sen2Import } from '../../../src/data/sen2/importSen2.ts';
import { readPopulation, readTransitions } from '../../../src/data/transitions.ts';
import { checkRecord } from '../../../src/data/transitionsCheck.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { flowFaults, settingFaults, waitingFaults } from '../../support/claims/stock.ts';
import { readFiles } from '../../support/generateDataset.ts';
import { scenarioFrom } from '../../support/scenarios.ts';
import { type WatchedDraw, watchDraw } from '../../support/watchedDraw.ts';
import { imported, inOrder, kentBase, made, summed } from './returns.ts';

const YEARS = 2;

async function drawOf(result: Sen2Import): Promise<WatchedDraw> {
  const dataset = await readFiles(result.files);
  return watchDraw(prepareModel(dataset, scenarioFrom(dataset), YEARS), 7, 0);
}

function expectWhole(watched: WatchedDraw): void {
  expect(settingFaults(watched)).toEqual([]);
  expect(flowFaults(watched)).toEqual([]);
  expect(waitingFaults(watched)).toEqual([]);
}

describe('a dataset made of returns', () => {
  it('is person-level, names its source, and runs from the children that were counted', async () => {
    const { returns, lists, truth } = await made(1500, 2, 51, kentBase());
    const result = await imported(returns, lists, kentBase());
    const { manifest } = await readFiles(result.files);
    expect(manifest.origin).toBe('person-level');
    expect(manifest.baseYear).toBe(2025);
    const file = manifest.files.find((one) => one.file === 'base_children.csv')!;
    expect(file.sources).toContain('sen2-return');
    expect(manifest.files.filter((one) => one.singleAges).map((one) => one.file)).toEqual([
      'new_plans_by_need_age.csv',
      'ceased_plans.csv',
    ]);
    expect(manifest.sources.map(({ id }) => id)).toContain('sen2-return');

    const watched = await drawOf(result);
    expectWhole(watched);
    const { area } = watched.model;
    const [{ children }] = watched.januaries;
    const seated = new Map<string, number>();
    for (let i = 0; i < children.count; i++) {
      const establishment = area.establishmentCodes[children.establishment[i]];
      const key = `${area.needCodes[children.need[i]]}|${children.age[i]}|${establishment}`;
      seated.set(key, (seated.get(key) ?? 0) + 1);
    }
    expect(inOrder(seated)).toEqual(inOrder(truth.januaries.get(2025)!));
  });

  it('may begin later than the dataset that it is read over', async () => {
    const { dataset } = await kentBase();
    const { baseYear } = dataset.manifest;
    const later = {
      ...dataset,
      manifest: { ...dataset.manifest, baseYear: baseYear + 1 },
    };
    const { returns, lists } = makeReturns({ dataset: later, children: 900, years: 1, seed: 8 });
    const result = await imported(returns, lists, kentBase());
    expect(result.problems).toEqual([]);
    expect(result.summary?.baseYear).toBe(baseYear + 1);
    expectWhole(await drawOf(result));
  });

  it('has transitions that the estimate reads without a problem', async () => {
    const { returns, lists, truth } = await made(300, 3, 61);
    const { longitudinal } = await imported(returns, lists);
    const record = readTransitions(longitudinal.get('transitions.csv')!, 'transitions.csv');
    const residents = readPopulation(longitudinal.get('population.csv')!, 'population.csv');
    expect([...record.problems, ...residents.problems]).toEqual([]);
    const files = ['transitions.csv', 'population.csv'] as const;
    const check = checkRecord(record.transitions, residents.population, ...files);
    expect(check.problems).toEqual([]);
    expect(check.notices.filter((notice) => /not in the same/.test(notice))).toEqual([]);
    const stayed = [...truth.transitions.values()].map((rows) =>
      inOrder(summed(rows, [0, 3])).filter(([key]) => !key.includes('NONSEND')),
    );
    expect(
      record.transitions.filter((row) => ![row.need1, row.need2].includes('NONSEND')),
    ).toHaveLength(stayed.flat().reduce((sum, [, count]) => sum + count, 0));
  });
});
