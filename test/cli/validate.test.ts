import { afterAll, describe, expect, it } from 'vitest';
import { sufficiency, Workspace } from '../support/commandLine.ts';
import { datasetFiles } from '../support/generateDataset.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const work = await Workspace.create();
afterAll(() => work.remove());

const area = await work.writeFolder('area', datasetFiles(SMALL_AREA));

/** The complaints about a dataset that some edits have spoilt. */
async function complaintsAbout(edits: Readonly<Record<string, (text: string) => string>>) {
  const files = datasetFiles(SMALL_AREA);
  for (const [file, edit] of Object.entries(edits)) {
    const spoilt = edit(files.get(file)!);
    expect(spoilt, file).not.toBe(files.get(file));
    files.set(file, spoilt);
  }
  const folder = await work.writeFolder(`spoilt-${Object.keys(edits)[0]}`, files);
  const { code, stdout, stderr } = await sufficiency('validate', '--dataset', folder);
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  return stderr;
}

describe('validating', () => {
  it('a sound scenario for a sound dataset says so', async () => {
    const scenario = await work.scenario('sound.scenario.json');
    const asked = await sufficiency('validate', '--dataset', area, '--scenario', scenario);
    expect(asked).toEqual({ code: 0, stdout: `${scenario}: no problems\n`, stderr: '' });
  });

  it('the embedded dataset finds nothing wrong with it', async () => {
    const scenario = await work.scenario('for-kent.scenario.json');
    const { code, stderr } = await sufficiency('validate', '--scenario', scenario);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('lists every cell of a dataset that cannot be read, at once', async () => {
    const stderr = await complaintsAbout({
      'provision_places.csv': (text) => text.replace(/^(P\d+,\d+),\d+,\d+/m, '$1,-4,x'),
      'designations.csv': (text) => text.replace('BETA', 'DELTA'),
    });
    expect(stderr).toContain('provision_places.csv, row 2, places: found "-4"');
    expect(stderr).toContain('provision_places.csv, row 2, places_for_area: found "x"');
    expect(stderr).toContain('designation: found "BETA"; expected a known designation');
  });

  it('lists every table of a dataset that does not agree with the others, at once', async () => {
    const { baseYear } = SMALL_AREA;
    const stderr = await complaintsAbout({
      'base_children.csv': (text) => text.replace(/\n.*\n/, '\n'),
      'district_gradient.csv': (text) => text.replace(/\nD1.*/, ''),
      'plan_history.csv': (text) => text.replace(new RegExp(`\n${baseYear},Total.*`), ''),
      'new_plan_history.csv': (text) => text.replace(/.*Total.*\n/g, ''),
      'population.csv': (text) => text.replace(/^(D\d,9,\d+),\d+/gm, '$1,0'),
    });
    expect(stderr).toMatch(/base_children\.csv, .*: found \d+ too few children/);
    for (const table of ['need_age', 'age_establishment', 'need_establishment']) {
      expect(stderr).toContain(`the count of plans_by_${table}.csv in January ${baseYear}`);
    }
    expect(stderr).toContain('district_gradient.csv, district_code: found no row for D1');
    // Forecasts start where the histories end, and homes are drawn where residents are.
    expect(stderr).toContain('\nplan_history.csv, ');
    expect(stderr).toContain('\nnew_plan_history.csv, ');
    expect(stderr).toContain('population.csv, age 9');
  });

  it('a scenario refuses a field that it does not know, for it may be a policy misspelt', async () => {
    const path = await work.scenario('misspelt.scenario.json', {
      id: 'Not An Id',
      polices: [],
      policies: [{ kind: 'levitate' }],
    });
    const { code, stderr } = await sufficiency('validate', '--dataset', area, '--scenario', path);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}, id: found "Not An Id"`);
    expect(stderr).toContain(`${path}, policies.0.kind: found "levitate"`);
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
