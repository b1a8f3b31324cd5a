import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { DrawResult } from '../model/run/draw.ts';
import type { Drawer } from './drawAll.ts';
import type { PoolReply, PoolRequest } from './protocol.ts';

/** A thread as its owner sees it, whichever platform it runs on. */
export interface ThreadPort {
  post(request: PoolRequest): void;
  onReply(listen: (reply: PoolReply) => void): void;
  onFault(listen: (fault: Error) => void): void;
  close(): Promise<void>;
}

/** Draws on a thread. Requests are numbered for life, so that late replies find nobody waiting. */
export class ThreadDrawer implements Drawer {
  private readonly waiting = new Map<
    number,
    { resolve: (reply: PoolReply) => void; reject: (fault: Error) => void }
  >();
  private lastId = 0;

  constructor(private readonly port: ThreadPort) {
    port.onReply((reply) => {
      const asked = this.waiting.get(reply.requestId);
      this.waiting.delete(reply.requestId);
      if (reply.kind === 'failed') asked?.reject(new Error(reply.message));
      else asked?.resolve(reply);
    });
    port.onFault((fault) => {
      for (const { reject } of this.waiting.values()) reject(fault);
      this.waiting.clear();
    });
  }

  /** Prepares a model on the thread. Draws asked for meanwhile are made after it. */
  async prepare(dataset: Dataset, scenario: Scenario, years: number): Promise<void> {
    await this.ask((requestId) => ({ kind: 'prepare', requestId, dataset, scenario, years }));
  }

  async draw(seed: number, draw: number): Promise<DrawResult> {
    const reply = await this.ask((requestId) => ({ kind: 'draw', requestId, seed, draw }));
    if (reply.kind !== 'drawn') throw new Error(`a thread answered a draw with ${reply.kind}`);
    return reply.result;
  }

  close(): Promise<void> {
    return this.port.close();
  }

  private ask(request: (requestId: number) => PoolRequest): Promise<PoolReply> {
    const requestId = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(requestId, { resolve, reject });
      this.port.post(request(requestId));
    });
  }
}
