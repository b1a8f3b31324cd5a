import { describe, expect, it } from 'vitest';
import { BAND_COUNT } from '../../src/domain/settings.ts';
import { exp } from '../../src/model/maths/elementary.ts';
import { neededTypeAfter, newPlanNeededType } from '../../src/model/placement/neededType.ts';
import { prepareNeedRules } from '../../src/model/placement/needRules.ts';
import { IMPOSSIBLE } from '../../src/model/placement/typeContest.ts';
import type { World } from '../../src/model/placement/world.ts';
import { NO_LEVERS } from '../../src/model/policy/levers/stepLevers.ts';
import { centralValues } from '../../src/model/run/sampleParameters.ts';
import {
  changedNeeds,
  districts,
  drawWith,
  exactly,
  isWithin,
  keysOf,
  modelWith,
  needs,
  type PolicyFileOf,
  type Seen,
  seenAt,
  words,
} from './leverFixture.ts';

type Inclusion = PolicyFileOf<'inclusion'>;

const inclusion = (change: Partial<Inclusion> = {}): Inclusion => ({
  kind: 'inclusion',
  ...words(),
  bandsMet: exactly(1),
  ...change,
});
const model = modelWith([], 1);
const values = centralValues(model.register);
const rules = prepareNeedRules(model.area, model.placementFlows, values);
const world: World = {
  ...model,
  rules,
  values,
  stream: { seed: 4, draw: 0 },
  independentSupply: Float64Array.of(1, 1),
  rounds: [],
  levers: NO_LEVERS,
};
const { typeCount, typeOfRole, roleOfType } = model.area;
const inMainstreamSchools = (type: number) => ['mainstream', 'srp'].includes(roleOfType[type]);

/** Shares of a logit over the types in which mainstream and SRPs meet more bands. */
function logit(constants: Float64Array, band: number, bands: number): number[] {
  const weights = [...constants].map((constant, type) =>
    constant === IMPOSSIBLE
      ? 0
      : exp(constant + rules.complexity.slope[type] * (band - 3) + bands * rules.gainPerBand[type]),
  );
  const all = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((weight) => weight / all);
}

const CHILDREN = 30_000;
/** Four standard errors of a share of so many children, at most. */
const WITHIN = 4 * Math.sqrt(0.25 / CHILDREN);

/** Types drawn for many children in each case, in order of the bands met. */
function drawn(bandsMet: readonly number[], draw: (key: number, bands: number) => number) {
  return bandsMet.map((bands) => Array.from({ length: CHILDREN }, (_, key) => draw(key, bands)));
}
const shareOf = (types: readonly number[], type: number) =>
  types.filter((one) => one === type).length / types.length;

describe('the type needed where mainstream and SRPs meet more', () => {
  const band = 4;
  const atTransfer = (from: number) => ({
    constants: rules.moveConstants.subarray(
      (typeCount + from) * typeCount,
      (typeCount + from + 1) * typeCount,
    ),
    of: (key: number, bands: number) => neededTypeAfter(world, 1, 1, key, band, from, bands),
  });
  const cases = {
    'at the start of a plan': {
      constants: rules.newConstants.subarray(typeCount, 2 * typeCount),
      of: (key: number, bands: number) => newPlanNeededType(world, 1, key, 0, 7, band, bands),
    },
    'at the transfer to secondary of children who needed mainstream': atTransfer(
      typeOfRole.mainstream,
    ),
    'at the transfer to secondary of children who needed an SRP': atTransfer(typeOfRole.srp),
  };

  it.each(Object.entries(cases))('has the shares of the logit, %s', (_, { constants, of }) => {
    const bandsMet = [-1, 0, 0.5, 1.5];
    drawn(bandsMet, of).forEach((types, b) => {
      logit(constants, band, bandsMet[b]).forEach((share, type) => {
        expect(Math.abs(shareOf(types, type) - share)).toBeLessThan(WITHIN);
      });
    });
    const met = (bands: number) =>
      logit(constants, band, bands).reduce(
        (sum, share, type) => sum + (inMainstreamSchools(type) ? share : 0),
        0,
      );
    expect(met(1.5)).toBeGreaterThan(met(0) + 2 * WITHIN);
  });

  it.each(Object.entries(cases))('changes only towards mainstream and SRPs, %s', (_, { of }) => {
    const sizes = drawn([-3, -1, 0, 1, 3], of);
    sizes.slice(1).forEach((more, s) => {
      const moved = more.filter((type, key) => type !== sizes[s][key]);
      expect(moved.length).toBeGreaterThan(50);
      expect(moved.every(inMainstreamSchools)).toBe(true);
    });
  });

  it('rises by more for mainstream than for SRPs, and not at all for others', () => {
    expect(rules.gainPerBand[typeOfRole.mainstream]).toBeGreaterThan(
      rules.gainPerBand[typeOfRole.srp],
    );
    expect(rules.gainPerBand[typeOfRole.srp]).toBeGreaterThan(0);
    const others = [...rules.gainPerBand].filter((_, type) => !inMainstreamSchools(type));
    expect(new Set(others)).toEqual(new Set([0]));
  });

  it('stays what it was on occasions on which nobody changes', () => {
    const never = rules.changes.indexOf(0);
    const from = Math.floor(never / BAND_COUNT) % typeCount;
    const kind = Math.floor(never / BAND_COUNT / typeCount);
    const types = drawn([2], (key, bands) => neededTypeAfter(world, 1, kind, key, 1, from, bands));
    expect(new Set(types[0])).toEqual(new Set([from]));
  });
});

