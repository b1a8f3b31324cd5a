import type { Policy, ScenarioFile } from '../../src/domain/scenario.ts';
import type { SettingRole } from '../../src/domain/settings.ts';
import type { Model } from '../../src/model/run/model.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { byKey, type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';

export type PolicyFile = NonNullable<ScenarioFile['policies']>[number];
export type PolicyFileOf<K extends Policy['kind']> = Extract<PolicyFile, { kind: K }>;

/** An area with every role once, and enough children that each lever finds some. */
export const dataset = await generateDataset({
  ...SMALL_AREA,
  children: 1500,
  provisions: 60,
  roles: ['other', 'special', 'fe', 'mainstream', 'independent', 'srp', 'ap'],
});
export const { baseYear, districts, needs } = dataset.manifest;

/** What a policy of these tests states where it says nothing else: from the first September. */
export const words = (id = 'lever', september = baseYear) => policyWords(id, september);

/** A size without doubt. */
export const exactly = (size: number): [number, number, number] => [size, size, size];

/** An entry of the register without doubt, for tests. */
export const settled = (value: number) => ({
  low: value,
  central: value,
  high: value,
  reason: 'To see one thing alone.',
});

/** Nobody arrives late: whom late records bring depends on whose plans go on. */
const NO_ARRIVALS = { 'demand.residualPerYear': settled(0) };

export function modelWith(
  policies: readonly PolicyFile[],
  years: number,
  parameters: ScenarioFile['parameters'] = {},
): Model {
  const scenario = scenarioFrom(dataset, {
    policies: [...policies],
    parameters: { ...NO_ARRIVALS, ...parameters },
  });
  return prepareModel(dataset, scenario, years);
}

export function drawWith(policies: readonly PolicyFile[], years = 1): WatchedDraw {
  return watchDraw(modelWith(policies, years), 6, 2);
}

/** A child at a January in words that claims are made in. */
export interface Seen {
  readonly key: number;
  readonly district: string;
  readonly need: string;
  readonly age: number;
  readonly band: number;
  readonly needed: SettingRole;
  readonly attended: SettingRole;
  readonly waits: boolean;
}

/** Children of a January by key. */
export function seenAt({ model, januaries }: WatchedDraw, january: number): Map<number, Seen> {
  const { area } = model;
  const { children } = januaries[january];
  return new Map(
    [...byKey(children)].map(([key, i]) => [
      key,
      {
        key,
        district: area.districtCodes[area.zones.district[children.zone[i]]],
        need: area.needCodes[children.need[i]],
        age: children.age[i],
        band: children.band[i],
        needed: area.roleOfType[children.neededType[i]],
        attended: area.roleOfType[area.typeOfEstablishment[children.establishment[i]]],
        waits: children.waitingSince[i] > 0,
      },
    ]),
  );
}

/** Keys of those of whom something is true. */
export function keysOf(seen: ReadonlyMap<number, Seen>, is: (one: Seen) => boolean): Set<number> {
  return new Set([...seen.values()].filter(is).map(({ key }) => key));
}

/** Keys whose needed type differs between two draws of the same children. */
export function changedNeeds(
  before: ReadonlyMap<number, Seen>,
  after: ReadonlyMap<number, Seen>,
): Set<number> {
  return keysOf(after, ({ key, needed }) => before.get(key)?.needed !== needed);
}

export const isWithin = <T>(part: ReadonlySet<T>, whole: ReadonlySet<T>) =>
  [...part].every((one) => whole.has(one));

/** A draw without policies, and what policies that end plans are held against. */
export function withoutPolicies(years: number) {
  const without = drawWith([], years);
  return {
    without,
    /** Keys of those who have a plan at a January without policies and not with them. */
    endedBy(watched: WatchedDraw, january: number): Set<number> {
      const there = seenAt(watched, january);
      return keysOf(seenAt(without, january), ({ key }) => !there.has(key));
    },
    /** Of those there at the January before one, who has a plan at that one without policies. */
    goingOn(watched: WatchedDraw, january: number, is: (one: Seen) => boolean = () => true) {
      const untouched = seenAt(without, january);
      return keysOf(seenAt(watched, january - 1), (one) => untouched.has(one.key) && is(one));
    },
  };
}
