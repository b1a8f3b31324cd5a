/** The page's worker in this process: messages are copied, and answered one turn later. */
import { type Client, createClient, type Port } from '../../../src/app/worker/client.ts';
import { createEngine } from '../../../src/app/worker/engine.ts';
import type { Reply, Request } from '../../../src/app/worker/protocol.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { OpenPort } from '../../../src/runner/drawingThread.ts';
import { threadHere } from '../../support/threadHere.ts';

const later = (act: () => void) => void setTimeout(act, 0);

/** A client of a worker of a number of cores that has opened a dataset. */
export async function workerHere(
  dataset: Dataset,
  cores = 1,
  openPort: OpenPort = threadHere,
): Promise<Client> {
  const port: Port = {
    postMessage: (request: Request) => later(() => void engine(structuredClone(request))),
    onmessage: null,
    onerror: null,
  };
  const engine = createEngine({
    read: async () => dataset,
    reply: (data: Reply) =>
      port.onmessage?.({ data: structuredClone(data) } as MessageEvent<Reply>),
    openPort,
    cores,
  });
  const client = createClient(port);
  await client.open('data/here/');
  return client;
}
