import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { recipes } from '../support/recipe.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { byKey, type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';

const RUNS = { seed: 6, numRuns: 15 };
const UNCAPPED = { low: 60, central: 60, high: 60, reason: 'Longer than any list.' };

type Policies = NonNullable<ScenarioFile['policies']>;

/** The first round of an area under policies, with lists that no cap shortens. */
function firstRound(dataset: Dataset, seed: number, policies: Policies): WatchedDraw {
  const scenario = scenarioFrom(dataset, {
    policies,
    parameters: { 'placement.listLength': UNCAPPED },
  });
  return watchDraw(prepareModel(dataset, scenario, 1), seed, 0);
}

/** The list of each applicant, best first: ids of provisions, with what the child is. */
function lists({ model, januaries }: WatchedDraw) {
  const { children, round } = januaries[1];
  const earlier = januaries[0].children;
  const index = byKey(earlier);
  const { provisions } = model.timetable;
  return Array.from(round!.applicant, (i, a) => {
    const { listStart, listProvision } = round!.round;
    const at = index.get(children.key[i]);
    const last = listProvision[listStart[a + 1] - 1];
    return {
      endsAtPresent: at !== undefined && earlier.provision[at] === last,
      key: children.key[i],
      zone: children.zone[i],
      isNew: children.yearsHeld[i] === 0,
      age: children.age[i],
      neededType: children.neededType[i],
      role: model.area.roleOfType[children.neededType[i]],
      list: Array.from(listProvision.subarray(listStart[a], listStart[a + 1]), (p) => ({
        id: provisions.id[p],
        type: provisions.type[p],
      })),
    };
  });
}

/**
 * Entries that policies which only widen admissions add to the lists of one round, of the type that
 * each child needs; asserts that they take none away and that the same children take part.
 */
function addedByWidening(dataset: Dataset, seed: number, widened: Policies): number {
  const before = lists(firstRound(dataset, seed, []));
  const after = lists(firstRound(dataset, seed, widened));
  expect(after.map((one) => one.key)).toEqual(before.map((one) => one.key));
  let added = 0;
  before.forEach(({ list, neededType, role }, a) => {
    if (role === 'mainstream') return;
    const wanted = list.filter(({ type }) => type === neededType);
    const wider = after[a].list.filter(({ type }) => type === neededType);
    expect(wider).toEqual(expect.arrayContaining(wanted));
    added += wider.length - wanted.length;
  });
  return added;
}

describe('a wider designation', () => {
  it('only adds to the lists of those who need that type of place', async () => {
    let added = 0;
    await fc.assert(
      fc.asyncProperty(recipes(), async (recipe) => {
        const dataset = await generateDataset(recipe);
        const widened: Policies = [
          {
            kind: 'change-admissions',
            ...policyWords('wider', recipe.baseYear),
            provisions: dataset.tables.provisions
              .filter((row) => row.satellite_of === null)
              .map((row) => row.provision),
            needsAdded: dataset.manifest.needs.map((need) => need.code),
            bandLow: 1,
            bandHigh: 5,
          },
        ];
        added += addedByWidening(dataset, recipe.seed, widened);
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
    expect(addedByWidening(dataset, 1, redesignated)).toBeGreaterThan(50);
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
        for (const { zone: home, age, role, list, endsAtPresent } of lists(
          firstRound(dataset, recipe.seed, opened),
        )) {
          if (home !== 0 || age < DOORSTEP_AGES.ageLow || role !== 'mainstream') continue;
          // A list ends at the place that the child has: what it likes less is not on it.
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
        const applicants = lists(firstRound(dataset, recipe.seed, policies));
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
