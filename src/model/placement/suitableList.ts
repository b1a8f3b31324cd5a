import { AGE_COUNT } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { SettingRole } from '../../domain/settings.ts';
import { admitsHome, keepsPupil } from '../policy/timetable.ts';
import { mustMoveOn } from '../policy/transfers.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { declines, mayDecline } from './declines.ts';
import { MAINSTREAM_OPTIONS } from './nearestMainstream.ts';
import type { RoundLists } from './roundLists.ts';
import type { World } from './world.ts';

/** Type offered beside the one that is needed: an SRP for special, special for independent. */
const SECOND_TYPE: Partial<Record<SettingRole, SettingRole>> = {
  special: 'srp',
  independent: 'special',
};
const SECOND_TYPE_OPTIONS = fixed('placement.secondTypeOptions');
/** One part in so many of a list is kept for the type that is needed. */
const NEEDED_TYPE_PART = fixed('placement.neededTypePart');
const NO_TYPE = -1;

/**
 * Draws up the suitable lists of one round. What it asks of the timetable is laid out for the step, since
 * every applicant is held against every provision of the type that it needs.
 */
export class SuitableLists {
  /**
   * Children for whom a provision would have been the most appealing of the type that they need, of an
   * age that it takes and within the travel limit, but for their need or complexity.
   */
  readonly outside: Int32Array;
  /** Of the child last added: whether a provision of the needed type may have it. */
  couldHave = false;
  /** Of the child last added: the present place where the child may keep it, else `NO_PROVISION`. */
  keeps = NO_PROVISION;

  private readonly world: World;
  private readonly step: number;
  private readonly lists: RoundLists;
  private readonly ages: Uint32Array;
  private readonly admits: Uint8Array;
  private readonly places: Int32Array;
  private readonly residential: Uint8Array;
  private readonly slot: Uint16Array;
  private readonly catchmentOnly: Uint8Array;
  private readonly mayDecline: Uint8Array;
  /** Type offered beside each that may be needed, or `NO_TYPE` where the area has none. */
  private readonly typeBeside: Int8Array;
  private readonly asksBeside: Uint8Array;
  private readonly travelLimitKm: number;
  /** Entries of the order of appeal that serve the child in hand, and room for one more. */
  private readonly served: Int32Array;

  constructor(world: World, step: number, lists: RoundLists) {
    const { area, timetable, values } = world;
    const { count, residential, slot } = timetable.provisions;
    const [from, to] = [step * count, (step + 1) * count];
    const { needCount } = timetable;
    this.world = world;
    this.step = step;
    this.lists = lists;
    this.outside = new Int32Array(count);
    this.ages = timetable.ages.subarray(from, to);
    this.admits = timetable.admits.subarray(from * needCount, to * needCount);
    this.places = timetable.placesForArea.subarray(from, to);
    this.catchmentOnly = timetable.catchmentOnly.subarray(from, to);
    this.residential = residential;
    this.slot = slot;
    this.mayDecline = new Uint8Array(count);
    for (let p = 0; p < count; p++) this.mayDecline[p] = mayDecline(world, step, p) ? 1 : 0;
    this.asksBeside = Uint8Array.from(area.roleOfType, (role) => (SECOND_TYPE[role] ? 1 : 0));
    this.typeBeside = Int8Array.from(area.roleOfType, (role) => {
      const second = SECOND_TYPE[role];
      return second === undefined ? NO_TYPE : area.typeOfRole[second];
    });
    this.travelLimitKm = values['placement.travelLimitKm'];
    this.served = new Int32Array(count + 1);
  }

  /**
   * Adds the suitable list of child `i`: open provisions that serve its need, age and band within the
   * travel limit, most appealing first, a third of the list at least; the present place where it may keep
   * the child; and mainstream options.
   *
   * @returns options of all children so far.
   */
  add(children: Children, i: number): number {
    const { lists, step } = this;
    const { area, timetable, rounds, stream } = this.world;
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
    const asksBeside = !settled && this.asksBeside[needed] === 1;
    const key = children.key[i];
    if (canStay) this.push(key, present, children.straightKm[i]);
    const others = MAINSTREAM_OPTIONS + (asksBeside ? SECOND_TYPE_OPTIONS : 0) + (canStay ? 1 : 0);
    const most = Math.max(Math.ceil(listLength / NEEDED_TYPE_PART), listLength - others);
    const before = lists.options;
    if (role !== 'mainstream') {
      this.noteOutside(children, i, needed);
      this.addBest(children, i, needed, most);
    }
    this.couldHave = lists.options > before || role === 'mainstream';
    if (asksBeside) this.addBest(children, i, this.typeBeside[needed], SECOND_TYPE_OPTIONS);
    // A child on the waiting list keeps its interim place, at home too, and is offered no other.
    const keepsInterim = children.waitingSince[i] > 0 && (canStay || present === NO_PROVISION);
    const wantsMainstream = role === 'mainstream' || (role !== 'fe' && !keepsInterim && !settled);
    if (wantsMainstream) this.addMainstream(children, i);
    this.keeps = canStay ? present : NO_PROVISION;
    return lists.options;
  }

