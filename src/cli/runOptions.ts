import { availableParallelism, hostname } from 'node:os';
import type { Options } from './options.ts';

const MOST_DRAWS = 100_000;
const MOST_SEED = 0xffffffff;

/** Options of every command that draws. */
export const RUN_OPTIONS = {
  out: { takes: 'text', required: true, help: 'folder for the tables' },
  dataset: { takes: 'text', help: 'folder of a dataset; the embedded one if left out' },
  draws: { takes: 'count', help: 'draws', fallback: '200', least: 1, most: MOST_DRAWS },
  seed: { takes: 'count', help: 'seed of chance', fallback: '1', most: MOST_SEED },
  years: { takes: 'count', help: 'years ahead', fallback: '10', least: 1, most: 30 },
  workers: {
    takes: 'count',
    help: 'threads',
    fallback: String(availableParallelism()),
    least: 1,
    most: 64,
  },
  suppress: {
    takes: 'choice',
    choices: ['auto', 'on', 'off'],
    help: 'treatment of small counts',
    fallback: 'auto',
  },
} as const satisfies Options;

/** Moments of a run on one clock, milliseconds. */
export interface Moments {
  readonly started: number;
  readonly read: number;
  readonly drawn: number;
  readonly written: number;
}

/** `timing.json`: how long a run took and where, apart from what determines its results. */
export function timingFile({ started, read, drawn, written }: Moments, workers: number): string {
  const timing = {
    secondsReading: seconds(started, read),
    secondsDrawing: seconds(read, drawn),
    secondsTables: seconds(drawn, written),
    workers,
    host: hostname(),
    node: process.version,
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  return `${JSON.stringify(timing, null, 2)}\n`;
}

function seconds(from: number, to: number): number {
  return Math.round(to - from) / 1000;
}

/** Says on a terminal, on one line, how many futures are done. */
export function tellDraws(draws: number, of?: string): (done: number) => void {
  const whose = of === undefined ? '' : ` of “${of}”`;
  return (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${draws} futures${whose}`);
  };
}

/** Ends the line of {@link tellDraws}. */
export function endTelling(): void {
  if (process.stderr.isTTY) process.stderr.write('\n');
}
