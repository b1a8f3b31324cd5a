/**
 * `npm run budgets`: runs every scenario of the library with the same luck and writes what each does
 * to the high needs budget, the general fund and capital to `docs/budgets.md`. A first argument is
 * another number of draws, for a trial that is printed and not written.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compareRuns } from '../../src/cli/compareRuns.ts';
import { datasetFolder } from '../../src/cli/datasetFolder.ts';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { DRAWS, libraryScenarios, SEED } from './library.ts';
import { budgetsPage } from './report.ts';

const trial = process.argv[2] === undefined ? null : Number(process.argv[2]);

const dataset = await readDataset(folderReader(await datasetFolder(undefined)));
const comparison = await compareRuns({
  dataset,
  scenarios: libraryScenarios(dataset),
  years: 10,
  seed: SEED,
  draws: trial ?? DRAWS,
  workers: availableParallelism(),
  suppression: 'auto',
  onDraw: ({ id }, done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${id}: ${done} futures   `);
  },
});
const text = budgetsPage(comparison);
process.stdout.write(text);
if (trial === null) writeFileSync('docs/budgets.md', text);
