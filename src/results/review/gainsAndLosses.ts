import { PHASES, phaseIndex } from '../../domain/ages.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import { type Changes, NO_PLAN, type Outcomes } from '../../model/review/changes.ts';
import { bandIn, waitsIn } from '../../model/review/januaryRolls.ts';
import { summarise } from '../summary.ts';
import {
  type Destination,
  type GainsAndLosses,
  type GroupChange,
  REVIEW_DIMENSIONS,
  type ReviewDimension,
} from '../views/reviewTypes.ts';
import type { ReleasedPair } from './pair.ts';

/** True where a child counts in one of the two futures. */
export type IsIn = (outcomes: Outcomes, row: number) => boolean;

interface Member {
  readonly code: string;
  readonly label: string;
}

/** Children on one side of a change in one draw. */
interface Side {
  total: number;
  readonly by: Readonly<Record<ReviewDimension, Float64Array>>;
  readonly elsewhere: Float64Array;
}

/**
 * Children who count with the plan and not without it, and the reverse, at one January. Each is
 * described as in the future in which it counts, and placed where it is in the other.
 *
 * @param isIn says who counts; it must hold alike for children whom the plan changes nothing for.
 * @param tellsSchoolsApart true where another provision of the same type is a place of its own.
 */
export function gainsAndLosses(
  pair: ReleasedPair,
  january: number,
  isIn: IsIn,
  tellsSchoolsApart: boolean,
): GainsAndLosses {
  const members = membersOf(pair);
  const places = destinationsOf(pair);
  const blank = (): Side => ({
    total: 0,
    by: mapDimensions((dimension) => new Float64Array(members[dimension].length)),
    elsewhere: new Float64Array(places.length),
  });
  const types = pair.after.model.area.typeCount;
  const elsewhere = (here: Outcomes, there: Outcomes, row: number) => {
    const type = there.type[row];
    if (type === NO_PLAN) return 2 * types + 1;
    if (waitsIn(there.state[row])) return 2 * types;
    return tellsSchoolsApart && type === here.type[row] ? types + type : type;
  };
  const count = (changes: Changes, here: Outcomes, there: Outcomes): Side => {
    const side = blank();
    for (let row = changes.start[january]; row < changes.start[january + 1]; row++) {
      if (!isIn(here, row) || isIn(there, row)) continue;
      side.total++;
      side.by.band[bandIn(here.state[row]) - 1]++;
      side.by.need[changes.need[row]]++;
      side.by.phase[phaseIndex(changes.age[row])]++;
      side.by.district[changes.district[row]]++;
      side.elsewhere[elsewhere(here, there, row)]++;
    }
    return side;
  };
  const gained = pair.draws.map(({ changes }) => count(changes, changes.after, changes.before));
  const lost = pair.draws.map(({ changes }) => count(changes, changes.before, changes.after));
  return {
    gained: summarise(gained.map((side) => side.total)),
    lost: summarise(lost.map((side) => side.total)),
    by: mapDimensions((dimension) =>
      members[dimension].map(
        (member, m): GroupChange => ({
          ...member,
          gained: summarise(gained.map((side) => side.by[dimension][m])),
          lost: summarise(lost.map((side) => side.by[dimension][m])),
        }),
      ),
    ),
    gainedFrom: destinationsWithChildren(places, gained),
    lostTo: destinationsWithChildren(places, lost),
  };
}

function mapDimensions<T>(of: (dimension: ReviewDimension) => T): Record<ReviewDimension, T> {
  return Object.fromEntries(REVIEW_DIMENSIONS.map((one) => [one, of(one)])) as Record<
    ReviewDimension,
    T
  >;
}

function membersOf({ after }: ReleasedPair): Record<ReviewDimension, readonly Member[]> {
  const { needs, districts } = after.dataset.manifest;
  return {
    band: Array.from({ length: BAND_COUNT }, (_, b) => ({
      code: String(b + 1),
      label: `Band ${b + 1}`,
    })),
    need: needs.map(({ code, label }) => ({ code, label })),
    phase: PHASES.map((phase) => ({ code: phase, label: phase })),
    district: districts.map(({ code, name }) => ({ code, label: name })),
  };
}

/** Setting types; the same at another provision; waiting, in whatever interim place; no plan. */
function destinationsOf({ after }: ReleasedPair): Member[] {
  const types = after.dataset.manifest.settingTypes;
  return [
    ...types.map(({ id, label }) => ({ code: id, label })),
    ...types.map(({ id, label, role }) => ({
      code: `another:${id}`,
      label: `${label}, another ${role === 'fe' ? 'college' : 'school'}`,
    })),
    { code: 'waiting', label: 'Waiting for a place' },
    { code: 'no-plan', label: 'No plan' },
  ];
}

/** Destinations that any draw has children in, the most children first. */
function destinationsWithChildren(
  places: readonly Member[],
  sides: readonly Side[],
): Destination[] {
  return places
    .map((place, at) => ({
      ...place,
      children: summarise(sides.map((side) => side.elsewhere[at])),
    }))
    .filter(({ children }) => children.mean > 0)
    .sort((one, other) => other.children.mean - one.children.mean);
}
