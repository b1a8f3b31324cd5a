/**
 * SipHash-2-4, a keyed hash for short inputs: without the key nobody can tell which input gave a
 * value, and 64 bits are too many for children of one area to share one. Aumasson and Bernstein,
 * "SipHash: a fast short-input PRF", INDOCRYPT 2012. Words of 64 bits are pairs of 32, low half first.
 */

/** Key of 128 bits as four words of 32, the lowest first. */
export type SipKey = readonly [number, number, number, number];

const KEY_BYTES = 16;

/** @throws RangeError where there are fewer than 16 bytes; more than 16 are not used. */
export function sipKey(bytes: Uint8Array): SipKey {
  if (bytes.length < KEY_BYTES)
    throw new RangeError(`a key of ${bytes.length} bytes: 16 are needed`);
  return [word(bytes, 0), word(bytes, 4), word(bytes, 8), word(bytes, 12)];
}

/** State of four 64-bit words: v0, v1, v2, v3. */
type State = Int32Array;

/**
 * @returns the hash as 16 hexadecimal digits, the highest first.
 * @example sipHash(sipKey(bytes 0 to 15), bytes 0 to 14) // 'a129ca6149be45e5'
 */
export function sipHash([k0, k1, k2, k3]: SipKey, input: Uint8Array): string {
  const v: State = Int32Array.of(
    k0 ^ 0x70736575,
    k1 ^ 0x736f6d65,
    k2 ^ 0x6e646f6d,
    k3 ^ 0x646f7261,
    k0 ^ 0x6e657261,
    k1 ^ 0x6c796765,
    k2 ^ 0x79746573,
    k3 ^ 0x74656462,
  );
  const whole = input.length - (input.length % 8);
  for (let at = 0; at < whole; at += 8) compress(v, word(input, at), word(input, at + 4));
  const last = new Uint8Array(8);
  last.set(input.subarray(whole));
  last[7] = input.length;
  compress(v, word(last, 0), word(last, 4));
  v[4] ^= 0xff;
  for (let i = 0; i < 4; i++) sipRound(v);
  return hex(v[1] ^ v[3] ^ v[5] ^ v[7]) + hex(v[0] ^ v[2] ^ v[4] ^ v[6]);
}

function compress(v: State, low: number, high: number): void {
  v[6] ^= low;
  v[7] ^= high;
  sipRound(v);
  sipRound(v);
  v[0] ^= low;
  v[1] ^= high;
}

function sipRound(v: State): void {
  add(v, 0, 2);
  add(v, 4, 6);
  rotate(v, 2, 13);
  rotate(v, 6, 16);
  exclusiveOr(v, 2, 0);
  exclusiveOr(v, 6, 4);
  rotate(v, 0, 32);
  add(v, 4, 2);
  add(v, 0, 6);
  rotate(v, 2, 17);
  rotate(v, 6, 21);
  exclusiveOr(v, 2, 4);
  exclusiveOr(v, 6, 0);
  rotate(v, 4, 32);
}

/** v[to] += v[from], 64 bits. */
function add(v: State, to: number, from: number): void {
  const low = (v[to] >>> 0) + (v[from] >>> 0);
  v[to + 1] = v[to + 1] + v[from + 1] + (low > 0xffffffff ? 1 : 0);
  v[to] = low;
}

function exclusiveOr(v: State, to: number, from: number): void {
  v[to] ^= v[from];
  v[to + 1] ^= v[from + 1];
}

/** Turns a 64-bit word left by 1 to 32 bits. */
function rotate(v: State, at: number, bits: number): void {
  const low = v[at];
  const high = v[at + 1];
  if (bits === 32) {
    v[at] = high;
    v[at + 1] = low;
    return;
  }
  v[at] = (low << bits) | (high >>> (32 - bits));
  v[at + 1] = (high << bits) | (low >>> (32 - bits));
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
