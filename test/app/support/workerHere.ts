/** The page's worker in this process: messages are copied, and answered one turn later. */
import { type Client, createClient, type Port } from '../../../src/app/worker/client.ts';
import { createEngine } from '../../../src/app/worker/engine.ts';
import type { Reply, Request } from '../../../src/app/worker/protocol.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { createAnswer } from '../../../src/runner/answer.ts';
import { DrawingThread } from '../../../src/runner/drawingThread.ts';
import type { PoolReply } from '../../../src/runner/protocol.ts';

const later = (act: () => void) => void setTimeout(act, 0);

function openThread(): DrawingThread {
  const answer = createAnswer();
  let listen: (reply: PoolReply) => void = () => undefined;
  return new DrawingThread({
    post: (request) => later(() => listen(structuredClone(answer(structuredClone(request))))),
    onReply: (heard) => {
      listen = heard;
    },
    onFault: () => undefined,
    close: async () => undefined,
  });
}

/** A client of a worker of a number of cores that has opened a dataset. */
export async function workerHere(dataset: Dataset, cores = 1): Promise<Client> {
  const port: Port = {
    postMessage: (request: Request) => later(() => void engine(structuredClone(request))),
    onmessage: null,
    onerror: null,
  };
  const engine = createEngine({
    read: async () => dataset,
    reply: (data: Reply) =>
      port.onmessage?.({ data: structuredClone(data) } as MessageEvent<Reply>),
    openThread,
    cores,
  });
  const client = createClient(port);
  await client.open('data/here/');
  return client;
}
