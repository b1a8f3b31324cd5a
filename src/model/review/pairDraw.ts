import { atOnce, type DrawResult, drawYears } from '../run/draw.ts';
import type { Model } from '../run/model.ts';
import { sampleParameters } from '../run/sampleParameters.ts';
import { carMinutesTo, roadKmTo, roadsOf } from '../transport/journey.ts';
import { type Changes, changesBetween, type Future } from './changes.ts';
import { type JanuaryRolls, RollKeeper } from './januaryRolls.ts';
import { type ModelPair, pairProvisions } from './pairProvisions.ts';
import { countUnserved } from './unserved.ts';

/** A draw with where every child was at each January. */
export interface DrawWithRolls {
  readonly result: DrawResult;
  readonly rolls: JanuaryRolls;
}

/** One draw of two scenarios with the same luck, and whom the plan makes a difference to. */
export interface PairResult {
  readonly before: DrawResult;
  readonly after: DrawResult;
  readonly changes: Changes;
  /** Children by January whom no special school within reach serves, without the plan and with it. */
  readonly unservedBefore: Uint16Array;
  readonly unserved: Uint16Array;
}

/** One draw that also notes where every child is at each January. */
export function drawWithRolls(model: Model, seed: number, draw: number): DrawWithRolls {
  return atOnce(drawYearsWithRolls(model, seed, draw));
}

/** The same, halting before each year: see {@link drawYears}. */
export function* drawYearsWithRolls(
  model: Model,
  seed: number,
  draw: number,
): Generator<void, DrawWithRolls, void> {
  const limitKm = sampleParameters(model.register, { seed, draw })['placement.travelLimitKm'];
  const keeper = new RollKeeper(model.area);
  const result = yield* drawYears(model, seed, draw, {
    onCensus: (january, children) => {
      keeper.note(children, countUnserved(model, january, children, limitKm));
    },
  });
  return { result, rolls: keeper.finish() };
}

/** Sets the same draw of two scenarios side by side. */
export function pairOf(
  models: ModelPair,
  seed: number,
  before: DrawWithRolls,
  after: DrawWithRolls,
): PairResult {
  const { ofBefore, ofAfter } = pairProvisions(models);
  return {
    before: before.result,
    after: after.result,
    changes: changesBetween(
      futureOf(models.before, seed, before, ofBefore),
      futureOf(models.after, seed, after, ofAfter),
    ),
    unservedBefore: before.rolls.unserved,
    unserved: after.rolls.unserved,
  };
}

function futureOf(
  { area, register, nearby, timetable }: Model,
  seed: number,
  { result, rolls }: DrawWithRolls,
  numberInPair: Int16Array,
): Future {
  const values = sampleParameters(register, { seed, draw: result.draw });
  const roads = roadsOf(area.statedJourneys, values);
  const { count } = timetable.provisions;
  return {
    rolls,
    numberInPair,
    minutesTo: (zone, provision) => {
      const straightKm = nearby.km[zone * count + provision];
      return carMinutesTo(roads, zone, provision, roadKmTo(roads, zone, provision, straightKm));
    },
  };
}

/** One draw of two scenarios, one after the other. */
export function pairDraw(models: ModelPair, seed: number, draw: number): PairResult {
  const before = drawWithRolls(models.before, seed, draw);
  return pairOf(models, seed, before, drawWithRolls(models.after, seed, draw));
}
