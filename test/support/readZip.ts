import { crc32, inflateRawSync } from 'node:zlib';

export interface Unzipped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const STORED = 0;

/**
 * Files of an archive, found from its end as readers do, each checked against its length and checksum.
 * Knows files that are deflated or stored, without comments, alone. @throws Error where anything does not fit.
 */
export function readZip(archive: Uint8Array): Unzipped[] {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  expectMark(bytes, end, 'PK\u0005\u0006');
  const count = bytes.readUInt16LE(end + 10);
  const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (start + size !== end) throw new Error('The directory does not end where the end begins.');
  const files: Unzipped[] = [];
  let at = start;
  for (let file = 0; file < count; file++) {
    expectMark(bytes, at, 'PK\u0001\u0002');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('ascii', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    expectMark(bytes, local, 'PK\u0003\u0004');
    if (bytes.compare(bytes, at + 8, at + 28, local + 6, local + 26) !== 0) {
      throw new Error(`${name}: the directory and the file say different things of it.`);
    }
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed);
    if (content.length !== bytes.readUInt32LE(at + 24)) throw new Error(`${name}: wrong length.`);
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name}: wrong checksum.`);
    files.push({ name, bytes: content });
    at += 46 + nameLength;
  }
  if (at !== end) throw new Error('The directory holds more than it says.');
  return files;
}

function expectMark(bytes: Buffer, at: number, mark: string): void {
  const found = bytes.toString('latin1', at, at + 4);
  if (found !== mark) throw new Error(`Expected a mark at ${at}, found ${JSON.stringify(found)}.`);
}
