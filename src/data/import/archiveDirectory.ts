/**
 * The list of files at the end of an archive (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16): what it says
 * counts, not what stands between the files, so that an archive cut off anywhere is noticed.
 */
import type { Problem } from '../../domain/problems.ts';
import { InputError } from '../../domain/problems.ts';

/** One file of an archive as its list describes it. */
export interface ArchiveEntry {
  /** As written: not safe to use as a path. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 = as it is, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its packed bytes start. */
  readonly start: number;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_BYTES, CENTRAL_BYTES, END_BYTES] = [30, 46, 22];
const LONGEST_COMMENT = 0xffff;
const IN_ANOTHER_RECORD = 0xffffffff;
const ENCRYPTED = 1;
const NAME_IN_UTF8 = 2048;

/**
 * Reads the list.
 *
 * @throws InputError when it is cut off, or tells of what is not there.
 */
export function archiveEntries(archive: string, bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) throw new InputError([cutOff(archive)]);
  const count = view.getUint16(end + 10, true);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) {
      throw new InputError([cutOff(archive)]);
    }
    const flags = view.getUint16(at + 8, true);
    const nameBytes = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    const sizes = {
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
    };
    const start = startOf(view, view.getUint32(at + 42, true));
    const wide = sizes.bytes === IN_ANOTHER_RECORD || sizes.packedBytes === IN_ANOTHER_RECORD;
    if (start === null || wide || start + sizes.packedBytes > end) {
      throw new InputError([cutOff(archive)]);
    }
    entries.push({
      name: new TextDecoder((flags & NAME_IN_UTF8) !== 0 ? 'utf-8' : 'windows-1252').decode(name),
      encrypted: (flags & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
      start,
    });
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the last record stands: before a comment that may follow it. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    const fits = at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength;
    if (view.getUint32(at, true) === END && fits) return at;
  }
  return null;
}

/** Where the bytes of a file start, after the record that stands before them. */
function startOf(view: DataView, local: number): number | null {
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  return local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

/** That an archive is not whole. */
export function cutOff(archive: string): Problem {
  return {
    file: archive,
    found: 'an archive that is cut off or damaged',
    expected: 'a whole archive (ZIP), under 4 GB',
    fix: 'Download or pack it again, then give the new file.',
  };
}
