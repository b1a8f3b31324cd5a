/**
 * The suite of benchmarks: prints what was measured beside the product's targets. It never fails
 * over a figure.
 *
 * `npm run bench` runs all but the long ones; `-- --long` all; `-- draw prepare` those named;
 * `-- --list` says which there are. `--out FILE` keeps the results, `--write-baseline` keeps them in
 * `test/bench/baseline.json`; what was not run stays as it stands there, if this machine measured it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BENCHMARKS, benchmarkNamed } from './suite/benchmarks.ts';
import { thisMachine } from './suite/machine.ts';
import type { Measurement } from './suite/measurement.ts';
import { measurementTable, targetTable } from './suite/print.ts';
import { type Results, readResults, resultsText } from './suite/results.ts';
import { runProcess } from './suite/runProcess.ts';
import { TARGETS } from './suite/targets.ts';

const BASELINE = join(import.meta.dirname, 'baseline.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    out: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
  },
});
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n\n`);

if (values.list) {
  print(BENCHMARKS.map(({ name, does, long }) => `${name}: ${does}${long ? ' (long)' : ''}`));
} else {
  await runSuite();
}

async function runSuite(): Promise<void> {
  const chosen =
    positionals.length > 0
      ? positionals.map(benchmarkNamed)
      : BENCHMARKS.filter(({ long }) => values.long || !long);
  const measured = new Map<string, Measurement>();
  const report = (one: Measurement) => {
    const before = measured.get(one.id)?.values ?? [];
    measured.set(one.id, { ...one, values: [...before, ...one.values] });
  };
  for (const { name, does, processes, inProcess } of chosen) {
    const started = performance.now();
    process.stderr.write(`${name}: ${does} … `);
    for (let turn = 0; turn < processes; turn++) {
      try {
        const peak = await runProcess(name, report);
        const label = `${name}: peak memory of the process`;
        if (inProcess) report({ id: `${name}.memory`, label, unit: 'MB', values: [peak] });
      } catch (error) {
        process.exitCode = 1;
        process.stderr.write(`${error instanceof Error ? error.message : error} `);
        break;
      }
    }
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  }
  const results = {
    machine: thisMachine(),
    date: new Date().toISOString().slice(0, 10),
    measurements: [...measured.values()],
  };
  print([Object.values(results.machine).join(', ')]);
  if (results.measurements.length > 0) print(measurementTable(results.measurements));
  print(targetTable(TARGETS, results.measurements));
  if (values.out !== undefined) writeFileSync(values.out, resultsText(results));
  if (values['write-baseline']) writeFileSync(BASELINE, resultsText(withKept(results)));
}

/** Results with those of the baseline that were not measured anew, where it is of this machine. */
function withKept(results: Results): Results {
  if (!existsSync(BASELINE)) return results;
  const before = readResults(BASELINE);
  if (JSON.stringify(before.machine) !== JSON.stringify(results.machine)) return results;
  const anew = new Set(results.measurements.map(({ id }) => id));
  const kept = before.measurements.filter(({ id }) => !anew.has(id));
  return { ...results, measurements: [...kept, ...results.measurements] };
}
