import { BAND_COUNT } from '../../domain/settings.ts';
import { MOST_COMPLEX_RULE, NEAREST_RULE } from '../policy/priorityRules.ts';
import { inCatchment } from '../policy/timetable.ts';
import type { Children } from '../population/children.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import type { World } from './world.ts';

/** A present pupil who can stay comes before every newcomer, whatever the rule. */
export const PRESENT_PUPIL = -1e6;
/** Beyond any distance on Earth, in km: one level of a criterion outweighs all of nearness. */
const FURTHEST_KM = 32_768;
/** Parts of a km that are told apart where nearness is one criterion among several. */
const PARTS_OF_KM = 1024;
/** Years on the waiting list that are told apart. */
const WAITING_YEARS = 32;

/** Levels of each criterion, 0 first. */
const LEVELS = {
  'looked-after': 2,
  sibling: 2,
  catchment: 2,
  'most-complex': BAND_COUNT,
  'longest-waiting': WAITING_YEARS,
  nearest: FURTHEST_KM * PARTS_OF_KM,
} as const;

/** Shares of children with a flag that is not modelled otherwise, as one draw believes them. */
export interface FlagShares {
  readonly lookedAfter: number;
  readonly sibling: number;
}

/**
 * Where child `i` stands in the line of a provision: lower is admitted first. The criteria of its rule
 * are read one after the other, each settling the ties of those before, as the digits of one number;
 * pairs alike in all are left to their lottery number.
 *
 * Looked-after for the life of a child, and a brother or sister at a provision for the life of the
 * pair, are drawn only where a rule asks for them.
 */
export function priorityOf(
  world: World,
  shares: FlagShares,
  step: number,
  children: Children,
  i: number,
  provision: number,
  km: number,
): number {
  const { timetable } = world;
  const at = step * timetable.provisions.count + provision;
  const rule = timetable.priority[at];
  if (rule === NEAREST_RULE) return km;
  if (rule === MOST_COMPLEX_RULE) return km - children.band[i] * FURTHEST_KM;
  let line = 0;
  for (const criterion of timetable.priorityRules[rule]) {
    line *= LEVELS[criterion];
    switch (criterion) {
      case 'looked-after':
        if (!isLookedAfter(world, shares, children.key[i])) line += 1;
        break;
      case 'sibling':
        if (!hasSibling(world, shares, children.key[i], provision)) line += 1;
        break;
      case 'catchment':
        if (!inCatchment(timetable, at, world.area.zones.district[children.zone[i]])) line += 1;
        break;
      case 'most-complex':
        line += BAND_COUNT - children.band[i];
        break;
      case 'longest-waiting':
        line += WAITING_YEARS - 1 - yearsWaiting(world, step, children, i);
        break;
      case 'nearest':
        line += Math.floor(km * PARTS_OF_KM);
        break;
    }
  }
  return line;
}

function isLookedAfter({ stream }: World, shares: FlagShares, key: number): boolean {
  return uniform(stream, PURPOSE.lookedAfter, key, 0) < shares.lookedAfter;
}

function hasSibling(
  { stream, timetable }: World,
  shares: FlagShares,
  key: number,
  provision: number,
): boolean {
  const pair = timetable.provisions.slot[provision];
  return uniform(stream, PURPOSE.sibling, key, 0, pair) < shares.sibling;
}

function yearsWaiting({ area }: World, step: number, children: Children, i: number): number {
  const since = children.waitingSince[i];
  return since === 0 ? 0 : Math.min(WAITING_YEARS - 1, area.baseYear + step - since);
}
