import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from '../suite/measurement.ts';

/** What `scripts/bench-longtasks.mjs` prints of each page. */
interface PageTasks {
  readonly page: string;
  readonly longestTaskMs: number;
}

/** Longest task of the main thread of each page during a full run, 0 where none is over 50 ms. */
export function measure(report: Report): void {
  const script = join(import.meta.dirname, '../../../scripts/bench-longtasks.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: join(import.meta.dirname, '../../..'),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const pages = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as PageTasks);
  report({
    id: 'longtasks.longest',
    label: 'longest task of the main thread during a run',
    unit: 'ms',
    shown: 'most',
    values: pages.map(({ longestTaskMs }) => longestTaskMs),
    note: `pages ${pages.map(({ page }) => page).join(', ')}; tasks of 50 ms or less are not seen and count 0`,
  });
}
