import { AGE_COUNT } from '../../domain/ages.ts';
import type { SettingRole } from '../../domain/settings.ts';
import { MOST_COMPLEX, serves, servesAge, withinTravel } from '../policy/timetable.ts';
import { type Children, NO_PROVISION } from '../population/children.ts';
import { gumbel } from '../random/gumbel.ts';
import { PURPOSE } from '../random/purpose.ts';
import { uniform } from '../random/stream.ts';
import { MAINSTREAM_OPTIONS } from './nearby.ts';
import type { World } from './world.ts';

/** Type offered beside the one that is needed: an SRP for special, special for independent. */
const SECOND_TYPE: Partial<Record<SettingRole, SettingRole>> = {
  special: 'srp',
  independent: 'special',
};
const SECOND_TYPE_OPTIONS = 3;
/** A present pupil who can stay comes before every newcomer. */
const PRESENT_PUPIL = -1e6;
/** Two to the power of 26: half of the bits of a keyed number. */
const HALF_RANGE = 67_108_864;

/** Suitable lists laid end to end, most preferred first: the lists of a `Round`, growing. */
export class ListBuilder {
  provision = new Int32Array(1 << 16);
  priority = new Float64Array(1 << 16);
  lottery = new Float64Array(1 << 16);
  length = 0;
  private utility = new Float64Array(256);

  /**
   * Adds the suitable list of child `i`: open provisions that serve its need, age and band within
   * the travel limit, most appealing first up to the cap; the present place where it can keep the
   * child; and mainstream options. Then orders it by what the family prefers: the needed type, then
   * attraction and nearness, then chance of the pair.
   *
   * @returns whether any provision of the needed type serves the child.
   */
  add(world: World, step: number, children: Children, i: number): boolean {
    const { area, timetable, values } = world;
    const first = this.length;
    this.makeRoom();
    const needed = children.neededType[i];
    const role = area.roleOfType[needed];
    const present = children.provision[i];
    const canStay =
      present !== NO_PROVISION && servesAge(timetable, step, present, children.age[i]);
    // Who has a place of the needed type and can keep it asks for no other type.
    const settled = canStay && timetable.provisions.type[present] === needed;
    const second = settled ? undefined : SECOND_TYPE[role];
    if (canStay) this.push(present);
    const others =
      MAINSTREAM_OPTIONS + (second === undefined ? 0 : SECOND_TYPE_OPTIONS) + (canStay ? 1 : 0);
    const most = Math.max(1, Math.round(values['placement.listLength']) - others);
    const before = this.length;
    if (role !== 'mainstream') this.addBest(world, step, children, i, needed, most);
    const couldHave = this.length > before || role === 'mainstream';
    if (second !== undefined) {
      const type = area.typeOfRole[second];
      this.addBest(world, step, children, i, type, SECOND_TYPE_OPTIONS);
    }
    // A child on the waiting list keeps its interim place, at home too, and is offered no other.
    const keepsInterim = children.waitingSince[i] > 0 && (canStay || present === NO_PROVISION);
    const wantsMainstream = role === 'mainstream' || (role !== 'fe' && !keepsInterim && !settled);
    if (wantsMainstream) this.addMainstream(world, step, children, i);
    this.order(world, step, children, i, first);
    this.endAt(present, first);
    return couldHave;
  }

  /** A child is never moved below the place it has, so its list ends there. */
  private endAt(present: number, first: number): void {
    for (let e = first; e < this.length; e++) {
      if (this.provision[e] !== present) continue;
      this.length = e + 1;
      return;
    }
  }

  /** Adds the provisions of a type that serve the child within the travel limit, most appealing first. */
  private addBest(
    { timetable, nearby, values }: World,
    step: number,
    children: Children,
    i: number,
    type: number,
    most: number,
  ): void {
    if (type === -1) return;
    const block = children.zone[i] * nearby.blockSize;
    const row = children.zone[i] * timetable.provisions.count;
    const limit = values['placement.travelLimitKm'];
    const full = this.length + most;
    for (let e = nearby.start[type]; e < nearby.start[type + 1] && this.length < full; e++) {
      const p = nearby.order[block + e];
      if (!serves(timetable, step, p, children.need[i], children.age[i], children.band[i])) {
        continue;
      }
      if (p === children.provision[i]) continue;
      if (withinTravel(timetable, p, nearby.km[row + p], limit)) this.push(p);
    }
  }

  private addMainstream(
    { timetable, nearby }: World,
    step: number,
    children: Children,
    i: number,
  ): void {
    const nearest = nearby.mainstream[step];
    const at = (children.zone[i] * AGE_COUNT + children.age[i]) * MAINSTREAM_OPTIONS;
    for (let rank = 0; rank < MAINSTREAM_OPTIONS; rank++) {
      const p = nearest[at + rank];
      if (p === -1 || p === children.provision[i]) continue;
      if (serves(timetable, step, p, children.need[i], children.age[i], children.band[i])) {
        this.push(p);
      }
    }
  }

  private push(provision: number): void {
    this.provision[this.length++] = provision;
  }

  private order(world: World, step: number, children: Children, i: number, first: number): void {
    const { area, timetable, nearby, attraction, values, stream } = world;
    const { provisions } = timetable;
    const key = children.key[i];
    const row = children.zone[i] * provisions.count;
    const needed = children.neededType[i];
    const ofNeededType = values['placement.neededTypeUtility'];
    const confidence = values['placement.mainstreamConfidence'];
    const perKm = values['placement.distanceDisutilityPerKm'];
    for (let e = first; e < this.length; e++) {
      const p = this.provision[e];
      const type = provisions.type[p];
      const km = nearby.km[row + p];
      // One number of 52 bits is the luck of the pair: its upper half the taste, its lower the lottery.
      const luck = uniform(stream, PURPOSE.preference, key, 0, provisions.slot[p]) * HALF_RANGE;
      const taste = Math.floor(luck);
      const lottery = luck - taste;
      const utility =
        (type === needed ? ofNeededType : 0) +
        (area.roleOfType[type] === 'mainstream' ? confidence : 0) +
        attraction[p] -
        perKm * km +
        gumbel((taste + 0.5) / HALF_RANGE);
      const mostComplex = timetable.priority[step * provisions.count + p] === MOST_COMPLEX;
      const priority =
        p === children.provision[i] ? PRESENT_PUPIL : mostComplex ? -children.band[i] : km;
      let at = e;
      for (; at > first && this.utility[at - 1 - first] < utility; at--) {
        this.provision[at] = this.provision[at - 1];
        this.priority[at] = this.priority[at - 1];
        this.lottery[at] = this.lottery[at - 1];
        this.utility[at - first] = this.utility[at - 1 - first];
      }
      this.provision[at] = p;
      this.priority[at] = priority;
      this.lottery[at] = lottery;
      this.utility[at - first] = utility;
    }
  }

  private makeRoom(): void {
    const most = this.utility.length;
    if (this.length + most <= this.provision.length) return;
    const size = this.provision.length * 2;
    const provision = new Int32Array(size);
    provision.set(this.provision);
    this.provision = provision;
    const priority = new Float64Array(size);
    priority.set(this.priority);
    this.priority = priority;
    const lottery = new Float64Array(size);
    lottery.set(this.lottery);
    this.lottery = lottery;
  }
}
