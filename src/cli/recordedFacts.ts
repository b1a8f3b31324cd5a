import { readDataset } from '../data/readDataset.ts';
import { InputError } from '../domain/problems.ts';
import type { RunFacts } from '../export/tables/runFacts.ts';
import { underControl } from '../results/disclosure/protectDataset.ts';
import { datasetFolder } from './datasetFolder.ts';
import { folderReader } from './files.ts';
import type { RunRecord } from './runFolder.ts';

/**
 * Facts of a run from its record, with the sources of its dataset where that is the one at hand.
 *
 * @param named folder of the dataset; absent = the embedded one.
 * @throws InputError where another dataset is named than that of the run.
 */
export async function recordedFacts(
  { withheld, ...record }: RunRecord,
  named: string | undefined,
): Promise<RunFacts> {
  const { baseYear, years, counterfactual, assumptions, settingTypes, placesShort, ...provenance } =
    record;
  const dataset = await readDataset(folderReader(await datasetFolder(named)));
  // A run under disclosure control states the version of the rounded counts.
  const isOfRun =
    dataset.hash === provenance.datasetHash ||
    (await underControl(dataset, 'on')).hash === provenance.datasetHash;
  if (named !== undefined && !isOfRun) throw otherDataset(named, dataset.hash, record);
  const data = isOfRun ? dataset.manifest : null;
  return {
    provenance,
    baseYear,
    years,
    counterfactual,
    assumptions,
    settingTypes,
    placesShort,
    unmitigated: null,
    withheld: withheld.tables,
    data,
  };
}

function otherDataset(
  folder: string,
  hash: string,
  { datasetHash }: Pick<RunRecord, 'datasetHash'>,
): InputError {
  return new InputError([
    {
      file: folder,
      column: '--dataset',
      found: `version ${hash}`,
      expected: `version ${datasetHash}, which the run was made with`,
      fix: 'Name the folder that was given to run, or leave --dataset out.',
    },
  ]);
}
