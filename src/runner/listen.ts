import { createAnswer } from './answer.ts';
import type { PoolReply, PoolRequest } from './protocol.ts';

/** What a drawing thread needs of its platform. */
export interface ThreadParts {
  readonly reply: (reply: PoolReply) => void;
  /** Settles once all that was sent to the thread before has been heard. */
  readonly turn: () => Promise<void>;
}

/**
 * The inside of a drawing thread, the same on every platform: does one thing after another, and hears
 * between two years of a draw that it is no longer wanted. What was given up leaves nothing behind.
 *
 * @returns hears a request; rejects where the machine has no memory left.
 */
export function createThread({
  reply,
  turn,
}: ThreadParts): (request: PoolRequest) => Promise<void> {
  const answer = createAnswer();
  /** What is to be done; the first of it is in hand. */
  const waiting: Exclude<PoolRequest, { kind: 'drop' }>[] = [];
  let isAtWork = false;

  function drop(requestId: number): void {
    const at = waiting.findIndex((one) => 'requestId' in one && one.requestId === requestId);
    // It may have been answered while the word was on its way.
    if (at !== -1) waiting.splice(at, 1);
  }

  async function doAll(): Promise<void> {
    isAtWork = true;
    try {
      while (waiting.length > 0) await doNext();
    } finally {
      isAtWork = false;
    }
  }

  async function doNext(): Promise<void> {
    const [inHand] = waiting;
    const isWanted = () => waiting[0] === inHand;
    const steps = answer(inHand);
    let step = steps.next();
    while (!step.done) {
      await turn();
      step = isWanted() ? steps.next() : steps.return(null);
    }
    if (isWanted()) waiting.shift();
    if (step.value) reply(step.value);
  }

  return async (request) => {
    if (request.kind === 'drop') return drop(request.requestId);
    waiting.push(request);
    if (!isAtWork) await doAll();
  };
}
