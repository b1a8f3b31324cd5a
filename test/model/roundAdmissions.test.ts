import { describe, expect, it } from 'vitest';
import { bandsAdmitted } from '../../src/model/policy/timetable.ts';
import { NO_PROVISION } from '../../src/model/population/children.ts';
import { PROVISION_COUNTS } from '../../src/model/run/cubes.ts';
import { byKey, type WatchedDraw } from '../support/watchedDraw.ts';
import {
  baseYear,
  dataset,
  drawWith,
  exactly,
  type PolicyFile,
  type PolicyFileOf,
  words,
} from './leverFixture.ts';

type Change = Partial<PolicyFileOf<'change-admissions'>>;

const roleOf = new Map(dataset.manifest.settingTypes.map(({ id, role }) => [id, role]));
const typeOf = new Map(dataset.manifest.establishments.map((e) => [e.code, e.settingType]));
/** Schools with places and admissions of their own that take many needs, largest first. */
const schools = dataset.tables.provisions
  .filter((row) => row.satellite_of === null)
  .filter((row) => roleOf.get(typeOf.get(row.establishment)!) === 'special')
  .map((row) => row.provision);

const change = (provisions: readonly string[], words_: Change): PolicyFile => ({
  kind: 'change-admissions',
  ...words('change'),
  provisions: [...provisions],
  ...words_,
});

/** Keys of the children at a provision at a January. */
function rollOf({ model, januaries }: WatchedDraw, january: number, id: string): Set<number> {
  const p = model.timetable.provisions.id.indexOf(id);
  const { children } = januaries[january];
  return new Set(
    children.key.subarray(0, children.count).filter((_, i) => children.provision[i] === p),
  );
}

const baseline = drawWith([]);
const [largest] = [...schools].sort(
  (one, other) => rollOf(baseline, 0, other).size - rollOf(baseline, 0, one).size,
);

describe('present pupils whom new criteria no longer admit', () => {
  const narrowed = (transferShare?: [number, number, number], ramp: Change = {}): PolicyFile =>
    change(schools, { bandHigh: 3, transferShare, ...ramp });

  /** Pupils of the base January at these schools whom the new bounds turn away and who could stay. */
  function turnedAway(watched: WatchedDraw): Set<number> {
    const { model, januaries } = watched;
    const { timetable } = model;
    const before = januaries[0].children;
    const now = byKey(januaries[1].children);
    const keys = new Set<number>();
    for (const [key, i] of byKey(before)) {
      const p = before.provision[i];
      const j = now.get(key);
      if (p === NO_PROVISION || j === undefined) continue;
      const at = timetable.provisions.count + p;
      const age = januaries[1].children.age[j];
      if (((timetable.ages[at] >>> age) & 1) === 0) continue;
      const bit = 1 << (before.band[i] - 1);
      const was = bandsAdmitted(baseline.model.timetable, at, before.need[i]);
      const is = bandsAdmitted(timetable, at, before.need[i]);
      if ((was & ~is & bit) !== 0) keys.add(key);
    }
    return keys;
  }

  /** Of some children, those who are no longer where they were. */
  function moved({ januaries }: WatchedDraw, keys: ReadonlySet<number>): Set<number> {
    const [before, after] = januaries.map(({ children }) => children);
    const [from, to] = [byKey(before), byKey(after)];
    return new Set(
      [...keys].filter((key) => before.provision[from.get(key)!] !== after.provision[to.get(key)!]),
    );
  }

  it('stay where nothing is said of them', () => {
    const watched = drawWith([narrowed()]);
    const those = turnedAway(watched);
    expect(those.size).toBeGreaterThan(10);
    expect(moved(watched, those).size).toBeLessThanOrEqual(moved(baseline, those).size + 2);
  });

  it('all leave at a share of one', () => {
    const watched = drawWith([narrowed(exactly(1))]);
    const those = turnedAway(watched);
    expect(moved(watched, those)).toEqual(those);
  });

  it('leave in the share that is stated, the same children and others with a larger one', () => {
    const [third, most] = [0.3, 0.8].map((share) => {
      const watched = drawWith([narrowed(exactly(share))]);
      const those = turnedAway(watched);
      const out = moved(watched, those);
      expect(Math.abs(out.size / those.size - share)).toBeLessThan(0.2);
      return out;
    });
    expect([...third].filter((key) => !most.has(key)).length).toBeLessThanOrEqual(2);
  });

  it('leave in the first round of the policy and in no other', () => {
    const later = change(schools, {
      bandHigh: 3,
      transferShare: exactly(0.5),
      september: baseYear + 1,
    });
    const { transfers } = drawWith([later], 2).model.timetable;
    expect(transfers.map(({ step }) => step)).toEqual([2]);
  });

  it('leave for their age too, where the new ages no longer take them', () => {
    const row = dataset.tables.provisions.find(({ provision }) => provision === largest)!;
    const ageHigh = row.age_low + Math.ceil((row.age_high - row.age_low) / 2);
    const watched = drawWith([change([largest], { ageHigh, transferShare: exactly(1) })]);
    const older = (january: number) => {
      const { children } = watched.januaries[january];
      const roll = rollOf(watched, january, largest);
      return [...byKey(children)].filter(
        ([key, i]) => roll.has(key) && children.age[i] + 1 - january >= ageHigh,
      ).length;
    };
    expect(older(0)).toBeGreaterThan(3);
    expect(older(1)).toBe(0);
  });

  it('do not come from a school whose criteria only widen', () => {
    const { transfers } = drawWith([
      change(schools, { bandLow: 1, bandHigh: 5, transferShare: exactly(1) }),
    ]).model.timetable;
    expect(transfers).toEqual([]);
  });
});

