import { basename, dirname } from 'node:path';
import { readHistories } from '../data/readHistories.ts';
import { InputError } from '../domain/problems.ts';
import { toCsv } from '../export/csv.ts';
import { forecastPool } from '../model/demand/trend/forecast.ts';
import { atLastPopulation } from '../model/demand/trend/perResident.ts';
import type { Command } from './command.ts';
import { readNamedFile, writeFolder } from './files.ts';
import { forecastNotices } from './forecastNotices.ts';
import { forecastTable } from './forecastTable.ts';
import type { Given } from './options.ts';

const MOST_YEARS_AHEAD = 30;

/** `forecast`: plans of the Januaries after the histories of a file, by every method. */
export const forecastCommand: Command = {
  name: 'forecast',
  does: 'forecasts plans from plain histories, with each method and its record',
  options: {
    history: {
      takes: 'text',
      required: true,
      help: 'CSV file: area,january,plans and, if known, need, age_band, population',
    },
    horizon: {
      takes: 'count',
      required: true,
      help: 'Januaries ahead of each history’s last',
      least: 1,
      most: MOST_YEARS_AHEAD,
    },
    interval: { takes: 'text', help: 'share of futures between lower and upper', fallback: '0.8' },
    out: { takes: 'text', required: true, help: 'CSV file to write' },
  },
  run,
};

async function run(given: Given): Promise<void> {
  const interval = readInterval(given.interval ?? '');
  const path = given.history ?? '';
  const histories = readHistories(await readNamedFile(path, '--history'), path);
  const forecasts = forecastPool(
    histories.map((history) =>
      history.population === null ? history : atLastPopulation(history, history.population),
    ),
    Number(given.horizon),
  );
  const out = given.out ?? '';
  const csv = toCsv(forecastTable(histories, forecasts, interval));
  await writeFolder(dirname(out), new Map([[basename(out), csv]]));
  for (const notice of forecastNotices(histories, forecasts)) {
    process.stderr.write(`${path}: ${notice}\n`);
  }
}

function readInterval(words: string): number {
  const share = /^0?\.\d+$/.test(words) ? Number(words) : Number.NaN;
  if (share > 0 && share < 1) return share;
  throw new InputError([
    {
      file: 'forecast',
      column: '--interval',
      found: `"${words}"`,
      expected: 'a share between 0 and 1, such as 0.8',
      fix: 'Write it as a decimal fraction.',
    },
  ]);
}
