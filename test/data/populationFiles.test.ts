import { beforeAll, describe, expect, it } from 'vitest';
import { datasetFiles, readFiles } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const BASE = SMALL_AREA.baseYear;
let files: Map<string, string>;
let code: string;

beforeAll(async () => {
  files = datasetFiles(SMALL_AREA);
  code = (await readFiles(files)).manifest.districts[0].code;
});

/** What is said of a dataset in which one file is another. */
async function problemsWith(file: string, text: string): Promise<string> {
  return readFiles(new Map([...files, [file, text]])).then(
    () => '',
    (error: Error) => error.message,
  );
}

function populationWithout(drop: (district: string, age: number, year: number) => boolean): string {
  return files
    .get('population.csv')!
    .split('\n')
    .filter((line, at) => {
      const [district, age, year] = line.split(',');
      return at === 0 || line === '' || !drop(district, Number(age), Number(year));
    })
    .join('\n');
}

/** A table of variants: both, for every row of the population after the base year. */
function variants(high: number, low: number, keep: (line: string) => boolean = () => true): string {
  const rows = files.get('population.csv')!.trimEnd().split('\n').slice(1);
  const lines = rows.flatMap((row) => {
    const [district, age, year, population] = row.split(',');
    if (Number(year) <= BASE) return [];
    const of = (variant: string, times: number) =>
      [variant, district, age, year, Math.round(times * Number(population))].join(',');
    return [of('high', high), of('low', low)].filter(keep);
  });
  return ['variant,district_code,age,year,population', ...lines, ''].join('\n');
}

describe('a population file', () => {
  it('without a district is told which, for each year', async () => {
    const found = await problemsWith(
      'population.csv',
      populationWithout((d) => d === code),
    );
    expect(found).toContain(`population.csv, year ${BASE}: found no row of ${code};`);
    expect(found).toContain(`year ${BASE + 3}`);
  });

  it('without an age, or a single figure, is told where', async () => {
    const age = await problemsWith(
      'population.csv',
      populationWithout((_, one) => one === 12),
    );
    expect(age).toContain('found no row of age 12;');
    const figure = await problemsWith(
      'population.csv',
      populationWithout((d, one, year) => d === code && one === 3 && year === BASE + 1),
    );
    expect(figure).toContain(`year ${BASE + 1}: found no row of ${code} age 3;`);
    expect(figure).not.toContain(`year ${BASE}:`);
  });

  it('with a gap in its years, or none of the base year, is told so', async () => {
    const gap = await problemsWith(
      'population.csv',
      populationWithout((_d, _a, year) => year === BASE + 2),
    );
    expect(gap).toContain(`population.csv, year ${BASE + 2}: found no row;`);
    expect(gap).toContain(`without a gap from ${BASE - 1} to ${BASE + 3}`);
    const early = await problemsWith(
      'population.csv',
      populationWithout((_d, _a, year) => year < BASE),
    );
    expect(early).toContain(`population.csv, year ${BASE - 1}: found no row;`);
  });

  it('with a negative, an unknown district or an age of 26 is told the row and the bounds', async () => {
    const text = files.get('population.csv')!;
    const negative = text.replace(/^(\S+?,0,\d+),(\d+)$/m, '$1,-$2');
    expect(await problemsWith('population.csv', negative)).toMatch(
      /population\.csv, row 2, population: found "-\d+"; expected a whole number from 0/,
    );
    const unknown = text.replace(code, 'X1');
    expect(await problemsWith('population.csv', unknown)).toContain('a known district');
    const old = text.replace(/^(\S+?),25,/m, '$1,26,');
    expect(await problemsWith('population.csv', old)).toContain('a whole number from 0 to 25');
  });
});

describe('a file of population variants', () => {
  it('may be left out, be empty, or hold both variants of every year after the base', async () => {
    const without = new Map(files);
    without.delete('population_variants.csv');
    expect((await readFiles(without)).tables.populationVariants).toEqual([]);
    const empty = await problemsWith(
      'population_variants.csv',
      variants(1, 1, () => false),
    );
    expect(empty).toBe('');
    expect(await problemsWith('population_variants.csv', variants(1.1, 0.9))).toBe('');
  });

  it('without one of the two, or with a gap, is told which', async () => {
    const highOnly = variants(1.1, 0.9, (line) => line.startsWith('high'));
    expect(await problemsWith('population_variants.csv', highOnly)).toContain(
      `population_variants.csv, variant low, year ${BASE + 1}: found no row;`,
    );
    const gap = variants(1.1, 0.9, (line) => !line.startsWith(`low,${code},4,${BASE + 2}`));
    expect(await problemsWith('population_variants.csv', gap)).toContain(
      `variant low, year ${BASE + 2}: found no row of ${code} age 4;`,
    );
  });

  it('with the two the wrong way round is told so', async () => {
    expect(await problemsWith('population_variants.csv', variants(0.9, 1.1))).toContain(
      'check which of them is the high one',
    );
  });
});