describe('a school that admits from its catchment alone', () => {
  it('takes in nobody from outside, and keeps the pupils whom it has', () => {
    const home = dataset.manifest.districts[0].code;
    const only = (catchmentOnly: boolean) =>
      drawWith([change([largest], { catchment: [home], catchmentOnly })], 2);
    const fromOutside = (watched: WatchedDraw, january: number, alreadyThere: boolean) => {
      const { area } = watched.model;
      const { children } = watched.januaries[january];
      const before = rollOf(watched, january - 1, largest);
      const index = byKey(children);
      return [...rollOf(watched, january, largest)].filter((key) => {
        const district = area.zones.district[children.zone[index.get(key)!]];
        return before.has(key) === alreadyThere && area.districtCodes[district] !== home;
      }).length;
    };
    const open = only(false);
    const closed = only(true);
    expect(fromOutside(open, 1, false) + fromOutside(open, 2, false)).toBeGreaterThan(0);
    expect(fromOutside(closed, 1, false) + fromOutside(closed, 2, false)).toBe(0);
    expect(fromOutside(closed, 1, true)).toBeGreaterThan(0);
    expect(fromOutside(closed, 1, true)).toBeGreaterThanOrEqual(fromOutside(open, 1, true) - 2);
  });
});

describe('a priority for the most complex', () => {
  it('fills the places of full schools with children of higher complexity', () => {
    const meanBand = (watched: WatchedDraw) => {
      const { round } = watched.januaries[1];
      const { children } = watched.januaries[1];
      const { provisions } = watched.model.timetable;
      const full = new Set(
        schools.map((id) => provisions.id.indexOf(id)).filter((p) => round!.refused[p] > 0),
      );
      const bands = [...round!.applicant].filter((i, a) => full.has(round!.match[a]) && i >= 0);
      return bands.reduce((sum, i) => sum + children.band[i], 0) / bands.length;
    };
    const complex = drawWith([change(schools, { priority: ['looked-after', 'most-complex'] })]);
    const near = drawWith([change(schools, { priority: 'nearest' })]);
    expect(meanBand(complex)).toBeGreaterThan(meanBand(near));
  });
});

describe('children outside what a school serves', () => {
  const OUTSIDE = PROVISION_COUNTS.indexOf('outside');

  it('are counted apart from those refused for want of a place', () => {
    const counted = ({ model, result }: WatchedDraw, id: string) => {
      const p = model.timetable.provisions.id.indexOf(id);
      const cell = (model.timetable.provisions.count + p) * PROVISION_COUNTS.length + OUTSIDE;
      const { cells, values } = result.cubes.provisions;
      const at = cells.indexOf(cell);
      return at === -1 ? 0 : values[at];
    };
    const narrow = drawWith([change([largest], { bandLow: 5, bandHigh: 5 })]);
    const wide = drawWith([
      change([largest], {
        bandLow: 1,
        bandHigh: 5,
        needsAdded: dataset.manifest.needs.map(({ code }) => code),
      }),
    ]);
    expect(counted(wide, largest)).toBe(0);
    expect(counted(narrow, largest)).toBeGreaterThan(counted(baseline, largest));
    // They cannot have asked for it, so they are not refused there.
    const p = narrow.model.timetable.provisions.id.indexOf(largest);
    const { round } = narrow.januaries[1];
    expect(round!.refused[p]).toBeLessThanOrEqual(baseline.januaries[1].round!.refused[p]);
  });
});
