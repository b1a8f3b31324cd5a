/**
 * Makes synthetic SEN2 person-level returns for demonstrations and tests: years of children who do
 * not exist, in the modules of the return, one folder a January. Names and identifiers say so.
 *
 * `npm run sen2:make -- --out DIR` makes three years of 2,000 children over the embedded dataset;
 * `--dataset DIR`, `--children N`, `--years Y` and `--seed S` make others. `schools.csv` and
 * `postcodes.csv` belong beside the dataset that the returns are read over.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { datasetFolder } from '../../src/cli/datasetFolder.ts';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { makeReturns } from './make.ts';

const { values } = parseArgs({
  options: {
    dataset: { type: 'string' },
    children: { type: 'string', default: '2000' },
    years: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const { out } = values;
if (out === undefined) throw new Error('--out DIR is needed: the folder for the returns.');
const wholeFromOne = (option: 'children' | 'years' | 'seed') => {
  const number = Number(values[option]);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`--${option} ${values[option]}: a whole number from 1 on is needed.`);
};

const dataset = await readDataset(folderReader(await datasetFolder(values.dataset)));
const { returns, lists } = makeReturns({
  dataset,
  children: wholeFromOne('children'),
  years: wholeFromOne('years'),
  seed: wholeFromOne('seed'),
});
for (const { name, modules } of returns) {
  mkdirSync(join(out, name), { recursive: true });
  for (const [stem, text] of modules) writeFileSync(join(out, name, `${stem}.csv`), text);
}
for (const [file, text] of lists) writeFileSync(join(out, file), text);
console.log(`${returns.map(({ name }) => name).join(', ')}: ${out}`);
