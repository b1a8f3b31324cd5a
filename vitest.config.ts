import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    allowOnly: false,
    // Every core: left to itself Vitest spares one, and a machine of two cores then uses half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          environment: 'node',
          // Nothing here changes what modules share, and loading them anew took half of each file's time.
          isolate: false,
          // As Node imports them: Vite's module runner reads every import through a getter, and the
          // model then takes more than twice its time.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          execArgv: [
            '--import',
            new URL('./test/support/threads/preload.mjs', import.meta.url).href,
          ],
          globalSetup: ['test/support/threads/bundle.mjs'],
          setupFiles: ['test/support/properties.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser-journeys',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/browser/site.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
