import * as fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashTexts } from '../../../src/data/hash.ts';
import { datasetArchive } from '../../../src/data/import/datasetArchive.ts';
import { withOrigin } from '../../../src/data/import/datasetFiles.ts';
import {
  type FileChoice,
  type ImportResult,
  importFiles,
} from '../../../src/data/import/importFiles.ts';
import { kentTexts } from './kentTexts.ts';

const base = kentTexts();
const PLACES = 'provision_places.csv';
const places = base.get(PLACES) as string;
const rows = Papa.parse<string[]>(places.trimEnd()).data;

function given(files: Record<string, string | Uint8Array>, more: Partial<Given> = {}) {
  return importFiles({
    base,
    files: Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
    choices: more.choices ?? new Map(),
    plans: [],
  });
}
interface Given {
  readonly choices: ReadonlyMap<string, FileChoice>;
}

function written(table: readonly (readonly string[])[], delimiter = ','): string {
  return Papa.unparse(table as string[][], { delimiter, newline: '\r\n' });
}

function changed(row: number, column: string, cell: string): string[][] {
  const at = rows[0].indexOf(column);
  return rows.map((cells, r) => (r === row ? cells.with(at, cell) : cells));
}

const lines = ({ problems }: ImportResult) =>
  problems.map(({ row, column, found }) => `${row} ${column} ${found}`);

describe('a dataset that was exported', () => {
  let hash: string;
  beforeAll(async () => {
    hash = await hashTexts(base);
  });

  it('comes back with the same hash, as an archive and file by file', async () => {
    const archive = await given({ 'kent.zip': datasetArchive('kent', base) });
    expect(archive.problems).toEqual([]);
    expect(archive.made?.hash).toBe(hash);
    expect(archive.whole).toBe(true);
    expect(archive.made?.changes.tables).toEqual([]);
    const one = await given({ [PLACES]: places });
    expect(one.made?.hash).toBe(hash);
    expect(one.made?.changes.description).toBe(false);
  });

  it('is the same data after a spreadsheet program has saved it in its own way', async () => {
    const semicolons = await given({ 'provision_places (1).csv': `\ufeff${written(rows, ';')}` });
    expect(semicolons.problems).toEqual([]);
    expect(semicolons.made?.changes.tables).toEqual([]);
    const titled = [['Places', '', ''], [''], ...rows.map((cells) => [...cells, '', ''])];
    const untidy = `${written(titled)}\r\n,,,,,,\r\n,,,,,,\r\n`;
    expect((await given({ [PLACES]: untidy })).made?.changes.tables).toEqual([]);
    const tabs = written(
      [rows[0].map((name) => name.toUpperCase().replace('_', ' ')), ...rows.slice(1)],
      '\t',
    );
    expect((await given({ 'Book1.txt': tabs })).made?.changes.tables).toEqual([]);
  });
});

describe('cells as people keep them', () => {
  it('are read where they can mean one thing only', async () => {
    const at = rows[1][0];
    const table = changed(1, 'places', '1,234');
    table[1][rows[0].indexOf('status')] = 'Open';
    table[2] = [...table[2]];
    table[2][rows[0].indexOf('places')] = '1 234.0';
    table[3] = table[3].map((cell) => `\u00a0${cell} `);
    const { made, problems } = await given({ [PLACES]: written(table) });
    expect(problems).toEqual([]);
    const text = made?.texts.get(PLACES) as string;
    expect(text).toContain(`${at},2025,1234,`);
    expect(made?.changes.tables).toEqual([
      { file: PLACES, title: expect.any(String), added: 0, removed: 0, changed: 2 },
    ]);
    const total = made?.changes.figures.find(({ figure }) => figure === 'places');
    expect(total?.after).toBeGreaterThan((total?.before ?? 0) + 2000);
  });

  it('a decimal comma is told from thousands by what the column may hold', async () => {
    const [header, first, ...others] = Papa.parse<string[]>(
      (base.get('district_gradient.csv') as string).trimEnd(),
    ).data;
    const at = header.indexOf('gradient');
    const table = (cell: string) => written([header, first.with(at, cell), ...others], ';');
    const { made, problems } = await given({ 'district_gradient.csv': table('1,174') });
    expect(problems).toEqual([]);
    expect(made?.texts.get('district_gradient.csv')).toContain(`${first[0]},1.174,`);
    const facts = Papa.parse<string[]>((base.get('finance_facts.csv') as string).trimEnd()).data;
    const either = facts.map((cells, row) => (row === 1 ? cells.with(2, '1,174') : cells));
    expect((await given({ 'finance_facts.csv': written(either, ';') })).problems[0]).toMatchObject({
      found: '"1,174"',
      expected: expect.stringContaining('one way only'),
    });
  });

  it('words that the language of the page knows are words', async () => {
    const { problems } = await given({ [PLACES]: written(changed(3, 'places', 'constructor')) });
    expect(problems.map(({ fix }) => fix)).toEqual([
      'Write the number in figures, without separators or units.',
    ]);
  });

  it.each(['c', '[c]', 'x', 'z', 'low', '..', '-', 'n/a'])(
    'a sign such as %s is named, and never read as 0',
    async (sign) => {
      const { problems, made } = await given(
        { 'Places 2025.csv': written(changed(3, 'places', sign)) },
        {
          choices: new Map([['Places 2025.csv', { table: PLACES }]]),
        },
      );
      expect(made).toBeNull();
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        file: 'Places 2025.csv',
        row: 4,
        column: 'places',
        found: `"${sign}"`,
      });
      expect(problems[0].fix).toMatch(/^The sign stands for/);
    },
  );

  it('a date that was a number, or an age band, is named with what it may have been', async () => {
    const five = await given({ [PLACES]: written(changed(2, 'places', '10-May')) });
    expect(five.problems[0].fix).toContain('It may have been 5-10');
    const january = await given({ [PLACES]: written(changed(2, 'january', '45658')) });
    expect(january.problems[0].fix).toContain('2025');
    const history = (base.get('plan_history.csv') as string).replace(',Age 5 to 10,', ',10-May,');
    const [band] = (await given({ 'plan_history.csv': history })).problems;
    expect(band).toMatchObject({ column: 'age_band', found: '"10-May"' });
    expect(band.fix).toContain('likely 5-10');
  });

  it('all problems of all files are told at once, in the rows of the files given', async () => {
    const table = [[''], ...changed(5, 'places', 'many')];
    table[8] = table[8].with(0, 'nobody');
    table[9] = [...table[9], '7'];
    const result = await given({ 'ours.csv': written(table), 'zones.csv': 'zone,district_code\n' });
    expect(lines(result).filter((line) => !line.startsWith('1 '))).toEqual([
      '10 undefined 8 cells',
      '7 places "many"',
      '9 provision "nobody"',
    ]);
    expect(result.problems.filter(({ file }) => file === 'zones.csv').length).toBe(5);
    expect(result.made).toBeNull();
  });
});

