/**
 * What a process of tests loads first: TypeScript as the command line does, and the bundled drawing
 * thread in place of the one in `src`. Other threads are as the command line starts them.
 */
import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';

const Plain = workerThreads.Worker;
await import('../../../bin/typescript.mjs');
const WithTypeScript = workerThreads.Worker;

const bundled = process.env.SUFFICIENCY_TEST_THREAD;
const drawingThread = new URL('../../../src/runner/node/worker.ts', import.meta.url).href;

workerThreads.Worker = new Proxy(WithTypeScript, {
  construct(_, [entry, options]) {
    return bundled && String(entry) === drawingThread
      ? new Plain(bundled, { ...options, execArgv: [] })
      : new WithTypeScript(entry, options);
  },
});
syncBuiltinESMExports();
