import type { CheckReply, CheckRequest, CheckResult } from './importProtocol.ts';

/** The part of a `Worker` that reading needs, so that a test can stand in for it. */
export interface ImportPort {
  postMessage(request: CheckRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<CheckReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface CheckParts extends Omit<CheckRequest, 'requestId'> {
  /** Told the share of the work that is done, where that is known. */
  readonly onProgress: (done: number) => void;
}

export interface ImportClient {
  /** Reads and checks files; null where a newer request, or `stop`, took its place. */
  check(parts: CheckParts): Promise<CheckResult | null>;
  stop(): void;
}

/** Starts the worker that reads files. */
export function startImportWorker(): ImportPort {
  return new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
}

/**
 * Reads files away from the page. A worker serves one reading and ends with it, so that what was read
 * leaves the memory, and a file that overfills it takes nothing else along.
 */
export function createImportClient(start: () => ImportPort): ImportClient {
  let lastId = 0;
  let stopped: (() => void) | null = null;
  const stop = () => {
    stopped?.();
    stopped = null;
  };
  return {
    stop,
    check({ onProgress, ...parts }) {
      stop();
      const requestId = ++lastId;
      const port = start();
      const result = new Promise<CheckResult | null>((resolve, reject) => {
        stopped = () => resolve(null);
        port.onmessage = ({ data }) => {
          if (data.kind === 'progress') onProgress(data.done);
          else if (data.kind === 'checked') resolve(data.result);
          else reject(new Error(data.message));
        };
        port.onerror = (event) => reject(new Error(event.message || 'the reading stopped'));
        port.postMessage({ ...parts, requestId });
      });
      return result.finally(() => port.terminate());
    },
  };
}