  private push(key: number, provision: number, km: number): void {
    const { lists } = this;
    const at = lists.options++;
    lists.option[at] = provision;
    lists.km[at] = km;
    lists.child[at] = key;
    lists.slot[at] = this.slot[provision];
  }

  /** Adds the provisions of a type that may have the child, most appealing first. */
  private addBest(children: Children, i: number, type: number, most: number): void {
    if (type === NO_TYPE) return;
    const { world, step, lists, residential, travelLimitKm, served } = this;
    const { area, timetable, nearby, serving } = world;
    const { ofType, order, orderKm } = nearby;
    const zone = children.zone[i];
    const key = children.key[i];
    const present = children.provision[i];
    const full = lists.options + most;
    const set = serving.find(step, type, children.need[i], children.age[i], children.band[i]);
    const { serves } = serving;
    const block = zone * nearby.blockSize;
    const first = nearby.start[type];
    const end = block + nearby.start[type + 1];
    let e = block + first;
    while (e < end && lists.options < full) {
      // Who serves the child cannot be foretold, so that a branch for each would cost more: every entry
      // is written down, and written over by the next where it does not.
      const enough = full - lists.options + 1;
      let found = 0;
      for (; e < end && found < enough; e++) {
        served[found] = e;
        found += serves[set + order[e]];
      }
      for (let n = 0; n < found && lists.options < full; n++) {
        const km = orderKm[served[n]];
        const p = ofType[first + order[served[n]]];
        if (p === present) continue;
        // A day place must be within the travel limit; a residential one may be anywhere.
        if (km > travelLimitKm && residential[p] === 0) continue;
        if (this.catchmentOnly[p] === 1) {
          if (!admitsHome(timetable, step, p, area.zones.district[zone])) continue;
        }
        if (this.mayDecline[p] === 1 && declines(world, key, p)) continue;
        this.push(key, p, km);
      }
    }
  }

  /** Counts whom a provision would come first for but for need or band: see {@link outside}. */
  private noteOutside(children: Children, i: number, type: number): void {
    const { ages, admits, places, residential, travelLimitKm } = this;
    const { nearby, timetable } = this.world;
    const { ofType, order, orderKm } = nearby;
    const need = children.need[i];
    const age = children.age[i];
    const bandBit = children.band[i] - 1;
    const block = children.zone[i] * nearby.blockSize;
    const end = block + nearby.start[type + 1];
    const first = nearby.start[type];
    for (let e = block + first; e < end; e++) {
      const p = ofType[first + order[e]];
      if (p === children.provision[i]) return;
      if (((ages[p] >>> age) & 1) === 0) continue;
      if (orderKm[e] > travelLimitKm && residential[p] === 0) continue;
      if (((admits[p * timetable.needCount + need] >>> bandBit) & 1) === 1) return;
      if (places[p] === 0) continue;
      this.outside[p]++;
      return;
    }
  }

  private addMainstream(children: Children, i: number): void {
    const { step, ages, admits } = this;
    const { area, timetable, nearby } = this.world;
    const nearest = nearby.mainstream[step];
    const nearestKm = nearby.mainstreamKm[step];
    const zone = children.zone[i];
    const age = children.age[i];
    const need = children.need[i];
    const bandBit = children.band[i] - 1;
    const at = (zone * AGE_COUNT + age) * MAINSTREAM_OPTIONS;
    for (let rank = 0; rank < MAINSTREAM_OPTIONS; rank++) {
      const p = nearest[at + rank];
      if (p === -1 || p === children.provision[i]) continue;
      const suits = (ages[p] >>> age) & (admits[p * timetable.needCount + need] >>> bandBit) & 1;
      if (suits === 0) continue;
      if (!admitsHome(timetable, step, p, area.zones.district[zone])) continue;
      this.push(children.key[i], p, nearestKm[at + rank]);
    }
  }
}
