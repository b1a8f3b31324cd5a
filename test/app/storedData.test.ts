import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { YEARS_AHEAD } from '../../src/app/state/choices.ts';
import { makeStoredData } from '../../src/app/stored/makeStoredData.ts';
import { readStoredData, type StoredData } from '../../src/app/stored/storedData.ts';
import { readOpened } from '../../src/app/worker/readOpened.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import type { Groundwork } from '../../src/model/run/groundwork.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { kent } from '../support/kent.ts';

const ROOT = join(import.meta.dirname, '../..');

let dataset: Dataset;
let baseline: Scenario;
let made: StoredData;

beforeAll(async () => {
  dataset = await kent();
  const text = readFileSync(join(ROOT, 'scenarios/baseline.scenario.json'), 'utf8');
  baseline = scenarioSchema.parse(JSON.parse(text));
  made = makeStoredData(dataset, baseline);
});

/** The bytes that a page gets. */
function bytesOf(data: object): ArrayBuffer {
  const { buffer } = new TextEncoder().encode(JSON.stringify(data));
  return buffer as ArrayBuffer;
}

function opening(files: ArrayBuffer) {
  return { kind: 'open', requestId: 1, address: 'data/here/', files } as const;
}

const neverFetched = () => Promise.reject(new Error('the tables were fetched'));

/** Names of the parts in which two models are not the same to the last bit. */
function differences(one: Model, other: Model): string[] {
  const parts = Object.keys(one) as (keyof Model)[];
  return parts.filter((part) => !isDeepStrictEqual(one[part], other[part]));
}

describe('stored data', () => {
  it('are the dataset as its tables read, to the last digit, and nothing is fetched', async () => {
    const { dataset: opened } = await readOpened(opening(bytesOf(made)), neverFetched);
    expect(opened).toStrictEqual(dataset);
  });

  it('give the same models to the last bit, for other horizons and assumptions too', async () => {
    const { groundwork } = await readOpened(opening(bytesOf(made)), neverFetched);
    const dislike = { central: 0.2, low: 0.1, high: 0.3, reason: 'A test.', source: 'A test.' };
    const parameters = { 'placement.distanceDisutilityPerKm': dislike };
    const plans: [Scenario, years: number][] = [
      [baseline, YEARS_AHEAD],
      [baseline, 3],
      [{ ...baseline, committed: !baseline.committed }, YEARS_AHEAD],
      [{ ...baseline, parameters }, YEARS_AHEAD],
    ];
    for (const [at, [scenario, years]] of plans.entries()) {
      const prepared = prepareModel({ ...dataset }, scenario, years, groundwork);
      const anew = prepareModel({ ...dataset }, scenario, years);
      expect(differences(prepared, anew), `plan ${at}`).toEqual([]);
    }
  });

  it('are taken at their word: a plan prepared with other groundwork comes out another', () => {
    const seats = made.groundwork.seats.map(() => 0);
    const wrong: Groundwork = { ...made.groundwork, seats };
    const prepared = prepareModel({ ...dataset }, baseline, YEARS_AHEAD, wrong);
    const anew = prepareModel({ ...dataset }, baseline, YEARS_AHEAD);
    expect(differences(prepared, anew)).toContain('baseChildren');
  });

  it('are passed over where another version made them, and where they are broken', async () => {
    expect(readStoredData(bytesOf({ ...made, modelVersion: '0.0.0' }))).toBeNull();
    expect(readStoredData(bytesOf({ ...made, format: 0 }))).toBeNull();
    expect(readStoredData(new TextEncoder().encode('{').buffer as ArrayBuffer)).toBeNull();
    const older = bytesOf({ ...made, modelVersion: '0.0.0' });
    const { dataset: opened, groundwork } = await readOpened(opening(older), async () => dataset);
    expect(opened).toBe(dataset);
    expect(groundwork).toBeUndefined();
  });

  it('lose their groundwork with their exact counts where those are under control', async () => {
    const manifest = { ...dataset.manifest, origin: 'person-level' as const };
    const exact = bytesOf({ ...made, dataset: { ...dataset, manifest } });
    const { dataset: opened, groundwork } = await readOpened(opening(exact), neverFetched);
    expect(opened).toHaveProperty('roundedTo');
    expect(groundwork).toBeUndefined();
  });
});
