import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const order = (process.env.MUTATION_FILES ?? '').split(',');

/** Test files in the order in which they were asked for. */
class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) =>
      order.findIndex((file) => moduleId.endsWith(file));
    return files.sort((a, b) => place(a) - place(b));
  }
}

/** The tests of the model as `vitest.config.ts` runs them, less the bundled thread, which few need. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: order,
    environment: 'node',
    isolate: false,
    maxWorkers: 1,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: [
      '--import',
      new URL('../../../test/support/threads/preload.mjs', import.meta.url).href,
    ],
    setupFiles: ['test/support/properties.ts'],
    sequence: { sequencer: AsAsked },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
