import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, sufficiency, Workspace } from '../support/commandLine.ts';
import { datasetFiles } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const TABLES = [
  'demand.csv',
  'dsg_financial.csv',
  'dsg_history.csv',
  'dsg_placements.csv',
  'finance.csv',
  'indicators.csv',
  'lsrp_10.csv',
  'lsrp_11.csv',
  'lsrp_12.csv',
  'lsrp_5_1.csv',
  'lsrp_6.csv',
  'lsrp_7.csv',
  'lsrp_7_1.csv',
  'lsrp_7_2.csv',
  'lsrp_7_3.csv',
  'lsrp_7_4.csv',
  'lsrp_7_5.csv',
  'lsrp_7_6.csv',
  'lsrp_7_7.csv',
  'placements.csv',
  'places.csv',
  'provisions.csv',
  'scap.csv',
  'spill.csv',
  'sufficiency.csv',
  'transport.csv',
];
const RECORDS = ['run.json', 'timing.json'];

const work = await Workspace.create();
afterAll(() => work.remove());

const small = await work.writeFolder('area', datasetFiles(SMALL_AREA));
const plain = await work.scenario('plain.scenario.json');
const run = (out: string, ...args: readonly string[]): Promise<Outcome> =>
  sufficiency('run', '--scenario', plain, '--out', work.path(out), ...args);
const onSmall = (out: string, ...args: readonly string[]) =>
  run(out, '--dataset', small, '--years', '2', ...args);

describe('a run', () => {
  it('of the embedded dataset writes the tables of the contract and two records, no more', async () => {
    const asked = ['--draws', '1', '--years', '1', '--seed', '4', '--workers', '1'];
    const { code, stdout, stderr } = await run('kent/out', ...asked);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await work.names('kent')).toEqual(['out']);
    expect(await work.names('kent/out')).toEqual([...TABLES, ...RECORDS].sort());
    const demand = await work.read('kent/out/demand.csv');
    expect(demand.split('\n')[0]).toMatch(/^scenario,year,district_code,district,need,phase,/);
    expect(demand.endsWith('\n')).toBe(true);
    expect(JSON.parse(await work.read('kent/out/run.json'))).toMatchObject({
      datasetId: 'kent',
      scenarioId: 'no-policies',
      seed: 4,
      draws: 1,
      years: 1,
      baseYear: 2025,
    });
    expect(JSON.parse(await work.read('kent/out/timing.json'))).toMatchObject({ workers: 1 });
  });

  it('adds the ledger of one draw, replaces its own files and leaves others alone', async () => {
    await work.write('used/notes.txt', 'mine');
    await work.write('used/demand.csv', 'old');
    expect((await onSmall('used', '--draws', '1', '--ledger')).code).toBe(0);
    const names = [...TABLES, 'ledger.csv', 'notes.txt', ...RECORDS].sort();
    expect(await work.names('used')).toEqual(names);
    expect(await work.read('used/notes.txt')).toBe('mine');
    expect(await work.read('used/demand.csv')).toMatch(/^scenario,year/);
  });
});

describe('a run that cannot be', () => {
  /** Asserts that a run is refused: exit 2, all of the words on the error stream, nothing written. */
  async function refused(out: string, asked: Promise<Outcome>, ...words: readonly string[]) {
    const before = await work.names(out);
    const { code, stdout, stderr } = await asked;
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toContain('    at ');
    expect(await work.names(out)).toEqual(before);
    return stderr.trimEnd().split('\n');
  }

  it('names every option that is wrong, at once', async () => {
    const lines = await refused(
      'options',
      sufficiency('run', '--drawz=3', '--years', '99', '--seed', 'x', '--suppress', 'so'),
      '--drawz',
      '"99"; expected a whole number from 1 to 30',
      '--seed: found "x"; expected a whole number from 0 to 4294967295',
      'auto or on or off',
      '--scenario',
      '--out',
    );
    expect(lines.length).toBe(6);
  });

  it('says which scenario file it did not find', async () => {
    const missing = work.path('nowhere.json');
    const asked = sufficiency('run', '--scenario', missing, '--out', work.path('no-file'));
    await refused('no-file', asked, missing, '--scenario', 'Check the path');
  });

  it('names every problem of a scenario, at once, and keeps what an earlier run wrote', async () => {
    const words = { label: 'A', rationale: 'None', source: 'None', rampYears: 0 };
    const path = await work.scenario('faulty.scenario.json', {
      parameters: { 'placement.listLength': { low: 9, central: 5, high: 99, reason: 'None' } },
      policies: [
        { kind: 'close', ...words, id: 'a', september: 2020, provisions: ['P0', 'P999'] },
        {
          kind: 'redesignate',
          ...words,
          id: 'a',
          september: 2031,
          provisions: ['P1'],
          designation: 'X',
        },
        {
          kind: 'change-admissions',
          ...words,
          id: 'c',
          september: 2032,
          provisions: ['P2'],
          ageLow: 9,
          ageHigh: 8,
        },
      ],
    });
    await work.write('earlier/demand.csv', 'kept');
    const lines = await refused(
      'earlier',
      sufficiency('run', '--dataset', small, '--scenario', path, '--out', work.path('earlier')),
      'policies.1.id: found "a" again',
      'policies.0.september: found 2020; expected a September from 2031 on',
      'policies.0.provisions: found "P999"',
      'policies.1.designation: found "X"',
      'policies.2.ageHigh: found ages 9 to 8',
      'parameters.placement.listLength: found 9, 5, 99',
    );
    expect(lines.length).toBe(6);
    for (const line of lines) expect(line).toContain(path);
    expect(await work.read('earlier/demand.csv')).toBe('kept');
  });

  it('asks for one draw where a ledger is wanted', async () => {
    await refused('l', onSmall('l', '--draws', '5', '--ledger'), '--ledger', '--draws 1');
  });

  it('names file, row, column, finding, expectation and remedy of every fault of a dataset', async () => {
    const files = datasetFiles(SMALL_AREA);
    const edit = (file: string, from: RegExp, to: string) =>
      files.set(file, files.get(file)!.replace(from, to));
    edit('population.csv', /^D0,0,(\d+),\d+$/m, 'D0,0,$1,many');
    edit('zones.csv', /^D0-0,D0/m, 'D0-0,D9');
    edit('provisions.csv', /^P3,/m, 'P2,');
    files.delete('funnel.csv');
    const folder = await work.writeFolder('faulty', files);
    await refused(
      'd',
      sufficiency('run', '--dataset', folder, '--scenario', plain, '--out', work.path('d')),
      'population.csv, row 2, population: found "many"; expected a whole number from 0 to ' +
        '10000000. Write the number in figures',
      'zones.csv, row 2, district_code: found "D9"; expected a known district (D0, D1, D2)',
      'provisions.csv, row 5, provision: found the same as row 4',
      'funnel.csv: found no such file',
    );
  });

  it('says where it cannot write', async () => {
    const file = await work.write('a-file', 'mine');
    await refused('none', onSmall('a-file', '--draws', '1'), file);
    expect(await work.read('a-file')).toBe('mine');
  });
});
