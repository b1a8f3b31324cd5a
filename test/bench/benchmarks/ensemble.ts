import { timedRun } from '../suite/commandRun.ts';
import { type Report, repeat } from '../suite/measurement.ts';

const DRAWS = 200;
const WORKERS = [
  ['oneWorker', 1],
  ['twoWorkers', 2],
] as const;

/**
 * 200 futures by the command, with one worker and with two in turn, so that a busy minute falls on
 * both. Seconds are those of preparing and drawing; the speed-up is that of each pair.
 */
export async function measure(report: Report): Promise<void> {
  const pairs = await repeat({ least: 1, most: 10, seconds: 120 }, () =>
    WORKERS.map(([, workers]) => timedRun(DRAWS, workers)),
  );
  WORKERS.forEach(([name, workers], w) => {
    const of = `${DRAWS} draws, ${workers} worker${workers > 1 ? 's' : ''}`;
    const seconds = (read: (run: ReturnType<typeof timedRun>) => number) =>
      pairs.map((pair) => read(pair[w]));
    report({
      id: `ensemble.${name}`,
      label: `${of}: preparing and drawing`,
      unit: 's',
      values: seconds((run) => run.secondsDrawing),
    });
    report({
      id: `ensemble.${name}.whole`,
      label: `${of}: whole command`,
      unit: 's',
      values: seconds((run) => run.secondsWhole),
    });
    report({
      id: `ensemble.${name}.memory`,
      label: `${of}: peak memory`,
      unit: 'MB',
      values: seconds((run) => run.peakMemoryMegabytes),
    });
  });
  report({
    id: 'ensemble.speedUp',
    label: `${DRAWS} draws: speed-up from 1 to 2 workers`,
    unit: '×',
    values: pairs.map(([one, two]) => one.secondsDrawing / two.secondsDrawing),
  });
}
