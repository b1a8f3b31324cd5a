/** Archives as an independent reader finds them, and as a tool does where there is one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ZipEntry, zipOf } from '../../src/export/zip.ts';
import { readZip } from '../support/readZip.ts';

const AT = new Date(2031, 1, 28, 23, 59, 58);
const entry = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  bytes: Uint8Array.from(bytes),
});
const names = fc.stringMatching(/^[a-z0-9_]{1,12}\.csv$/);
const files = fc.uniqueArray(fc.tuple(names, fc.uint8Array({ maxLength: 400 })), {
  selector: ([name]) => name,
  maxLength: 6,
});

test('what went in comes out, in order, under its name', () => {
  fc.assert(
    fc.property(files, (some) => {
      const archive = zipOf(
        some.map(([name, bytes]) => entry(name, bytes)),
        AT,
      );
      const found = readZip(archive);
      expect(found.map(({ name }) => name)).toEqual(some.map(([name]) => name));
      expect(found.map(({ bytes }) => [...bytes])).toEqual(some.map(([, bytes]) => [...bytes]));
    }),
    { numRuns: 40 },
  );
});

test('rows that repeat take a small part of their room', () => {
  const text = new TextEncoder().encode('no-change,2031,E01,primary,0.25\n'.repeat(5000));
  const archive = zipOf([entry('rows.csv', text)], AT);
  expect(archive.length).toBeLessThan(text.length / 20);
  expect(readZip(archive)[0].bytes.length).toBe(text.length);
});

test('a tool for archives finds nothing wrong, where the machine has one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const path = join(folder, 'tables.zip');
    const archive = zipOf([entry('a.csv', new Uint8Array(9)), entry('b.txt', SOME_TEXT)], AT);
    writeFileSync(path, archive);
    const said = testArchive(path);
    if (said !== null) expect(said).toMatch(/No errors detected|Done testing/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('bytes that readers must find as they are stand in it as they are', () => {
  const type = new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet');
  const archive = zipOf([{ name: 'mimetype', bytes: type, stored: true }], AT);
  expect([...archive.subarray(38, 38 + type.length)]).toEqual([...type]);
  expect(readZip(archive)).toEqual([{ name: 'mimetype', bytes: Buffer.from(type) }]);
});

test('the same files of the same time make the same bytes', () => {
  const some = [entry('a.csv', new Uint8Array(900)), entry('b.txt', SOME_TEXT)];
  expect(zipOf(some, AT)).toEqual(zipOf(some, new Date(AT)));
  expect(zipOf(some, AT)).not.toEqual(zipOf(some, new Date(2031, 1, 27)));
});

const SOME_TEXT = new TextEncoder().encode('made in the last seconds of February');

/** What `unzip`, or else Python, says of an archive; null where neither is here. */
function testArchive(path: string): string | null {
  for (const [tool, ...given] of [
    ['unzip', '-t'],
    ['python3', '-m', 'zipfile', '-t'],
  ]) {
    try {
      return execFileSync(tool, [...given, path], { encoding: 'utf8' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
}
