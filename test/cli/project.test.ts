import { afterAll, describe, expect, it } from 'vitest';
import { longitudinalFiles } from '../../src/data/longitudinalDataset.ts';
import { estimateRates } from '../../src/model/demand/longitudinal/estimate.ts';
import { projectStock } from '../../src/model/demand/longitudinal/project.ts';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { syntheticArea } from '../support/syntheticAreas/area.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const area = syntheticArea(3, 'sparse');
const dataset = estimateRates(area.transitions, area.population);
const files = longitudinalFiles(dataset);
const folder = await work.writeFolder('rates', files);
const project = (from: string, ...more: string[]) =>
  sufficiency('project', '--dataset', from, '--years', '2', '--sims', '40', ...more);

describe('project', () => {
  it('writes the stock by need and setting, as the engine says and no digit different', async () => {
    const { code, stderr } = await project(folder, '--seed', '5', '--out', work.path('p.csv'));
    expect(code, stderr).toBe(0);
    const [header, ...lines] = (await work.read('p.csv')).trim().split('\n');
    expect(header).toBe('year,need,setting,mean,sd,p2.5,p10,p50,p90,p97.5');
    const rows = projectStock(dataset, 2, 40, 5);
    expect(lines).toHaveLength(rows.length);
    // Numbers stand at the end of a line, whatever signs codes hold.
    const numbers = lines.map((line) => line.split(',').slice(-7).map(Number));
    expect(numbers).toEqual(
      rows.map(({ mean, sd, p2_5, p10, p50, p90, p97_5 }) => [
        mean,
        sd,
        p2_5,
        p10,
        p50,
        p90,
        p97_5,
      ]),
    );
    expect(lines.at(-1)).toMatch(new RegExp(`^${area.truth.baseYear + 2},total,total,`));
  });

  it('writes the same bytes for the same seed', async () => {
    for (const name of ['a.csv', 'b.csv']) await project(folder, '--out', work.path(name));
    expect(await work.read('a.csv')).toBe(await work.read('b.csv'));
    expect(await work.read('a.csv')).not.toBe(await work.read('p.csv'));
  });

  it('lists everything that is wrong with a dataset, at once', async () => {
    const spoilt = new Map(files);
    const edit = (file: string, change: (text: string) => string) => {
      expect(change(files.get(file)!)).not.toBe(files.get(file));
      spoilt.set(file, change(files.get(file)!));
    };
    edit('stock.csv', (text) => text.replace(/\n.*\n/, '\n'));
    edit('joiner_rates.csv', (text) => text.replace(/\n.*\n/, '\n'));
    edit('changes.csv', (text) => text.replace(/\n.*\n/, '\n'));
    const broken = await work.writeFolder('spoilt', spoilt);
    const { code, stderr } = await project(broken, '--out', work.path('none.csv'));
    expect(code).toBe(2);
    expect(stderr).toContain('stock.csv, children');
    expect(stderr).toContain('joiner_rates.csv, rows');
    expect(stderr).toContain('changes.csv, weight');
    expect(await work.names('')).not.toContain('none.csv');
  });

  it('refuses a folder that is no such dataset, and a cell that is no number', async () => {
    const empty = await work.writeFolder('empty', new Map());
    const none = await project(empty, '--out', work.path('none.csv'));
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('dataset.json: found no such file');
    const other = await work.writeFolder('other', new Map([['dataset.json', '{"id":"area"}']]));
    const wrong = await project(other, '--out', work.path('none.csv'));
    expect(wrong.stderr.trim().split('\n')).toHaveLength(1);
    expect(wrong.stderr).toContain('expected the manifest of a longitudinal dataset');
    const text = new Map(files);
    text.set('stock.csv', files.get('stock.csv')!.replace(/,\d+\n/, ',few\n'));
    const broken = await work.writeFolder('text', text);
    const { code, stderr } = await project(broken, '--out', work.path('none.csv'));
    expect(code).toBe(2);
    expect(stderr).toContain('stock.csv, row 2, children: found "few"');
  });
});
