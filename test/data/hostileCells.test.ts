/** Words of a dataset that are too long, or turn the words around them. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/data/csv.ts';
import type { TableSpec } from '../../src/domain/columns.ts';
import { manifestSchema } from '../../src/domain/dataset.ts';
import { folderTexts } from './import/folderTexts.ts';

const SPEC = {
  file: 'a.csv',
  title: 'A table',
  columns: { name: { kind: 'text' }, places: { kind: 'integer', min: 0, max: 9 } },
  key: ['name'],
} as const satisfies TableSpec;
const read = (text: string) => readTable(SPEC, text, {});

describe('words of a table', () => {
  it('may be as long as any reason, and longer ones are told of with what to do', () => {
    const longest = 'W'.repeat(2000);
    expect(read(`name,places\n${longest},1\n`).rows).toEqual([{ name: longest, places: 1 }]);
    const { rows, problems } = read(`name,places\n${'W'.repeat(10_000)},1\n`);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      {
        file: 'a.csv',
        row: 2,
        column: 'name',
        found: `"${'W'.repeat(57)}…"`,
        expected: 'at most 2,000 characters (there are 10,000)',
        fix: 'Shorten the text.',
      },
    ]);
  });

  it('do not turn the words around them, and letters of every script stay', () => {
    const { rows } = read('name,places\n\u202egnp.loohcS\u202c \u2066بيت הספר\u2069,1\n');
    expect(rows[0].name).toBe('gnp.loohcS بيت הספר');
  });

  it('may be named as columns and objects are: names are only names', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const text = `__proto__,name,constructor,places\n${names.map((name) => `x,${name},y,2`).join('\n')}\n`;
    expect(read(text).rows).toEqual(names.map((name) => ({ name, places: 2 })));
    expect(({} as { name?: unknown }).name).toBeUndefined();
  });

  it('hold for numbers too: none beyond its bounds, however it is written', () => {
    for (const number of ['1e999', '-1', '9'.repeat(400), 'Infinity', 'NaN', '0x9', '1e-1', '=1']) {
      expect(read(`name,places\na,${number}\n`).problems, number).toHaveLength(1);
    }
  });
});

it('the description of a dataset does not turn the words around its names', () => {
  const manifest = JSON.parse(
    folderTexts('public/data/invented-unitary').get('dataset.json') as string,
  );
  const turned = { ...manifest, name: '\u2067Invented\u2069', licenceLines: ['\u202eline'] };
  const clean = manifestSchema.parse(turned);
  expect([clean.name, ...clean.licenceLines]).toEqual(['Invented', 'line']);
});
