import { InputError } from '../../domain/problems.ts';
import { binaryKind, notText } from './fileKind.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16';

export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Text of a file in whichever encoding programs on an office machine save tables: UTF-8 with or
 * without a byte-order mark, UTF-16 with one, and otherwise Windows-1252 (Excel's plain “CSV”).
 *
 * @param name the file as the user knows it, for problems.
 * @throws InputError for a workbook, an archive or anything else that is not text.
 */
export function decodeText(bytes: Uint8Array, name = 'The file'): DecodedText {
  const kind = binaryKind(bytes);
  if (kind !== null) throw new InputError([notText(name, kind)]);
  const decoded = decoded16(bytes) ?? decoded8(bytes);
  // No table holds this character; binary files, and UTF-16 without its mark, are full of it.
  if (decoded.text.includes('\u0000')) throw new InputError([notText(name, 'other')]);
  return decoded;
}

function decoded16(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  const littleEnd = first === 0xff && second === 0xfe;
  const bigEnd = first === 0xfe && second === 0xff;
  if (!littleEnd && !bigEnd) return null;
  const text = new TextDecoder(littleEnd ? 'utf-16le' : 'utf-16be').decode(bytes);
  return { text, encoding: 'utf-16' };
}

function decoded8(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Some engines read this encoding as if it were ISO 8859-1, which has no characters from 80 to 9F.
    const text = new TextDecoder('windows-1252')
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (control) => FROM_80[control.charCodeAt(0) - 0x80]);
    return { text, encoding: 'windows-1252' };
  }
}

/** Characters 80 to 9F of Windows-1252 (WHATWG Encoding, index windows-1252); five have none. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
