import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  ...['src', 'public', 'scenarios', 'index.html', 'vite.config.ts', 'package-lock.json'],
  ...['scripts/makeStored.ts', 'scripts/storedFiles.ts', 'scripts/viteStored.ts'],
  ...['scripts/viteSingle.ts', 'scripts/viteSecurity.ts', 'vite.single.config.ts'],
];

/** Builds what is shipped with a configuration of Vite, unless the file is younger than any source. */
export function buildUnlessYounger(built: string, config: string): void {
  if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return;
  // The test runner sets NODE_ENV to test; what is tested is what is shipped.
  execFileSync('node_modules/.bin/vite', ['build', '--config', config, '--logLevel', 'warn'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** Time of the last change in the files and folders named, in milliseconds. */
function newest(paths: readonly string[]): number {
  const times = paths.filter(existsSync).map((path) => {
    const { mtimeMs } = statSync(path);
    if (!statSync(path).isDirectory()) return mtimeMs;
    return Math.max(mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
  });
  return Math.max(0, ...times);
}
