import { createAnswer } from '../../src/runner/answer.ts';
import type { ThreadPort } from '../../src/runner/drawingThread.ts';
import type { PoolReply, PoolRequest } from '../../src/runner/protocol.ts';

/**
 * A drawing thread in this process: messages are copied, and answered one turn later. Closing it is
 * ending it, as on the other platforms.
 *
 * @param hear called with each request before it is answered.
 */
export function threadHere(hear: (request: PoolRequest) => void = () => undefined): ThreadPort {
  const answer = createAnswer();
  let reply: (reply: PoolReply) => void = () => undefined;
  let fault: (fault: Error) => void = () => undefined;
  let isOpen = true;
  return {
    post(request) {
      hear(request);
      const copy = structuredClone(request);
      setTimeout(() => {
        if (!isOpen) return;
        try {
          const answered = answer(copy);
          if (answered) reply(structuredClone(answered));
        } catch (error) {
          fault(error as Error);
        }
      }, 0);
    },
    onReply: (listen) => {
      reply = listen;
    },
    onFault: (listen) => {
      fault = listen;
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      fault(new Error('it was ended'));
    },
  };
}
