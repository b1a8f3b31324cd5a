import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEN2_MODULES, type Sen2Module } from '../../../src/data/sen2/sen2Schema.ts';
import { imported, made, withRows, withText } from './returns.ts';

const area = made(60, 1, 31);
const STEMS = Object.keys(SEN2_MODULES) as Sen2Module[];
const NEEDED = STEMS.filter((stem) => SEN2_MODULES[stem].needed);

async function withModule(module: Sen2Module, text: string) {
  const { returns, lists } = await area;
  return imported([withText(returns[0], module, text)], lists);
}

describe('files that are not as they should be', () => {
  it('an empty module is a problem that names it', async () => {
    for (const module of NEEDED) {
      for (const text of ['', '\n\n', '  \r\n ']) {
        const { problems, files } = await withModule(module, text);
        expect(problems.map(({ file, found }) => [file, found])).toEqual([
          [`SEN2 2025/${module}.csv`, 'an empty file'],
        ]);
        expect(files.size).toBe(0);
      }
    }
  });

  it('headings alone are a module without records', async () => {
    const { returns } = await area;
    for (const module of NEEDED) {
      const heading = returns[0].modules.get(module)!.split('\n')[0];
      const { problems, warnings, summary } = await withModule(module, heading);
      if (module === 'senneed' || module === 'placementdetail') {
        expect(problems).toEqual([]);
        expect(warnings.length).toBeGreaterThan(0);
      } else if (module === 'person' || module === 'requests') {
        expect(problems.map(({ found }) => found)).toEqual(['no plan in force on the census day']);
        expect(summary).toBeNull();
      }
    }
  });

  it('a file without headings is a problem that repeats none of its cells', async () => {
    const { returns } = await area;
    for (const module of NEEDED) {
      const rows = returns[0].modules.get(module)!.split('\n').slice(1).join('\n');
      const { problems } = await withModule(module, rows);
      expect(problems).toHaveLength(1);
      expect(problems[0].found).toMatch(/^\d+ columns, none of them named as in the return$/);
    }
  });

  it('quotation marks that do not pair are a problem with a row', async () => {
    const { returns } = await area;
    const text = returns[0].modules.get('requests')!;
    const lines = text.split('\n');
    lines[5] = `"${lines[5]}`;
    const { problems } = await withModule('requests', lines.join('\n'));
    expect(problems).toHaveLength(1);
    expect(problems[0].found).toBe('quotation marks that do not pair');
  });

  it('quoted cells with line ends and separators in them are read, in pieces too', async () => {
    const { returns, lists } = await area;
    const one = await imported(returns, lists);
    const padding = `"${'much, "" written\n'.repeat(5000)}"`;
    const text = returns[0].modules.get('person')!.trimEnd();
    const padded = text
      .split('\n')
      .map((line, at) => `${line},${at === 0 ? 'note' : at % 10 === 0 ? padding : 'x'}`)
      .join('\n');
    const two = await imported([withText(returns[0], 'person', padded)], lists);
    expect([...two.files]).toEqual([...one.files]);
  });

  it('whatever is cut off, scrambled or made up never throws', async () => {
    const { returns } = await area;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STEMS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.string({ maxLength: 40 }),
        fc.boolean(),
        async (module, share, junk, keep) => {
          const text = returns[0].modules.get(module)!;
          const at = Math.floor(share * text.length);
          const { problems, files } = await withModule(
            module,
            text.slice(0, at) + junk + (keep ? text.slice(at) : ''),
          );
          expect(files.size > 0).toBe(problems.length === 0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('columns and identifiers named as parts of the language stay words', async () => {
    const { returns, lists } = await area;
    const words = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const text = returns[0].modules.get('person')!.trimEnd().split('\n');
    const polluted = [
      `${text[0]},${words.join(',')}`,
      ...text.slice(1).map((line) => `${line}${',polluted'.repeat(words.length)}`),
    ].join('\n');
    const one = await imported(returns, lists);
    const two = await imported([withText(returns[0], 'person', polluted)], lists);
    expect([...two.files]).toEqual([...one.files]);

    const renamed = words.reduce((files, word, w) => {
      const id = returns[0].modules.get('person')!.split('\n')[w + 1].split(',')[0];
      const change = (rows: Record<string, string>[]) =>
        rows.map((row) => (row.persontableid === id ? { ...row, persontableid: word } : row));
      return withRows(withRows(files, 'person', change), 'requests', change);
    }, returns[0]);
    const three = await imported([renamed], lists);
    expect([...three.files]).toEqual([...one.files]);
    const needs = await imported(
      [
        withRows(returns[0], 'senneed', (rows) =>
          rows.map((row, r) => ({ ...row, sentype: words[r % words.length] })),
        ),
      ],
      lists,
    );
    expect(needs.problems).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
