import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Groundwork } from '../model/run/groundwork.ts';
import { Cancelled } from './drawAll.ts';
import type { PoolReply, PoolRequest, Slot } from './protocol.ts';

/** A thread as its owner sees it, whichever platform it runs on. */
export interface ThreadPort {
  post(request: PoolRequest): void;
  onReply(listen: (reply: PoolReply) => void): void;
  /** Hears that the thread failed, or ended, whoever ended it. */
  onFault(listen: (fault: Error) => void): void;
  close(): Promise<void>;
}

/** Starts a thread of a platform. */
export type OpenPort = () => ThreadPort;

/** What draws are made from, whatever the scenario. */
export interface OpenData {
  readonly dataset: Dataset;
  /** Of the dataset, where it is at hand. */
  readonly groundwork?: Groundwork;
}

/** A scenario to draw from, and text that says all that decides its model beside the dataset. */
export interface Plan {
  readonly scenario: Scenario;
  readonly years: number;
  readonly saysWhat: string;
}

export type DrawnReply = Extract<PoolReply, { readonly kind: 'drawn' }>;

/** One draw of a plan. */
export interface DrawTask {
  readonly kind: 'draw' | 'draw with rolls';
  readonly plan: Plan;
  readonly seed: number;
  readonly draw: number;
}

/** Says that a draw was not made because its thread is gone; another thread may make it. */
export class ThreadLost extends Error {
  /** @param isCause whether the thread was at this draw, and not at one before it. */
  constructor(
    fault: Error,
    readonly isCause: boolean,
  ) {
    super(fault.message);
    this.name = 'ThreadLost';
  }
}

/** Scenarios held at a time: four that are compared, and the plan in the making. */
const MOST_SLOTS = 5;

interface Asked {
  readonly resolve: (reply: DrawnReply) => void;
  readonly reject: (fault: Error) => void;
}

/** A thread that draws, opened when it is first needed and again after it was lost. */
export class DrawingThread {
  private port: ThreadPort | null = null;
  private dataset: Dataset | null = null;
  /** Slot of each scenario held, least recently used first. */
  private readonly slots = new Map<string, Slot>();
  /** Draws asked for, in the order in which they are made. Ids are never used again. */
  private readonly waiting = new Map<number, Asked>();
  private lastId = 0;

  constructor(private readonly openPort: OpenPort) {}

  /** Draws asked for, not answered yet and still wanted. */
  get load(): number {
    return this.waiting.size;
  }

  /** Sends the thread the data, so that its first draw need not wait for that. */
  open(data: OpenData): void {
    const port = this.start();
    if (this.dataset === data.dataset) return;
    port.post({ kind: 'open', ...data });
    this.dataset = data.dataset;
    this.slots.clear();
  }

  /**
   * Makes a draw after those asked for before it. Once the signal is raised it is no longer waited for,
   * and the thread gives it up before its next year.
   *
   * @throws ThreadLost where the thread ended first; Error in the model's words where it failed;
   * Cancelled.
   */
  ask(
    data: OpenData,
    { kind, plan, seed, draw }: DrawTask,
    signal?: AbortSignal,
  ): Promise<DrawnReply> {
    this.open(data);
    const slot = this.slotOf(plan);
    const requestId = ++this.lastId;
    const drop = () => this.drop(requestId);
    const answer = new Promise<DrawnReply>((resolve, reject) => {
      // Before the asking: a thread may be lost at that very moment.
      this.waiting.set(requestId, { resolve, reject });
      this.start().post({ kind, requestId, slot, seed, draw });
    });
    signal?.addEventListener('abort', drop);
    return answer.finally(() => signal?.removeEventListener('abort', drop));
  }

  async close(): Promise<void> {
    const { port } = this;
    this.port = null;
    await port?.close();
  }

  /** Starts the thread unless it is running. */
  start(): ThreadPort {
    if (this.port) return this.port;
    const port = this.openPort();
    this.port = port;
    this.dataset = null;
    port.onReply((reply) => {
      const asked = this.waiting.get(reply.requestId);
      this.waiting.delete(reply.requestId);
      if (reply.kind === 'failed') asked?.reject(new Error(reply.message));
      else asked?.resolve(reply);
    });
    port.onFault((fault) => this.lose(port, fault));
    return port;
  }

  private drop(requestId: number): void {
    const asked = this.waiting.get(requestId);
    if (!asked) return;
    this.waiting.delete(requestId);
    this.port?.post({ kind: 'drop', requestId });
    asked.reject(new Cancelled());
  }

  private lose(port: ThreadPort, fault: Error): void {
    // An error is followed by an end: only the first of them counts, and none after closing.
    if (this.port !== port) return;
    void this.close();
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    lost.forEach(({ reject }, at) => {
      reject(new ThreadLost(fault, at === 0));
    });
  }

  private slotOf(plan: Plan): Slot {
    const { saysWhat, scenario, years } = plan;
    const held = this.slots.get(saysWhat);
    const [[oldest, itsSlot]] = this.slots.size > 0 ? this.slots : [['', 0]];
    const isFull = this.slots.size >= MOST_SLOTS;
    const slot = held ?? (isFull ? itsSlot : this.slots.size);
    if (held === undefined) this.start().post({ kind: 'prepare', slot, scenario, years });
    if (held === undefined && isFull) this.slots.delete(oldest);
    this.slots.delete(saysWhat);
    this.slots.set(saysWhat, slot);
    return slot;
  }
}
