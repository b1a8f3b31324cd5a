/**
 * `npm run method`: writes `docs/method.md` from the text of the page and from what the engine gives
 * with the embedded dataset, so that neither can say what the other does not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { datasetFolder } from '../../src/cli/datasetFolder.ts';
import { folderReader, readNamedFile } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { readHistories } from '../../src/data/readHistories.ts';
import { readScenario } from '../../src/data/readScenario.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { checkRows } from '../../src/results/checks/index.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { calibrationView } from '../../src/results/views/calibration.ts';
import { runOnThreads } from '../../src/runner/node/pool.ts';
import { backTestText } from './backTest.ts';
import { calibrationText, checksText, methodText } from './report.ts';

const [DRAWS, YEARS, SEED] = [200, 6, 1];
const BASELINE = 'scenarios/baseline.scenario.json';
const HISTORIES = 'test/fixtures/plan-histories/england-local-authorities.csv';

const dataset = await readDataset(folderReader(await datasetFolder(undefined)));
const scenario = readScenario(await readNamedFile(BASELINE, 'the baseline'), BASELINE, dataset);
const model = prepareModel(dataset, scenario, YEARS);
const draws = await runOnThreads({
  dataset,
  scenario,
  years: YEARS,
  seed: SEED,
  draws: Array.from({ length: DRAWS }, (_, draw) => draw),
  workers: availableParallelism(),
  here: () => model,
});
const provenance = await provenanceOf(dataset, scenario, SEED, DRAWS, 'auto');
const run = release({ dataset, scenario, model, provenance, draws }, 'auto');
const { modelVersion, datasetId, datasetHash } = provenance;

const text = `# Method

Made by \`npm run method\`: model ${modelVersion}, dataset ${datasetId} ${datasetHash}, seed ${SEED}, ${DRAWS} futures. The steps are those that the page “Method” shows. Every assumption stands in the register, on the page “Assumptions”.

${methodText()}

## How well the model gives back what is known

“Missed” is left to stand. What is only shown for comparison is not judged.

${checksText(checkRows(run))}

## Residuals of placement

Points by which the first forecast year lies above what is published: shares of new plans, and of cohorts, in each setting type.

${calibrationText(calibrationView(run))}

## What the forecast would have said

On every local authority with a history: median and 90th percentile of the error, in per cent of the count, and the share of counts that the 80% range held. “combined” is the forecast that is used; the others are there to be beaten.

${backTestText(readHistories(readFileSync(HISTORIES, 'utf8'), HISTORIES))}

What the whole engine would have said from an earlier January stands in [hindcast.md](hindcast.md).
`;
writeFileSync('docs/method.md', text);
process.stdout.write(text);
