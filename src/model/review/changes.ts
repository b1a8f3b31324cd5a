import { NO_PROVISION } from '../population/children.ts';
import { childKeyParts } from '../random/childKey.ts';
import { type JanuaryRolls, neededTypeIn, waitsIn } from './januaryRolls.ts';

/** Setting type of a child in a future in which it has no plan. */
export const NO_PLAN = 255;
/** Minutes of a child who travels to no provision. */
export const NO_JOURNEY = -1;
/** Child of one future who is not in the other. */
const ABSENT = -1;

/** What became of the children of a {@link Changes} in one of the two futures. */
export interface Outcomes {
  /** Provision attended, in the numbering of the pair, or `NO_PROVISION`. */
  readonly provision: Int16Array;
  /** Setting type attended, or {@link NO_PLAN}. */
  readonly type: Uint8Array;
  /** Needed type, waiting and band: see `packState`. Not read where there is no plan. */
  readonly state: Uint8Array;
  /** Minutes by road from home to the provision, or {@link NO_JOURNEY}. */
  readonly minutes: Float32Array;
}

/**
 * Children whose outcome differs between two futures of one draw: another provision or setting type,
 * another needed type, waiting in one only, or a plan in one only. Rows of January j are
 * `start[j] … start[j + 1] − 1`; whoever is not listed is in both futures alike.
 */
export interface Changes {
  readonly start: Uint32Array;
  /** Home district. */
  readonly district: Uint8Array;
  readonly need: Uint8Array;
  readonly age: Uint8Array;
  readonly before: Outcomes;
  readonly after: Outcomes;
}

/** One future of a draw: where children were, and what that means in the pair. */
export interface Future {
  readonly rolls: JanuaryRolls;
  /** Number in the pair of each provision. */
  readonly numberInPair: Int16Array;
  /** Minutes by road from a zone to a provision of this future. */
  readonly minutesTo: (zone: number, provision: number) => number;
}

/** Finds who fares otherwise in two futures of the same draw, January by January. */
export function changesBetween(before: Future, after: Future): Changes {
  const { januaries } = after.rolls;
  const start = new Uint32Array(januaries + 1);
  /** Child before and with the plan, −1 where it is in one future only, and January: three by three. */
  const found: number[] = [];
  const look = (b: number, a: number) => {
    const first = entryOf(b === ABSENT ? after.rolls.key[a] : before.rolls.key[b]);
    const [wasFor, isFor] = [rowsOf(before, b), rowsOf(after, a)];
    for (let year = 0; year < wasFor || year < isFor; year++) {
      const same =
        year < wasFor &&
        year < isFor &&
        isAlike(before, before.rolls.row[b] + year, after, after.rolls.row[a] + year);
      if (same) continue;
      found.push(b, a, first + year);
      start[first + year + 1]++;
    }
  };
  const inBefore = new Map<number, number>();
  for (let b = 0; b < before.rolls.key.length; b++) inBefore.set(before.rolls.key[b], b);
  for (let a = 0; a < after.rolls.key.length; a++) {
    const key = after.rolls.key[a];
    look(inBefore.get(key) ?? ABSENT, a);
    inBefore.delete(key);
  }
  for (const b of inBefore.values()) look(b, ABSENT);

  for (let january = 0; january < januaries; january++) start[january + 1] += start[january];
  return writeChanges(before, after, start, found);
}

/** Lays what was found out January by January. */
function writeChanges(
  before: Future,
  after: Future,
  start: Uint32Array,
  found: readonly number[],
): Changes {
  const size = found.length / 3;
  const changes: Changes = {
    start,
    district: new Uint8Array(size),
    need: new Uint8Array(size),
    age: new Uint8Array(size),
    before: newOutcomes(size),
    after: newOutcomes(size),
  };
  const next = start.slice();
  for (let at = 0; at < found.length; at += 3) {
    const [b, a, january] = [found[at], found[at + 1], found[at + 2]];
    const row = next[january]++;
    const key = b === ABSENT ? after.rolls.key[a] : before.rolls.key[b];
    const { district, need, entryAge, entryYear } = childKeyParts(key);
    changes.district[row] = district;
    changes.need[row] = need;
    changes.age[row] = entryAge + january - entryYear;
    write(changes.before, row, before, b, january - entryYear);
    write(changes.after, row, after, a, january - entryYear);
  }
  return changes;
}

function entryOf(key: number): number {
  return childKeyParts(key).entryYear;
}

/** Januaries with a plan of a child; 0 where it is not in a future. */
function rowsOf({ rolls }: Future, child: number): number {
  return child === ABSENT ? 0 : rolls.row[child + 1] - rolls.row[child];
}

function isAlike(before: Future, b: number, after: Future, a: number): boolean {
  const [was, is] = [before.rolls, after.rolls];
  return (
    was.type[b] === is.type[a] &&
    numberOf(before, b) === numberOf(after, a) &&
    neededTypeIn(was.state[b]) === neededTypeIn(is.state[a]) &&
    waitsIn(was.state[b]) === waitsIn(is.state[a])
  );
}

function numberOf({ rolls, numberInPair }: Future, row: number): number {
  const provision = rolls.provision[row];
  return provision === NO_PROVISION ? NO_PROVISION : numberInPair[provision];
}

function newOutcomes(size: number): Outcomes {
  return {
    provision: new Int16Array(size).fill(NO_PROVISION),
    type: new Uint8Array(size).fill(NO_PLAN),
    state: new Uint8Array(size),
    minutes: new Float32Array(size).fill(NO_JOURNEY),
  };
}

function write(to: Outcomes, row: number, future: Future, child: number, year: number): void {
  if (year >= rowsOf(future, child)) return;
  const { rolls } = future;
  const from = rolls.row[child] + year;
  const provision = rolls.provision[from];
  to.type[row] = rolls.type[from];
  to.state[row] = rolls.state[from];
  if (provision === NO_PROVISION) return;
  to.provision[row] = future.numberInPair[provision];
  to.minutes[row] = future.minutesTo(rolls.zone[child], provision);
}
