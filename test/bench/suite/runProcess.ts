import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measurement, Report } from './measurement.ts';

const ENTRY = join(import.meta.dirname, '../process.ts');
const TYPESCRIPT = pathToFileURL(join(import.meta.dirname, '../../../bin/typescript.mjs')).href;

/** What a process of a benchmark says. */
export type Said =
  | { readonly kind: 'measured'; readonly measurement: Measurement }
  | { readonly kind: 'peak'; readonly megabytes: number };

/**
 * Runs a benchmark in a process of its own, so that it starts cold and its peak memory is its own.
 *
 * @returns peak resident memory of the process in megabytes.
 * @throws Error where it ends badly.
 */
export function runProcess(name: string, report: Report): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(ENTRY, [name], {
      execArgv: ['--import', TYPESCRIPT],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let peak = 0;
    child.on('message', (said: Said) => {
      if (said.kind === 'measured') report(said.measurement);
      else peak = said.megabytes;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(peak);
      else reject(new Error(`The benchmark ${name} ended with exit code ${code}.`));
    });
  });
}
