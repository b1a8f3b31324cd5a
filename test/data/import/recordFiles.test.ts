import { describe, expect, it } from 'vitest';
import { type FileChoice, importFiles } from '../../../src/data/import/importFiles.ts';
import { kentTexts } from './kentTexts.ts';

const base = kentTexts();
const HEADER = 'calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2';
const ROWS = [
  '2023,A,ASD,3,A,ASD,4',
  '2023,NONSEND,NONSEND,1,A,SLCN,2',
  '2024,A,ASD,4,B,ASD,5',
  '2024,A,SLCN,2,NONSEND,NONSEND,3',
];
const RESIDENTS = 'calendar-year,academic-year,population\n2024,2,900\n2025,2,910\n';

function given(
  files: Record<string, string>,
  choices: ReadonlyMap<string, FileChoice> = new Map(),
) {
  return importFiles({
    base,
    files: Object.entries(files).map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
    })),
    choices,
    plans: [],
  });
}
const lines = (...rows: readonly string[]) => rows.join('\n');

describe('a transitions file', () => {
  it('is known by its columns, changes no data, and takes its residents from those shown', async () => {
    const { record, made, problems, files } = await given({ 'export.csv': lines(HEADER, ...ROWS) });
    expect(problems).toEqual([]);
    expect(made).toBeNull();
    expect(files).toMatchObject([{ use: 'table', table: 'transitions.csv', rows: 4 }]);
    expect(record?.transitions).toHaveLength(4);
    expect(record?.residentsOfDataset).toBe(true);
    const reception = record?.residents.find((one) => one.academicYear === 0 && one.year === 2024);
    const aged4 = record?.dataset.tables.population
      .filter(({ age, year }) => age === 4 && year === 2024)
      .reduce((sum, { population }) => sum + population, 0);
    expect(reception?.population).toBe(aged4);
  });

  it('takes residents that are given with it, whatever the file is called', async () => {
    const { record, problems } = await given({
      'transitions.csv': lines(HEADER, ...ROWS),
      'population.csv': RESIDENTS,
    });
    expect(problems).toEqual([]);
    expect(record?.residentsOfDataset).toBe(false);
    expect(record?.residents).toHaveLength(2);
  });

  it('with other names of columns is read as a person says, and asked for what lacks', async () => {
    const text = lines(
      HEADER.replace('setting-1', 'Origin').replace('academic-year-2', 'NC year after'),
      ...ROWS,
    );
    const asked = await given({ 'transitions.csv': text });
    expect(asked.record).toBeNull();
    expect(asked.problems).toMatchObject([{ column: 'setting-1', row: 1 }]);
    expect(asked.files[0]).toMatchObject({ missing: ['setting-1'], guessed: ['academic-year-2'] });
    const choice = { ...asked.files[0].choice, 'setting-1': 1 };
    const { record } = await given(
      { 'transitions.csv': text },
      new Map([['transitions.csv', { table: 'transitions.csv', columns: choice }]]),
    );
    expect(record?.transitions[2]).toMatchObject({ setting1: 'A', academicYear2: 5 });
  });

  it('names every problem at once, in the rows of the file, as the command does', async () => {
    const { problems, record } = await given({
      't.csv': lines(
        '',
        HEADER,
        ROWS[0],
        '2023,A,NONSEND,3,A,ASD,4',
        '2023,A,ASD,3,NONSEND,NONSEND,2O',
        '2024,total,ASD,3,A,ASD,4',
      ),
      'r.csv': 'calendar-year,academic-year,population\n2024,2,many\n',
    });
    expect(record).toBeNull();
    const places = problems.map(({ file, row, column }) => `${file} ${row} ${column}`);
    expect(places).toContain('t.csv 5 academic-year-2');
    expect(places).toContain('r.csv 2 population');
    const mended = await given({
      't.csv': lines('', HEADER, ROWS[0], '2023,A,NONSEND,3,A,ASD,4', '2024,total,ASD,3,A,ASD,4'),
    });
    expect(mended.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '4 setting-1',
      '5 setting-1',
    ]);
  });

  it('is waited for where residents come alone, and comes once', async () => {
    const alone = await given({ 'residents.csv': RESIDENTS });
    expect(alone.problems).toMatchObject([{ file: 'residents.csv' }]);
    const twice = await given({ 'a.csv': lines(HEADER, ...ROWS), 'b.csv': lines(HEADER, ...ROWS) });
    expect(twice.problems).toMatchObject([{ expected: 'each table once' }]);
  });

  it('given with a table of the data leaves both to be used', async () => {
    const { record, made, problems } = await given({
      'transitions.csv': lines(HEADER, ...ROWS),
      'provision_places.csv': base.get('provision_places.csv') as string,
    });
    expect(problems).toEqual([]);
    expect(made?.changes.tables).toEqual([]);
    expect([...(made?.texts.keys() ?? [])]).not.toContain('transitions.csv');
    expect(record?.transitions).toHaveLength(4);
  });
});
