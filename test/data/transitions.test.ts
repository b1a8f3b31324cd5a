import { describe, expect, it } from 'vitest';
import { readPopulation, readTransitions } from '../../src/data/transitions.ts';
import { checkRecord } from '../../src/data/transitionsCheck.ts';
import { problemLine } from '../../src/domain/problems.ts';
import { STEADY, steadyRecord } from '../support/steadyArea.ts';

const HEADER = 'calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2';
const stays = '2024,A,N,3,A,N,4';

const complaints = (...rows: string[]) =>
  readTransitions([HEADER, ...rows].join('\n'), 'children.csv').problems.map(problemLine);

describe('a transitions file', () => {
  it('is read row by row, joiners, leavers and children alike included', () => {
    const { transitions, problems } = readTransitions(
      `\uFEFF${HEADER}\n${stays}\n${stays}\n2024,NONSEND,NONSEND,-4,"E, Y",N,-3\n2024,A,N,9,NONSEND,NONSEND,10\n`,
      'children.csv',
    );
    expect(problems).toEqual([]);
    expect(transitions).toHaveLength(4);
    expect(transitions[0]).toEqual(transitions[1]);
    expect(transitions[2]).toMatchObject({
      setting2: 'E, Y',
      academicYear1: -4,
      academicYear2: -3,
    });
  });

  it('names a column that is missing', () => {
    const { problems } = readTransitions('calendar-year,setting-1,need-1\n2024,A,N\n', 'c.csv');
    const lines = problems.map(problemLine);
    for (const column of ['academic-year-1', 'setting-2', 'need-2', 'academic-year-2']) {
      expect(lines.join('\n')).toContain(`expected a column named ${column}`);
    }
  });

  it('names every cell that is no number, at once', () => {
    const lines = complaints('2024,A,N,three,A,N,4', stays, '20x4,A,N,3,A,N,4.5');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('children.csv, row 2, academic-year-1: found "three"');
    expect(lines[1]).toContain('row 4, calendar-year: found "20x4"');
    expect(lines[2]).toContain('row 4, academic-year-2: found "4.5"');
  });

  it('refuses half a plan, no plan at all, an empty cell, and a code that marks sums', () => {
    const lines = complaints(
      '2024,A,NONSEND,3,A,N,4',
      '2024,A,N,3,NONSEND,N,4',
      '2024,NONSEND,NONSEND,3,NONSEND,NONSEND,4',
      '2024,A,total,3,A,N,4',
    );
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('row 2, setting-1: found need-1 "NONSEND" with setting-1 "A"');
    expect(lines[1]).toContain('row 3, need-2');
    expect(lines[2]).toContain('row 4');
    expect(lines[2]).toContain('on both sides');
    expect(lines[3]).toContain('row 5, need-1: found "total"');
    expect(complaints('2024,,N,3,A,N,4')[0]).toContain('row 2, setting-1: found an empty cell');
  });

  it('refuses academic years that do not go up, but keeps a few repeats', () => {
    const repeat = '2024,A,N,3,A,N,3';
    expect(complaints(stays, repeat)[0]).toContain(
      '1 of 2 rows where it is not academic-year-1 + 1',
    );
    expect(complaints(...new Array(20).fill(stays), repeat)).toEqual([]);
  });

  it('needs a child', () => {
    expect(complaints()[0]).toContain('found no row');
  });
});

describe('a population file', () => {
  const complain = (text: string) => readPopulation(text, 'people.csv').problems.map(problemLine);

  it('refuses negative counts, text, a year and age twice, and nobody', () => {
    const header = 'calendar-year,academic-year,population\n';
    expect(complain(`${header}2024,3,-5\n2024,4,many\n`)).toHaveLength(2);
    expect(complain(`${header}2024,3,5\n2024,3,6\n`)[0]).toContain('the same as row 2');
    expect(complain(`${header}2024,3,0\n`)[0]).toContain('found no resident');
  });
});

describe('a record and a population', () => {
  const { transitions, population } = steadyRecord({ ...STEADY, years: [2023, 2024] });
  const check = (rows = transitions, people = population) => checkRecord(rows, people, 't', 'p');

  it('may not speak of different academic years', () => {
    const ages = population.map((row) => ({ ...row, academicYear: row.academicYear + 40 }));
    expect(check(transitions, ages).problems[0].found).toBe('academic years 39 to 49');
  });

  it('need children at the end, from whom to start', () => {
    const leavers = transitions.filter((row) => row.year === 2023 || row.need2 === 'NONSEND');
    expect(check(leavers).problems[0].found).toContain('no child with a plan at the end of 2024');
  });

  it('tell where residents of another year or age stand in', () => {
    const older = population.filter((row) => row.year === 2024 && row.academicYear !== 3);
    const notices = check(transitions, older).notices.join('\n');
    expect(notices).toContain('p has no residents of academic year 3');
    expect(notices).toContain('p ends in January 2024, which is held for 2025 and later');
    const later = [{ year: 2024, academicYear: 3, population: 9 }];
    const first = check(transitions.slice(0, 100), later);
    expect(first.notices.join('\n')).not.toContain('ends in January');
  });

  it('tell how many repeat a year', () => {
    const rows = transitions.map((row, i) => (i === 0 ? { ...row, academicYear2: 0 } : row));
    expect(check(rows).notices.join('\n')).toContain(
      `1 of ${rows.length} rows of t repeat or skip`,
    );
  });

  it('tell where one year does not start with the children with whom the last one ended', () => {
    const row = { year: 2023, setting1: 'A', need1: 'N', academicYear1: 3 };
    const after = { setting2: 'A', need2: 'N', academicYear2: 4 };
    const next = { ...row, ...after, year: 2024, academicYear1: 4, academicYear2: 5 };
    const notices = (rows: (typeof next)[]) =>
      check(rows).notices.filter((one) => one.includes('January 2024:'));
    expect(notices([{ ...row, ...after }, next])).toEqual([]);
    const [notice] = notices([
      { ...row, ...after },
      { ...next, setting1: 'B' },
    ]);
    expect(notice).toContain('1 children at the end of one year are not in the same');
    expect(notice).toContain('1 are there who were not');
  });
});
