import { createHash, type Hash } from 'node:crypto';

/** A digest of everything that a value holds: two values have the same one where they are alike to the byte. */
export function digestOf(value: unknown): string {
  const hash = createHash('sha256');
  feed(hash, value);
  return hash.digest('hex');
}

/** The digest of each field of a record. */
export function digestsOf(record: object): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, digestOf(value)]));
}

function feed(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value)) {
    hash.update(`${value.constructor.name} ${value.byteLength} `);
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (value instanceof Map) {
    feed(hash, [...value]);
  } else if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    hash.update(`${value.constructor.name} ${fields.length} `);
    for (const [name, one] of fields) {
      hash.update(`${name} `);
      feed(hash, one);
    }
  } else {
    hash.update(`${typeof value} ${Object.is(value, -0) ? '-0' : String(value)} `);
  }
}
