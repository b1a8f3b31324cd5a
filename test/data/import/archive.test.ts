import * as fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, readArchive } from '../../../src/data/import/archive.ts';
import { InputError } from '../../../src/domain/problems.ts';
import { problemsOf } from './problemsOf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TABLES: Zippable = {
  'kent/a.csv': utf8('january,plans\n2025,3\n'.repeat(400)),
  'kent/reference/b.csv': [utf8('x,y\n1,2\n'), { level: 0 }],
};
const found = (archive: Uint8Array, limits = ARCHIVE_LIMITS) =>
  problemsOf(() => readArchive('data.zip', archive, limits)).map((problem) => problem.found);

describe('an archive of tables', () => {
  it('gives back the bytes of every file, with its folders', () => {
    const files = readArchive('data.zip', zipSync(TABLES));
    expect([...files.keys()]).toEqual(['kent/a.csv', 'kent/reference/b.csv']);
    expect(new TextDecoder().decode(files.get('kent/reference/b.csv'))).toBe('x,y\n1,2\n');
    expect(files.get('kent/a.csv')?.length).toBe(8400);
  });

  it('leaves out what packing programs add, and keeps odd names as names', () => {
    const archive = zipSync({
      '__MACOSX/._a.csv': utf8('x'),
      'sub/.DS_Store': utf8('x'),
      'sub/': utf8(''),
      'sub\\back.csv': utf8('x'),
    });
    expect([...readArchive('data.zip', archive).keys()]).toEqual(['sub/back.csv']);
    // The packer of this test cannot write the name itself.
    const packed = zipSync({ __prot0__: utf8('x') });
    const named = packed.map((byte, at) =>
      byte === 0x30 && packed[at - 1] === 0x74 && packed[at + 1] === 0x5f ? 0x6f : byte,
    );
    expect([...readArchive('data.zip', named).keys()]).toEqual(['__proto__']);
  });

  it('refuses names that lead elsewhere or occur twice', () => {
    for (const name of ['../a.csv', '/etc/a.csv', 'C:\\a.csv', 'a/../../b.csv', 'a\nb.csv']) {
      expect(found(zipSync({ [name]: utf8('x') }))).toEqual([
        'a name that leads out of the archive',
      ]);
    }
    expect(found(zipSync({ 'a.csv': utf8('x'), 'A.CSV': utf8('y') }))).toEqual([
      'a name that occurs twice',
    ]);
  });

  it('refuses more than its limits before it unpacks anything', () => {
    const limits = { ...ARCHIVE_LIMITS, entries: 1 };
    expect(found(zipSync(TABLES), limits)).toEqual(['2 files']);
    const bomb = zipSync({ 'a.csv': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(30_000);
    expect(found(bomb)[0]).toMatch(/grows \d+-fold/);
    const small = { ...ARCHIVE_LIMITS, bytesOfEach: 8399, bytesOfAll: 8400 };
    expect(found(zipSync(TABLES), small)).toHaveLength(2);
  });

  it('stops where a file is larger than the list says', () => {
    const archive = zipSync({ 'a.csv': new Uint8Array(3_000_000) });
    const view = new DataView(archive.buffer);
    const list = view.getUint32(archive.length - 22 + 16, true);
    view.setUint32(list + 24, 10, true);
    expect(found(archive)).toEqual(['an archive that is cut off or damaged']);
  });

  it('refuses a locked file, a workbook and plain text, each with what to do', () => {
    const locked = zipSync(TABLES);
    const view = new DataView(locked.buffer);
    view.setUint16(view.getUint32(locked.length - 22 + 16, true) + 8, 1, true);
    expect(found(locked)).toEqual(['a file locked with a password']);
    expect(found(zipSync({ 'xl/workbook.xml': utf8('<x/>') }))[0]).toContain('workbook');
    expect(found(utf8('need,age\n'))[0]).toContain('does not begin as an archive');
  });

  it('refuses every archive that is cut off, and never gives half of it', () => {
    const whole = zipSync(TABLES);
    for (let length = 0; length < whole.length; length++) {
      expect(() => readArchive('data.zip', whole.subarray(0, length))).toThrow(InputError);
    }
  });

  it('gives the same bytes or refuses, whatever is damaged', () => {
    const whole = zipSync(TABLES);
    const intact = readArchive('data.zip', whole);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] ^= change;
        try {
          const read = [...readArchive('data.zip', damaged).values()];
          expect(read.length).toBeLessThanOrEqual(intact.size);
          for (const bytes of read) {
            expect([...intact.values()].some((file) => file.join() === bytes.join())).toBe(true);
          }
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
