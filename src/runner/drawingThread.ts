import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { DrawWithRolls } from '../model/review/pairDraw.ts';
import type { DrawResult } from '../model/run/draw.ts';
import type { Drawer } from './drawAll.ts';
import type { PoolReply, PoolRequest, Slot } from './protocol.ts';

/** A thread as its owner sees it, whichever platform it runs on. */
export interface ThreadPort {
  post(request: PoolRequest): void;
  onReply(listen: (reply: PoolReply) => void): void;
  onFault(listen: (fault: Error) => void): void;
  close(): Promise<void>;
}

/** A thread that draws. Requests are numbered for life, so that late replies find nobody waiting. */
export class DrawingThread {
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
  async prepare(slot: Slot, dataset: Dataset, scenario: Scenario, years: number): Promise<void> {
    await this.ask((requestId) => ({ kind: 'prepare', requestId, slot, dataset, scenario, years }));
  }

  /** Draws with the model of a slot. */
  drawer(slot: Slot): Drawer<DrawResult> {
    return async (seed, draw) => {
      const reply = await this.ask((requestId) => ({ kind: 'draw', requestId, slot, seed, draw }));
      if (reply.kind !== 'drawn') throw unexpected('draw', reply);
      return reply.result;
    };
  }

  /** The same, with where every child was at each January. */
  drawerWithRolls(slot: Slot): Drawer<DrawWithRolls> {
    const kind = 'draw with rolls';
    return async (seed, draw) => {
      const reply = await this.ask((requestId) => ({ kind, requestId, slot, seed, draw }));
      if (reply.kind !== 'drawn with rolls') throw unexpected(kind, reply);
      return reply.drawn;
    };
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

function unexpected(asked: string, { kind }: PoolReply): Error {
  return new Error(`a thread answered “${asked}” with “${kind}”`);
}
