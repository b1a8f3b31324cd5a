import type { Problem } from '../../domain/problems.ts';

/** What a file is by its first bytes, where it is not plain text. */
export type BinaryKind =
  | 'workbook'
  | 'archive'
  | 'document'
  | 'other archive'
  | 'picture'
  | 'other';

/** Marks at the start of common formats (their published magic numbers). */
const MARKS: readonly { readonly bytes: readonly number[]; readonly kind: BinaryKind }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'document' },
  { bytes: [0x1f, 0x8b], kind: 'other archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: 'other archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: 'other archive' },
  { bytes: [0x42, 0x5a, 0x68], kind: 'other archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: 'other archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'picture' },
  { bytes: [0x50, 0x41, 0x52, 0x31], kind: 'other' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], kind: 'other' },
];
const ZIP_MARK = [0x50, 0x4b];
/** Workbooks and documents are archives too: the names of their first parts give them away. */
const PARTS_OF_WORKBOOKS = ['xl/', 'application/vnd.oasis.opendocument.spreadsheet'];
const PARTS_OF_DOCUMENTS = ['word/', 'ppt/', 'application/vnd.oasis.opendocument'];
/** Common to all formats of Office: which of them is told by a part further on. */
const PARTS_OF_OFFICE = ['[Content_Types].xml', '_rels/.rels', 'docProps/'];
const LOOKED_AT = 64 * 1024;

/** The kind of a binary file; null for what may be text. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const startsWith = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  const marked = MARKS.find((mark) => startsWith(mark.bytes));
  if (marked) return marked.kind;
  if (!startsWith(ZIP_MARK) || bytes[2] > 8 || bytes[3] > 9) return null;
  const start = textOfBytes(bytes.subarray(0, LOOKED_AT));
  const end = textOfBytes(bytes.subarray(Math.max(0, bytes.length - LOOKED_AT)));
  const names = (parts: readonly string[]) =>
    parts.some((part) => start.includes(part) || end.includes(part));
  if (names(PARTS_OF_WORKBOOKS)) return 'workbook';
  if (names(PARTS_OF_DOCUMENTS)) return 'document';
  return names(PARTS_OF_OFFICE) ? 'workbook' : 'archive';
}

/** Each byte as one character, so that names inside a binary file can be looked for. */
function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const WORDS: Readonly<Record<BinaryKind, { readonly found: string; readonly fix: string }>> = {
  workbook: {
    found: 'a workbook (such as XLSX, XLS or ODS)',
    fix: 'Open it in the spreadsheet program and save each sheet that is needed with “Save as”, type “CSV UTF-8”.',
  },
  archive: {
    found: 'an archive (ZIP)',
    fix: 'Give the archive itself, with the ending .zip, or unpack it and give the files in it.',
  },
  document: {
    found: 'a document (such as PDF or DOCX)',
    fix: 'Give the table that the document shows as a CSV file.',
  },
  'other archive': {
    found: 'a packed file of a kind that is not read here (such as GZ, 7Z or RAR)',
    fix: 'Unpack it and give the CSV files in it, or pack them as ZIP.',
  },
  picture: { found: 'a picture', fix: 'Give the table that the picture shows as a CSV file.' },
  other: {
    found: 'a file that is not text',
    fix: 'Export the table from its program as a CSV file, and give that.',
  },
};

/** That a binary file was given where text was expected, with what to do. */
export function notText(file: string, kind: BinaryKind): Problem {
  const { found, fix } = WORDS[kind];
  return { file, found, expected: 'a table as text (CSV)', fix };
}

/** That something else than an archive was given as one. */
export function notAnArchive(file: string, kind: BinaryKind | null): Problem {
  return {
    file,
    found: kind === null ? 'a file that does not begin as an archive does' : WORDS[kind].found,
    expected: 'an archive of CSV files (ZIP)',
    fix:
      kind === null
        ? 'Give the archive as it was downloaded, or the CSV files themselves.'
        : WORDS[kind].fix,
  };
}
