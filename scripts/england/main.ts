/**
 * Makes a synthetic England for tests of scale: a dataset folder for each local authority, with the
 * structure of the embedded dataset and the real spread of sizes. Nothing in it describes a place.
 *
 * `npm run england -- --out DIR` makes all of it; `--authorities N` the N largest alone, `--plans N`
 * another total, `--seed N` another England.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { writeText } from '../dataset/tables.ts';
import { authorityFiles } from './authorityFiles.ts';
import { authoritySizes } from './sizes.ts';

const MODEL = join(import.meta.dirname, '../../public/data/kent');

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    plans: { type: 'string', default: '640000' },
    authorities: { type: 'string', default: '153' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) throw new Error('--out DIR is needed: the folder for the datasets.');

const dataset = await readDataset(folderReader(MODEL));
const sizes = authoritySizes(dataset, Number(values.plans)).slice(0, Number(values.authorities));
sizes.forEach((plans, a) => {
  const folder = join(values.out ?? '', `authority-${String(a + 1).padStart(3, '0')}`);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of authorityFiles(dataset, a + 1, plans, Number(values.seed))) {
    writeText(join(folder, file), text);
  }
  const { folder: reference } = dataset.manifest.reference;
  cpSync(join(MODEL, reference), join(folder, reference), { recursive: true });
});
console.log(
  `${sizes.length} authorities with ${sizes.reduce((sum, one) => sum + one, 0)} plans, ` +
    `the largest ${sizes[0]}, the smallest ${sizes[sizes.length - 1]}: ${values.out}`,
);
