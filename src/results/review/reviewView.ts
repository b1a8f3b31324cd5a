import { UNLIMITED } from '../../model/area/area.ts';
import { NO_PROVISION } from '../../model/population/children.ts';
import type { Outcomes } from '../../model/review/changes.ts';
import { NO_PLAN } from '../../model/review/changes.ts';
import { neededTypeIn } from '../../model/review/januaryRolls.ts';
import { type PairProvisions, pairProvisions } from '../../model/review/pairProvisions.ts';
import { PROVISION_COUNTS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import type { ReviewedProvision, ReviewQuery, ReviewView } from '../views/reviewTypes.ts';
import { gainsAndLosses, type IsIn } from './gainsAndLosses.ts';
import { journeyMeasures } from './journeys.ts';
import type { ReleasedPair } from './pair.ts';
import { areaMeasures } from './reviewMeasures.ts';

/**
 * Who gains and who loses at some provisions at one January, and what the plan does to the area: every
 * difference is taken draw by draw, between the same children with the same luck.
 *
 * @throws RangeError where a provision or the year is not one of the comparison's.
 */
export function reviewView(pair: ReleasedPair, query: ReviewQuery): ReviewView {
  const models = { before: pair.before.model, after: pair.after.model };
  const provisions = pairProvisions(models);
  const january = januaryOf(pair, query.year);
  const numbers = numbersOf(provisions, query.provisions);
  const reviewed = new Uint8Array(provisions.id.length);
  for (const number of numbers) reviewed[number] = 1;
  const atReviewed: IsIn = ({ provision }, row) =>
    provision[row] !== NO_PROVISION && reviewed[provision[row]] === 1;
  return {
    kind: 'review',
    provenance: pair.after.provenance,
    baselineLabel: pair.before.scenario.label,
    year: query.year,
    provisions: reviewedProvisions(pair, provisions, numbers, january),
    atProvisions: gainsAndLosses(pair, january, atReviewed, true),
    needsMet: gainsAndLosses(pair, january, isMet, false),
    measures: [...areaMeasures(pair, january), ...journeyMeasures(pair, january, atReviewed)],
  };
}

function isMet({ type, state }: Outcomes, row: number): boolean {
  return type[row] !== NO_PLAN && type[row] === neededTypeIn(state[row]);
}

function januaryOf({ after }: ReleasedPair, year: number): number {
  const { baseYear } = after.model.area;
  const january = year - baseYear;
  if (Number.isInteger(january) && january >= 0 && january <= after.model.years) return january;
  const last = baseYear + after.model.years;
  throw new RangeError(`A review of January ${year}: expected a year from ${baseYear} to ${last}.`);
}

function numbersOf(provisions: PairProvisions, ids: readonly string[]): number[] {
  const unknown = ids.filter((id) => !provisions.id.includes(id));
  if (unknown.length > 0) {
    throw new RangeError(
      `A review of ${unknown.join(', ')}: expected provisions of the dataset, or opened by the plan or the baseline.`,
    );
  }
  return [...new Set(ids)].map((id) => provisions.id.indexOf(id));
}

/** Each provision by itself; a child who moves from one to another leaves one and gains the other. */
function reviewedProvisions(
  pair: ReleasedPair,
  provisions: PairProvisions,
  numbers: readonly number[],
  january: number,
): ReviewedProvision[] {
  const before = sideOf(pair.before, provisions.before, january);
  const after = sideOf(pair.after, provisions.after, january);
  return numbers.map((number): ReviewedProvision => {
    const moves = (isOn: 'before' | 'after', isOff: 'before' | 'after') =>
      summarise(
        pair.draws.map(({ changes }) => {
          let children = 0;
          for (let row = changes.start[january]; row < changes.start[january + 1]; row++) {
            const on = changes[isOn].provision[row] === number;
            if (on && changes[isOff].provision[row] !== number) children++;
          }
          return children;
        }),
      );
    return {
      id: provisions.id[number],
      name: provisions.name[number],
      placesBefore: before.places(number),
      places: after.places(number),
      onRollBefore: before.count(number, 'on_roll'),
      onRoll: after.count(number, 'on_roll'),
      refusedBefore: before.count(number, 'refused'),
      refused: after.count(number, 'refused'),
      gained: moves('after', 'before'),
      lost: moves('before', 'after'),
    };
  });
}

/** Counts and places of provisions on one side, by their number in the pair; 0 where there is none. */
function sideOf(side: Released, index: Int16Array, january: number) {
  const { shapes, timetable } = side.model;
  const { byDraw } = rollUp(
    shapes.provisions,
    cubesOf(side, 'provisions'),
    ['provision', 'measure'],
    {
      january: (one) => one === january,
    },
  );
  const { count } = timetable.provisions;
  return {
    count: (number: number, measure: (typeof PROVISION_COUNTS)[number]) => {
      const at = index[number] * PROVISION_COUNTS.length + PROVISION_COUNTS.indexOf(measure);
      return summarise(byDraw.map((draw) => (index[number] === NO_PROVISION ? 0 : draw[at])));
    },
    /** Places for the area's children; null where no limit binds. */
    places: (number: number): number | null => {
      const at = january * count + index[number];
      if (index[number] === NO_PROVISION || timetable.open[at] === 0) return 0;
      return timetable.placesForArea[at] === UNLIMITED ? null : timetable.placesForArea[at];
    },
  };
}
