import { readDataset } from '../../data/readDataset.ts';
import { openThread } from '../../runner/web/thread.ts';
import { createEngine } from './engine.ts';
import type { Request } from './protocol.ts';

const engine = createEngine({
  read: (address) => readDataset((file) => fetchText(`${address}${file}`)),
  // A file is handed over, not copied.
  reply: (message) =>
    self.postMessage(message, { transfer: message.kind === 'file' ? [message.bytes.buffer] : [] }),
  openPort: openThread,
  cores: navigator.hardwareConcurrency,
});

self.addEventListener('message', (event: MessageEvent<Request>) => {
  void engine(event.data);
});

async function fetchText(address: string): Promise<string | null> {
  const response = await fetch(address);
  return response.ok ? response.text() : null;
}
