import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/domain/parameters/index.ts';
import {
  drawFeedbacks,
  type FeedbackMemory,
  feedbackEffect,
  rememberStrain,
} from '../../src/model/policy/levers/feedback.ts';
import { type Children, copyChildren } from '../../src/model/population/children.ts';
import { centralValues } from '../../src/model/run/sampleParameters.ts';
import {
  baseYear,
  dataset,
  drawWith,
  exactly,
  keysOf,
  modelWith,
  type PolicyFile,
  type PolicyFileOf,
  seenAt,
  words,
} from './leverFixture.ts';

type Feedback = PolicyFileOf<'feedback'>;
const feedback = (change: Partial<Feedback>): Feedback => ({
  kind: 'feedback',
  ...words(),
  ...change,
});

const YEARS = 3;
const without = drawWith([], YEARS);
const { area, timetable } = without.model;
const values: Values = centralValues(without.model.register);
const memory = (): FeedbackMemory => ({ basePercent: 0, points: 0, placesGrowth: 0 });

/** What a policy sets off after a January of so many points. */
function effect(change: Partial<Feedback>, seen: Partial<FeedbackMemory>, year = baseYear + 2) {
  const { policies } = modelWith([feedback(change)], 1);
  const drawn = drawFeedbacks(policies, { seed: 1, draw: 0 });
  return feedbackEffect(drawn, { ...memory(), ...seen }, year);
}

describe('what a January shows', () => {
  const base = without.januaries[0].children;
  const shown = (children: Children, from = memory()) => {
    rememberStrain(area, timetable, values, from, 0, base);
    rememberStrain(area, timetable, values, from, 1, children);
    return from;
  };

  it('is points of those who wait or are mismatched beyond the base January, each child once', () => {
    const children = copyChildren(base, base.count);
    const { special, mainstream } = area.typeOfRole;
    const calm = Array.from({ length: base.count }, (_, i) => i).filter(
      (i) =>
        area.typeOfEstablishment[base.establishment[i]] === mainstream &&
        base.band[i] <= values['placement.continuumMainstreamBand'] &&
        base.waitingSince[i] === 0,
    );
    const some = calm.slice(0, 30);
    for (const i of some) {
      children.neededType[i] = special;
      children.waitingSince[i] = baseYear;
    }
    const waiting = shown(children).points;
    expect(waiting).toBeCloseTo((100 * some.length) / base.count, 9);
    for (const i of some) children.band[i] = 5;
    expect(shown(children).points).toBeCloseTo(waiting, 9);
    for (const i of some) children.waitingSince[i] = 0;
    expect(shown(children).points).toBeCloseTo(waiting, 9);
  });

  it('is held within the bound of the register, either way', () => {
    const all = copyChildren(base, base.count);
    all.waitingSince.fill(baseYear);
    for (let i = 0; i < all.count; i++) {
      const type = area.typeOfEstablishment[all.establishment[i]];
      all.neededType[i] = (type + 1) % area.typeCount;
    }
    expect(shown(all).points).toBe(values['placement.feedbackMostPoints']);
    const none = copyChildren(base, base.count);
    none.count = 0;
    const low = memory();
    rememberStrain(area, timetable, values, low, 0, all);
    rememberStrain(area, timetable, values, low, 1, none);
    expect(low.points).toBe(-values['placement.feedbackMostPoints']);
  });
});

describe('what follows from it', () => {
  it('is so much for each point: more requests, less met, less confidence', () => {
    const change = {
      requestsPerPoint: exactly(0.02),
      bandsPerPoint: exactly(0.1),
      confidencePerPoint: exactly(0.3),
    };
    const { requests, bandsMet, confidence } = effect(change, { points: 4 });
    expect(requests).toBeCloseTo(1.08, 12);
    expect(bandsMet).toBeCloseTo(-0.4, 12);
    expect(confidence).toBeCloseTo(-1.2, 12);
    expect(effect(change, { points: -4 }).requests).toBeCloseTo(0.92, 12);
    expect(effect(change, { points: 0 })).toEqual({ requests: 1, bandsMet: 0, confidence: 0 });
  });

  it('is never less than no request', () => {
    expect(effect({ requestsPerPoint: exactly(-1) }, { points: 10 }).requests).toBe(0);
  });

  it('comes in by its ramp, requests with a third of the first year', () => {
    const change = { requestsPerPoint: exactly(0.03), bandsPerPoint: exactly(0.1) };
    const seen = { points: 10 };
    expect(effect(change, seen, baseYear)).toEqual({ requests: 1, bandsMet: 0, confidence: 0 });
    const first = effect(change, seen, baseYear + 1);
    expect(first.requests).toBeCloseTo(1.1, 12);
    expect(first.bandsMet).toBeCloseTo(-1, 12);
    const ramped = effect({ ...change, rampYears: 2 }, seen, baseYear + 1);
    expect(ramped.bandsMet).toBeCloseTo(-0.5, 12);
    expect(ramped.requests).toBeLessThan(first.requests);
  });

  it('is more requests for more places, by the elasticity', () => {
    const change = { supplyElasticity: exactly(0.2) };
    expect(effect(change, { placesGrowth: 0.5 }).requests).toBeCloseTo(1.1, 12);
    expect(effect(change, { placesGrowth: 0.5, points: 9 }).requests).toBeCloseTo(1.1, 12);
  });
});

describe('over the years', () => {
  const plansOf = (policies: PolicyFile[], january: number) =>
    seenAt(drawWith(policies, YEARS), january);
  const newPlans = (seen: ReturnType<typeof seenAt>, january: number) =>
    keysOf(seen, ({ key }) => ((key >>> 12) & 31) === january);
  const expand: PolicyFile = {
    kind: 'expand',
    ...words('expand'),
    provisions: dataset.tables.provisions
      .filter(({ establishment }) => {
        const { roleOfType, typeOfEstablishment, establishmentCodes } = area;
        const role = roleOfType[typeOfEstablishment[establishmentCodes.indexOf(establishment)]];
        return role === 'special' || role === 'srp';
      })
      .map(({ provision }) => provision),
    placesEach: 200,
  };

  it('new places raise requests the year after they open, and keep every child of before', () => {
    const supply = feedback({ supplyElasticity: exactly(1) });
    for (const january of [1, 2]) {
      const before = newPlans(plansOf([expand], january), january);
      const after = newPlans(plansOf([expand, supply], january), january);
      expect([...before].every((key) => after.has(key))).toBe(true);
      if (january === 1) expect(after).toEqual(before);
      else expect(after.size).toBeGreaterThan(1.5 * before.size);
    }
  });

  it('a circle that turns one way brings more plans, and the other way fewer', () => {
    const circle = (size: number) =>
      newPlans(plansOf([feedback({ requestsPerPoint: exactly(size) })], 3), 3).size;
    const points = memory();
    rememberStrain(area, timetable, without.values, points, 0, without.januaries[0].children);
    rememberStrain(area, timetable, without.values, points, 2, without.januaries[2].children);
    const size = 0.1 * Math.sign(points.points);
    expect(Math.abs(points.points)).toBeGreaterThan(1);
    const still = newPlans(seenAt(without, 3), 3).size;
    expect(circle(size)).toBeGreaterThan(still);
    expect(circle(-size)).toBeLessThan(still);
  });
});
