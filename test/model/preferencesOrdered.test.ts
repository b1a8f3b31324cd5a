import { describe, expect, it } from 'vitest';
import { serves } from '../../src/model/policy/timetable.ts';
import { gumbel } from '../../src/model/random/gumbel.ts';
import { PURPOSE } from '../../src/model/random/purpose.ts';
import { uniform } from '../../src/model/random/stream.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { kent } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { watchDraw } from '../support/watchedDraw.ts';

const HALF_RANGE = 2 ** 26;

const dataset = await kent();
const watched = watchDraw(prepareModel(dataset, scenarioFrom(dataset), 2), 3, 1);
const { model, values, januaries } = watched;
const stream = { seed: 3, draw: 1 };

describe('preferences', () => {
  it('fall from entry to entry, worked out anew and exactly for each pair', () => {
    const { area, timetable, nearby, attraction } = model;
    const { provisions } = timetable;
    let compared = 0;
    for (const { children, round } of januaries.slice(1)) {
      const { listStart, listProvision } = round!.round;
      round!.applicant.forEach((i, a) => {
        const liked = Array.from(listProvision.subarray(listStart[a], listStart[a + 1]), (p) => {
          const luck = uniform(stream, PURPOSE.preference, children.key[i], 0, provisions.slot[p]);
          const taste = (Math.floor(luck * HALF_RANGE) + 0.5) / HALF_RANGE;
          const type = provisions.type[p];
          return (
            (type === children.neededType[i] ? values['placement.neededTypeUtility'] : 0) +
            (area.roleOfType[type] === 'mainstream'
              ? values['placement.mainstreamConfidence']
              : 0) +
            attraction[p] -
            values['placement.distanceDisutilityPerKm'] *
              nearby.km[children.zone[i] * provisions.count + p] +
            gumbel(taste)
          );
        });
        // A list that the cap shortened may end with the present place, liked less than all the others.
        for (let at = 1; at < liked.length; at++) {
          if (liked[at] > liked[at - 1]) expect.fail(`entry ${at} of applicant ${a}`);
        }
        compared += liked.length;
      });
    }
    expect(compared).toBeGreaterThan(50_000);
  });
});

describe('the sets of provisions that serve', () => {
  it('say what the timetable says, in every January, for every need, age and band', () => {
    const { timetable, serving, area, years } = model;
    const { count, type } = timetable.provisions;
    const beforeInType = Int32Array.from(
      type,
      (one, p) => type.subarray(0, p).filter((t) => t === one).length,
    );
    let served = 0;
    for (let step = 0; step <= years; step++) {
      for (let age = 0; age < 26; age += 3) {
        for (let need = 0; need < area.needCount; need++) {
          for (let band = 1; band <= 5; band++) {
            for (let p = 0; p < count; p++) {
              const set = serving.find(step, type[p], need, age, band);
              const said = serving.serves[set + beforeInType[p]] === 1;
              if (said !== serves(timetable, step, p, need, age, band)) {
                expect.fail(`step ${step}, provision ${p}, need ${need}, age ${age}, band ${band}`);
              }
              if (said) served++;
            }
          }
        }
      }
    }
    expect(served).toBeGreaterThan(0);
  });
});
