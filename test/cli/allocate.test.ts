import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { allocateCommand } from '../../src/cli/allocateCommand.ts';
import { readOptions } from '../../src/cli/options.ts';
import { minCost } from '../../src/model/placement/mechanism/minCost.ts';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { type Dice, dice } from '../support/dice.ts';
import {
  asRound,
  boston,
  type Child,
  drawRound,
  galeShapley,
  inTurn,
  type School,
} from '../support/textbookMechanisms.ts';

const work = await Workspace.create();
afterAll(() => work.remove());
afterEach(() => vi.restoreAllMocks());

const HEADER = 'applicant,provision,rank,priority';
const NAMES = ['applicants.csv', 'provisions.csv', 'preferences.csv', 'out.csv'] as const;
const options = (mechanism: string) => [
  ...NAMES.flatMap((name) => [`--${name.replace('.csv', '')}`, work.path(name)]),
  '--mechanism',
  mechanism,
];

async function writeFiles(texts: readonly string[]): Promise<void> {
  for (const [i, text] of texts.entries()) await work.write(NAMES[i], text);
}

/** Runs the command in this process, which is quicker than one of its own; the file it wrote. */
async function allocate(mechanism: string): Promise<string> {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await allocateCommand.run(readOptions('allocate', allocateCommand.options, options(mechanism)));
  return work.read('out.csv');
}

interface Drawn {
  children: Child[];
  schools: School[];
}

/** A seeded round without lottery numbers: files know priorities and their own order only. */
function drawPlainRound(seed: number): Drawn {
  const { children, schools } = drawRound(seed);
  for (const wish of children.flatMap((child) => child.wishes)) wish.lottery = 0.5;
  return { children, schools };
}

/** Ids that sort otherwise than their file, some of which need quotation marks. */
const childId = ({ id }: Child) => (id % 5 === 0 ? `"Child, ${(id * 37) % 83}"` : `k${id * 7}`);
const schoolId = ({ id }: School) => (id % 4 === 1 ? `"School ""${9 - id}"""` : `s${9 - id}`);

/** The three files as different people would save them: rows in any order, gaps in ranks. */
function filesOf({ children, schools }: Drawn, luck: Dice): string[] {
  const gap = luck.whole(1, 3);
  const preferences = children.flatMap((child) =>
    child.wishes.map(
      ({ school, priority }, at) =>
        `${childId(child)},${schoolId(school)},${1 + at * gap},${priority + 1}`,
    ),
  );
  const shuffled = preferences
    .map((row) => ({ row, at: luck.share() }))
    .sort((one, other) => one.at - other.at)
    .map(({ row }) => row);
  const lineEnd = luck.pick(['\n', '\r\n']);
  const start = luck.pick(['', '\uFEFF']);
  const end = luck.pick(['', lineEnd, lineEnd + lineEnd]);
  return [
    ['applicant', ...children.map(childId)],
    ['provision,places', ...schools.map((one) => `${schoolId(one)},${one.capacity}`)],
    [HEADER, ...shuffled],
  ].map((rows) => start + rows.join(lineEnd) + end);
}

const answer = ({ children, schools }: Drawn, match: readonly number[]) =>
  `applicant,provision\n${children
    .map((child, i) => `${childId(child)},${match[i] < 0 ? '' : schoolId(schools[match[i]])}\n`)
    .join('')}`;

const textbooks: Record<string, (drawn: Drawn) => number[]> = {
  'deferred-acceptance': ({ children, schools }) => galeShapley(children, schools),
  'immediate-acceptance': ({ children, schools }) => boston(children, schools),
  serial: ({ children, schools }) => inTurn(children, schools, [...children.keys()]),
  'min-cost': ({ children, schools }) => Array.from(minCost(asRound(children, schools))),
};

/** Seeds of rounds in which somebody applies: a file without applicants is refused. */
const seeds = Array.from({ length: 300 }, (_, i) => i + 1).filter(
  (seed) => drawRound(seed).children.length > 0,
);

describe('sufficiency allocate gives the textbook’s answer from files', () => {
  it.each([
    ['deferred-acceptance', 250],
    ['immediate-acceptance', 100],
    ['serial', 100],
    ['min-cost', 100],
  ])('%s, on %d rounds', async (mechanism, rounds) => {
    for (const seed of seeds.slice(0, rounds)) {
      await writeFiles(filesOf(drawPlainRound(seed), dice(seed)));
      const expected = answer(drawPlainRound(seed), textbooks[mechanism](drawPlainRound(seed)));
      expect(await allocate(mechanism), `seed ${seed}`).toBe(expected);
    }
  });
});

// Ada and Ben both want Oak first, where Ben has priority; Cem lists only Elm, where he is first.
const EXAMPLE = [
  'applicant\nAda\nBen\nCem\nDee\n',
  'provision,places\nOak,1\nElm,1\n',
  `${HEADER}\nAda,Oak,1,2\nAda,Elm,2,1\nBen,Oak,1,1\nBen,Elm,2,3\nCem,Elm,1,2\n`,
];

