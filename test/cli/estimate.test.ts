import { afterAll, describe, expect, it } from 'vitest';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { syntheticArea } from '../support/syntheticAreas/area.ts';
import { csvFiles } from '../support/syntheticAreas/csvFiles.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const area = syntheticArea(3, 'sparse');
const texts = csvFiles(area, 'future');
const transitions = await work.write('transitions.csv', texts.transitions);
const population = await work.write('population.csv', texts.population);
const estimate = (...more: string[]) =>
  sufficiency('estimate', '--transitions', transitions, '--population', population, ...more);

const told = await estimate('--validate', '--out', work.path('rates'));

describe('estimate', () => {
  it('writes a dataset that says what it is and what it was made from', async () => {
    expect(told.code, told.stderr).toBe(0);
    const manifest = JSON.parse(await work.read('rates/dataset.json'));
    expect(manifest).toMatchObject({
      schemaVersion: 1,
      kind: 'longitudinal',
      origin: 'person-level',
      baseYear: area.truth.baseYear,
      rows: area.transitions.length,
    });
    expect(manifest.inputs.transitions).toMatch(/^[0-9a-f]{16}$/);
    const files = manifest.files.map((one: { file: string }) => one.file);
    expect(await work.names('rates')).toEqual(['dataset.json', 'validation.csv', ...files].sort());
    const stock = (await work.read('rates/stock.csv')).trim().split('\n').slice(1);
    const children = stock.reduce((sum, line) => sum + Number(line.split(',').pop()), 0);
    expect(children).toBe(area.base.reduce((sum, one) => sum + one.children, 0));
  });

  it('shows what earlier years would have said, beside persistence and drift', async () => {
    expect(told.stdout).toMatch(/years on\s+by\s+forecast\s+same\s+drift\s+in 80%\s+in 95%/);
    const scores = told.stdout
      .split('\n')
      .filter((line) => /^\s+1\s+(total|need|setting)/.test(line));
    expect(scores).toHaveLength(3);
    const [header, ...rows] = (await work.read('rates/validation.csv')).trim().split('\n');
    expect(header).toContain('base_year,year,horizon,need,setting,actual,mean,p2.5');
    expect(rows.length).toBeGreaterThan(20);
  });

  it('writes the same bytes again', async () => {
    expect((await estimate('--out', work.path('again'))).code).toBe(0);
    for (const name of await work.names('again')) {
      expect(await work.read(`again/${name}`), name).toBe(await work.read(`rates/${name}`));
    }
  });

  it('says that a record of one year is short, and estimates all the same', async () => {
    const [header, ...rows] = texts.transitions.trim().split('\n');
    const last = rows.filter((row) => row.startsWith(String(area.truth.baseYear - 1)));
    const short = await work.write('short.csv', [header, ...last].join('\n'));
    const { code, stdout, stderr } = await sufficiency(
      ...['estimate', '--transitions', short, '--population', population],
      ...['--validate', '--out', work.path('short')],
    );
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('The record holds one year');
    expect(stdout).toContain('two years of transitions or more');
  });

  it('lists the problems of both files at once and writes nothing', async () => {
    const bad = await work.write('bad.csv', texts.transitions.replace(/\n\d+,/, '\nsoon,'));
    const people = await work.write('people.csv', 'calendar-year,population\n2024,5\n');
    const { code, stderr } = await sufficiency(
      ...['estimate', '--transitions', bad, '--population', people, '--out', work.path('none')],
    );
    expect(code).toBe(2);
    expect(stderr).toContain('bad.csv, row 2, calendar-year: found "soon"');
    expect(stderr).toContain('people.csv, row 1, academic-year');
    expect(await work.names('none')).toEqual([]);
  });
});
