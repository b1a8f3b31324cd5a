import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { milliseconds, type Report } from '../suite/measurement.ts';

/** `npm test`, whole and once. */
export async function measure(report: Report): Promise<void> {
  const cwd = join(import.meta.dirname, '../../..');
  const taken = await milliseconds(() => {
    const { status, stdout } = spawnSync('npm', ['test'], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm test failed:\n${stdout.slice(-2000)}`);
  });
  report({ id: 'tests.whole', label: 'npm test', unit: 's', values: [taken / 1000] });
}
