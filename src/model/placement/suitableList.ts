import { AGE_COUNT } from '../../domain/ages.ts';
import type { SettingRole } from '../../domain/settings.ts';
import { reachCell } from '../policy/levers/reach.ts';
import { admitsHome, keepsPupil, serves, servesAge, withinTravel } from '../policy/timetable.ts';
import { mustMoveOn } from '../policy/transfers.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { gumbel } from '../random/gumbel.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { declines } from './declines.ts';
import { MAINSTREAM_OPTIONS } from './nearby.ts';
import { type FlagShares, PRESENT_PUPIL, priorityOf } from './priority.ts';
import type { RoundLists } from './roundLists.ts';
import type { World } from './world.ts';

/** Type offered beside the one that is needed: an SRP for special, special for independent. */
const SECOND_TYPE: Partial<Record<SettingRole, SettingRole>> = {
  special: 'srp',
  independent: 'special',
};
const SECOND_TYPE_OPTIONS = 3;
/** Two to the power of 26: half of the bits of a keyed number. */
const HALF_RANGE = 67_108_864;

/** What the list of one child came to, beside its entries. */
export interface ListFacts {
  /** True where a provision of the needed type may have the child. */
  readonly couldHave: boolean;
  /** The present place where the child may keep it, which ends the list; else `NO_PROVISION`. */
  readonly keeps: number;
}

/** Draws up the suitable lists of one round. */
export class ListBuilder {
  /**
   * Children for whom a provision would have been the most appealing of the type that they need, of an
   * age that it takes and within the travel limit, but for their need or complexity.
   */
  readonly outside: Int32Array;
  private readonly world: World;
  private readonly step: number;
  private readonly lists: RoundLists;
  private readonly utility = new Float64Array(256);
  private readonly travelLimitKm: number;
  private readonly neededTypeUtility: number;
  private readonly mainstreamConfidence: number;
  private readonly disutilityPerKm: number;
  private readonly shares: FlagShares;

  /** @param lists where the lists are laid end to end; emptied first. */
  constructor(world: World, step: number, lists: RoundLists) {
    const { timetable, values } = world;
    this.world = world;
    this.step = step;
    this.lists = lists;
    lists.length = 0;
    this.outside = new Int32Array(timetable.provisions.count);
    this.travelLimitKm = values['placement.travelLimitKm'];
    this.neededTypeUtility = values['placement.neededTypeUtility'];
    this.mainstreamConfidence = values['placement.mainstreamConfidence'];
    this.disutilityPerKm = values['placement.distanceDisutilityPerKm'];
    this.shares = {
      lookedAfter: values['placement.lookedAfterShare'],
      sibling: values['placement.siblingShare'],
    };
  }

  /**
   * Adds the suitable list of child `i`: open provisions that serve its need, age and band within
   * the travel limit, most appealing first, a third of the list at least; the present place where it
   * may keep the child; and mainstream options. Then orders it by what the family prefers: the needed
   * type, then attraction and nearness, then chance of the pair. What is beyond the cap is left out.
   */
  add(children: Children, i: number): ListFacts {
    const { lists, step } = this;
    const { area, timetable, rounds, stream } = this.world;
    const first = lists.length;
    lists.makeRoom();
    const needed = children.neededType[i];
    const role = area.roleOfType[needed];
    const present = children.provision[i];
    const { transfers, listLength } = rounds[step];
    const canStay =
      present !== NO_PROVISION &&
      keepsPupil(timetable, step, present, children.age[i], children.placeSince[i]) &&
      !mustMoveOn(transfers, timetable.needCount, stream, step, children, i);
    // Who has a place of the needed type and can keep it asks for no other type.
    const settled = canStay && timetable.provisions.type[present] === needed;
    const second = settled ? undefined : SECOND_TYPE[role];
    if (canStay) lists.push(present);
    const others =
      MAINSTREAM_OPTIONS + (second === undefined ? 0 : SECOND_TYPE_OPTIONS) + (canStay ? 1 : 0);
    const most = Math.max(Math.ceil(listLength / 3), listLength - others);
    const before = lists.length;
    if (role !== 'mainstream') this.addBest(children, i, needed, most, true);
    const couldHave = lists.length > before || role === 'mainstream';
    if (second !== undefined) {
      this.addBest(children, i, area.typeOfRole[second], SECOND_TYPE_OPTIONS, false);
    }
    // A child on the waiting list keeps its interim place, at home too, and is offered no other.
    const keepsInterim = children.waitingSince[i] > 0 && (canStay || present === NO_PROVISION);
    const wantsMainstream = role === 'mainstream' || (role !== 'fe' && !keepsInterim && !settled);
    if (wantsMainstream) this.addMainstream(children, i);
    this.order(children, i, first, canStay);
    if (canStay) this.endAt(present, first);
    if (lists.length > first + listLength) this.shorten(first + listLength, canStay);
    return { couldHave, keeps: canStay ? present : NO_PROVISION };
  }

