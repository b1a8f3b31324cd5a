import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND, SEED, scenarioPath } from '../benchmarks/kent.ts';

/** What `run` says of its own time in `timing.json`, and what its caller saw. */
export interface RunTimes {
  readonly secondsReading: number;
  /** Preparing and drawing. */
  readonly secondsDrawing: number;
  readonly secondsTables: number;
  readonly peakMemoryMegabytes: number;
  readonly secondsWhole: number;
}

/** Runs the command on the embedded dataset in a folder that is removed again. */
export function timedRun(draws: number, workers: number): RunTimes {
  const folder = mkdtempSync(join(tmpdir(), 'sufficiency-bench-'));
  try {
    const options = { scenario: scenarioPath('baseline'), draws, workers, seed: SEED, out: folder };
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'run', ...words], {
      encoding: 'utf8',
    });
    const secondsWhole = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(stderr);
    const timing = JSON.parse(readFileSync(join(folder, 'timing.json'), 'utf8'));
    return { ...(timing as RunTimes), secondsWhole };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
