import { Inflate } from 'fflate';
import { InputError, type Problem, refuseIfAny } from '../../domain/problems.ts';
import { type ArchiveEntry, archiveEntries, cutOff } from './archiveDirectory.ts';
import { binaryKind, notAnArchive } from './fileKind.ts';

/** How much an archive may hold, so that one made to burst stops early. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of one file, unpacked. */
  readonly bytesOfEach: number;
  /** Bytes of all files together, unpacked. */
  readonly bytesOfAll: number;
  /** Bytes unpacked for each packed, of files above a megabyte. */
  readonly ratio: number;
}

const MEGABYTE = 1024 * 1024;
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 500,
  bytesOfEach: 150 * MEGABYTE,
  bytesOfAll: 400 * MEGABYTE,
  ratio: 200,
};

/** Left by the packing program of a Mac; nobody put them there. */
const LEFT_OVER = /(^|\/)(__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i;
const DEFLATED = 8;
const AS_IT_IS = 0;
/** Bytes given to the unpacker at once: it makes at most a thousand times as many of them. */
const CHUNK_BYTES = 16 * 1024;

/**
 * Unpacks an archive (ZIP).
 *
 * @param name of the archive as the user knows it, for problems.
 * @returns bytes by name; a name may have folders, divided by `/`, and never leads out of them.
 * @throws InputError for what is no archive, is cut off, damaged or encrypted, exceeds a limit, or
 *   holds a name that leads elsewhere or occurs twice.
 */
export function readArchive(
  name: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Map<string, Uint8Array> {
  const kind = binaryKind(bytes);
  if (kind !== 'archive') throw new InputError([notAnArchive(name, kind)]);
  const entries = archiveEntries(name, bytes).filter(
    (entry) => !LEFT_OVER.test(entry.name) && !/[\\/]$/.test(entry.name),
  );
  refuseIfAny(beforehand(name, entries, limits));
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const unpacked = unpack(name, bytes, entry);
    if (unpacked.length !== entry.bytes || crc32(unpacked) !== entry.crc) {
      throw new InputError([{ ...cutOff(name), column: entry.name }]);
    }
    files.set(safeName(entry.name) as string, unpacked);
  }
  return files;
}

/** What the archive's own list tells, before anything is unpacked. */
function beforehand(
  file: string,
  entries: readonly ArchiveEntry[],
  limits: ArchiveLimits,
): Problem[] {
  if (entries.length > limits.entries) {
    return [
      {
        file,
        found: `${entries.length} files`,
        expected: `at most ${limits.entries} files in one archive`,
        fix: 'Pack only the tables that are needed.',
      },
    ];
  }
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    const at = { file, column: shown(entry.name) };
    const safe = safeName(entry.name);
    if (safe === null) {
      problems.push({
        ...at,
        found: 'a name that leads out of the archive',
        expected: 'plain names, with folders inside the archive at most',
        fix: 'Pack the files again, from the folder in which they are.',
      });
    } else if (names.has(safe.toLowerCase())) {
      problems.push({
        ...at,
        found: 'a name that occurs twice',
        expected: 'each file once',
        fix: 'Leave out one of the two.',
      });
    } else names.add(safe.toLowerCase());
    if (entry.encrypted || (entry.method !== DEFLATED && entry.method !== AS_IT_IS)) {
      problems.push({
        ...at,
        found: entry.encrypted ? 'a file locked with a password' : 'a rare kind of packing',
        expected: 'files that are packed without a password, in the usual way (deflate)',
        fix: 'Unpack it and give the files in it, or pack them again without a password.',
      });
    }
    problems.push(...tooLarge(at, entry, limits));
  }
  const all = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (all > limits.bytesOfAll) {
    problems.push({
      file,
      found: `${megabytes(all)} when unpacked`,
      expected: `at most ${megabytes(limits.bytesOfAll)} in all`,
      fix: 'Pack only the tables that are needed.',
    });
  }
  return problems;
}

function tooLarge(
  at: Pick<Problem, 'file' | 'column'>,
  entry: ArchiveEntry,
  limits: ArchiveLimits,
): Problem[] {
  if (entry.bytes > limits.bytesOfEach) {
    return [
      {
        ...at,
        found: `${megabytes(entry.bytes)} when unpacked`,
        expected: `at most ${megabytes(limits.bytesOfEach)} a file`,
        fix: 'Give only the rows and columns that are needed.',
      },
    ];
  }
  if (entry.bytes <= MEGABYTE || entry.bytes <= limits.ratio * entry.packedBytes) return [];
  return [
    {
      ...at,
      found: `a file that grows ${Math.round(entry.bytes / Math.max(1, entry.packedBytes))}-fold when unpacked`,
      expected: `at most ${limits.ratio}-fold, as tables do`,
      fix: 'Give the table itself, without packing it.',
    },
  ];
}

/**
 * Unpacks one file, and stops as soon as there is more of it than the archive's list said: the list
 * has been held against the limits.
 */
function unpack(archive: string, bytes: Uint8Array, entry: ArchiveEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes);
  if (entry.method === AS_IT_IS) return packed;
  const unpacked = new Uint8Array(entry.bytes);
  let made = 0;
  const inflate = new Inflate((chunk) => {
    if (made + chunk.length > entry.bytes) throw new InputError([cutOff(archive)]);
    unpacked.set(chunk, made);
    made += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
      inflate.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
    }
  } catch {
    throw new InputError([{ ...cutOff(archive), column: shown(entry.name) }]);
  }
  return unpacked.subarray(0, made);
}

/** The name with `/` between folders; null where it leads out of the archive or cannot be shown. */
function safeName(name: string): string | null {
  const parts = name.replaceAll('\\', '/').split('/');
  const leadsOut = parts.some((part) => part === '' || part === '.' || part === '..');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that no name may hold.
  return leadsOut || /[\u0000-\u001f\u007f:]/.test(name) || name.length > 200
    ? null
    : parts.join('/');
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`;
}

/** Remainders of every byte by the checksum's polynomial, bits in reverse. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    rest = (rest >>> 8) ^ REMAINDERS[(rest ^ bytes[at]) & 255];
  return (rest ^ 0xffffffff) >>> 0;
}
