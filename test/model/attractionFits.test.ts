import { expect, it } from 'vitest';
import { prepareAttraction } from '../../src/model/placement/attraction.ts';
import { kentModel } from '../support/kent.ts';

/** By kilometre; any will do. */
const DISUTILITY = 0.1;

it('families who choose freely among the schools of their type nearly fill each as it is filled', async () => {
  const { area, timetable, nearby, baseChildren: children } = await kentModel(1);
  const { provisions, needs, ageLow, ageHigh } = timetable;
  const { count } = provisions;
  const none = new Float64Array(count);
  const even = new Float64Array(count).fill(1);
  const fitted = prepareAttraction(area, timetable, nearby.km, children, DISUTILITY, even);

  /** Children who would sit elsewhere than their numbers do, were this what attracts families. */
  const misplaced = (attraction: Float64Array, open: readonly number[]) => {
    const excess = new Float64Array(count);
    for (let i = 0; i < children.count; i++) {
      if (!open.includes(children.provision[i])) continue;
      const options = open.filter(
        (p) =>
          ((needs[p] >>> children.need[i]) & 1) === 1 &&
          children.age[i] >= ageLow[p] &&
          children.age[i] < ageHigh[p],
      );
      const weights = options.map((p) =>
        Math.exp(attraction[p] - DISUTILITY * nearby.km[children.zone[i] * count + p]),
      );
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      options.forEach((p, k) => {
        excess[p] += weights[k] / all;
      });
      excess[children.provision[i]] -= 1;
    }
    return excess.reduce((sum, one) => sum + Math.abs(one), 0) / 2;
  };

  for (const role of ['special', 'independent', 'fe', 'srp']) {
    const open = [...provisions.type.keys()].filter(
      (p) => area.roleOfType[provisions.type[p]] === role && timetable.open[p] === 1,
    );
    expect(open.length).toBeGreaterThan(20);
    expect(misplaced(fitted, open) / misplaced(none, open), role).toBeLessThan(0.5);
  }
});
