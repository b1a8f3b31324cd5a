import { describe, expect, it } from 'vitest';
import type { Sen2Files } from '../../../src/data/sen2/importSen2.ts';
import { imported, made, withText } from './returns.ts';

const area = made(80, 1, 21);

describe('what makes returns unreadable', () => {
  const problemsOf = async (change: (files: Sen2Files) => readonly Sen2Files[]) => {
    const { returns, lists } = await area;
    const result = await imported(change(returns[0]), lists);
    expect(result.files.size).toBe(0);
    expect(result.summary).toBeNull();
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { file, found, expected, fix } of result.problems) {
      for (const word of [file, found, expected, fix]) expect(word.length).toBeGreaterThan(3);
    }
    return result.problems;
  };
  const state = (year: string, day: string) => (files: Sen2Files) =>
    withText(files, 'sen2', `year,referencedate\n${year},${day}\n`);

  it('a year that its dates deny', async () => {
    const late = await problemsOf((files) => [state('2026', '2026-01-15')(files)]);
    expect(late[0].found).toMatch(/most requests and endings in 2024/);
    const other = await problemsOf((files) => [state('2025', '2024-01-18')(files)]);
    expect(other[0].found).toMatch(/reference date in 2024/);
  });

  it('a year that is nowhere', async () => {
    const [problem] = await problemsOf((files) => [
      { name: 'return', modules: new Map([...files.modules].filter(([stem]) => stem !== 'sen2')) },
    ]);
    expect(problem.found).toBe('no year of the return');
  });

  it('the year in the name of the return stands in for module 0', async () => {
    const { returns, lists } = await area;
    const modules = new Map([...returns[0].modules].filter(([stem]) => stem !== 'sen2'));
    const { summary } = await imported([{ name: 'SEN2_2025.zip', modules }], lists);
    expect(summary?.baseYear).toBe(2025);
  });

  it('two returns of one January, none, or one older than the dataset', async () => {
    const twice = await problemsOf((files) => [files, { ...files, name: 'again' }]);
    expect(twice[0].found).toMatch(/as is/);
    expect((await problemsOf(() => []))[0].found).toBe('no return');
    const { returns, lists } = await made(60, 2, 5);
    const result = await imported([returns[0]], lists);
    expect(result.problems[0].found).toBe('January 2024 as the newest return');
  });

  it('a column that stands twice, of which the first would be taken without a word', async () => {
    const [problem] = await problemsOf((files) => {
      const lines = files.modules.get('senneed')!.trimEnd().split('\n');
      const more = lines.map((line, at) => `${line},${at === 0 ? 'SENtype' : 'ASD'}`);
      return [withText(files, 'senneed', more.join('\n'))];
    });
    expect(problem).toMatchObject({ row: 1, column: 'sentype' });
  });

  it('a module that is not there, or there twice', async () => {
    const without = await problemsOf((files) => [
      { ...files, modules: new Map([...files.modules].filter(([stem]) => stem !== 'senneed')) },
    ]);
    expect(without.map(({ file }) => file)).toEqual(['SEN2 2025/senneed.csv']);
    const twice = await problemsOf((files) => [
      { ...files, modules: new Map([...files.modules, ['copy_person.csv', 'persontableid']]) },
    ]);
    expect(twice[0].found).toBe('two files of this module');
  });
});
