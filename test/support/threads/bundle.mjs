import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the drawing thread of Node into one script before any test runs: loading TypeScript file by
 * file takes more than a second of each thread, and tests open dozens. `preload.mjs` puts it in place.
 */
export default async function bundleThread() {
  const folder = mkdtempSync(join(tmpdir(), 'sufficiency-thread-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // Packages too: the script stands in a folder that has none.
    ssr: { noExternal: true },
    build: {
      ssr: 'src/runner/node/worker.ts',
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'thread.mjs' } },
    },
  });
  process.env.SUFFICIENCY_TEST_THREAD = join(folder, 'thread.mjs');
  return () => rmSync(folder, { recursive: true });
}
