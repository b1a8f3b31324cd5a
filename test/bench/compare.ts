/**
 * Compares two files of results as ratios of the later to the earlier:
 * `npm run bench:compare -- EARLIER.json LATER.json`, or `-- LATER.json` against the baseline.
 */
import { join } from 'node:path';
import { compareResults } from './suite/compareResults.ts';
import { columns } from './suite/print.ts';
import { type Results, readResults } from './suite/results.ts';

const paths = process.argv.slice(2);
if (paths.length < 1 || paths.length > 2) {
  throw new Error('One or two files of results are needed: [EARLIER.json] LATER.json.');
}
const [earlier, later] = [join(import.meta.dirname, 'baseline.json'), ...paths]
  .slice(-2)
  .map(readResults);
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n\n`);

const words = ({ date, machine }: Results) => `${date}, ${Object.values(machine).join(', ')}`;
print([
  `earlier: ${words(earlier)}`,
  `later:   ${words(later)}`,
  ...(JSON.stringify(earlier.machine) === JSON.stringify(later.machine)
    ? []
    : ['Two machines: ratios tell as much of them as of the product.']),
]);
const compared = compareResults(earlier.measurements, later.measurements);
if (compared.length === 0) print(['Nothing was measured in both files.']);
else {
  print(
    columns([
      ['measurement', 'later / earlier', '95% interval', ''],
      ...compared.map(({ label, ratio, interval, verdict }) => [
        label,
        ratio.toFixed(3),
        interval === null ? '–' : `${interval[0].toFixed(3)} to ${interval[1].toFixed(3)}`,
        verdict,
      ]),
    ]),
  );
}
