import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticArea } from '../../support/syntheticAreas/area.ts';
import { csvFiles } from '../../support/syntheticAreas/csvFiles.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CHILDREN = 2000;

/** Lines on what `estimate` and `project` cost as whole commands for 2,000 children. */
export async function wholeCommandTable(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sufficiency-bench-'));
  const path = (name: string) => join(folder, name);
  try {
    const area = areaOfSize();
    const { transitions, population } = csvFiles(area, 'future');
    await writeFile(path('transitions.csv'), transitions);
    await writeFile(path('population.csv'), population);
    const from = ['--transitions', path('transitions.csv'), '--population', path('population.csv')];
    const dataset = path('dataset');
    const estimate = await cost(['estimate', ...from, '--out', dataset]);
    const options = ['--years', '5', '--sims', '1000', '--seed', '1', '--out', path('out.csv')];
    const project = await cost(['project', '--dataset', dataset, ...options]);
    const children = area.base.reduce((sum, one) => sum + one.children, 0);
    return [
      `whole commands, ${children} children, ${area.transitions.length} rows`,
      words('estimate', estimate),
      `${words('project, 1,000 simulations × 5 years', project)}; target 5 s, 200 MB`,
    ];
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

interface Cost {
  readonly seconds: number;
  /** Largest resident memory of one process of the command; none where /proc is not at hand. */
  readonly megabytes: number;
  readonly failure: string;
}

function words(label: string, { seconds, megabytes, failure }: Cost): string {
  if (failure !== '') return `${label}: failed: ${failure.split('\n')[0]}`;
  const memory = megabytes > 0 ? `, ${megabytes.toFixed(0)} MB at most in one process` : '';
  return `${label}: ${seconds.toFixed(2)} s${memory}`;
}

function cost(args: readonly string[]): Promise<Cost> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn('npm', ['run', '-s', 'sufficiency', '--', ...args], { cwd: ROOT });
    let failure = '';
    let megabytes = 0;
    child.stderr.on('data', (text) => {
      failure += text;
    });
    const watch = setInterval(async () => {
      megabytes = Math.max(megabytes, await peakOfTree(child));
    }, 50);
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, megabytes, failure: code === 0 ? '' : failure || `exit code ${code}` });
    });
  });
}

/** Peak resident memory so far of the largest process that a command has started (Linux). */
async function peakOfTree(root: ChildProcess): Promise<number> {
  const family = new Set([root.pid]);
  let most = 0;
  const names = await readdir('/proc').catch(() => []);
  const ids = names.map(Number).filter((id) => id >= (root.pid ?? 0));
  for (const id of ids.sort((a, b) => a - b)) {
    const status = statusOf(id);
    if (!family.has(id) && !family.has(field(status, 'PPid'))) continue;
    family.add(id);
    most = Math.max(most, field(status, 'VmHWM') / 1024);
  }
  return most;
}

function statusOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}

function field(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
