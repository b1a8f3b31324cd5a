import { readDataset } from '../data/readDataset.ts';
import { readScenario } from '../data/readScenario.ts';
import { InputError } from '../domain/problems.ts';
import type { Command } from './command.ts';
import { datasetFolder } from './datasetFolder.ts';
import { folderReader, readNamedFile } from './files.ts';

/** `validate`: all problems of a dataset, or of a scenario against a dataset, at once. */
export const validateCommand: Command = {
  name: 'validate',
  does: 'checks a dataset or a scenario and lists all problems at once',
  options: {
    dataset: { takes: 'text', help: 'folder of the dataset; the embedded one if left out' },
    scenario: { takes: 'text', help: 'scenario file to check against that dataset' },
  },
  async run(given) {
    if (given.dataset === undefined && given.scenario === undefined) {
      throw new InputError([
        {
          file: 'validate',
          found: 'neither --dataset nor --scenario',
          expected: 'at least one of them',
          fix: 'Name what to check.',
        },
      ]);
    }
    const dataset = await readDataset(folderReader(await datasetFolder(given.dataset)));
    if (given.scenario !== undefined) {
      const text = await readNamedFile(given.scenario, '--scenario');
      readScenario(text, given.scenario, dataset);
    }
    process.stdout.write(`${given.scenario ?? given.dataset}: no problems\n`);
  },
};
