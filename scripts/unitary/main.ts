/**
 * Makes the second embedded dataset: a small unitary that is nowhere, of another shape than the first,
 * with four districts and words of its own. `npm run unitary` writes it anew into `public/data`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderReader } from '../../src/cli/files.ts';
import { readDataset } from '../../src/data/readDataset.ts';
import { writeText } from '../dataset/tables.ts';
import { unitaryFiles } from './unitaryFiles.ts';
import { WORDS } from './words.ts';

const DATA = join(import.meta.dirname, '../../public/data');

const files = unitaryFiles(await readDataset(folderReader(join(DATA, 'kent'))));
const folder = join(DATA, WORDS.id);
rmSync(folder, { recursive: true, force: true });
for (const [file, text] of files) writeText(join(folder, file), text);
console.log(`${files.size} files: ${folder}`);
