import type { Area } from '../area/area.ts';
import type { Children } from '../population/children.ts';
import { childKeyParts } from '../random/childKey.ts';

/**
 * Where every child was at each January of one draw, laid out child by child. A plan is held from one
 * January to another without a gap, so the Januaries of child c are rows `row[c] … row[c + 1] − 1`,
 * the first of them the entry year of its key; the key says home district, need and age as well.
 */
export interface JanuaryRolls {
  /** Januaries of the draw, the base included. */
  readonly januaries: number;
  /** Packed key of each child: the same child in every scenario. */
  readonly key: Uint32Array;
  readonly zone: Uint16Array;
  readonly row: Uint32Array;
  /** Provision attended, or `NO_PROVISION`. */
  readonly provision: Int16Array;
  /** Setting type attended. */
  readonly type: Uint8Array;
  /** Needed type, whether on the waiting list, and band: see {@link packState}. */
  readonly state: Uint8Array;
  /** Children at each January who need a special school, are in none, and whom none in reach serves. */
  readonly unserved: Uint16Array;
}

/** Packs what a child needs and whether it waits: 4 bits of needed type, 1 of waiting, 3 of band. */
export function packState(neededType: number, waits: boolean, band: number): number {
  return (neededType << 4) | (waits ? 8 : 0) | band;
}
export const neededTypeIn = (state: number): number => state >>> 4;
export const waitsIn = (state: number): boolean => (state & 8) !== 0;
export const bandIn = (state: number): number => state & 7;

/** What is noted at one January, in the order of the children. */
interface Noted {
  /** Place of each child in the list of all children so far. */
  readonly child: Uint32Array;
  readonly provision: Int16Array;
  readonly type: Uint8Array;
  readonly state: Uint8Array;
}

/**
 * Notes where children are while a draw runs. Relies on what `Children` promises: those who stay keep
 * their order, and those who come are added after them.
 */
export class RollKeeper {
  private readonly key: number[] = [];
  private readonly zone: number[] = [];
  private readonly noted: Noted[] = [];
  private readonly unserved: number[] = [];

  constructor(private readonly area: Area) {}

  /**
   * Notes the next January.
   *
   * @param unserved children who need a special school, are in none, and whom none in reach serves.
   * @throws Error where a child is not where its key and the January before say.
   */
  note(children: Children, unserved: number): void {
    const { count } = children;
    const child = new Uint32Array(count);
    const type = new Uint8Array(count);
    const state = new Uint8Array(count);
    const before = this.noted.at(-1)?.child ?? new Uint32Array(0);
    let at = 0;
    for (let i = 0; i < count; i++) {
      while (at < before.length && this.key[before[at]] !== children.key[i]) at++;
      child[i] = at < before.length ? before[at++] : this.add(children, i);
      type[i] = this.area.typeOfEstablishment[children.establishment[i]];
      state[i] = packState(children.neededType[i], children.waitingSince[i] > 0, children.band[i]);
    }
    this.noted.push({ child, provision: children.provision.slice(0, count), type, state });
    this.unserved.push(unserved);
  }

  /** Everything noted, laid out child by child. */
  finish(): JanuaryRolls {
    const children = this.key.length;
    const row = new Uint32Array(children + 1);
    for (const { child } of this.noted) for (const c of child) row[c + 1]++;
    for (let c = 0; c < children; c++) row[c + 1] += row[c];
    const next = row.slice(0, children);
    const provision = new Int16Array(row[children]);
    const type = new Uint8Array(row[children]);
    const state = new Uint8Array(row[children]);
    for (const noted of this.noted) {
      for (let i = 0; i < noted.child.length; i++) {
        const at = next[noted.child[i]]++;
        provision[at] = noted.provision[i];
        type[at] = noted.type[i];
        state[at] = noted.state[i];
      }
    }
    return {
      januaries: this.noted.length,
      key: Uint32Array.from(this.key),
      zone: Uint16Array.from(this.zone),
      row,
      provision,
      type,
      state,
      unserved: Uint16Array.from(this.unserved),
    };
  }

  private add(children: Children, i: number): number {
    const { entryYear, entryAge, need } = childKeyParts(children.key[i]);
    const january = this.noted.length;
    if (entryYear !== january || entryAge !== children.age[i] || need !== children.need[i]) {
      throw new Error(`rolls: child ${i} of January ${january} is not the newcomer of its key`);
    }
    this.zone.push(children.zone[i]);
    return this.key.push(children.key[i]) - 1;
  }
}
