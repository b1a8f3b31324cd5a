import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { sufficiency, Workspace } from '../support/commandLine.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const ROWS = [
  'area,january,age_band,plans',
  ...[2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].flatMap((january, t) => [
    `"Ash, County of",${january},Total,${Math.round(1000 * 1.07 ** t)}`,
    `Birch,${january},Total,${Math.round(640 * 1.05 ** t) + (t % 2)}`,
    `Birch,${january},Under 5,${t < 2 ? 0 : 20 + 3 * t}`,
  ]),
];

type Cells = Record<string, string>;

/** Runs the command on some rows and gives its table. */
async function forecast(name: string, rows: readonly string[], ...options: string[]) {
  const history = await work.write(`${name}.csv`, `${rows.join('\n')}\n`);
  const out = work.path(`${name}-forecast.csv`);
  const asked = await sufficiency('forecast', '--history', history, '--out', out, ...options);
  expect(asked.code, asked.stderr).toBe(0);
  expect(asked.stdout).toBe('');
  const text = await work.read(`${name}-forecast.csv`);
  const { data } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true });
  return { text, rows: data, stderr: asked.stderr };
}

describe('sufficiency forecast', () => {
  it('writes the columns of the contract for each series, January and method', async () => {
    const { text, rows } = await forecast('plain', ROWS, '--horizon', '3');
    expect(text.split('\n')[0]).toBe(
      'area,need,age_band,january,method,mean,p10,p50,p90,lower,upper',
    );
    const ash = rows.filter(({ area }) => area === 'Ash, County of');
    expect([...new Set(ash.map(({ january }) => january))]).toEqual(['2023', '2024', '2025']);
    const methods = ash.filter(({ january }) => january === '2023').map(({ method }) => method);
    expect(methods[0]).toBe('combined');
    expect(methods).toEqual(expect.arrayContaining(['persistence', 'drift', 'growth']));
    expect(rows).toHaveLength(3 * 3 * methods.length);
    for (const row of rows) {
      expect([row.lower, row.upper]).toEqual([row.p10, row.p90]);
      expect(Number(row.p10)).toBeLessThanOrEqual(Number(row.p90));
    }
    expect(await work.names('.')).toEqual(['plain-forecast.csv', 'plain.csv']);
  });

  it('says what it left out, and that parts do not add up', async () => {
    const { stderr } = await forecast('notices', ROWS, '--horizon', '1');
    expect(stderr).toMatch(/Leading zeros left out: Birch, Under 5\./);
    expect(stderr).toMatch(/not made to add up/);
  });

  it('says the same from a file cut short as it said when that was all there was', async () => {
    const until2019 = ROWS.filter((row) => !/,202\d,/.test(row));
    const { text } = await forecast('cut', until2019, '--horizon', '2');
    const again = await forecast(
      'cut-again',
      [until2019[0], ...until2019.slice(1).reverse()],
      '--horizon',
      '2',
    );
    expect(again.text).toBe(text);
    expect(text).toMatch(/,2020,combined,/);
  });

  it('widens lower and upper, and nothing else, with the interval', async () => {
    const wide = await forecast('wide', ROWS, '--horizon', '1', '--interval', '0.95');
    const plain = await forecast('usual', ROWS, '--horizon', '1');
    wide.rows.forEach((row, i) => {
      const { lower, upper, ...rest } = row;
      const { lower: usualLower, upper: usualUpper, ...usual } = plain.rows[i];
      expect(rest).toEqual(usual);
      expect(Number(lower)).toBeLessThan(Number(usualLower));
      expect(Number(upper)).toBeGreaterThan(Number(usualUpper));
    });
  });

  it('forecasts the rate where the population to come is given', async () => {
    const people = (area: string, january: number) =>
      january > 2022 && area.startsWith('Birch') ? 15_000 : 10_000;
    const lines = ROWS.slice(1).map((row) => {
      const [, area, january] = row.match(/^("[^"]*"|[^,]*),(\d+)/) as RegExpMatchArray;
      return `${row},${people(area, Number(january))}`;
    });
    const rows = [`${ROWS[0]},population`, ...lines, 'Birch,2023,Total,,15000'];
    const with2023 = await forecast('people', rows, '--horizon', '2');
    const without = await forecast('without', ROWS, '--horizon', '2');
    with2023.rows.forEach((row, i) => {
      const grown = row.area === 'Birch' && row.age_band === 'Total' ? 1.5 : 1;
      expect(Number(row.mean) / Number(without.rows[i].mean)).toBeCloseTo(grown, 9);
    });
    expect(with2023.stderr).toMatch(/multiplied by the population given.*Birch, Total/);
  });

  it('refuses what it cannot read, all at once, and writes nothing', async () => {
    const history = await work.write(
      'bad.csv',
      'area,january,plans\nA,2020,12\nA,2020,13\nA,2021,lots\nA,2022,-1\n',
    );
    const out = work.path('bad-forecast.csv');
    const asked = await sufficiency(
      'forecast',
      '--history',
      history,
      '--horizon',
      '1',
      '--out',
      out,
    );
    expect(asked.code).toBe(2);
    expect(asked.stderr).toMatch(/row 3, area, january: found the same as row 2/);
    expect(asked.stderr).toMatch(/row 4, plans: found "lots"/);
    expect(asked.stderr).toMatch(/row 5, plans: found "-1"/);
    expect(await work.names('.')).not.toContain('bad-forecast.csv');
    const share = ['--horizon', '1', '--interval', '80', '--out', out];
    const interval = await sufficiency('forecast', '--history', history, ...share);
    expect(interval.code).toBe(2);
    expect(interval.stderr).toMatch(/--interval: found "80"/);
  });
});
