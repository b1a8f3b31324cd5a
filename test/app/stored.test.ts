import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveChoices } from '../../src/app/state/choices.ts';
import { queriesFor } from '../../src/app/state/pageQueries.ts';
import { HOME, type PageId } from '../../src/app/state/route.ts';
import { FIRST_SPLIT, quickQueries, type Slot } from '../../src/app/state/slots.ts';
import { makeStored, type StoredFiles, storedQueries } from '../../src/app/stored/makeStored.ts';
import { readStored } from '../../src/app/stored/readStored.ts';
import type { StoredIndex } from '../../src/app/stored/storedTypes.ts';
import type { Client } from '../../src/app/worker/client.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import type { ThreadPort } from '../../src/runner/drawingThread.ts';
import { openThread } from '../../src/runner/node/thread.ts';
import { kent } from '../support/kent.ts';
import { workerHere } from './support/workerHere.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A second thread of two cores draws once the first is warm. */
const DRAWS = 3;
const ADDRESS = 'http://host/stored/';

let dataset: Dataset;
let scenario: Scenario;
let client: Client;
let made: StoredFiles;

beforeAll(async () => {
  dataset = await kent();
  const text = readFileSync(join(ROOT, 'scenarios/baseline.scenario.json'), 'utf8');
  scenario = scenarioSchema.parse(JSON.parse(text));
  client = await workerHere(dataset);
  made = await makeStored({ client, address: 'data/here/', dataset, scenario, draws: DRAWS });
});

/** What a page asks when a visit begins with it. */
function askedBy(page: PageId, year: number | null = null) {
  const choices = resolveChoices({ ...HOME, page, year }, dataset.manifest, [scenario]);
  return quickQueries(queriesFor(page, choices, dataset.manifest, FIRST_SPLIT));
}

/** Reads what was made, with texts of its own in place of some. */
function read(over: Readonly<Record<string, string>> = {}) {
  const texts = new Map([...made.files, ...Object.entries(over)]);
  const readText = async (address: string) => {
    const text = texts.get(address.slice(ADDRESS.length));
    if (text === undefined) throw new Error('the server answered 404');
    return text;
  };
  return readStored(readText, `${ADDRESS}${made.index}`);
}

describe('a stored result', () => {
  it('has the same bytes when it is made again on the threads of the build', async () => {
    const ports: ThreadPort[] = [];
    const openPort = () => {
      const port = openThread();
      ports.push(port);
      return port;
    };
    const built = await workerHere(dataset, 2, openPort);
    const again = await makeStored({
      client: built,
      address: 'data/here/',
      dataset,
      scenario,
      draws: DRAWS,
    });
    for (const port of ports) await port.close();
    expect(ports).toHaveLength(2);
    expect(again.index).toBe(made.index);
    expect(again.data).toBe(made.data);
    expect(again.files).toEqual(made.files);
  });

  it('says what the page would be told by its own engine, to the last digit', async () => {
    const stored = await read();
    for (const page of ['overview', 'demand', 'transport', 'finance', 'assumptions'] as const) {
      const asked = askedBy(page);
      const answer = await stored?.answer(scenario, asked);
      for (const slot of Object.keys(asked) as Slot[]) {
        const live = await client.view(scenario.id, asked[slot]!);
        expect(answer?.[slot], `${slot} of ${page}`).toStrictEqual(live);
      }
    }
  });

  it('holds the whole dataset that pages read, and no view twice', async () => {
    const stored = await read();
    expect(stored?.dataset).toStrictEqual(await client.open('data/here/'));
    const queries = storedQueries(dataset.manifest, scenario).map((query) => JSON.stringify(query));
    expect(new Set(queries).size).toBe(queries.length);
    // And the index, and the data that the worker opens.
    expect(made.files.size).toBe(queries.length + 2);
  });

  it('answers Places for every January, and other pages for the one that opens', async () => {
    const stored = await read();
    const { baseYear } = dataset.manifest;
    expect(await stored?.answer(scenario, askedBy('places', baseYear + 1))).not.toBeNull();
    expect(await stored?.answer(scenario, askedBy('transport'))).not.toBeNull();
    expect(await stored?.answer(scenario, askedBy('transport', baseYear + 1))).toBeNull();
  });

  it('answers for no other plan, nor for the same one once it says something else', async () => {
    const stored = await read();
    const asked = askedBy('overview');
    expect(await stored?.answer({ ...scenario, id: 'other' }, asked)).toBeNull();
    expect(await stored?.answer({ ...scenario, description: 'Changed.' }, asked)).toBeNull();
  });

  it('answers all that a page asks or nothing, so that two runs never stand on one page', async () => {
    const stored = await read();
    const { budgets, ...others } = askedBy('finance');
    expect(await stored?.answer(scenario, others)).not.toBeNull();
    const elsewhere = { ...budgets!, against: 'other' } as typeof budgets;
    expect(await stored?.answer(scenario, { ...others, budgets: elsewhere })).toBeNull();
  });

  it('is passed over where another version made it, and where a file is missing or broken', async () => {
    const index = JSON.parse(made.files.get(made.index) ?? '') as StoredIndex;
    const provenance = { ...index.provenance, modelVersion: '0.0.0' };
    expect(await read({ [made.index]: JSON.stringify({ ...index, provenance }) })).toBeNull();
    expect(await read({ [made.index]: '<!doctype html>' })).toBeNull();
    expect(await readStored(async () => '', null)).toBeNull();
    const { file } = index.views.find(({ query }) => query.kind === 'overview')!;
    const stored = await read({ [file]: '{' });
    expect(await stored?.answer(scenario, askedBy('overview'))).toBeNull();
  });
});
