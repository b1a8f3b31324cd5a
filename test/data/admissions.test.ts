import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/data/readScenario.ts';
import { InputError } from '../../src/domain/problems.ts';
import { datasetFiles, readFiles } from '../support/generateDataset.ts';
import { policyWords } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const files = datasetFiles(SMALL_AREA);
const dataset = await readFiles(files);
const { baseYear } = dataset.manifest;
const roles = new Map(dataset.manifest.settingTypes.map(({ id, role }) => [id, role]));
const establishmentOf = (role: string) =>
  dataset.manifest.establishments.find(({ settingType }) => roles.get(settingType) === role)!.code;
const host = dataset.tables.provisions.find(
  (row) => row.satellite_of === null && row.catchment.length === 0,
)!;

/** What is wrong with policies, as `field: found`. */
function problems(...policies: readonly object[]): string[] {
  const file = {
    schemaVersion: 1,
    id: 'checked',
    label: 'Checked',
    description: '',
    policies: policies.map((policy, i) => ({ ...policyWords(`policy-${i}`, baseYear), ...policy })),
  };
  try {
    readScenario(JSON.stringify(file), 'x.json', dataset);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ column, found }) => `${column}: ${found}`);
  }
}

const change = (words: object, provisions = [host.provision]) => ({
  kind: 'change-admissions',
  provisions,
  ...words,
});
const open = (provision: object, places = 10) => ({
  kind: 'open',
  places,
  provision: {
    id: 'new',
    name: 'New',
    establishment: establishmentOf('special'),
    district: 'OUT',
    latitude: 53,
    longitude: -1,
    ageLow: 4,
    ageHigh: 16,
    ...provision,
  },
});

describe('a scenario is refused, in words,', () => {
  it('where ages and the present bounds leave no year group', () => {
    const found = problems(change({ ageLow: host.age_high }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('policies.0.ageLow: no ages left together with the other bound');
    expect(found[0]).toContain(`${host.provision} (${host.age_high} to ${host.age_high})`);
    expect(problems(change({ ageHigh: host.age_low }))[0]).toContain('policies.0.ageHigh: no ages');
  });

  it('where two policies leave none together, by their dates and not their order in the file', () => {
    const raise = { ...change({ ageLow: 9, ageHigh: 16 }), september: baseYear };
    const lower = { ...change({ ageHigh: 9 }), september: baseYear + 1 };
    expect(problems(lower, raise)[0]).toContain('policies.0.ageHigh: no ages left');
    expect(problems({ ...lower, september: baseYear, ageLow: 2 }, raise)).toEqual([]);
  });

  it('where a provision opens as a kind that has no named places', () => {
    const [found] = problems(open({ establishment: establishmentOf('other') }));
    expect(found).toContain('policies.0.provision.establishment: ');
    expect(found).toContain('for children educated elsewhere');
  });

  it('where a priority or an admission rests on a catchment that nobody has drawn', () => {
    expect(problems(change({ priority: ['catchment'] }))[0]).toBe(
      `policies.0.priority: no catchment of ${host.provision}`,
    );
    expect(problems(change({ catchmentOnly: true }))[0]).toContain('policies.0.catchmentOnly: ');
    const drawn = { catchment: [dataset.manifest.districts[0].code] };
    expect(problems(change({ priority: ['catchment'], ...drawn }))).toEqual([]);
    expect(problems(change(drawn), change({ catchmentOnly: true }))).toEqual([]);
  });

  it('where a criterion stands twice', () => {
    expect(problems(change({ priority: ['sibling', 'nearest', 'sibling'] }))[0]).toBe(
      'policies.0.priority: sibling, nearest, sibling',
    );
  });

  it('where a satellite is changed apart from its host, but for its ages', () => {
    const satellite = open({ satelliteOf: host.provision });
    expect(problems(satellite, change({ bandHigh: 3 }, ['new']))[0]).toBe(
      `policies.1.provisions.0: "new", a satellite of ${host.provision}`,
    );
    expect(problems(satellite, change({ ageHigh: 11 }, ['new']))).toEqual([]);
  });

  it('where a satellite has a host that is itself a satellite or has no places', () => {
    const satellite = open({ satelliteOf: host.provision });
    const second = open({ id: 'second', satelliteOf: 'new' });
    expect(problems(satellite, second)[0]).toContain('"new", itself a satellite');
    expect(problems(open({}, 0), second)[0]).toContain('"new", opened without places');
  });
});

describe('provisions.csv', () => {
  const [header, ...rows] = files.get('provisions.csv')!.trimEnd().split('\n');
  const columns = header.split(',');

  /** The dataset with some cells of its first provision written anew, or columns left out. */
  async function reading(cells: Record<string, string>, without: readonly string[] = []) {
    const kept = columns.filter((column) => !without.includes(column));
    const written = rows.map((row, r) => {
      const values = row.split(',');
      return kept.map((column) =>
        r === 0 && column in cells
          ? cells[column]
          : without.length > 0 && column === 'priority'
            ? ''
            : values[columns.indexOf(column)],
      );
    });
    const text = [kept, ...written].map((line) => `${line.join(',')}\n`).join('');
    try {
      return { dataset: await readFiles(new Map([...files, ['provisions.csv', text]])), found: [] };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return {
        dataset: null,
        found: error.problems.map(({ row, column, found }) => [row, column, found].join(' | ')),
      };
    }
  }
  const blank = {
    needs: '',
    designation: '',
    band_low: '',
    band_high: '',
    priority: '',
    catchment: '',
    satellite_of: '',
  };

  it('may do without catchments and satellites', async () => {
    const { dataset: read } = await reading({}, ['catchment', 'satellite_of']);
    expect(read!.tables.provisions.every((row) => row.catchment.length === 0)).toBe(true);
    expect(read!.tables.provisions.every((row) => row.satellite_of === null)).toBe(true);
  });

  it('lists who comes first with semicolons, in their order', async () => {
    const { dataset: read } = await reading({ ...blank, priority: 'sibling; most-complex' });
    expect(read!.tables.provisions[0].priority).toEqual(['sibling', 'most-complex']);
  });

  it('is refused with a word that is no criterion, or one twice', async () => {
    for (const priority of ['tallest', 'nearest;nearest']) {
      const { found } = await reading({ ...blank, priority });
      expect(found).toContain(`2 | priority | "${priority}"`);
    }
  });

  it('is refused with a priority on a catchment that is not drawn', async () => {
    expect((await reading({ ...blank, priority: 'catchment' })).found).toEqual([
      '2 | priority | catchment, with an empty catchment',
    ]);
  });

  it('is refused with a satellite without a host, or with admissions of its own', async () => {
    expect((await reading({ ...blank, satellite_of: 'P999' })).found).toEqual([
      '2 | satellite_of | "P999"',
    ]);
    const own = await reading({ ...blank, satellite_of: 'P1', band_low: '2' });
    expect(own.found).toHaveLength(1);
    expect(own.found[0]).toContain('of its own');
  });
});
