import { describe, expect, it } from 'vitest';
import { type Allocation, readAllocation } from '../../src/data/readAllocation.ts';
import { InputError, type Problem } from '../../src/domain/problems.ts';

const APPLICANTS = ['applicant', 'Ada', 'Ben', 'Cem'];
const PROVISIONS = ['provision,places', 'Oak,1', 'Elm,0'];
const PREFERENCES = [
  'applicant,provision,rank,priority',
  'Ben,Elm,2,1',
  'Ben,Oak,1,3',
  'Ada,Oak,1,1',
];

interface Lines {
  applicants?: readonly string[];
  provisions?: readonly string[];
  preferences?: readonly string[];
}

function read(lines: Lines, join = (rows: readonly string[]) => rows.join('\n')): Allocation {
  return readAllocation(
    { name: 'applicants.csv', text: join(lines.applicants ?? APPLICANTS) },
    { name: 'provisions.csv', text: join(lines.provisions ?? PROVISIONS) },
    { name: 'preferences.csv', text: join(lines.preferences ?? PREFERENCES) },
  );
}

function problemsOf(lines: Lines): readonly Problem[] {
  try {
    read(lines);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** File, row, column and what was found there, problem by problem. */
const places = (problems: readonly Problem[]) =>
  problems.map(({ file, row, column, found }) => [file.replace('.csv', ''), row, column, found]);

const plain = read({});

describe('the files of a round', () => {
  it('give applicants and provisions in file order, and wishes in order of rank', () => {
    expect(plain).toEqual({
      applicants: ['Ada', 'Ben', 'Cem'],
      provisions: ['Oak', 'Elm'],
      places: [1, 0],
      wishes: [
        [{ provision: 0, priority: 1 }],
        [
          { provision: 0, priority: 3 },
          { provision: 1, priority: 1 },
        ],
        [],
      ],
    });
  });

  it('may leave gaps in ranks: only their order counts', () => {
    const ranks = PREFERENCES.map((row) => row.replace('Ben,Elm,2', 'Ben,Elm,90'));
    expect(read({ preferences: ranks })).toEqual(plain);
    const first = PREFERENCES.map((row) =>
      row.replace('Ben,Oak,1', 'Ben,Oak,17').replace(',2,', ',90,'),
    );
    expect(read({ preferences: first })).toEqual(plain);
  });

  it('may come from Windows or a spreadsheet: line ends, byte-order mark, blank lines, numbers as 1.0', () => {
    expect(read({}, (rows) => `\uFEFF${rows.join('\r\n')}\r\n\r\n,\r\n\r\n`)).toEqual(plain);
    const decimal = PREFERENCES.map((row, r) =>
      r === 0 ? row : row.replace(/,(\d),(\d)$/, ',$1.0,$2.0'),
    );
    expect(read({ preferences: decimal })).toEqual(plain);
  });

  it('may hold other columns, in any order, and spaces around cells', () => {
    expect(
      read({
        applicants: ['note,applicant', 'x, Ada ', ',Ben', 'y,Cem'],
        provisions: ['places,provision', ' 1 ,Oak', '0,Elm'],
      }),
    ).toEqual(plain);
  });

  it('may quote ids, which then hold commas and quotation marks', () => {
    const { applicants, provisions, wishes } = read({
      applicants: ['applicant', '"Ada, of Oak"', '"Ben ""B"""'],
      provisions: ['provision,places', '"Oak, the",1'],
      preferences: [PREFERENCES[0], '"Ada, of Oak","Oak, the",1,1'],
    });
    expect(applicants).toEqual(['Ada, of Oak', 'Ben "B"']);
    expect(provisions).toEqual(['Oak, the']);
    expect(wishes.map((list) => list.length)).toEqual([1, 0]);
  });

  it('may hold no preference at all', () => {
    expect(read({ preferences: PREFERENCES.slice(0, 1) }).wishes).toEqual([[], [], []]);
  });
});

describe('files that cannot be used', () => {
  it('have everything named at once, by file and row, also what else is wrong with a bad row', () => {
    const problems = problemsOf({
      applicants: ['applicant,note', 'Ada,', 'Ben,', ',late', 'Ada,', '=Cem,'],
      provisions: [
        'provision,places',
        'Oak,1',
        'Elm,-1',
        'Ash,2.5',
        ',4',
        'Oak,many',
        'Fir,',
        '+Yew,1',
      ],
      preferences: [
        'applicant,provision,rank,priority',
        'Ada,Oak,1,1',
        'Ben,Elm,1,0',
        'Ben,Ash,first,2',
        'Dan,Oak,1,1',
        'Ada,Bay,2,1',
        'Ada,Oak,3,x',
        'Ada,Elm,1,1.5',
        'Ben,,2,1',
        ',Oak,2,1',
        'Ben,Fir,-1,',
      ],
    });
    expect(places(problems)).toEqual([
      ['applicants', 4, 'applicant', 'an empty cell'],
      ['applicants', 5, 'applicant', 'the same as row 2'],
      ['applicants', 6, 'applicant', '"=Cem"'],
      ['provisions', 3, 'places', '"-1"'],
      ['provisions', 4, 'places', '"2.5"'],
      ['provisions', 5, 'provision', 'an empty cell'],
      ['provisions', 6, 'places', '"many"'],
      ['provisions', 6, 'provision', 'the same as row 2'],
      ['provisions', 7, 'places', 'an empty cell'],
      ['provisions', 8, 'provision', '"+Yew"'],
      ['preferences', 3, 'priority', '"0"'],
      ['preferences', 4, 'rank', '"first"'],
      ['preferences', 5, 'applicant', '"Dan"'],
      ['preferences', 6, 'provision', '"Bay"'],
      ['preferences', 7, 'priority', '"x"'],
      ['preferences', 7, 'applicant, provision', 'the same as row 2'],
      ['preferences', 8, 'priority', '"1.5"'],
      ['preferences', 8, 'applicant, rank', 'the same as row 2'],
      ['preferences', 9, 'provision', 'an empty cell'],
      ['preferences', 10, 'applicant', 'an empty cell'],
      ['preferences', 11, 'rank', '"-1"'],
      ['preferences', 11, 'priority', 'an empty cell'],
    ]);
    for (const { expected, fix } of problems) {
      expect(expected.length).toBeGreaterThan(8);
      expect(fix.length).toBeGreaterThan(10);
    }
  });

  it('are not blamed for ids that a fault of another file hides', () => {
    expect(places(problemsOf({ applicants: ['child', 'Ada'] }))).toEqual([
      ['applicants', 1, 'applicant', 'columns child'],
    ]);
    expect(places(problemsOf({ provisions: ['provision,places', 'Oak,x', 'Elm,1'] }))).toEqual([
      ['provisions', 2, 'places', '"x"'],
    ]);
  });

  it('count blank lines when they name a row', () => {
    const preferences = [PREFERENCES[0], '', 'Ada,Oak,1,1', '', 'Ben,Oak,0,1', '', 'Dan,Oak,1,1'];
    expect(places(problemsOf({ preferences })).map(([, row]) => row)).toEqual([5, 7]);
  });

  it('have each missing column named beside those that are there', () => {
    const problems = problemsOf({
      provisions: ['provision;places', 'Oak;1'],
      preferences: ['applicant,provision,order', 'Ada,Oak,1'],
    });
    expect(places(problems)).toEqual([
      ['provisions', 1, 'provision', 'columns provision;places'],
      ['provisions', 1, 'places', 'columns provision;places'],
      ['preferences', 1, 'rank', 'columns applicant, provision, order'],
      ['preferences', 1, 'priority', 'columns applicant, provision, order'],
    ]);
  });

  it('are empty, or have a header and nothing below', () => {
    const empty = problemsOf({
      applicants: [''],
      provisions: ['provision,places', ''],
      preferences: [],
    });
    expect(places(empty)).toEqual([
      ['applicants', 1, 'applicant', 'an empty file'],
      ['provisions', undefined, undefined, 'no rows'],
      ...['applicant', 'provision', 'rank', 'priority'].map((column) => [
        'preferences',
        1,
        column,
        'an empty file',
      ]),
    ]);
  });
});