describe('the page on allocate', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/allocate.md'), 'utf8');
  const [applicants, provisions, preferences, shown] = Array.from(
    page.matchAll(/```csv\n(.*?)```/gs),
    ([, text]) => text,
  );
  const table = Array.from(
    page.matchAll(/^\| `([a-z-]+)` *\|(.*)\| *(\d+) *\|$/gm),
    ([, name, places, blocking]) => ({
      name,
      places: places.split('|').map((place) => place.trim().replace('none', '')),
      blocking,
    }),
  );

  it('shows the answers that the command gives', async () => {
    await writeFiles([applicants, provisions, preferences]);
    expect(await allocate('deferred-acceptance')).toBe(shown);
    expect(table.map(({ name }) => name)).toEqual(Object.keys(textbooks));
    for (const { name, places, blocking } of table) {
      const rows = (await allocate(name)).trim().split('\n').slice(1);
      expect(rows.map((row) => row.split(',')[1])).toEqual(places);
      const said = String(vi.mocked(process.stdout.write).mock.lastCall?.[0]);
      expect(/^blocking pairs +(\d+)$/m.exec(said)?.[1] ?? '0').toBe(blocking);
    }
  });
});

describe('sufficiency allocate on the command line', () => {
  it('writes who goes where, blank for nowhere, and says how it went', async () => {
    await writeFiles(EXAMPLE);
    const { code, stdout, stderr } = await sufficiency(
      'allocate',
      ...options('deferred-acceptance'),
    );
    expect(code, stderr).toBe(0);
    expect(await work.read('out.csv')).toBe('applicant,provision\nAda,Elm\nBen,Oak\nCem,\nDee,\n');
    expect(stderr).toBe('');
    expect(stdout).toBe(
      [
        'mechanism                  deferred-acceptance',
        'applicants                 4',
        'placed                     2',
        'unplaced                   2, of whom 1 ask for nothing',
        'at first preference        1 (25.0% of applicants)',
        'mean rank of those placed  1.50',
        '',
      ].join('\n'),
    );
    expect(await work.names('.')).toEqual([...NAMES].sort());
  });

  it('counts blocking pairs of a mechanism that can leave some', async () => {
    await writeFiles(EXAMPLE);
    const { stdout } = await sufficiency('allocate', ...options('serial'));
    // Ada chose first and took Oak; Ben, who comes before her there, would rather have it than Elm.
    expect(await work.read('out.csv')).toBe('applicant,provision\nAda,Oak\nBen,Elm\nCem,\nDee,\n');
    // Ben at Oak, and Cem at Elm, where he comes before Ben.
    expect(stdout).toMatch(/^blocking pairs +2$/m);
  });

  it('says where equal priorities leave the choice to the order of the file, and only there', async () => {
    const preferences = [HEADER, 'Ada,Oak,1,1', 'Ben,Oak,1,1', 'Cem,Elm,1,1', 'Cem,Oak,2,2'];
    await writeFiles([EXAMPLE[0], EXAMPLE[1], preferences.join('\n')]);
    const tied = await sufficiency('allocate', ...options('deferred-acceptance'));
    expect(tied.stderr).toMatch(/^Note: 1 of 2 provisions .* order of the applicants file/);
    expect(await work.read('out.csv')).toContain('Ada,Oak\nBen,\nCem,Elm');
    await work.write('provisions.csv', 'provision,places\nOak,3\nElm,1\n');
    const enough = await sufficiency('allocate', ...options('deferred-acceptance'));
    expect(enough.stderr).toBe('');
  });

  it('refuses bad files with every problem and exit code 2, and leaves an earlier answer alone', async () => {
    await writeFiles([
      EXAMPLE[0],
      'provision,places\nOak,-1\n',
      `${HEADER}\nAda,Elm,0,1\nEve,Oak,1,1\n`,
    ]);
    await work.write('out.csv', 'earlier');
    const { code, stdout, stderr } = await sufficiency('allocate', ...options('min-cost'));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const lines = stderr.trim().split('\n');
    expect(lines.map((line) => line.replace(work.folder, '').replace(/;.*/, ''))).toEqual([
      '/provisions.csv, row 2, places: found "-1"',
      '/preferences.csv, row 2, rank: found "0"',
      '/preferences.csv, row 2, provision: found "Elm"',
      '/preferences.csv, row 3, applicant: found "Eve"',
    ]);
    expect(lines[2]).toContain(`expected an id of ${work.path('provisions.csv')}`);
    expect(await work.read('out.csv')).toBe('earlier');
  });

  it('names every file that is not there, and knows its mechanisms', async () => {
    const gone = ['--applicants', 'x.csv', '--provisions', 'y.csv', '--preferences', 'z.csv'];
    const missing = await sufficiency('allocate', ...gone, '--out', work.path('out.csv'));
    expect(missing.code).toBe(2);
    expect(missing.stderr.match(/^[xyz]\.csv: found no file/gm)).toHaveLength(3);
    const unknown = await sufficiency('allocate', ...options('boston'));
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/--mechanism: found "boston"; expected deferred-acceptance or/);
    const folder = await sufficiency('allocate', ...options('serial').with(7, work.folder));
    expect(folder.code).toBe(2);
  });

  it('tells in its help how ties are settled', async () => {
    const { stdout } = await sufficiency('allocate', '--help');
    expect(stdout).toContain('equal priorities go by the order of the applicants file');
    expect(stdout).toContain('deferred-acceptance|immediate-acceptance|serial|min-cost ');
  });
});
