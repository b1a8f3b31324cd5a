import type { ThreadPort } from '../../../src/runner/drawingThread.ts';
import type { PoolReply, PoolRequest } from '../../../src/runner/protocol.ts';

type DrawRequest = Extract<PoolRequest, { readonly draw: number }>;

/** A thread that says what a test tells it to, and nothing by itself. */
export interface ScriptedThread {
  /** All that it was asked, in order. */
  readonly asked: PoolRequest[];
  readonly draws: () => DrawRequest[];
  /** Answers a draw that was asked. */
  readonly answer: (request: DrawRequest) => void;
  readonly refuse: (request: DrawRequest, message: string) => void;
  readonly die: (message: string) => void;
  readonly isClosed: () => boolean;
}

/** Threads of a test, in the order in which they were opened. */
export function scriptedThreads() {
  const threads: ScriptedThread[] = [];
  const openPort = (): ThreadPort => {
    const asked: PoolRequest[] = [];
    let reply: (reply: PoolReply) => void = () => undefined;
    let fault: (fault: Error) => void = () => undefined;
    let isClosed = false;
    threads.push({
      asked,
      draws: () => asked.filter((one): one is DrawRequest => 'draw' in one),
      answer: ({ requestId, seed, draw }) =>
        reply({ kind: 'drawn', requestId, kept: keptDraw(seed, draw), shapes, rolls: null }),
      refuse: ({ requestId }, message) => reply({ kind: 'failed', requestId, message }),
      die: (message) => fault(new Error(message)),
      isClosed: () => isClosed,
    });
    return {
      post: (request) => void asked.push(request),
      onReply: (listen) => {
        reply = listen;
      },
      onFault: (listen) => {
        fault = listen;
      },
      close: async () => {
        isClosed = true;
      },
    };
  };
  return { threads, openPort };
}

type Drawn = Extract<PoolReply, { readonly kind: 'drawn' }>;
const shapes = {} as Drawn['shapes'];

/** A draw without cubes, told from others by its vector. */
function keptDraw(seed: number, draw: number): Drawn['kept'] {
  return {
    draw,
    vector: Uint8Array.of(seed, draw),
    baseFigures: {} as Drawn['kept']['baseFigures'],
  };
}
