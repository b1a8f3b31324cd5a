import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/data/import/decode.ts';
import { InputError } from '../../../src/domain/problems.ts';
import { problemsOf } from './problemsOf.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('text as office programs save it', () => {
  it('is read from UTF-8 with and without a byte-order mark', () => {
    expect(decodeText(utf8('Gwynedd â, £'))).toEqual({ text: 'Gwynedd â, £', encoding: 'utf-8' });
    const marked = bytes(0xef, 0xbb, 0xbf, ...utf8('need,age'));
    expect(decodeText(marked)).toEqual({ text: 'need,age', encoding: 'utf-8' });
  });

  it('is read from UTF-16 in either order of bytes', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0xa3, 0x00))).toEqual({ text: '£', encoding: 'utf-16' });
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xa3))).toEqual({ text: '£', encoding: 'utf-16' });
  });

  it('is read from Windows-1252, with its own quotation marks', () => {
    const text = decodeText(bytes(0x53, 0x74, 0x92, 0x73, 0x20, 0xa3, 0x31));
    expect(text).toEqual({ text: 'St’s £1', encoding: 'windows-1252' });
  });

  it('is refused with what to do where it is no text', () => {
    const workbook = zipSync({ '[Content_Types].xml': utf8('<x/>'), 'xl/workbook.xml': utf8('') });
    const [problem] = problemsOf(() => decodeText(workbook, 'places.csv'));
    expect(problem.file).toBe('places.csv');
    expect(problem.found).toContain('workbook');
    expect(problem.fix).toContain('CSV UTF-8');
    const old = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(problemsOf(() => decodeText(old))[0].found).toContain('workbook');
    const archive = zipSync({ 'a.csv': utf8('a') });
    expect(problemsOf(() => decodeText(archive))[0].found).toContain('archive');
    expect(() => decodeText(bytes(0x61, 0x00, 0x62, 0x00))).toThrow(InputError);
  });
});
