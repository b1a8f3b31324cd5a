import { hashTexts } from '../data/hash.ts';
import { longitudinalFiles } from '../data/longitudinalDataset.ts';
import { readPopulation, readTransitions } from '../data/transitions.ts';
import { checkRecord } from '../data/transitionsCheck.ts';
import { refuseIfAny } from '../domain/problems.ts';
import { toCsv } from '../export/csv.ts';
import { estimateRates } from '../model/demand/longitudinal/estimate.ts';
import { type FoldRow, rollingFolds, scoreFolds } from '../model/demand/longitudinal/folds.ts';
import type { Command } from './command.ts';
import { readNamedFile, writeFolder } from './files.ts';
import type { Given } from './options.ts';

/** Simulations and seed of each fold: a record of the method, not a forecast. */
const FOLD_SIMULATIONS = 500;
const FOLD_SEED = 1;

/** `estimate`: a dataset of joiner, leaver and mover rates from records of children. */
export const estimateCommand: Command = {
  name: 'estimate',
  does: 'estimates joiner, leaver and mover rates from records of children',
  options: {
    transitions: {
      takes: 'text',
      required: true,
      help: 'CSV file, one row a child from one January to the next',
    },
    population: {
      takes: 'text',
      required: true,
      help: 'CSV file: calendar-year,academic-year,population',
    },
    out: { takes: 'text', required: true, help: 'folder for the dataset' },
    validate: {
      takes: 'flag',
      help: 'also show what earlier years would have said of later ones',
    },
  },
  run,
};

async function run(given: Given): Promise<void> {
  const transitionsFile = given.transitions ?? '';
  const populationFile = given.population ?? '';
  const transitionsText = await readNamedFile(transitionsFile, '--transitions');
  const populationText = await readNamedFile(populationFile, '--population');
  const record = readTransitions(transitionsText, transitionsFile);
  const residents = readPopulation(populationText, populationFile);
  refuseIfAny([...record.problems, ...residents.problems]);
  const { transitions } = record;
  const { population } = residents;
  const check = checkRecord(transitions, population, transitionsFile, populationFile);
  refuseIfAny(check.problems);

  const estimated = estimateRates(transitions, population);
  const notices = [...estimated.manifest.notices, ...check.notices];
  const manifest = {
    ...estimated.manifest,
    notices,
    inputs: {
      transitions: await hashTexts(new Map([['transitions', transitionsText]])),
      population: await hashTexts(new Map([['population', populationText]])),
    },
  };
  const files = longitudinalFiles({ ...estimated, manifest });
  for (const notice of notices) process.stderr.write(`Note: ${notice}\n`);
  if (given.validate === 'yes') {
    const folds = rollingFolds(transitions, population, FOLD_SIMULATIONS, FOLD_SEED);
    files.set('validation.csv', toCsv(foldTable(folds)));
    process.stdout.write(report(folds));
  }
  await writeFolder(given.out ?? '', files);
}

function foldTable(folds: readonly FoldRow[]) {
  return {
    name: 'validation',
    columns: [
      'base_year',
      'year',
      'horizon',
      'need',
      'setting',
      'actual',
      'mean',
      'p2.5',
      'p10',
      'p90',
      'p97.5',
      'persistence',
      'drift',
    ],
    rows: folds.map((row) => [
      row.baseYear,
      row.year,
      row.horizon,
      row.need,
      row.setting,
      row.actual,
      row.mean,
      row.p2_5,
      row.p10,
      row.p90,
      row.p97_5,
      row.persistence,
      row.drift,
    ]),
  };
}

/** The folds in words and figures for the terminal. */
function report(folds: readonly FoldRow[]): string {
  if (folds.length === 0) {
    return 'Rolling folds need two years of transitions or more: there is nothing to test on.\n';
  }
  const lines = ['Each January, as earlier years alone would have forecast it: children in all'];
  lines.push(row(['from', 'for', 'came to be', 'forecast', '95% from', 'to', 'same', 'drift']));
  for (const fold of folds.filter((one) => one.need === 'total' && one.setting === 'total')) {
    const { baseYear, year, actual, mean, p2_5, p97_5, persistence, drift } = fold;
    const whole = [mean, p2_5, p97_5, persistence, drift].map((value) => value.toFixed(0));
    lines.push(row([String(baseYear), String(year), String(actual), ...whole]));
  }
  lines.push('', 'Absolute error as a share of children, and how often intervals held');
  lines.push(row(['years on', 'by', 'forecast', 'same', 'drift', 'in 80%', 'in 95%', 'of']));
  for (const score of scoreFolds(folds)) {
    const { horizon, by, forecasts, error, persistenceError, driftError } = score;
    const errors = [error, persistenceError, driftError].map((one) => `${(100 * one).toFixed(1)}%`);
    const held = [score.within80, score.within95].map((one) => `${(100 * one).toFixed(0)}%`);
    lines.push(row([String(horizon), by, ...errors, ...held, String(forecasts)]));
  }
  return `${lines.join('\n')}\n`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(11)).join('');
}
