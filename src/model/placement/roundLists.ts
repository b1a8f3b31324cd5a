import type { Round } from './mechanism/round.ts';

/** Room for a longer list than any child sends. */
const LONGEST_LIST = 256;

/** Entries for which there is room at first: more than the rounds of a large county come to. */
const FIRST_ROOM = 1 << 18;

/** Suitable lists laid end to end, most preferred first: the lists of a `Round`, growing. */
export class RoundLists {
  provision = new Int32Array(FIRST_ROOM);
  priority = new Float64Array(FIRST_ROOM);
  lottery = new Float64Array(FIRST_ROOM);
  /** Entries so far; the arrays are longer and keep their room from round to round. */
  length = 0;

  push(provision: number): void {
    this.provision[this.length++] = provision;
  }

  /** Makes room for one more list. */
  makeRoom(): void {
    if (this.length + LONGEST_LIST <= this.provision.length) return;
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

  /** A copy of the lists, as the mechanism reads them. */
  entries(): Pick<Round, 'listProvision' | 'listPriority' | 'listLottery'> {
    return {
      listProvision: this.provision.slice(0, this.length),
      listPriority: this.priority.slice(0, this.length),
      listLottery: this.lottery.slice(0, this.length),
    };
  }
}
