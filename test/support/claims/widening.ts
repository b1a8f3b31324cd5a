import type { Dataset } from '../../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../../src/domain/scenario.ts';
import type { SettingRole } from '../../../src/domain/settings.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { policyWords, scenarioFrom } from '../scenarios.ts';
import { byKey, type WatchedDraw, watchDraw } from '../watchedDraw.ts';

const UNCAPPED = { low: 60, central: 60, high: 60, reason: 'Longer than any list.' };

type Policies = NonNullable<ScenarioFile['policies']>;

/** What an applicant of a round is, and their list, best first. */
export interface ApplicantList {
  readonly key: number;
  readonly zone: number;
  readonly isNew: boolean;
  readonly age: number;
  readonly neededType: number;
  readonly role: SettingRole;
  /** A list ends at the place that the child has: what it likes less is not on it. */
  readonly endsAtPresent: boolean;
  readonly list: readonly { readonly id: string; readonly type: number }[];
}

/** The lists of the first round of an area under policies, with no cap that shortens them. */
export function firstLists(dataset: Dataset, seed: number, policies: Policies): ApplicantList[] {
  const scenario = scenarioFrom(dataset, {
    policies,
    parameters: { 'placement.listLength': UNCAPPED },
  });
  return lists(watchDraw(prepareModel(dataset, scenario, 1), seed, 0));
}

function lists({ model, januaries }: WatchedDraw): ApplicantList[] {
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

/** Serves every need at every complexity wherever admissions are a provision's own. */
export function widestAdmissions({ manifest, tables }: Dataset): Policies {
  return [
    {
      kind: 'change-admissions',
      ...policyWords('wider', manifest.baseYear),
      provisions: tables.provisions
        .filter((row) => row.satellite_of === null)
        .map((row) => row.provision),
      needsAdded: manifest.needs.map((need) => need.code),
      bandLow: 1,
      bandHigh: 5,
    },
  ];
}

/**
 * Where policies that only widen admissions take an entry of the type that a child needs off its
 * list in one round, or change who takes part; `added` is how many entries they add.
 */
export function wideningFaults(
  dataset: Dataset,
  seed: number,
  widened: Policies,
): { faults: string[]; added: number } {
  const before = firstLists(dataset, seed, []);
  const after = firstLists(dataset, seed, widened);
  const keys = (some: readonly ApplicantList[]) => some.map(({ key }) => key).join();
  if (keys(before) !== keys(after)) return { faults: ['other children take part'], added: 0 };
  let added = 0;
  const faults = before.flatMap(({ key, list, neededType, role }, a) => {
    if (role === 'mainstream') return [];
    const wanted = list.filter(({ type }) => type === neededType);
    const wider = new Set(
      after[a].list.filter(({ type }) => type === neededType).map(({ id }) => id),
    );
    added += wider.size - wanted.length;
    const lost = wanted.filter(({ id }) => !wider.has(id));
    return lost.map(({ id }) => `child ${key} no longer lists ${id}`);
  });
  return { faults, added };
}
