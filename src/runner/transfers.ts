import type { PoolReply } from './protocol.ts';

/** Memory of a reply that its owner takes over as it is, without a copy. */
export function transfersOf(reply: PoolReply): ArrayBuffer[] {
  if (reply.kind === 'failed') return [];
  const { kept, rolls } = reply;
  if (rolls === null) return [kept.vector.buffer];
  const { key, zone, row, provision, type, state, unserved } = rolls;
  const arrays = [key, zone, row, provision, type, state, unserved];
  return [kept.vector.buffer, ...arrays.map(({ buffer }) => buffer as ArrayBuffer)];
}
