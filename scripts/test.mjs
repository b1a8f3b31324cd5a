/**
 * Runs every check in order, the later ones too when an earlier one failed, so that all problems
 * show at once. The last line reads `N passed, N failed`: tests by Vitest's own count, and one
 * failure for each other step that failed. Exits 1 unless nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {{ title: string, passed: number, failed: number }} Outcome */

process.env.PATH = ['node_modules/.bin', process.env.PATH].join(delimiter);
const reports = mkdtempSync(join(tmpdir(), 'sufficiency-tests-'));

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/**
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @returns {Outcome}
 */
function check(title, command, args) {
  console.log(`\n== ${title}`);
  return { title, passed: 0, failed: run(command, args) ? 0 : 1 };
}

/**
 * @param {string} title
 * @param {string} project
 * @returns {Outcome}
 */
function tests(title, project) {
  console.log(`\n== ${title}`);
  const report = join(reports, `${project}.json`);
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run('vitest', ['run', '--project', project, ...options]);
  const { passed, failed } = readCounts(report);
  // A file that cannot be loaded, or a run that died, leaves no failed test to count.
  return { title, passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

/** @param {string} report */
function readCounts(report) {
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: counts.numPassedTests, failed: counts.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const outcomes = [
  check('types', 'tsc', ['--noEmit']),
  check('lint and format', 'biome', ['check', '--error-on-warnings', '.']),
  check('unused code and dependencies', 'knip', []),
  tests('unit, property and architecture tests', 'unit'),
  check('Chromium', process.execPath, ['scripts/ensure-chromium.mjs']),
  tests('browser journeys', 'browser-journeys'),
];
rmSync(reports, { recursive: true });

const broken = outcomes.filter((outcome) => outcome.failed > 0);
/** @param {'passed' | 'failed'} count */
const total = (count) => outcomes.reduce((sum, outcome) => sum + outcome[count], 0);

console.log(broken.length > 0 ? `\nFailed: ${broken.map(({ title }) => title).join('; ')}` : '');
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;
