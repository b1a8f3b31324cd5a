import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readOptions } from '../../src/cli/options.ts';
import { routesCommand } from '../../src/cli/routesCommand.ts';
import { InputError } from '../../src/domain/problems.ts';
import { sufficiency, Workspace } from '../support/commandLine.ts';

const work = await Workspace.create();
afterAll(() => work.remove());
afterEach(() => vi.restoreAllMocks());

interface Answer {
  readonly total: string;
  readonly notes: string;
  readonly csv: string;
  /** Ids of each vehicle between leaving the site and coming back, and its last cumulative cost. */
  readonly vehicles: readonly { readonly ids: readonly string[]; readonly cost: number }[];
}

/** Runs the command in this process, which is quicker than one of its own. */
async function routes(text: string, ...options: readonly string[]): Promise<Answer> {
  const stops = await work.write('stops.csv', text);
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const args = ['--stops', stops, '--out', work.path('out.csv'), ...options];
  await routesCommand.run(readOptions('routes', routesCommand.options, args));
  const csv = await work.read('out.csv');
  const rows = csv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const numbers = [...new Set(rows.map(([vehicle]) => vehicle))];
  const said = (mock: typeof stdout) => mock.mock.calls.map(([words]) => String(words)).join('');
  const answer = {
    total: said(stdout),
    notes: said(stderr),
    csv,
    vehicles: numbers.map((number) => {
      const own = rows.filter(([vehicle]) => vehicle === number);
      expect(own.map(([, position]) => Number(position))).toEqual([...own.keys()]);
      expect(own[0][3]).toBe('0');
      return {
        ids: own.slice(1, -1).map(([, , id]) => id),
        cost: Number(own[own.length - 1][3]),
      };
    }),
  };
  vi.restoreAllMocks();
  return answer;
}

/** Every problem told, as file, row, column, found. */
async function problemsOf(text: string, ...options: readonly string[]): Promise<string[]> {
  const error = await routes(text, ...options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).problems.map(
    ({ row, column, found }) => `${row ?? ''} ${column ?? ''}: ${found}`,
  );
}

describe('the page on routes', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/routes.md'), 'utf8');
  const [stops, shown] = Array.from(page.matchAll(/```csv\n(.*?)```/gs), ([, text]) => text);

  it('shows the answer that the command gives', async () => {
    const { csv, total } = await routes(stops, '--capacity', '8', '--max-minutes', '60');
    expect(csv).toBe(shown);
    expect(total).toBe('49\n');
  });
});

const CROSS = 'id,x,y,demand\nS,0,0,0\na,0,10,1\nb,0,20,1\nc,0,-10,1\nd,0,-30,1\n';

describe('sufficiency routes', () => {
  it('adds up to the total on the terminal, every stop called at once', async () => {
    const { vehicles, total } = await routes(CROSS, '--capacity', '2');
    expect(vehicles).toEqual([
      { ids: ['a', 'b'], cost: 40 },
      { ids: ['c', 'd'], cost: 60 },
    ]);
    expect(total).toBe('100\n');
  });

  it('rounds each distance to the nearest whole number, halves up', async () => {
    const { total } = await routes('id,x,y,demand\nS,0,0,0\na,1.5,0,1\n', '--capacity', '1');
    expect(total).toBe('4\n');
  });

  it('names all stops that are too far away to share a vehicle', async () => {
    const { vehicles, notes } = await routes(CROSS, '--capacity', '4', '--max-minutes', '19');
    expect(vehicles.map(({ ids }) => ids)).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(notes).toContain('2 stops are more than 19 minutes');
    expect(notes).toContain('b, d');
  });

  it('measures latitude and longitude by road, a degree north as 111.2 km times the winding', async () => {
    const north = 'id,lat,lon,demand\nS,51,0,0\na,51.1,0,1\nb,51.2,0,0\n';
    const { vehicles, total } = await routes(north, '--capacity', '1', '--metric', 'road');
    expect(Number(total) / (2 * 0.2 * 111.195 * 1.35)).toBeCloseTo(1, 4);
    expect(vehicles[0].cost).toBe(Number(total));
    // 15 km take 12 + 15 minutes, twice, and a pick-up 3: together they are a ride of 57.
    const both = north.replace('b,51.2,0,0', 'b,51.2,0,1');
    const [share, alone] = [
      await routes(both, '--capacity', '2', '--max-minutes', '58'),
      await routes(both, '--capacity', '2', '--max-minutes', '56'),
    ];
    expect(share.vehicles).toEqual([{ ids: ['b', 'a'], cost: Number(total) }]);
    expect(alone.vehicles).toHaveLength(2);
    expect(alone.notes).toBe('');
  });
});

describe('a file of stops that cannot be used', () => {
  it('is told all that is wrong with it', async () => {
    const text =
      'id,x,y,demand\nS,0,0,2\na,1,zwei,1\na,2,2,-1\n=b,3,3,9\n,4,4,1\nc,5,,0.5\nd,6,6,1\n';
    expect(await problemsOf(text, '--capacity', '8')).toEqual([
      '2 demand: "2"',
      '3 y: "zwei"',
      '4 demand: "-1"',
      '4 id: the same as row 3',
      '5 id: "=b"',
      '5 demand: "9"',
      '6 id: an empty cell',
      '7 y: an empty cell',
      '7 demand: "0.5"',
    ]);
  });

  it.each([
    ['no rows', 'id,x,y,demand\n', [], [' : no rows']],
    ['no stops', 'id,x,y,demand\nS,0,0,0\n', [], [' : one row']],
    ['no demand', 'id,x,y\nS,0,0\n', [], ['1 demand: columns id, x, y']],
    [
      'no coordinates',
      'id,demand\nS,0\n',
      [],
      ['1 x: columns id, demand', '1 y: columns id, demand'],
    ],
    [
      'degrees for a plane',
      'id,lat,lon,demand\nS,51,0,0\n',
      ['--metric', 'euc2d'],
      ['1 --metric: euc2d'],
    ],
    ['a plane for roads', CROSS, ['--metric', 'road'], ['1 --metric: road']],
    ['both', 'id,x,y,lat,lon,demand\nS,0,0,51,0,0\n', [], ['1 --metric: both x, y and lat, lon']],
    ['no place on Earth', 'id,lat,lon,demand\nS,91,0,0\na,51,0,1\n', [], ['2 lat: "91"']],
  ])('%s', async (_, text, options, expected) => {
    expect(await problemsOf(text, '--capacity', '8', ...options)).toEqual(expected);
  });

  it('ends the command with 2 and writes nothing', async () => {
    const stops = await work.write('bad.csv', 'id,x,y,demand\nS,0,0,1\n');
    const out = work.path('none/out.csv');
    const { code, stderr } = await sufficiency(
      'routes',
      '--stops',
      stops,
      '--capacity',
      '0',
      '--out',
      out,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('--capacity: found "0"; expected a whole number from 1');
    const again = await sufficiency('routes', '--stops', stops, '--capacity', '1', '--out', out);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('row 2, demand');
    expect(await work.names('none')).toEqual([]);
  });
});