describe('an inclusion policy', () => {
  const before = seenAt(drawWith([]), 1);
  const under = (policy: Partial<Inclusion>) => seenAt(drawWith([inclusion(policy)]), 1);
  const reached = (is: (one: Seen) => boolean) => keysOf(before, is);

  it('reaches the districts, needs and ages that it names, and nobody else', () => {
    const words = {
      districts: [districts[1].code],
      needs: [needs[0].code, needs[2].code],
      ageLow: 5,
      ageHigh: 16,
    };
    const changed = changedNeeds(before, under({ ...words, bandsMet: exactly(3) }));
    const named = reached(
      ({ district, need, age }) =>
        district === words.districts[0] && words.needs.includes(need) && age >= 5 && age < 16,
    );
    expect(changed.size).toBeGreaterThan(3);
    expect(isWithin(changed, named)).toBe(true);
  });

  it('comes in by its ramp: in the first round of two, half of its bands', () => {
    const ramped = under({ bandsMet: exactly(2), rampYears: 2 });
    expect(ramped).toEqual(under({ bandsMet: exactly(1) }));
    const full = changedNeeds(before, under({ bandsMet: exactly(2) }));
    const half = changedNeeds(before, ramped);
    expect(isWithin(half, full)).toBe(true);
    expect(full.size).toBeGreaterThan(half.size);
  });

  it('adds up with another', () => {
    const two = [inclusion({ bandsMet: exactly(0.5) }), inclusion({ bandsMet: exactly(1.5) })];
    const both = drawWith(two.map((policy, p) => ({ ...policy, id: `policy-${p}` })));
    expect(seenAt(both, 1)).toEqual(under({ bandsMet: exactly(2) }));
  });

  it('that raises confidence changes no need, and asks for mainstream first more often', () => {
    const change = { bandsMet: exactly(0), confidenceChange: exactly(4) };
    expect(changedNeeds(before, under(change)).size).toBe(0);
    const first = (watched: ReturnType<typeof drawWith>) => {
      const { type } = watched.model.timetable.provisions;
      return watched.januaries[1].round!.firstPreferences.reduce(
        (sum, children, p) => sum + (type[p] === typeOfRole.mainstream ? children : 0),
        0,
      );
    };
    expect(first(drawWith([inclusion(change)]))).toBeGreaterThan(first(drawWith([])) * 1.1);
  });
});

describe('communities of schools', () => {
  it('do for children of school age in their districts what inclusion does', () => {
    const same = { bandsMet: exactly(1.5), confidenceChange: exactly(1) };
    const there = { districts: [districts[0].code] };
    const communities = drawWith([
      {
        kind: 'localities',
        ...words(),
        ...there,
        devolvedPoundsPerCommunity: exactly(0),
        ...same,
      },
    ]);
    const alike = drawWith([inclusion({ ...there, ...same, ageLow: 4, ageHigh: 16 })]);
    expect(communities.januaries).toEqual(alike.januaries);
    expect(changedNeeds(seenAt(drawWith([]), 1), seenAt(communities, 1)).size).toBeGreaterThan(5);
  });
});
