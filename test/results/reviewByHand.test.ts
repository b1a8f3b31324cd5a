import { describe, expect, it } from 'vitest';
import { NO_PROVISION } from '../../src/model/population/children.ts';
import {
  type Changes,
  NO_JOURNEY,
  NO_PLAN,
  type Outcomes,
} from '../../src/model/review/changes.ts';
import { packState } from '../../src/model/review/januaryRolls.ts';
import { pairDraw } from '../../src/model/review/pairDraw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { releasePair } from '../../src/results/review/pair.ts';
import { reviewView } from '../../src/results/review/reviewView.ts';
import type { Destination } from '../../src/results/views/reviewTypes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

// As many provisions as it takes to have two state special schools.
const dataset = await generateDataset({ ...SMALL_AREA, provisions: 60 });
const baseline = scenarioFrom(dataset);
const plan = scenarioFrom(dataset, { id: 'plan' });
const model = prepareModel(dataset, baseline, 1);
const models = { before: model, after: model };
const drawn = pairDraw(models, 1, 0);

const { provisions } = model.timetable;
const { typeOfRole } = model.area;
const { special: SPECIAL, mainstream: MAINSTREAM, independent: INDEPENDENT, srp: SRP } = typeOfRole;
const ofType = (wanted: number) =>
  Array.from(provisions.type, (one, p) => (one === wanted ? p : -1)).filter((p) => p >= 0);
const [SCHOOL, ANOTHER] = ofType(SPECIAL);
const [NEARBY] = ofType(MAINSTREAM);
const [FAR] = ofType(INDEPENDENT);
const [BASE] = ofType(SRP);

/** Where a child is in one future; everyone here needs a special school. */
type Place = readonly [
  type: number,
  provision: number,
  minutes: number,
  band: number,
  waits?: true,
];
const NOBODY: Place = [NO_PLAN, NO_PROVISION, NO_JOURNEY, 0];

/** Changes of the January after the base: one row a child, all of need 1 and age 12. */
function changesOf(children: readonly { before: Place; after: Place }[]): Changes {
  const side = (name: 'before' | 'after'): Outcomes => ({
    type: Uint8Array.from(children, (child) => child[name][0]),
    provision: Int16Array.from(children, (child) => child[name][1]),
    minutes: Float32Array.from(children, (child) => child[name][2]),
    state: Uint8Array.from(children, (child) =>
      packState(SPECIAL, child[name][4] === true, child[name][3]),
    ),
  });
  return {
    start: Uint32Array.of(0, 0, children.length),
    district: new Uint8Array(children.length),
    need: new Uint8Array(children.length).fill(1),
    age: new Uint8Array(children.length).fill(12),
    before: side('before'),
    after: side('after'),
  };
}

async function reviewOf(...draws: Parameters<typeof changesOf>[0][]) {
  const parts = { dataset, baseline, plan, models, seed: 1 };
  const pairs = draws.map((children) => ({ ...drawn, changes: changesOf(children) }));
  const pair = await releasePair({ ...parts, draws: pairs }, 'auto');
  return reviewView(pair, {
    kind: 'review',
    year: SMALL_AREA.baseYear + 1,
    provisions: [provisions.id[SCHOOL]],
  });
}

const labelled = (list: readonly Destination[]) =>
  Object.fromEntries(list.map(({ code, children }) => [code, children.mean]));
const idOf = (t: number) => dataset.manifest.settingTypes[t].id;
const inSchool = (band: number, minutes = 20): Place => [SPECIAL, SCHOOL, minutes, band];

describe('children placed by hand', () => {
  it('are counted once each, by where they are in the other future', async () => {
    const {
      atProvisions,
      needsMet,
      provisions: reviewed,
    } = await reviewOf([
      { before: [MAINSTREAM, NEARBY, 5, 4, true], after: inSchool(4) },
      { before: [SPECIAL, ANOTHER, 30, 4], after: inSchool(4) },
      { before: [INDEPENDENT, FAR, 50, 5], after: inSchool(5) },
      { before: NOBODY, after: inSchool(3) },
      { before: inSchool(1), after: [SRP, BASE, 10, 2] },
      // On the roll in both futures, and no longer on a waiting list in one.
      { before: [SPECIAL, SCHOOL, 20, 2, true], after: inSchool(2) },
    ]);
    expect(atProvisions.gained.mean).toBe(4);
    expect(atProvisions.lost.mean).toBe(1);
    expect(reviewed.map(({ gained, lost }) => [gained.mean, lost.mean])).toEqual([[4, 1]]);
    expect(labelled(atProvisions.gainedFrom)).toEqual({
      waiting: 1,
      [`another:${idOf(SPECIAL)}`]: 1,
      [idOf(INDEPENDENT)]: 1,
      'no-plan': 1,
    });
    expect(labelled(atProvisions.lostTo)).toEqual({ [idOf(SRP)]: 1 });
    // A child is described as in the future in which it is on the roll.
    expect(atProvisions.by.band.map(({ gained, lost }) => [gained.mean, lost.mean])).toEqual([
      [0, 1],
      [0, 0],
      [1, 0],
      [2, 0],
      [1, 0],
    ]);
    expect(atProvisions.by.need[1].gained.mean).toBe(4);
    expect(atProvisions.by.phase.find(({ code }) => code === 'secondary')?.lost.mean).toBe(1);
    // Who moves from one special school to another was met and is met.
    expect(needsMet.gained.mean).toBe(3);
    expect(needsMet.lost.mean).toBe(1);
    expect(labelled(needsMet.gainedFrom)).toEqual({
      waiting: 1,
      [idOf(INDEPENDENT)]: 1,
      'no-plan': 1,
    });
  });

  it('have journeys set against their own, averaged over children and not over futures', async () => {
    const from = (minutes: number): Place => [MAINSTREAM, NEARBY, minutes, 4];
    const view = await reviewOf(
      [
        { before: from(10), after: inSchool(4, 30) },
        { before: from(20), after: inSchool(4, 30) },
        { before: NOBODY, after: inSchool(4, 90) },
      ],
      [{ before: from(60), after: inSchool(4, 30) }],
      [],
    );
    const journey = view.measures.find(({ id }) => id === 'journey-gained');
    expect(journey).toMatchObject({ unit: 'minutes', betterShare: 0.5 });
    expect(journey?.before.mean).toBe(30);
    expect(journey?.value.mean).toBe(30);
    expect(journey?.difference).toMatchObject({ mean: 0, p50: -7.5 });
    expect(view.measures.some(({ id }) => id === 'journey-lost')).toBe(false);
  });
});
