import { beforeAll, describe, expect, it } from 'vitest';
import { estimateRates } from '../../src/model/demand/longitudinal/estimate.ts';
import { projectStock } from '../../src/model/demand/longitudinal/project.ts';
import { type SyntheticArea, syntheticArea } from '../support/syntheticAreas/area.ts';
import { otherFutures } from '../support/syntheticAreas/future.ts';
import { judge, type Margin, projectionOf, type Verdict } from '../support/syntheticAreas/judge.ts';
import { bias, coverage } from '../support/syntheticAreas/record.ts';
import { FUTURE_YEARS } from '../support/syntheticAreas/truth.ts';

/** Kinds of world whose levels stay, and those whose levels nobody can foresee. */
const STEADY = ['calm', 'trend', 'sparse'];
const SHAKEN = ['shock', 'persistent', 'mixed'];

const AREAS = [...STEADY.map((kind) => [kind, 2]), ...SHAKEN.map((kind) => [kind, 12])].flatMap(
  ([kind, howMany], k) =>
    Array.from({ length: Number(howMany) }, (_, i) =>
      syntheticArea(5000 + 100 * k + i, String(kind)),
    ),
);
const SIMULATIONS = 120;
/** Milliseconds after which something hangs; far more than is needed. */
const PATIENCE = 300_000;

/** Whether intervals are as wide as their name says: too narrow, right, or too wide. */
function faults(verdicts: readonly Verdict[]): string[] {
  const shaken = verdicts.filter(({ kind }) => SHAKEN.includes(kind));
  const held = (from: readonly Verdict[], margin: Margin, interval: 'in95' | 'in80') =>
    coverage(
      from.filter((one) => one.margin === margin),
      interval,
    ).value;
  const claims: [claim: string, share: number, least: number, most: number][] = [
    ['95% intervals by setting', held(verdicts, 'setting', 'in95'), 0.92, 0.985],
    ['95% intervals by need', held(verdicts, 'need', 'in95'), 0.92, 0.985],
    ['80% intervals by setting', held(verdicts, 'setting', 'in80'), 0.74, 0.9],
    ['80% intervals by need', held(verdicts, 'need', 'in80'), 0.74, 0.9],
    ['95% intervals of totals of shaken areas', held(shaken, 'total', 'in95'), 0.87, 1],
    ['80% intervals of totals of shaken areas', held(shaken, 'total', 'in80'), 0.68, 0.97],
  ];
  return claims
    .filter(([, share, least, most]) => share < least || share > most)
    .map(([claim, share, least, most]) => `${claim} hold ${share}, not ${least} to ${most}`);
}

/** Verdicts on one who knows all stated rates, but not that levels change from year to year. */
function blindToShocks(area: SyntheticArea): Verdict[] {
  const { present, seed, truth } = area;
  const change = { ...truth.change, shockSpread: 0, walkSpread: 0 };
  const still = { ...present, truth: { ...truth, change } };
  return judge(area, projectionOf(area, otherFutures(still, seed, 39)));
}

/*
 * 42 areas of fixed seeds. Outcomes of an area go right or wrong together, so that shares by setting
 * or need have standard errors of about 0.01 and those of 36 totals of about 0.03; the benchmark of
 * projections looks closer. What is too narrow is told by the totals of shaken areas.
 */
describe('projections of areas whose true rates are stated', () => {
  let verdicts: Verdict[] = [];
  beforeAll(() => {
    verdicts = AREAS.flatMap((area) => {
      const dataset = estimateRates(area.transitions, area.population);
      return judge(area, projectStock(dataset, FUTURE_YEARS, SIMULATIONS, area.seed));
    });
  }, PATIENCE);

  it('hold as many outcomes as their intervals say', () => {
    expect(faults(verdicts)).toEqual([]);
  });

  it('are unbiased within 2.5% of all children', () => {
    const totals = verdicts.filter(({ margin }) => margin === 'total');
    expect(Math.abs(bias(totals).value)).toBeLessThan(0.025);
  });
});

describe('the yardstick for projections', () => {
  it(
    'finds fault with one who knows the rates but not that years differ',
    () => {
      const shaken = AREAS.filter(({ truth }) => SHAKEN.includes(truth.kind));
      expect(faults(shaken.flatMap(blindToShocks)).length).toBeGreaterThan(1);
    },
    PATIENCE,
  );
});
