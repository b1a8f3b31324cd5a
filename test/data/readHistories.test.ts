import { describe, expect, test } from 'vitest';
import { labelOf, readHistories } from '../../src/data/readHistories.ts';
import { InputError } from '../../src/domain/problems.ts';

const read = (...lines: string[]) => readHistories(lines.join('\n'), 'plans.csv');

function problemsOf(...lines: string[]) {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('histories of plans', () => {
  test('are gathered by area, need and age band, whatever the order of rows and columns', () => {
    const found = read(
      'january,plans,age_band,area',
      '2022,12,Under 5,B',
      '2021,30,Total,A',
      '2020,28,Total,A',
      '2021,11,Under 5,B',
    );
    expect(found.map(labelOf)).toEqual(['A, Total', 'B, Under 5']);
    expect(found[0]).toMatchObject({ need: '', years: [2020, 2021], values: [28, 30] });
    expect(found[1].values).toEqual([11, 12]);
  });

  test('need no more than area, January and plans; a blank January is one without a count', () => {
    const [one] = read('area,january,plans', 'A,2020,28', 'A,2021,', 'A,2022,31');
    expect(one).toMatchObject({ ageBand: '', years: [2020, 2022], values: [28, 31] });
    expect(one.population).toBeNull();
  });

  test('come with residents where the file has them beyond the last count', () => {
    const lines = ['area,january,plans,population', 'A,2021,30,1000', 'A,2022,33,1010'];
    expect(read(...lines)[0].population).toBeNull();
    expect(read(...lines, 'A,2023,,1100')[0].population).toEqual(
      new Map([
        [2021, 1000],
        [2022, 1010],
        [2023, 1100],
      ]),
    );
  });
});

describe('a file that cannot be used', () => {
  test('has every bad cell and doubled row named at once', () => {
    const problems = problemsOf(
      'area,january,plans,age_band',
      'A,2020,28,Total',
      'A,2020,29,Total',
      'A,2021,many,Total',
      'A,2022,-4,Total',
      'A,2022.5,31,Total',
      ',2023,32,Total',
    );
    expect(problems.map(({ file, row, column, found }) => [file, row, column, found])).toEqual([
      ['plans.csv', 3, 'area, january, age_band', 'the same as row 2'],
      ['plans.csv', 4, 'plans', '"many"'],
      ['plans.csv', 5, 'plans', '"-4"'],
      ['plans.csv', 6, 'january', '"2022.5"'],
      ['plans.csv', 7, 'area', 'an empty cell'],
    ]);
    for (const { fix } of problems) expect(fix.length).toBeGreaterThan(10);
  });

  test('has its missing columns named beside those that are there', () => {
    const problems = problemsOf('place,year,plans', 'A,2020,28');
    expect(problems.map(({ column }) => column)).toEqual(['area', 'january']);
    expect(problems[0].found).toContain('place, year, plans');
  });

  test('without rows, or with a history without a count, says what is lacking', () => {
    expect(problemsOf('area,january,plans')[0].found).toBe('no rows');
    expect(problemsOf('area,january,plans', 'A,2020,1', 'B,2020,')[0].found).toBe('no count for B');
  });
});
