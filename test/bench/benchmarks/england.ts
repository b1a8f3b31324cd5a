import { drawAuthority } from '../england/drawAuthority.ts';
import { tellEngland, withEngland } from '../england/england.ts';
import type { Report } from '../suite/measurement.ts';

/** Every authority in turn in one process: read, prepared, drawn once, and what was drawn is kept. */
export function measure(report: Report): Promise<void> {
  return withEngland(async (folders) => {
    const started = performance.now();
    const drawn = [];
    for (const folder of folders) drawn.push(await drawAuthority(folder));
    tellEngland(report, 'england', 'one process', drawn, performance.now() - started);
  });
}
