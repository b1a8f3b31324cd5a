import { timedRun } from '../suite/commandRun.ts';
import type { Report } from '../suite/measurement.ts';

const DRAWS = 1000;
const WORKERS = 2;

/** 1,000 futures by the command: time, and the peak memory of the whole process with its threads. */
export function measure(report: Report): void {
  const run = timedRun(DRAWS, WORKERS);
  const of = `1,000 draws, ${WORKERS} workers`;
  const seconds = (part: string, label: string, value: number) =>
    report({ id: `thousand.${part}`, label: `${of}: ${label}`, unit: 's', values: [value] });
  seconds('drawing', 'preparing and drawing', run.secondsDrawing);
  seconds('tables', 'tables', run.secondsTables);
  seconds('whole', 'whole command', run.secondsWhole);
  const values = [run.peakMemoryMegabytes];
  report({ id: 'thousand.memory', label: `${of}: peak memory`, unit: 'MB', values });
}
