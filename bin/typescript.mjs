/**
 * Lets this process, and every worker thread that it starts, import TypeScript as it stands in
 * `src`. Hooks registered in one thread do not reach the threads it starts, so each of those
 * imports this file first.
 */
import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();

workerThreads.Worker = class extends workerThreads.Worker {
  /** @param {string | URL} entry @param {import('node:worker_threads').WorkerOptions} [options] */
  constructor(entry, options = {}) {
    const execArgv = [...(options.execArgv ?? []), '--import', import.meta.url];
    super(entry, { ...options, execArgv });
  }
};
syncBuiltinESMExports();