describe('columns under other names', () => {
  it('are proposed where they are known, and asked for where they are not', async () => {
    const header = ['URN', 'Census year', 'Capacity', 'ours', 'Status', 'Quality', 'Data source'];
    const text = written([header, ...rows.slice(1)]);
    const first = await given(
      { 'capacity.csv': text },
      { choices: new Map([['capacity.csv', { table: PLACES }]]) },
    );
    const [report] = first.files;
    expect(report.guessed).toEqual(['provision', 'january', 'places', 'source']);
    expect(report.missing).toEqual(['places_for_area']);
    expect(first.problems.map(({ column }) => column)).toEqual(['places_for_area']);
    const choice = { table: PLACES, columns: { ...report.choice, places_for_area: 3 } };
    const mended = await given(
      { 'capacity.csv': text },
      { choices: new Map([['capacity.csv', choice]]) },
    );
    expect(mended.problems).toEqual([]);
    expect(mended.made?.changes.tables).toEqual([]);
  });

  it('two of one name are told, unless a person has said which', async () => {
    const table = rows.map((cells, r) => [...cells, r === 0 ? 'Places' : '7']);
    const { made, problems } = await given({ [PLACES]: written(table) });
    expect(made).toBeNull();
    expect(problems).toMatchObject([
      { file: PLACES, row: 1, column: 'places', found: 'two columns named places' },
    ]);
    const chosen = { table: PLACES, columns: { places: rows[0].length } };
    const said = await given(
      { [PLACES]: written(table.map((cells, r) => (r === 0 ? cells : cells.with(3, '0')))) },
      { choices: new Map([[PLACES, chosen]]) },
    );
    expect(said.problems).toEqual([]);
    const lines = said.made?.texts.get(PLACES)?.trimEnd().split('\n') ?? [];
    for (const line of lines.slice(1)) expect(line).toMatch(/^[^,]+,\d{4},7,0,/);
  });

  it('columns that the table has no use for are left out of what is kept', async () => {
    const text = written(rows.map((cells, r) => [...cells, r === 0 ? 'Head teacher' : 'J Smith']));
    const { made, files } = await given({ [PLACES]: text });
    expect(files[0].leftOut).toEqual(['Head teacher']);
    expect([...(made?.texts.values() ?? [])].join()).not.toContain('J Smith');
  });
});

describe('what the figures are', () => {
  it('is said by the dataset itself where they were made from records of children', () => {
    expect(withOrigin(base, 'published')).toBe(base);
    const said = withOrigin(base, 'person-level');
    expect(JSON.parse(said.get('dataset.json') as string).origin).toBe('person-level');
    expect([...said.keys()].sort()).toEqual([...base.keys()].sort());
  });
});

describe('files that are no tables', () => {
  it('are told by name with what to do, and nothing is made of the rest', async () => {
    const archive = datasetArchive('kent', base);
    const result = await given({
      'book.csv': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'cut.zip': archive.subarray(0, 5000),
      'person.csv': 'personorderseqcolumn,surname\n1,A\n',
      'what.csv': 'colour,shape\nred,round\n',
      'empty.csv': '',
    });
    expect(result.made).toBeNull();
    expect(result.problems.map(({ file }) => file)).toEqual([
      'book.csv',
      'cut.zip',
      'person.csv',
      'what.csv',
      'empty.csv',
    ]);
    for (const { fix } of result.problems) expect(fix.length).toBeGreaterThan(20);
  });

  it('one that cannot be read puts nothing else in doubt', async () => {
    const provisions = base.get('provisions.csv') as string;
    const { made, problems } = await given({
      'provisions.csv': provisions.replace('\n', '\n"abc,'),
      [PLACES]: written(changed(5, 'places', 'many')),
    });
    expect(made).toBeNull();
    expect(problems).toMatchObject([
      { file: 'provisions.csv', row: 2, found: 'quotation marks that do not come in pairs' },
      { file: PLACES, row: 6, column: 'places' },
    ]);
    const [empty, ...more] = (await given({ 'provisions.csv': '\r\n \r\n' })).problems;
    expect(empty.found).toBe('an empty file');
    expect(more).toEqual([]);
  });

  it('any text at all is read or refused in words', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', '\t', '1,2', '=1', '\u0000'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 30 }), async (parts) => {
        const text = `${rows[0].join(',')}\n${parts.join(',')}`;
        const result = await given({ [PLACES]: text });
        expect(result.made === null).toBe(result.problems.length > 0);
      }),
      { numRuns: 25 },
    );
  });
});
