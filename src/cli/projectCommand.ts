import { basename, dirname } from 'node:path';
import { readLongitudinal } from '../data/longitudinalDataset.ts';
import { toCsv } from '../export/csv.ts';
import { projectStock } from '../model/demand/longitudinal/project.ts';
import type { Command } from './command.ts';
import { folderReader, writeFolder } from './files.ts';

const MOST_SEED = 0xffffffff;

/** `project`: stock by need and setting from a dataset that `estimate` wrote. */
export const projectCommand: Command = {
  name: 'project',
  does: 'projects children with plans by need and setting from estimated rates',
  options: {
    dataset: { takes: 'text', required: true, help: 'folder that estimate wrote' },
    out: { takes: 'text', required: true, help: 'CSV file for the projection' },
    years: { takes: 'count', help: 'years ahead', fallback: '5', least: 1, most: 30 },
    sims: { takes: 'count', help: 'simulations', fallback: '1000', least: 1, most: 100_000 },
    seed: { takes: 'count', help: 'seed of chance', fallback: '1', most: MOST_SEED },
  },
  async run(given) {
    const dataset = await readLongitudinal(folderReader(given.dataset ?? ''));
    for (const notice of dataset.manifest.notices) process.stderr.write(`Note: ${notice}\n`);
    const rows = projectStock(dataset, Number(given.years), Number(given.sims), Number(given.seed));
    const table = {
      name: 'projection',
      columns: ['year', 'need', 'setting', 'mean', 'sd', 'p2.5', 'p10', 'p50', 'p90', 'p97.5'],
      rows: rows.map((row) => [
        row.year,
        row.need,
        row.setting,
        row.mean,
        row.sd,
        row.p2_5,
        row.p10,
        row.p50,
        row.p90,
        row.p97_5,
      ]),
    };
    const out = given.out ?? '';
    await writeFolder(dirname(out), new Map([[basename(out), toCsv(table)]]));
  },
};
