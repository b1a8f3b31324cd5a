import { afterAll, describe, expect, it } from 'vitest';
import { sufficiency, Workspace } from '../../support/commandLine.ts';
import { datasetFiles } from '../../support/generateDataset.ts';
import { personLevelFiles } from '../../support/personLevel.ts';
import { SMALL_AREA } from '../../support/smallArea.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const persons = await work.writeFolder('persons', personLevelFiles());
const published = await work.writeFolder('published', datasetFiles(SMALL_AREA));
const plain = await work.scenario('plain.scenario.json');
const other = await work.scenario('other.scenario.json', { id: 'other', label: 'Other' });
const ASKED = ['--years', '2', '--draws', '2', '--workers', '1'];

const run = (dataset: string, out: string, ...args: readonly string[]) =>
  sufficiency(
    'run',
    '--scenario',
    plain,
    '--dataset',
    dataset,
    '--out',
    work.path(out),
    ...ASKED,
    ...args,
  );

describe('what the command line writes of person-level records', () => {
  it('is under control unless told otherwise, and says so', async () => {
    const { code, stderr } = await run(persons, 'auto');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await work.read('auto/disclosure.txt')).toContain('Disclosure control on');
    expect(JSON.parse(await work.read('auto/run.json')).disclosure).toContain('rounded to base 5');
    expect(await work.read('auto/demand.csv')).toMatch(/,c,/);
  });

  it('is the same in shards put together', async () => {
    for (const shard of ['0/2', '1/2']) {
      expect((await run(persons, `shard-${shard[0]}`, '--shard', shard)).code).toBe(0);
    }
    const shards = [work.path('shard-0'), work.path('shard-1')];
    const merged = await sufficiency(
      'merge',
      ...shards,
      '--dataset',
      persons,
      '--out',
      work.path('merged'),
    );
    expect({ code: merged.code, stderr: merged.stderr }).toEqual({ code: 0, stderr: '' });
    for (const file of ['demand.csv', 'placements.csv', 'run.json', 'disclosure.txt']) {
      expect(await work.read(`merged/${file}`)).toBe(await work.read(`auto/${file}`));
    }
  });

  it('is exact on purpose alone, with a warning on the terminal and in the files', async () => {
    const { code, stderr } = await run(persons, 'off', '--suppress', 'off');
    expect(code).toBe(0);
    expect(stderr).toContain('counts of individual children');
    expect(await work.read('off/disclosure.txt')).toContain('turned off by the user');
    expect(JSON.parse(await work.read('off/run.json')).disclosure).toContain('turned off');
    expect(await work.read('off/demand.csv')).not.toMatch(/,c,/);
  });

  it('compares plans under the same control: districts add up and differences follow', async () => {
    const { code } = await sufficiency(
      ...['compare', '--scenario', plain, '--scenario', other, '--dataset', persons],
      ...['--out', work.path('compared'), ...ASKED],
    );
    expect(code).toBe(0);
    expect(await work.read('compared/disclosure.txt')).toContain('Disclosure control on');
    const [header, ...lines] = (await work.read('compared/compare.csv')).trimEnd().split('\n');
    const at = (name: string) => header.split(',').indexOf(name);
    const rows = lines.map((line) => line.split(','));
    const plans = rows.filter((row) => row[at('measure')] === 'plans');
    for (const row of plans) {
      for (const name of ['baseline', 'value', 'difference_mean']) {
        expect(row[at(name)] === 'c' || Number(row[at(name)]) % 5 === 0).toBe(true);
      }
    }
    for (const year of new Set(plans.map((row) => row[at('year')]))) {
      const own = plans.filter((row) => row[at('year')] === year);
      const districts = own.filter((row) => row[at('district_code')] !== '');
      if (districts.some((row) => row[at('baseline')] === 'c')) continue;
      const area = own.find((row) => row[at('district_code')] === '');
      const sum = districts.reduce((all, row) => all + Number(row[at('baseline')]), 0);
      expect(sum).toBe(Number(area?.[at('baseline')]));
    }
  });
});

describe('what the command line writes of published figures', () => {
  it('is as it is, without a file on disclosure, unless asked for', async () => {
    expect((await run(published, 'open')).code).toBe(0);
    expect(await work.names('open')).not.toContain('disclosure.txt');
    expect((await run(published, 'asked', '--suppress', 'on')).code).toBe(0);
    expect(await work.read('asked/disclosure.txt')).toContain('Disclosure control on');
  });
});
