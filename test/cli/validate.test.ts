import { afterAll, describe, expect, it } from 'vitest';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { datasetFiles } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const area = await work.writeFolder('area', datasetFiles(SMALL_AREA));

describe('validating', () => {
  it('a sound dataset and a sound scenario says so', async () => {
    const scenario = await work.scenario('sound.scenario.json');
    const dataset = await sufficiency('validate', '--dataset', area);
    expect(dataset).toEqual({ code: 0, stdout: `${area}: no problems\n`, stderr: '' });
    const both = await sufficiency('validate', '--dataset', area, '--scenario', scenario);
    expect(both).toEqual({ code: 0, stdout: `${scenario}: no problems\n`, stderr: '' });
  });

  it('the embedded dataset finds nothing wrong with it', async () => {
    const scenario = await work.scenario('for-kent.scenario.json');
    expect((await sufficiency('validate', '--scenario', scenario)).stderr).toBe('');
  });

  it('a dataset lists every problem at once and writes nothing elsewhere', async () => {
    const files = datasetFiles(SMALL_AREA);
    const places = files.get('provision_places.csv')!;
    files.set('provision_places.csv', places.replace(/^(P\d+,\d+),\d+,\d+/m, '$1,-4,x'));
    files.set('designations.csv', files.get('designations.csv')!.replace('BETA', 'DELTA'));
    const folder = await work.writeFolder('faulty', files);
    const { code, stdout, stderr } = await sufficiency('validate', '--dataset', folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('provision_places.csv, row 2, places: found "-4"');
    expect(stderr).toContain('provision_places.csv, row 2, places_for_area: found "x"');
    expect(stderr).toContain('designation: found "BETA"; expected a known designation');
  });

  it('a dataset asks for histories that reach its base year, before anything rests on them', async () => {
    const files = datasetFiles(SMALL_AREA);
    const { baseYear } = SMALL_AREA;
    const plans = files.get('plan_history.csv')!;
    files.set('plan_history.csv', plans.replace(new RegExp(`\\n${baseYear},Total.*`), ''));
    files.set(
      'new_plan_history.csv',
      files.get('new_plan_history.csv')!.replace(/.*Total.*\n/g, ''),
    );
    const folder = await work.writeFolder('short', files);
    const { code, stderr } = await sufficiency('validate', '--dataset', folder);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain('plan_history.csv, ');
    expect(stderr).toContain('new_plan_history.csv, ');
  });

  it('a dataset asks for residents where it has children', async () => {
    const files = datasetFiles(SMALL_AREA);
    const nobody = files.get('population.csv')!.replace(/^(D\d,9,\d+),\d+/gm, '$1,0');
    const folder = await work.writeFolder('empty', files.set('population.csv', nobody));
    const { code, stderr } = await sufficiency('validate', '--dataset', folder);
    expect(code, stderr).toBe(2);
    expect(stderr).toContain('population.csv, age 9');
  });

  it('a scenario refuses a field that it does not know, for it may be a policy misspelt', async () => {
    const path = await work.scenario('misspelt.scenario.json', { polices: [] });
    const { code, stderr } = await sufficiency('validate', '--dataset', area, '--scenario', path);
    expect(code).toBe(2);
    expect(stderr).toContain('polices');
  });

  it('text that is no JSON says where it stops being it', async () => {
    const path = await work.write('broken.scenario.json', '{ "schemaVersion": 1, ');
    const { code, stderr } = await sufficiency('validate', '--dataset', area, '--scenario', path);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}: found `);
    expect(stderr).toContain('Check for a missing comma, bracket or quotation mark');
  });

  it('nothing asks what to check', async () => {
    const { code, stderr } = await sufficiency('validate');
    expect(code).toBe(2);
    expect(stderr).toContain('Name what to check');
  });
});

describe('the command line', () => {
  it('shows its commands, and the options of each, on request', async () => {
    const overview = await sufficiency('--help');
    expect(overview.code).toBe(0);
    for (const command of ['run', 'validate']) {
      expect(overview.stdout).toContain(`  ${command} `);
      const help = await sufficiency(command, '--help');
      expect(help.code).toBe(0);
      expect(help.stdout).toContain('--dataset');
    }
  });

  it('refuses a command that it does not know', async () => {
    const { code, stderr } = await sufficiency('levitate');
    expect(code).toBe(2);
    expect(stderr).toContain('No command "levitate"');
  });
});
