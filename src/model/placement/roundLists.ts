import type { Round } from './mechanism/round.ts';

/** Room for more options than any child is offered. */
export const MOST_OPTIONS = 256;

/** Entries for which there is room at first: more than the rounds of a large county come to. */
const FIRST_ROOM = 1 << 17;

/**
 * Working memory of a round, kept from round to round and draw to draw: the options of all applicants
 * laid end to end, and then their lists, most preferred first.
 */
export class RoundLists {
  /** Options of applicant a are `optionStart[a] … optionStart[a + 1] − 1`. */
  optionStart = new Int32Array(1);
  option = new Int16Array(FIRST_ROOM);
  /** Key of the child of each option, and slot of its provision: what the luck of the pair is keyed by. */
  child = new Uint32Array(FIRST_ROOM);
  slot = new Uint16Array(FIRST_ROOM);
  luck = new Float64Array(FIRST_ROOM);
  /** Great-circle km of each option from home. */
  km = new Float32Array(FIRST_ROOM);
  /** Options so far. */
  options = 0;

  /** Entries of applicant a are `listStart[a] … listStart[a + 1] − 1`. */
  listStart = new Int32Array(1);
  provision = new Int32Array(FIRST_ROOM);
  priority = new Float64Array(FIRST_ROOM);
  lottery = new Float64Array(FIRST_ROOM);

  /** Empties the lists, with room for so many applicants. */
  open(applicants: number): void {
    this.options = 0;
    if (this.listStart.length > applicants) return;
    this.optionStart = new Int32Array(applicants + 1);
    this.listStart = new Int32Array(applicants + 1);
  }

  /** Makes room for the options of one more child. */
  makeRoom(): void {
    if (this.options + MOST_OPTIONS <= this.option.length) return;
    const size = this.option.length * 2;
    this.option = grown(this.option, new Int16Array(size));
    this.child = grown(this.child, new Uint32Array(size));
    this.slot = grown(this.slot, new Uint16Array(size));
    this.km = grown(this.km, new Float32Array(size));
    this.luck = new Float64Array(size);
    this.provision = new Int32Array(size);
    this.priority = new Float64Array(size);
    this.lottery = new Float64Array(size);
  }

  /** The lists of so many applicants, as the mechanism reads them: the next round writes over them. */
  lists(
    applicants: number,
  ): Pick<Round, 'listStart' | 'listProvision' | 'listPriority' | 'listLottery'> {
    const entries = this.listStart[applicants];
    return {
      listStart: this.listStart.subarray(0, applicants + 1),
      listProvision: this.provision.subarray(0, entries),
      listPriority: this.priority.subarray(0, entries),
      listLottery: this.lottery.subarray(0, entries),
    };
  }
}

let spare: RoundLists | null = null;

/** Lists that nobody holds. Give them back: new memory of their size costs a draw some milliseconds. */
export function borrowLists(): RoundLists {
  const lists = spare ?? new RoundLists();
  spare = null;
  return lists;
}

export function giveBackLists(lists: RoundLists): void {
  spare = lists;
}

function grown<Values extends { set(from: Values): void }>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}
