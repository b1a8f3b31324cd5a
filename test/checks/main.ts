/**
 * `npm run checks [-- --area <folder of public/data>]`: every behaviour check with pass or fail.
 * Plans of the library are checked by `npm test`, beside their golden summaries, and listed here.
 */
import { parseArgs } from 'node:util';
import { AREA_IDS, areaOf } from './areas.ts';
import { directionsIn, FUTURES, type Moved } from './directions.ts';
import { ALWAYS, DIRECTIONS_OF } from './grammar.ts';
import { everyCase, faultsIn } from './matrix.ts';
import { RULE_IDS, type RuleId } from './rules.ts';

const { values } = parseArgs({ options: { area: { type: 'string', default: AREA_IDS[0] } } });
const FAULTS_SHOWN = 5;
let failed = 0;

function say(holds: boolean, sentence: string, more: string): void {
  if (!holds) failed++;
  console.log(`${holds ? 'pass' : 'FAIL'}  It ${sentence} (${more}).`);
}

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const moved = ({ before, by, error }: Moved) =>
  `from ${figure.format(before)} by ${figure.format(by)}, give or take ${figure.format(error)}`;

const dataset = await areaOf(values.area);
console.log(`${dataset.manifest.name}, ${FUTURES} pairs of futures each\n`);
const check = directionsIn(dataset);
for (const { about, checks } of DIRECTIONS_OF) {
  console.log(about);
  for (const one of checks) {
    const found = check(one);
    say(found.asExpected, one.it, `${one.measure} ${moved(found)}`);
  }
  console.log('');
}

const faults = new Map<RuleId, string[]>(RULE_IDS.map((id) => [id, []]));
let cases = 0;
for (const one of everyCase(dataset)) {
  for (const [id, found] of await faultsIn(dataset, one)) faults.get(id)?.push(...found);
  cases++;
  if (process.stdout.isTTY) process.stdout.write(`\r${cases} cases`);
}
console.log(`\r${ALWAYS.about}, in ${cases} cases`);
for (const { it, rule } of ALWAYS.checks) {
  const found = faults.get(rule) ?? [];
  say(found.length === 0, it, `${found.length} breaches`);
  for (const fault of found.slice(0, FAULTS_SHOWN)) console.log(`      ${fault}`);
}

console.log(failed === 0 ? '\nAll checks passed.' : `\n${failed} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
