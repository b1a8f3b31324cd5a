import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticArea } from '../../support/syntheticAreas/area.ts';
import { csvFiles } from '../../support/syntheticAreas/csvFiles.ts';

const CHILDREN = 2000;

/** Commands of `estimate` and `project` on files of one made-up area. */
export interface ProjectCommands {
  readonly children: number;
  readonly transitions: number;
  readonly estimate: readonly string[];
  readonly project: readonly string[];
}

/** Writes files of an area of 2,000 children for as long as they are used. */
export async function withProjectFiles<T>(
  use: (commands: ProjectCommands) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sufficiency-bench-'));
  const path = (name: string) => join(folder, name);
  try {
    const area = areaOfSize();
    const { transitions, population } = csvFiles(area, 'future');
    await writeFile(path('transitions.csv'), transitions);
    await writeFile(path('population.csv'), population);
    const from = ['--transitions', path('transitions.csv'), '--population', path('population.csv')];
    const dataset = path('dataset');
    const options = ['--years', '5', '--sims', '1000', '--seed', '1', '--out', path('out.csv')];
    return await use({
      children: area.base.reduce((sum, one) => sum + one.children, 0),
      transitions: area.transitions.length,
      estimate: ['estimate', ...from, '--out', dataset],
      project: ['project', '--dataset', dataset, ...options],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first calm area whose base is within 2% of {@link CHILDREN}. */
function areaOfSize() {
  for (let seed = 1; ; seed++) {
    const area = syntheticArea(seed, 'calm');
    const children = area.base.reduce((sum, one) => sum + one.children, 0);
    if (Math.abs(children / CHILDREN - 1) < 0.02) return area;
  }
}
