import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/data/csv.ts';
import { DATASET_TABLES } from '../../src/domain/datasetTables.ts';

const spec = DATASET_TABLES.population;
const codes = { district: new Set(['D1']) };

describe('a table that somebody gave us', () => {
  test('every problem is named at once, with row, column, what was found and what to do', () => {
    const text = [
      'district_code,age,year,population',
      'D1,0,2025,100',
      'D9,0,2025,100',
      'D1,thirty,2025,100',
      'D1,1,2025,"1,200"',
      'D1,2,2025,-5',
      'D1,0,2025,101',
    ].join('\n');
    const { problems } = readTable(spec, text, codes);
    expect(problems.map(({ row, column, found }) => [row, column, found])).toEqual([
      [3, 'district_code', '"D9"'],
      [4, 'age', '"thirty"'],
      [5, 'population', '"1,200"'],
      [6, 'population', '"-5"'],
      [7, 'district_code, age, year', 'the same as row 2'],
    ]);
    for (const problem of problems) expect(problem.fix.length).toBeGreaterThan(10);
  });

  test('a file that is wrong in every row is told of a thousand times and then in all', () => {
    const rows = Array.from({ length: 5000 }, (_, age) => `D9,${age},2025,x`);
    const text = ['district_code,age,year,population', ...rows].join('\n');
    const read = readTable(spec, text, codes);
    expect(read.rows).toEqual([]);
    expect(read.everyRow).toHaveLength(5000);
    expect(read.problems).toHaveLength(1001);
    const wrongAges = 5000 - 26;
    const rest = 2 * 5000 + wrongAges - 1000;
    expect(read.problems[1000].found).toBe(`${rest.toLocaleString('en-GB')} problems more`);
  });

  test('a missing column is named with the columns that are there', () => {
    const { problems } = readTable(spec, 'district,age,year,population\nD1,0,2025,1', codes);
    expect(problems).toHaveLength(1);
    expect(problems[0].column).toBe('district_code');
    expect(problems[0].found).toContain('district, age, year, population');
  });

  test('a byte-order mark, blank lines, spaces round cells and another column order do no harm', () => {
    const text = '\uFEFFage,population, district_code ,year\n\n 3 , 12 ,D1,2025\n\n';
    const { rows, problems } = readTable(spec, text, codes);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ district_code: 'D1', age: 3, year: 2025, population: 12 }]);
  });

  test('a list of needs and a blank optional cell are read as such', () => {
    const text =
      'designation,label,needs,band_low,band_high,quality,source,reason\nX,Ex,A; B,,4,assumed,s,';
    const { rows, problems } = readTable(DATASET_TABLES.designations, text, {
      need: new Set(['A', 'B']),
    });
    expect(problems).toEqual([]);
    expect(rows[0].needs).toEqual(['A', 'B']);
    expect(rows[0].band_low).toBeNull();
    expect(rows[0].band_high).toBe(4);
  });
});
