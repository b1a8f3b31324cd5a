import type { AuthorityDrawn } from '../england/drawAuthority.ts';
import { tellEngland, withEngland } from '../england/england.ts';
import type { Report } from '../suite/measurement.ts';
import { runOnThreads } from '../threads.ts';

const WORKERS = 2;

/** As `england`, on threads that each take the next authority when they are free. */
export function measure(report: Report): Promise<void> {
  return withEngland(async (folders) => {
    const started = performance.now();
    const entry = new URL('../england/thread.ts', import.meta.url);
    const drawn = await runOnThreads<string, AuthorityDrawn>(entry, folders, WORKERS);
    const taken = performance.now() - started;
    tellEngland(report, 'england-workers', `${WORKERS} workers`, drawn, taken);
  });
}
