import { readDataset } from '../data/readDataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { isProtected, underControl } from '../results/disclosure/protectDataset.ts';
import { disclosureStatement, type Suppression } from '../results/disclosure/release.ts';
import { WITHHELD } from '../results/disclosure/withheld.ts';
import { datasetFolder } from './datasetFolder.ts';
import { folderReader } from './files.ts';
import type { Given } from './options.ts';

/**
 * The dataset asked for, as it may be simulated: with rounded counts where the rule for its origin says
 * so. Warns where somebody turned suppression off for counts of individual children.
 *
 * @throws InputError where the dataset cannot be read.
 */
export async function datasetUnderControl(
  given: Given,
  suppression: Suppression,
): Promise<Dataset> {
  const dataset = await readDataset(folderReader(await datasetFolder(given.dataset)));
  if (dataset.manifest.origin === 'person-level' && suppression === 'off') {
    process.stderr.write(
      'Warning: suppression is off for a dataset made from person-level records. What is written ' +
        'holds counts of individual children: keep it inside your own organisation.\n',
    );
  }
  return underControl(dataset, suppression);
}

/** `disclosure.txt`: the rule in force, beside tables that do not hold published figures alone. */
export function disclosureFiles(dataset: Dataset, suppression: Suppression): [string, string][] {
  if (dataset.manifest.origin === 'published' && !isProtected(dataset)) return [];
  const withheld = Object.entries(WITHHELD).map(
    ([table, why]) => `${table}: withheld, since it ${why}.`,
  );
  const lines = [
    `${disclosureStatement(dataset, suppression)}.`,
    ...(isProtected(dataset) ? withheld : []),
  ];
  return [['disclosure.txt', `${lines.join('\n')}\n`]];
}
