import { reachCell } from '../policy/levers/reach.ts';
import { NEAREST_RULE } from '../policy/priorityRules.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { gumbel } from '../random/gumbel.ts';
import { NEAR_GUMBEL_ERROR, nearGumbel } from '../random/nearGumbel.ts';
import { PURPOSE } from '../random/purpose.ts';
import { fillUniformsBySub } from '../random/stream.ts';
import { type FlagShares, PRESENT_PUPIL, priorityOf } from './priority.ts';
import { MOST_OPTIONS, type RoundLists } from './roundLists.ts';
import type { World } from './world.ts';

/**
 * Two to the power of 26. One number of 52 bits is the luck of a pair: its upper half the taste, its
 * lower the lottery.
 */
const HALF_RANGE = 67_108_864;

/** A power of two: to multiply by it is exact, and quicker than to divide. */
const ONE_PART = 1 / HALF_RANGE;

function tasteOf(luck: number): number {
  return (Math.floor(luck * HALF_RANGE) + 0.5) * ONE_PART;
}

function lotteryOf(luck: number): number {
  const scaled = luck * HALF_RANGE;
  return scaled - Math.floor(scaled);
}

/**
 * Units of utility. Whole numbers of 32 bits hold the difference of any two utilities that are less than
 * 32,768 from none, and a kilometre costs a fraction of one.
 */
const UNITS = 32_768;

/**
 * Utilities nearer than this, in units, are compared once more, with exact tastes: each may be out by the
 * error of its taste and by the part of a unit that is cut off.
 */
const TOO_CLOSE = Math.ceil(2 * (NEAR_GUMBEL_ERROR * UNITS + 1));

/**
 * Orders everyone's options by what the family prefers: the needed type, then attraction and nearness,
 * then chance of the pair. A child is never moved below the place it has, so its list ends there. What
 * is beyond the longest list is left out: what the family likes least, but never the present place.
 * Says with each entry where the child stands in the provision's line.
 *
 * @param applicant child of each applicant.
 * @param keeps the present place of each where it may stay, or `NO_PROVISION`.
 */
export function rankOptions(
  world: World,
  step: number,
  children: Children,
  applicant: Int32Array,
  keeps: Int32Array,
  lists: RoundLists,
): void {
  const { area, timetable, levers, values, rounds } = world;
  const { optionStart, option, km, luck, listStart, provision, priority, lottery } = lists;
  const { child, slot, options } = lists;
  fillUniformsBySub(luck, world.stream, PURPOSE.preference, child, slot, 0, options, 0);
  const { count } = timetable.provisions;
  const rule = timetable.priority.subarray(step * count, (step + 1) * count);
  const { listLength } = rounds[step];
  const { neededType } = children;
  const mainstreamConfidence = values['placement.mainstreamConfidence'];
  const shares: FlagShares = {
    lookedAfter: values['placement.lookedAfterShare'],
    sibling: values['placement.siblingShare'],
  };
  const { confidence } = levers;
  const ranking = new Ranking(world, lists);
  const { order } = ranking;
  let entries = 0;
  listStart[0] = 0;
  for (let a = 0; a < applicant.length; a++) {
    const i = applicant[a];
    const present = keeps[a];
    const more = confidence === null ? 0 : confidence[reachCell(area, children, i)];
    ranking.rank(optionStart[a], optionStart[a + 1], neededType[i], mainstreamConfidence + more);
    let length = optionStart[a + 1] - optionStart[a];
    if (present !== NO_PROVISION) {
      let last = 0;
      while (option[order[last]] !== present) last++;
      length = last + 1;
    }
    if (length > listLength) {
      if (present !== NO_PROVISION) order[listLength - 1] = order[length - 1];
      length = listLength;
    }
    for (let at = 0; at < length; at++) {
      const o = order[at];
      const p = option[o];
      provision[entries] = p;
      if (p === present) priority[entries] = PRESENT_PUPIL;
      else if (rule[p] === NEAREST_RULE) priority[entries] = km[o];
      else priority[entries] = priorityOf(world, shares, step, children, i, p, km[o]);
      lottery[entries] = lotteryOf(luck[o]);
      entries++;
    }
    listStart[a + 1] = entries;
  }
}

