import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { childKeyParts } from '../../src/model/random/childKey.ts';
import { kent, kentModel } from '../support/kent.ts';
import { type FunnelOfDraw, newPlansOf } from '../support/newPlans.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';

const YEARS = 4;
const dataset = await kent();
const model = await kentModel(YEARS);
const [first, second] = dataset.manifest.districts.map(({ code }) => code);
const none = scenarioFrom(dataset);

type Policies = NonNullable<ScenarioFile['policies']>;
const under = (policies: Policies) => scenarioFrom(dataset, { policies });
const plansOf = ({ keys }: FunnelOfDraw) => keys.flat();
const isSubset = (some: readonly number[], all: readonly number[]) => {
  const known = new Set(all);
  return some.every((key) => known.has(key));
};
const inDistrict = (keys: readonly number[], district: number) =>
  keys.filter((key) => childKeyParts(key).district === district);

const assessment = (changes: object, september = 2025) => ({
  kind: 'assessment' as const,
  ...policyWords('threshold', september),
  ...changes,
});
const earlyHelp = (size: number, changes: object = {}, september = 2025) => ({
  kind: 'early-intervention' as const,
  ...policyWords('early-help', september),
  incidenceChange: [size, size, size] as [number, number, number],
  ...changes,
});

describe('the stages before a plan', () => {
  it('leave the number of new plans where the forecast has it, whatever the shares', () => {
    const draws = Array.from({ length: 24 }, (_, draw) => draw);
    const mean = (agree: number, issue: number) => {
      const totals = [0, 0, 0];
      for (const draw of draws) {
        const { counts } = newPlansOf(model, none, draw, { agree, issue });
        counts.slice(0, 3).forEach((count, stage) => {
          totals[stage] += count / draws.length;
        });
      }
      return totals;
    };
    const [strictRequests, strictAssessed, strictPlans] = mean(0.45, 0.8);
    const [looseRequests, looseAssessed, loosePlans] = mean(0.9, 0.95);
    // About 300,000 plans each: chance alone moves a mean by 0.2%.
    expect(Math.abs(strictPlans / loosePlans - 1)).toBeLessThan(0.01);
    expect(strictPlans / strictAssessed).toBeCloseTo(0.8, 2);
    expect(loosePlans / looseAssessed).toBeCloseTo(0.95, 2);
    expect(strictAssessed / strictRequests).toBeCloseTo(0.45, 1);
    expect(looseAssessed / looseRequests).toBeCloseTo(0.9, 1);
  });

  it('refuse the requests of young children less often, as published, at the same share over all', () => {
    const odds = model.refusalOdds;
    const refusedAt = (age: number) => {
      const rows = dataset.tables.requestsByAge.filter((row) => row.age === age);
      const refused = rows.reduce((sum, row) => sum + (row.refused_assessment ?? 0), 0);
      return refused / rows.reduce((sum, row) => sum + (row.agreed_assessment ?? 0), 0);
    };
    expect(odds[3] / odds[12]).toBeCloseTo(refusedAt(3) / refusedAt(12), 1);
    expect(odds[3]).toBeLessThan(odds[8]);
    expect(odds[8]).toBeLessThan(odds[12]);
  });
});

describe('a threshold of assessment', () => {
  const before = newPlansOf(model, none, 3);

  it('that is tighter leaves some of the same children and adds none', () => {
    const policies: Policies = [
      assessment({ agreeChange: [-0.3, -0.2, -0.1], issueChange: [-0.1, -0.1, -0.1] }),
    ];
    const after = newPlansOf(model, under(policies), 3);
    expect(isSubset(plansOf(after), plansOf(before))).toBe(true);
    expect(plansOf(after).length).toBeLessThan(0.9 * plansOf(before).length);
    expect(after.counts[0]).toBe(before.counts[0]);
  });

  it('that is looser keeps them all and adds others, up to everyone who asks', () => {
    const policies: Policies = [assessment({ agreeChange: [5, 5, 5], issueChange: [5, 5, 5] })];
    const after = newPlansOf(model, under(policies), 3);
    expect(isSubset(plansOf(before), plansOf(after))).toBe(true);
    const [requests, assessments, plans] = after.counts;
    expect(assessments).toBeLessThanOrEqual(requests);
    expect(plans).toBeGreaterThan(0.99 * requests);
  });

  it('in one age group and need reaches nobody else', () => {
    const need = dataset.manifest.needs[0].code;
    const policies: Policies = [
      assessment({ agreeChange: [-1, -1, -1], ageLow: 5, ageHigh: 11, needs: [need] }),
    ];
    const after = new Set(plansOf(newPlansOf(model, under(policies), 3)));
    const gone = plansOf(before).filter((key) => !after.has(key));
    expect(gone.length).toBeGreaterThan(100);
    for (const key of gone) {
      const parts = childKeyParts(key);
      // A new plan at the 31 August age a enters at a + 1.
      expect(parts.entryAge - 1).toBeGreaterThanOrEqual(5);
      expect(parts.entryAge - 1).toBeLessThan(11);
      expect(parts.need).toBe(0);
    }
  });
});

describe('early help', () => {
  const before = newPlansOf(model, none, 7);

  it('in one district takes children there and changes no entry in another', () => {
    const after = newPlansOf(model, under([earlyHelp(-0.25, { districts: [first] })]), 7);
    for (const [step, keys] of after.keys.entries()) {
      expect(isSubset(keys, before.keys[step])).toBe(true);
      for (let d = 1; d < dataset.manifest.districts.length; d++) {
        expect(inDistrict(keys, d)).toEqual(inDistrict(before.keys[step], d));
      }
    }
    const here = (one: FunnelOfDraw) => inDistrict(plansOf(one), 0).length;
    expect(here(after)).toBeLessThan(here(before));
  });

  it('changes nothing before its September', () => {
    const after = newPlansOf(model, under([earlyHelp(-0.5, { districts: [second] }, 2027)]), 7);
    expect(after.keys.slice(0, 2)).toEqual(before.keys.slice(0, 2));
    expect(after.keys[2]).not.toEqual(before.keys[2]);
  });

  it('of size zero changes no child and no count, and the whole of it leaves nobody', () => {
    expect(newPlansOf(model, under([earlyHelp(0)]), 7)).toEqual(before);
    const all = newPlansOf(model, under([earlyHelp(-1, {}, 2025)]), 7);
    expect(all.keys[0].length).toBeGreaterThan(0.5 * before.keys[0].length);
    expect(all.keys.slice(1).flat()).toEqual([]);
  });
});
