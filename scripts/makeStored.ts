/**
 * Simulates the plan that opens first, as the page does, on every core, and writes the files that the
 * page shows until it has simulated the same: `node --import ./bin/typescript.mjs
 * scripts/makeStored.ts <file>`. Progress goes to standard error. The build runs it.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { makeStored } from '../src/app/stored/makeStored.ts';
import { createClient, type Port } from '../src/app/worker/client.ts';
import { createEngine } from '../src/app/worker/engine.ts';
import { datasetFolder } from '../src/cli/datasetFolder.ts';
import { folderReader } from '../src/cli/files.ts';
import { readDataset } from '../src/data/readDataset.ts';
import { scenarioSchema } from '../src/domain/scenario.ts';
import { openThread } from '../src/runner/node/thread.ts';
import { createTimeLeft } from '../src/runner/timeLeft.ts';
import { firstScenario } from './viteScenarios.ts';

/** Told after so many futures. */
const TELL_EVERY = 20;

const target = process.argv[2];
if (target === undefined) throw new Error('Name the file to write.');

const address = await datasetFolder(undefined);
const dataset = await readDataset(folderReader(address));
const timeLeft = createTimeLeft(() => performance.now());
const port: Port = {
  postMessage: (request) => void engine(request),
  onmessage: null,
  onerror: null,
};
const engine = createEngine({
  read: async () => dataset,
  reply: (data) => port.onmessage?.({ data } as MessageEvent<typeof data>),
  openPort: openThread,
  cores: availableParallelism(),
});
const { index, data, files } = await makeStored({
  client: createClient(port),
  address,
  dataset,
  scenario: scenarioSchema.parse(JSON.parse(firstScenario())),
  onProgress: (done, wanted, made) => {
    const seconds = timeLeft(made, wanted - done);
    if (done % TELL_EVERY !== 0) return;
    const left = seconds === null ? '' : `, about ${seconds} s left`;
    process.stderr.write(`  ${done} of ${wanted} futures${left}\n`);
  },
});
writeFileSync(target, JSON.stringify({ index, data, files: [...files] }));
// Its threads would wait for more.
process.exit();
