import { AGE_COUNT } from '../../domain/ages.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import type { Timetable } from '../policy/timetable.ts';

const NOT_YET = -1;

/**
 * Which provisions of a type serve a need, age and band: found once for a scenario, and from then on read
 * in every round of every draw. It grows as children ask, and says the same in whatever order they do.
 *
 * Many needs, ages and bands are served by the same provisions of a type, and in many Januaries; those
 * share one set, and a set speaks of its type alone, so that all of them stay near the processor.
 */
export class ServingSets {
  /** 1 for each provision of a set's type that serves, in their own order: see {@link find}. */
  serves = new Uint8Array(1 << 12);

  /** Length of all sets so far. */
  private laid = 0;
  private readonly setOfWords = new Map<string, number>();
  /** Set of each type, need, age and band, by the first January that serves alike. */
  private readonly setOf: Int32Array;
  /** First January in which each type serves as it does in a January; index step × types + type. */
  private readonly sameAs: Uint8Array;
  /** Provisions of each type in their own order. */
  private readonly ofType: readonly Int32Array[];

  constructor(
    private readonly timetable: Timetable,
    private readonly typeCount: number,
  ) {
    this.sameAs = firstAlike(timetable, typeCount);
    this.ofType = provisionsByType(timetable, typeCount);
    const kinds = timetable.needCount * AGE_COUNT * BAND_COUNT;
    this.setOf = new Int32Array(this.sameAs.length * kinds).fill(NOT_YET);
  }

  /** Where in `serves` the set of a type begins that says who serves a child at a January. */
  find(step: number, type: number, need: number, age: number, band: number): number {
    const { typeCount, timetable, setOf } = this;
    const first = this.sameAs[step * typeCount + type];
    const kind = (first * typeCount + type) * timetable.needCount + need;
    const at = (kind * AGE_COUNT + age) * BAND_COUNT + band - 1;
    if (setOf[at] === NOT_YET) setOf[at] = this.lay(first, type, need, age, band);
    return setOf[at];
  }

  private lay(step: number, type: number, need: number, age: number, band: number): number {
    const { provisions, needCount, ages, admits } = this.timetable;
    const set: number[] = [];
    for (const p of this.ofType[type]) {
      const at = step * provisions.count + p;
      set.push((ages[at] >>> age) & (admits[at * needCount + need] >>> (band - 1)) & 1);
    }
    const said = `${type}:${set.join('')}`;
    const known = this.setOfWords.get(said);
    return known ?? this.append(said, set);
  }

  private append(said: string, set: readonly number[]): number {
    const from = this.laid;
    this.laid += set.length;
    if (this.laid > this.serves.length) {
      const grown = new Uint8Array(2 * this.laid);
      grown.set(this.serves);
      this.serves = grown;
    }
    this.serves.set(set, from);
    this.setOfWords.set(said, from);
    return from;
  }
}

function provisionsByType({ provisions }: Timetable, types: number): Int32Array[] {
  const everyone = Int32Array.from(provisions.type, (_, p) => p);
  return Array.from({ length: types }, (_, one) =>
    everyone.filter((p) => provisions.type[p] === one),
  );
}

/** Januaries in which the provisions of a type serve the same ages, needs and bands are alike. */
function firstAlike({ provisions, needCount, ages, admits }: Timetable, types: number): Uint8Array {
  const { count, type } = provisions;
  const steps = ages.length / count;
  const sameAs = new Uint8Array(steps * types);
  for (let step = 1; step < steps; step++) {
    const changed = new Uint8Array(types);
    for (let p = 0; p < count; p++) {
      const now = step * count + p;
      if (changed[type[p]] === 1) continue;
      if (!servesAlike(ages, admits, needCount, now, now - count)) changed[type[p]] = 1;
    }
    for (let one = 0; one < types; one++) {
      const at = step * types + one;
      sameAs[at] = changed[one] === 1 ? step : sameAs[at - types];
    }
  }
  return sameAs;
}

function servesAlike(
  ages: Uint32Array,
  admits: Uint8Array,
  needCount: number,
  one: number,
  other: number,
): boolean {
  if (ages[one] !== ages[other]) return false;
  for (let need = 0; need < needCount; need++) {
    if (admits[one * needCount + need] !== admits[other * needCount + need]) return false;
  }
  return true;
}
