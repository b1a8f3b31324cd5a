/**
 * `npm run hindcast`: starts the engine in earlier Januaries of the embedded dataset, compares it
 * with what was published since, prints the tables and writes them to `docs/hindcast.md`.
 */
import { writeFileSync } from 'node:fs';
import { datasetFolder } from '../../src/cli/datasetFolder.ts';
import { folderReader, readNamedFile } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { readScenario } from '../../src/data/readScenario.ts';
import { hindcast } from './hindcast.ts';
import { hindcastTable, shareMisses, sharesTable } from './report.ts';

const DRAWS = 200;
const BASELINE = 'scenarios/baseline.scenario.json';

const dataset = await readDataset(folderReader(await datasetFolder(undefined)));
const scenario = readScenario(await readNamedFile(BASELINE, 'the baseline'), BASELINE, dataset);
const { name, baseYear } = dataset.manifest;

const oneYear = hindcast(dataset, scenario, baseYear - 1, DRAWS);
const illustration = hindcast(dataset, scenario, baseYear - 3, DRAWS);

const text = `# What the engine would have said

Made by \`npm run hindcast\`: ${DRAWS} futures a start, seed 1, ${name}.

## From January ${baseYear - 1} to January ${baseYear}

The engine starts from the plans published for January ${baseYear - 1} by age and setting, and from flows up to ${baseYear - 2}. Three things are later than its start, because nothing earlier was published: the mix of needs at each age and setting (January ${baseYear}), the needs of new plans (${baseYear - 1}), and places at schools. So the comparison by need tests how needs move with ages and arrivals, not where they stand.

${hindcastTable(oneYear)}

### Shares by setting type

${sharesTable(shareMisses(oneYear, dataset.manifest))}

## An illustration: from January ${baseYear - 3}

In January ${baseYear - 3} ages were published in bands only, flows by age for no year, and settings in other words. The start takes the profile of January ${baseYear - 1} inside each band. It shows what a forecast of that time would have looked like, and is no test of the engine.

${Array.from({ length: 3 }, (_, i) => baseYear - 2 + i)
  .map((january) => {
    const rows = illustration.filter((row) => row.january === january);
    const kept = january < baseYear ? rows : rows.filter((row) => row.outcome.group !== 'need');
    return `### January ${january}\n\n${hindcastTable(kept)}`;
  })
  .join('\n\n')}
`;
process.stdout.write(text);
writeFileSync('docs/hindcast.md', text);
