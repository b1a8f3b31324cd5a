import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../suite/measurement.ts';
import type { AuthorityDrawn } from './drawAuthority.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PLANS = 640_000;

/** Makes the synthetic England, in another process, and removes it after its use. */
export async function withEngland(
  use: (folders: readonly string[]) => Promise<void>,
): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'sufficiency-england-'));
  try {
    const script = ['--import', './bin/typescript.mjs', 'scripts/england/main.ts'];
    const { status, stderr } = spawnSync(
      process.execPath,
      [...script, '--out', out, '--plans', `${PLANS}`],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const names = readdirSync(out).sort();
    await use(names.map((name) => join(out, name)));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Says what the nation took: seconds summed over authorities, and from first to last. */
export function tellEngland(
  report: Report,
  id: string,
  where: string,
  drawn: readonly AuthorityDrawn[],
  milliseconds: number,
): void {
  const children = drawn.reduce((sum, one) => sum + one.children, 0);
  if (children !== PLANS) throw new Error(`expected ${PLANS} children; found ${children}`);
  const of = `synthetic England, ${drawn.length} authorities, ${where}`;
  for (const part of ['reading', 'preparing', 'drawing'] as const) {
    const seconds = drawn.reduce((sum, one) => sum + one[part], 0);
    const label = `${of}: ${part}, sum of all`;
    report({ id: `${id}.${part}`, label, unit: 's', values: [seconds] });
  }
  const values = [milliseconds / 1000];
  report({ id: `${id}.whole`, label: `${of}: from first to last`, unit: 's', values });
}
