import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the production build, ending in a slash. */
    siteAddress: string;
  }
}

const built = 'dist/index.html';
const sources = [
  ...['src', 'public', 'scenarios', 'index.html', 'vite.config.ts', 'package-lock.json'],
  ...['scripts/makeStored.ts', 'scripts/storedFiles.ts', 'scripts/viteStored.ts'],
];

/** Serves the production build, built anew if a source is younger than it, to all journeys. */
export default async function serveSite(project: TestProject) {
  if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs) build();
  const server = await preview({
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server started without an address.');
  project.provide('siteAddress', address);
  return () => server.close();
}

function build() {
  // The test runner sets NODE_ENV to test; what is tested is what is shipped.
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
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
