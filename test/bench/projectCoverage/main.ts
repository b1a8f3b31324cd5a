/**
 * How well `estimate` and `project` forecast areas whose true rates are known: how often intervals
 * hold, bias, and error beside naive rivals and beside one who knows the rates. A benchmark, not a
 * test: it prints, and always ends well. `--areas`, `--kinds`, `--simulations`, `--threads` and
 * `--first-seed` change what it runs; `--no-command` leaves the whole commands out.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { KINDS } from '../../support/syntheticAreas/kinds.ts';
import { runOnThreads } from '../threads.ts';
import { type AreaJob, type AreaVerdicts, FORECASTERS, type Forecaster } from './areaJob.ts';
import { coverageTable } from './coverageTable.ts';
import { errorTable } from './errorTable.ts';
import { wholeCommandTable } from './wholeCommand.ts';

const { values } = parseArgs({
  options: {
    areas: { type: 'string', default: '240' },
    kinds: { type: 'string', default: KINDS.map(({ name }) => name).join() },
    simulations: { type: 'string', default: '300' },
    threads: { type: 'string', default: String(availableParallelism()) },
    'first-seed': { type: 'string', default: '1000' },
    'no-command': { type: 'boolean', default: false },
  },
});
const kinds = values.kinds.split(',');
const simulations = Number(values.simulations);
const jobs: AreaJob[] = Array.from({ length: Number(values.areas) }, (_, i) => ({
  seed: Number(values['first-seed']) + i,
  kind: kinds[i % kinds.length],
  simulations,
}));

const started = performance.now();
const thread = new URL('./thread.ts', import.meta.url);
const tell = (done: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${jobs.length} areas`);
};
const results = await runOnThreads<AreaJob, AreaVerdicts>(
  thread,
  jobs,
  Number(values.threads),
  tell,
);
if (process.stderr.isTTY) process.stderr.write('\n');
const seconds = (performance.now() - started) / 1000;

const pooled = (forecaster: Forecaster) => results.flatMap(({ verdicts }) => verdicts[forecaster]);
const verdicts = Object.fromEntries(
  FORECASTERS.map((forecaster) => [forecaster, pooled(forecaster)]),
) as Record<Forecaster, ReturnType<typeof pooled>>;
const mean = (pick: (one: (typeof results)[number]) => number) =>
  (results.reduce((sum, one) => sum + pick(one), 0) / results.length).toFixed(0);

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n\n`);
print([
  `${jobs.length} areas (seeds from ${values['first-seed']}), ${simulations} simulations each, ` +
    `${seconds.toFixed(0)} s`,
  ...KINDS.filter(({ name }) => kinds.includes(name)).map(
    ({ name, description }) => `  ${name.padEnd(12)}${description}`,
  ),
  `one area, one core: estimate ${mean((one) => one.estimating)} ms, ` +
    `project ${mean((one) => one.projecting)} ms`,
]);
print(coverageTable(verdicts.estimate, verdicts.truth, 'full'));
print([
  'the same of one who knows the stated rates and draws futures from them',
  ...coverageTable(verdicts.truth, verdicts.truth, 'brief'),
]);
print(errorTable(verdicts));
if (!values['no-command']) print(await wholeCommandTable());
