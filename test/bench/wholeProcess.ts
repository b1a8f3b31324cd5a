import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What a whole command cost. */
export interface Cost {
  readonly seconds: number;
  /** Largest resident memory of one process of the command; none where /proc is not at hand. */
  readonly megabytes: number;
  readonly failure: string;
}

/** Runs a command of the product as a user does, and watches what it costs. */
export function costOf(args: readonly string[]): Promise<Cost> {
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