  /** Entries of all lists so far. */
  get entries(): number {
    return this.lists.length;
  }

  /** A child is never moved below the place it has, so its list ends there. */
  private endAt(present: number, first: number): void {
    let e = first;
    while (this.lists.provision[e] !== present) e++;
    this.lists.length = e + 1;
  }

  /** Leaves out what the family likes least; the present place stays, as the last on the list. */
  private shorten(end: number, canStay: boolean): void {
    const { provision, priority, lottery, length } = this.lists;
    if (canStay) {
      for (const values of [provision, priority, lottery]) values[end - 1] = values[length - 1];
    }
    this.lists.length = end;
  }

  /**
   * Adds the provisions of a type that may have the child, most appealing first.
   *
   * @param isNeeded the type is the one that the child needs: who would come first but for need or
   * band is counted.
   */
  private addBest(
    children: Children,
    i: number,
    type: number,
    most: number,
    isNeeded: boolean,
  ): void {
    if (type === -1) return;
    const { world, step, lists, travelLimitKm } = this;
    const { area, timetable, nearby } = world;
    const { count } = timetable.provisions;
    const zone = children.zone[i];
    const district = area.zones.district[zone];
    const need = children.need[i];
    const age = children.age[i];
    const band = children.band[i];
    const present = children.provision[i];
    const block = zone * nearby.blockSize;
    const row = zone * count;
    const full = lists.length + most;
    let countsOutside = isNeeded;
    for (let e = nearby.start[type]; e < nearby.start[type + 1] && lists.length < full; e++) {
      const p = nearby.order[block + e];
      const suits = serves(timetable, step, p, need, age, band);
      if (!suits && !countsOutside) continue;
      if (p === present) {
        countsOutside = false;
        continue;
      }
      if (!withinTravel(timetable, p, nearby.km[row + p], travelLimitKm)) continue;
      if (suits) {
        countsOutside = false;
        if (!admitsHome(timetable, step, p, district)) continue;
        if (!declines(world, step, children.key[i], p)) lists.push(p);
      } else if (
        servesAge(timetable, step, p, age) &&
        timetable.placesForArea[step * count + p] > 0
      ) {
        this.outside[p]++;
        countsOutside = false;
      }
    }
  }

  private addMainstream(children: Children, i: number): void {
    const { step, lists } = this;
    const { area, timetable, nearby } = this.world;
    const nearest = nearby.mainstream[step];
    const zone = children.zone[i];
    const age = children.age[i];
    const at = (zone * AGE_COUNT + age) * MAINSTREAM_OPTIONS;
    for (let rank = 0; rank < MAINSTREAM_OPTIONS; rank++) {
      const p = nearest[at + rank];
      if (p === -1 || p === children.provision[i]) continue;
      if (!serves(timetable, step, p, children.need[i], age, children.band[i])) continue;
      if (admitsHome(timetable, step, p, area.zones.district[zone])) lists.push(p);
    }
  }

  /** Sorts the entries from `first` on by what the family prefers, and says where each stands in line. */
  private order(children: Children, i: number, first: number, canStay: boolean): void {
    const { world, shares, step, utility, disutilityPerKm } = this;
    const { area, timetable, nearby, attraction, stream, levers } = world;
    const { provision, priority, lottery, length } = this.lists;
    const { provisions } = timetable;
    const key = children.key[i];
    const row = children.zone[i] * provisions.count;
    const needed = children.neededType[i];
    const keeps = canStay ? children.provision[i] : NO_PROVISION;
    const confidence =
      this.mainstreamConfidence +
      (levers.confidence === null ? 0 : levers.confidence[reachCell(area, children, i)]);
    for (let e = first; e < length; e++) {
      const p = provision[e];
      const type = provisions.type[p];
      const km = nearby.km[row + p];
      // One number of 52 bits is the luck of the pair: its upper half the taste, its lower the lottery.
      const luck = uniform(stream, PURPOSE.preference, key, 0, provisions.slot[p]) * HALF_RANGE;
      const taste = Math.floor(luck);
      const liked =
        (type === needed ? this.neededTypeUtility : 0) +
        (area.roleOfType[type] === 'mainstream' ? confidence : 0) +
        attraction[p] -
        disutilityPerKm * km +
        gumbel((taste + 0.5) / HALF_RANGE);
      const line =
        p === keeps ? PRESENT_PUPIL : priorityOf(world, shares, step, children, i, p, km);
      let at = e;
      for (; at > first && utility[at - 1 - first] < liked; at--) {
        provision[at] = provision[at - 1];
        priority[at] = priority[at - 1];
        lottery[at] = lottery[at - 1];
        utility[at - first] = utility[at - 1 - first];
      }
      provision[at] = p;
      priority[at] = line;
      lottery[at] = luck - taste;
      utility[at - first] = liked;
    }
  }
}
