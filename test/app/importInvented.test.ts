import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inventedArea } from '../../src/app/import/inventedArea.ts';
import { heldFiles } from '../../src/app/state/heldFiles.ts';
import { createClient, type Port } from '../../src/app/worker/client.ts';
import { createEngine } from '../../src/app/worker/engine.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { folderTexts } from '../data/import/folderTexts.ts';
import { kent } from '../support/kent.ts';
import { threadHere } from '../support/threadHere.ts';

const PLAN = 'scenarios/baseline.scenario.json';
const base = 'https://somewhere.example/product/';
const files = folderTexts('public/data/invented-unitary');
const onServer = async (address: string) => {
  const text = files.get(address.replace(`${base}data/invented-unitary/`, ''));
  if (text === undefined) throw new Error('the server answered 404');
  return text;
};

describe('data asked for later', () => {
  it('stay open though those asked for before are read after them', async () => {
    const texts = folderTexts('public/data/invented-unitary');
    let fetched: (dataset: Dataset) => void = () => {};
    const slow = new Promise<Dataset>((resolve) => {
      fetched = resolve;
    });
    const port: Port = {
      postMessage: (request) => void engine(structuredClone(request)),
      onmessage: null,
      onerror: null,
    };
    const engine = createEngine({
      read: () => slow,
      reply: (data) => port.onmessage?.({ data } as MessageEvent<typeof data>),
      openPort: threadHere,
      cores: 1,
    });
    const client = createClient(port);
    const first = client.open('slowly');
    const refused = expect(first).rejects.toThrow();
    await client.open('', texts);
    fetched(await kent());
    await refused;
    const plan = scenarioSchema.parse(JSON.parse(readFileSync(PLAN, 'utf8')));
    await client.run(plan, { draws: 1, seed: 1, years: 1 });
    const { provenance } = await client.view(plan.id, { kind: 'overview' });
    expect(provenance.datasetId).toBe('invented-unitary');
  });
});

describe('the invented area', () => {
  it('is read whole from the files that its description names, and opens under its name', async () => {
    const area = await inventedArea({ read: onServer, base });
    expect(area?.name).toMatch(/^Invented/);
    const texts = await area!.texts();
    expect([...texts.keys()].sort()).toEqual([...files.keys()].sort());
    const port: Port = {
      postMessage: (request) => void engine(structuredClone(request)),
      onmessage: null,
      onerror: null,
    };
    const engine = createEngine({
      read: () => Promise.reject(new Error('nothing is fetched')),
      reply: (data) => port.onmessage?.({ data } as MessageEvent<typeof data>),
      openPort: threadHere,
      cores: 1,
    });
    const { manifest } = await createClient(port).open('', texts);
    expect(manifest.districts).toHaveLength(4);
    expect(manifest.censusLabel).toMatch(/^Invented/);
  });

  it('is read from a page that holds it, and not offered by one that does not', async () => {
    const named = [...files].map(([name, text]) => [`data/invented-unitary/${name}`, text]);
    const holding = heldFiles(JSON.stringify(Object.fromEntries(named)), base);
    expect(await (await inventedArea({ ...holding, base }))?.texts()).toEqual(files);
    const without = heldFiles('{}', base);
    expect(await inventedArea({ ...without, base })).toBeNull();
  });
});
