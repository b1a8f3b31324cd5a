import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { firstLists, wideningFaults, widestAdmissions } from '../support/claims/widening.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { recipes } from '../support/recipe.ts';
import { policyWords } from '../support/scenarios.ts';

const RUNS = { seed: 6, numRuns: 15 };
type Policies = NonNullable<ScenarioFile['policies']>;

describe('a wider designation', () => {
  it('only adds to the lists of those who need that type of place', async () => {
    let added = 0;
    await fc.assert(
      fc.asyncProperty(recipes(), async (recipe) => {
        const dataset = await generateDataset(recipe);
        const wider = wideningFaults(dataset, recipe.seed, widestAdmissions(dataset));
        expect(wider.faults).toEqual([]);
        added += wider.added;
      }),
      RUNS,
    );
    expect(added).toBeGreaterThan(0);
  });
});

describe('a wider designation in Kent', () => {
  it('adds its children to the lists of its new schools and takes nobody off', async () => {
    const dataset = await kent();
    const redesignated = widerDesignations(dataset);
    expect(redesignated.length).toBeGreaterThan(0);
    const { faults, added } = wideningFaults(dataset, 1, redesignated);
    expect(faults).toEqual([]);
    expect(added).toBeGreaterThan(50);
  });
});

/** Schools of each designation given one that serves all of its needs and bands, and more. */
function widerDesignations({ manifest, tables }: Dataset): Policies {
  const bands = (row: (typeof tables.designations)[number]) => [
    row.band_low ?? 1,
    row.band_high ?? 5,
  ];
  return tables.designations.flatMap((narrow) => {
    const wide = tables.designations.find((one) => {
      const [low, high] = bands(one);
      const within = bands(narrow)[0] >= low && bands(narrow)[1] <= high;
      const all = narrow.needs.every((need) => one.needs.includes(need));
      return within && all && one.needs.length > narrow.needs.length;
    });
    const provisions = tables.provisions
      .filter((row) => row.designation === narrow.designation && row.needs.length === 0)
      .filter((row) => row.band_low === null && row.band_high === null)
      .map((row) => row.provision);
    if (wide === undefined || provisions.length === 0) return [];
    const words = policyWords(`wider-${narrow.designation.toLowerCase()}`, manifest.baseYear);
    return [{ kind: 'redesignate', ...words, provisions, designation: wide.designation }];
  });
}

describe('mainstream schools', () => {
  const DOORSTEP_AGES = { ageLow: 2, ageHigh: 26 };

  it('that open are offered to the children with new plans who live next to them', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(recipes(), async (recipe) => {
        const dataset = await generateDataset(recipe);
        const { manifest, tables } = dataset;
        const mainstream = manifest.settingTypes.find(({ role }) => role === 'mainstream')!;
        const zone = tables.zones[0];
        const opened: Policies = [
          {
            kind: 'open',
            ...policyWords('new-school', recipe.baseYear),
            places: 500,
            provision: {
              id: 'new-school',
              name: 'New school',
              establishment: manifest.establishments.find(
                ({ settingType }) => settingType === mainstream.id,
              )!.code,
              district: zone.district_code,
              latitude: zone.latitude,
              longitude: zone.longitude,
              ...DOORSTEP_AGES,
            },
          },
        ];
        for (const { zone: home, age, role, list, endsAtPresent } of firstLists(
          dataset,
          recipe.seed,
          opened,
        )) {
          if (home !== 0 || age < DOORSTEP_AGES.ageLow || role !== 'mainstream') continue;
          if (endsAtPresent) continue;
          expect(list.map(({ id }) => id)).toContain('new-school');
          offered++;
        }
      }),
      RUNS,
    );
    expect(offered).toBeGreaterThan(0);
  });

  it('that close make way for the next nearest, for children with new plans', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(recipes({ provisions: 40 }), async (recipe) => {
        const dataset = await generateDataset(recipe);
        const roleOf = rolesOfEstablishments(dataset);
        const schools = dataset.tables.provisions.filter(
          (row) => roleOf.get(row.establishment) === 'mainstream',
        );
        const [left, ...closing] = schools.filter(
          (row) => row.age_low <= 5 && row.age_high >= 11 && isPlain(row),
        );
        if (left === undefined || closing.length === 0) return;
        const policies: Policies = [
          {
            kind: 'close',
            ...policyWords('all-but-one', recipe.baseYear),
            provisions: schools.filter((row) => row !== left).map((row) => row.provision),
          },
        ];
        const applicants = firstLists(dataset, recipe.seed, policies);
        for (const { age, role, isNew, list } of applicants) {
          if (!isNew || age < 5 || age >= 11 || role === 'fe') continue;
          expect(list.map(({ id }) => id)).toContain(left.provision);
          offered++;
        }
      }),
      RUNS,
    );
    expect(offered).toBeGreaterThan(0);
  });
});

type Provision = Dataset['tables']['provisions'][number];

/** Open to every need and complexity in every year. */
function isPlain(row: Provision): boolean {
  const everyone = row.needs.length === 0 && row.designation === null;
  const anyBand = row.band_low === null && row.band_high === null;
  const always = row.open_from === null && row.closed_from === null;
  return everyone && anyBand && always && row.satellite_of === null;
}

function rolesOfEstablishments({ manifest }: Dataset): Map<string, string> {
  const roles = new Map(manifest.settingTypes.map((type) => [type.id, type.role]));
  return new Map(manifest.establishments.map((e) => [e.code, roles.get(e.settingType)!]));
}
