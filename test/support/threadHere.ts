import type { ThreadPort } from '../../src/runner/drawingThread.ts';
import { createThread } from '../../src/runner/listen.ts';
import type { PoolReply, PoolRequest } from '../../src/runner/protocol.ts';

/**
 * A drawing thread in this process: messages are copied, and answered one turn later. Closing it is
 * ending it, as on the other platforms.
 *
 * @param hear called with each request before it is answered.
 */
export function threadHere(hear: (request: PoolRequest) => void = () => undefined): ThreadPort {
  let reply: (reply: PoolReply) => void = () => undefined;
  let fault: (fault: Error) => void = () => undefined;
  let isOpen = true;
  const answer = createThread({
    reply: (replied) => isOpen && reply(structuredClone(replied)),
    turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  return {
    post(request) {
      hear(request);
      const copy = structuredClone(request);
      setTimeout(() => {
        if (isOpen) answer(copy).catch(fault);
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
