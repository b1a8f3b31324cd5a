import { readFileSync } from 'node:fs';
import type { Machine } from './machine.ts';
import type { Measurement } from './measurement.ts';

/** A file of results. */
export interface Results {
  readonly machine: Machine;
  /** Day of the run. */
  readonly date: string;
  readonly measurements: readonly Measurement[];
}

/** Results as a file holds them: numbers to four digits, one line a measurement. */
export function resultsText({ machine, date, measurements }: Results): string {
  const lines = measurements.map(({ values, ...rest }) => {
    const rounded = values.map((value) => Number(value.toPrecision(4)));
    return `    ${JSON.stringify({ ...rest, values: rounded })}`;
  });
  const head = `{\n  "machine": ${JSON.stringify(machine)},\n  "date": ${JSON.stringify(date)}`;
  return `${head},\n  "measurements": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @throws Error where the file is none that `resultsText` wrote. */
export function readResults(path: string): Results {
  const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<Results>;
  if (!Array.isArray(read.measurements) || read.machine === undefined) {
    throw new Error(`${path}: expected results of npm run bench, with machine and measurements.`);
  }
  return read as Results;
}
