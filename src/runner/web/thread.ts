import type { ThreadPort } from '../drawingThread.ts';

let lastNumber = 0;

/** Opens a drawing thread of the browser; it may be opened from inside another worker. */
export function openThread(): ThreadPort {
  const name = `drawing-${++lastNumber}-${crypto.randomUUID()}`;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  const close = new AbortController();
  let fault: (fault: Error) => void = () => undefined;
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fault(new Error(event.message || 'its script could not be run'));
  });
  worker.addEventListener('messageerror', () => fault(new Error('its message could not be read')));
  // A worker that is ended from outside says nothing; but the lock that it holds while it lives is
  // then given to the next who asks. It holds it by the time of its first reply.
  const watch = () =>
    navigator.locks
      ?.request(name, { signal: close.signal }, () => fault(new Error('it was ended')))
      .catch(() => undefined);
  worker.addEventListener('message', watch, { once: true });
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listen) => worker.addEventListener('message', (event) => listen(event.data)),
    onFault: (listen) => {
      fault = listen;
    },
    close: async () => {
      close.abort();
      worker.terminate();
    },
  };
}
