import { expect, it } from 'vitest';
import { heldFiles } from '../../src/app/state/heldFiles.ts';
import { createClient, type Port } from '../../src/app/worker/client.ts';
import { createEngine } from '../../src/app/worker/engine.ts';
import { datasetFiles, readFiles } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { threadHere } from '../support/threadHere.ts';

const PAGE = 'file://drive/send%20team/simulator.html#/overview';
const FOLDER = 'file://drive/send%20team/data/here/';

const files = datasetFiles(SMALL_AREA);
const texts = { 'data/index.json': '{ "default": "here/" }', 'scenarios/index.json': '[]' };
const ofDataset = [...files].map(([name, text]) => [`data/here/${name}`, text]);
const held = heldFiles(JSON.stringify({ ...texts, ...Object.fromEntries(ofDataset) }), PAGE);

it('reads a file that the page holds as if it stood beside it, and no other', async () => {
  expect(await held.read('file://drive/send%20team/data/index.json')).toBe(
    texts['data/index.json'],
  );
  await expect(held.read('file://drive/data/index.json')).rejects.toThrow('holds no such file');
  await expect(held.read(`${FOLDER}constructor`)).rejects.toThrow('holds no such file');
});

it('opens a dataset from the files of its folder alone, and fetches none', async () => {
  expect(held.below(FOLDER)).toEqual(files);
  const port: Port = {
    postMessage: (request) => void engine(structuredClone(request)),
    onmessage: null,
    onerror: null,
  };
  const engine = createEngine({
    read: () => Promise.reject(new Error('there is no server')),
    reply: (data) => port.onmessage?.({ data } as MessageEvent<typeof data>),
    openPort: threadHere,
    cores: 1,
  });
  const { datasetHash } = await createClient(port).open(FOLDER, held.below(FOLDER));
  expect(datasetHash).toBe((await readFiles(files)).hash);
});