/** Ranks the options of one child after another. */
class Ranking {
  /** Options of the child last ranked, most preferred first. */
  readonly order = new Int32Array(MOST_OPTIONS);
  private readonly place = new Int32Array(MOST_OPTIONS);
  private readonly units = new Int32Array(MOST_OPTIONS);
  private readonly utility = new Float64Array(MOST_OPTIONS);
  private readonly option: Int16Array;
  private readonly km: Float32Array;
  private readonly luck: Float64Array;
  private readonly type: Uint8Array;
  private readonly attraction: Float64Array;
  private readonly isMainstream: Uint8Array;
  private readonly neededTypeUtility: number;
  private readonly disutilityPerKm: number;
  /** Utility of each type of place, but for the one that the child in hand needs. */
  private readonly ofType: Float64Array;
  private trust = 0;

  constructor({ area, timetable, attraction, values }: World, { option, km, luck }: RoundLists) {
    this.option = option;
    this.km = km;
    this.luck = luck;
    this.type = timetable.provisions.type;
    this.attraction = attraction;
    this.isMainstream = Uint8Array.from(area.roleOfType, (role) => (role === 'mainstream' ? 1 : 0));
    this.ofType = new Float64Array(area.typeCount);
    this.neededTypeUtility = values['placement.neededTypeUtility'];
    this.disutilityPerKm = values['placement.distanceDisutilityPerKm'];
  }

  /**
   * @param needed setting type that the child needs.
   * @param trust what the family thinks of a mainstream place, in utility.
   */
  rank(from: number, end: number, needed: number, trust: number): void {
    const { ofType } = this;
    if (trust !== this.trust) this.layTrust(trust);
    const otherwise = ofType[needed];
    ofType[needed] = this.neededTypeUtility + otherwise;
    if (!this.sortNearly(from, end)) this.sortExactly(from, end);
    ofType[needed] = otherwise;
  }

  private layTrust(trust: number): void {
    const { ofType, isMainstream } = this;
    this.trust = trust;
    for (let kind = 0; kind < ofType.length; kind++) {
      ofType[kind] = isMainstream[kind] === 1 ? trust : 0;
    }
  }

  /**
   * Ranks by utilities in whole units, each option against those before it. Which of two is liked more
   * cannot be foretold, so that a branch would cost more than the sign of their difference.
   *
   * @returns false where two options came out too close for the tastes used.
   */
  private sortNearly(from: number, end: number): boolean {
    const { order, place, units, option, km, luck, type, attraction, ofType, disutilityPerKm } =
      this;
    for (let o = from; o < end; o++) {
      const p = option[o];
      const sure = ofType[type[p]] + attraction[p] - disutilityPerKm * km[o];
      const own = ((sure + nearGumbel(tasteOf(luck[o]))) * UNITS) | 0;
      const last = o - from;
      let ahead = 0;
      for (let one = 0; one < last; one++) {
        const behind = (units[one] - own) >>> 31;
        place[one] += behind;
        ahead += behind;
      }
      units[last] = own;
      place[last] = last - ahead;
    }
    for (let one = 0; one < end - from; one++) order[place[one]] = from + one;
    let close = 0;
    for (let at = 1; at < end - from; at++) {
      const gap = units[order[at - 1] - from] - units[order[at] - from];
      close |= gap - TOO_CLOSE;
    }
    return close >= 0;
  }

  private sortExactly(from: number, end: number): void {
    const { order, utility, option, km, luck, type, attraction, ofType, disutilityPerKm } = this;
    for (let o = from; o < end; o++) {
      const p = option[o];
      const sure = ofType[type[p]] + attraction[p] - disutilityPerKm * km[o];
      const liked = sure + gumbel(tasteOf(luck[o]));
      let at = o - from;
      for (; at > 0 && utility[at - 1] < liked; at--) {
        utility[at] = utility[at - 1];
        order[at] = order[at - 1];
      }
      utility[at] = liked;
      order[at] = o;
    }
  }
}
