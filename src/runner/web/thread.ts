import { DrawingThread } from '../drawingThread.ts';

/** Opens a drawing thread of the browser; it may be opened from inside another worker. */
export function openThread(): DrawingThread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new DrawingThread({
    post: (request) => worker.postMessage(request),
    onReply: (listen) => worker.addEventListener('message', (event) => listen(event.data)),
    onFault: (listen) =>
      worker.addEventListener('error', (event) => listen(new Error(event.message))),
    close: async () => worker.terminate(),
  });
}
