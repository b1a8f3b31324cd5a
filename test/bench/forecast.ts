/**
 * The record of `forecast` on every local authority in England: what it would have said from each
 * January, given a file that ends there, against what happened. Its settings were chosen on origins
 * 2014 to 2017 and not on 2018 and 2019, but see `weights.ts` on intervals. A benchmark, not a test:
 * it prints.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistories } from '../../src/data/readHistories.ts';
import { outcomesFrom } from './forecast/outcomes.ts';
import { printRecord } from './forecast/record.ts';

const FILE = join(import.meta.dirname, '../fixtures/plan-histories/england-local-authorities.csv');

const histories = readHistories(readFileSync(FILE, 'utf8'), FILE);
for (const [purpose, origins] of [
  ['settings were chosen on these', [2014, 2015, 2016, 2017]],
  ['settings were not chosen on these', [2018, 2019]],
] as const) {
  const outcomes = origins.map((origin) => outcomesFrom(histories, origin));
  origins.forEach((origin, i) => {
    printRecord(`Origin ${origin} (${purpose})`, outcomes[i]);
  });
  printRecord(
    `Origins ${origins[0]} to ${origins[origins.length - 1]} (${purpose})`,
    outcomes.flat(),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
const started = performance.now();
const command = join(import.meta.dirname, '../../bin/sufficiency.mjs');
const out = join(folder, 'forecast.csv');
const { status } = spawnSync(
  process.execPath,
  [command, 'forecast', '--history', FILE, '--horizon', '3', '--out', out],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const seconds = (performance.now() - started) / 1000;
rmSync(folder, { recursive: true });
console.log(
  `Whole command, ${histories.length} series of ${new Set(histories.map(({ area }) => area)).size} areas: ${seconds.toFixed(1)} s, exit ${status}`,
);
