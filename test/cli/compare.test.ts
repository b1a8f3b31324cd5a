import { afterAll, describe, expect, it } from 'vitest';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { datasetFiles, generateDataset } from '../support/generateDataset.ts';
import { policyWords } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const dataset = await generateDataset(SMALL_AREA);
const small = await work.writeFolder('area', datasetFiles(SMALL_AREA));
const expand = (placesEach: number) => ({
  kind: 'expand',
  ...policyWords('more', SMALL_AREA.baseYear),
  provisions: dataset.tables.provisions.slice(0, 6).map(({ provision }) => provision),
  placesEach,
});
const plain = await work.scenario('plain.json');
const more = await work.scenario('more.json', { id: 'more', policies: [expand(3)] });
const evenMore = await work.scenario('even-more.json', { id: 'even-more', policies: [expand(5)] });

const compare = (files: readonly string[], out: string, ...args: readonly string[]) =>
  sufficiency(
    'compare',
    ...files.flatMap((file) => ['--scenario', file]),
    ...['--dataset', small, '--years', '1', '--draws', '2', '--out', work.path(out)],
    ...args,
  );

describe('a comparison', () => {
  it('writes one table and two records, the baseline in none of its rows, alike on one thread and on two', async () => {
    const files = [plain, more, evenMore];
    const [one, two] = await Promise.all([
      compare(files, 'one', '--workers', '1'),
      compare(files, 'two', '--workers', '2'),
    ]);
    for (const { code, stdout, stderr } of [one, two]) {
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    }
    const tables = ['best.csv', 'compare.csv', 'value.csv'];
    expect(await work.names('one')).toEqual([
      'best.csv',
      'compare.csv',
      'run.json',
      'timing.json',
      'value.csv',
    ]);
    for (const name of [...tables, 'run.json']) {
      expect(await work.read(`two/${name}`)).toBe(await work.read(`one/${name}`));
    }
    const lines = (await work.read('one/compare.csv')).trimEnd().split('\n');
    expect(lines[0]).toBe(
      'scenario,year,district_code,district,measure,baseline,value,difference_mean,difference_p10,difference_p50,difference_p90,better_share',
    );
    const scenarios = lines.slice(1).map((line) => line.split(',')[0]);
    expect([...new Set(scenarios)]).toEqual(['more', 'even-more']);
    const record = JSON.parse(await work.read('one/run.json'));
    expect(record).toMatchObject({
      seed: 1,
      draws: 2,
      years: 1,
      baseline: { scenarioId: 'no-policies' },
      plans: [{ scenarioId: 'more' }, { scenarioId: 'even-more' }],
      valued: ['high-needs-cumulative', 'without-place'],
    });
    const best = (await work.read('one/best.csv')).trimEnd().split('\n');
    expect(best[0]).toBe('scenario,year,measure,best_share,difference_error');
    const named = new Set(best.slice(1).map((line) => line.split(',')[0]));
    expect([...named]).toEqual(['no-policies', 'more', 'even-more']);
    // Two futures tell nothing of single assumptions: each two plans by each measure, and no more.
    const value = (await work.read('one/value.csv')).trimEnd().split('\n');
    expect(value[0]).toBe(
      'scenario,year,against,measure,parameter,evppi,evppi_error,changed_share,noise_floor',
    );
    const choices = value.slice(1).map((line) => line.split(',').filter((_, at) => at !== 1));
    expect(choices.map((cells) => cells.slice(0, 4).join(' '))).toEqual(
      [
        ['more', 'no-policies'],
        ['even-more', 'no-policies'],
        ['even-more', 'more'],
      ].flatMap(([one, against]) => [
        `${one} ${against} high-needs-cumulative everything`,
        `${one} ${against} without-place everything`,
      ]),
    );
    const ids = record.measures.map(({ id }: { id: string }) => id);
    const measures = lines.slice(1).map((line) => line.split(',')[4]);
    expect(new Set(measures)).toEqual(new Set(ids));
  });

  it('tells every problem of every file at once, and writes nothing', async () => {
    const bad = await work.scenario('bad.json', {
      id: 'bad',
      policies: [{ ...expand(3), provisions: ['nowhere'] }],
    });
    const broken = await work.write('broken.json', '{ "schemaVersion": 1, "id": "broken" }');
    const { code, stderr } = await compare([plain, bad, broken, plain], 'none');
    expect(code).toBe(2);
    for (const word of ['nowhere', 'broken.json', 'label', 'which is also the id of']) {
      expect(stderr).toContain(word);
    }
    expect(await work.names('none')).toEqual([]);
  });

  it('refuses a fifth scenario, and a measure that decides nothing', async () => {
    const five = await compare([plain, more, evenMore, plain, more], 'five');
    expect(five.code).toBe(2);
    expect(five.stderr).toContain('5 scenarios');
    expect(five.stderr).toContain('up to 4, the baseline first');
    const { code, stderr } = await compare([plain, more], 'odd', '--measure', 'plans');
    expect(code).toBe(2);
    expect(stderr).toContain('high-needs-cumulative or ');
    expect(await work.names('five')).toEqual([]);
  });

  it('refuses a scenario that says it was made on other data, and names both', async () => {
    const elsewhere = await work.scenario('elsewhere.json', {
      id: 'elsewhere',
      dataset: 'nowhere',
    });
    const { code, stderr } = await compare([plain, elsewhere], 'other');
    expect(code).toBe(2);
    expect(stderr).toContain('"nowhere"');
    expect(stderr).toContain(`"${dataset.manifest.id}"`);
  });

  it('asks for a baseline and at least one more', async () => {
    const { code, stderr } = await compare([plain], 'alone');
    expect(code).toBe(2);
    expect(stderr).toContain('a baseline and at least one more');
  });
});
