/**
 * What identifies a child in every scenario and draw: where, with which need, at which age and when
 * they entered, and which child of that cell they are.
 */
export interface ChildKeyParts {
  /** Index of the home district, from 0 to 63. */
  readonly district: number;
  /** Index of the need, from 0 to 15. */
  readonly need: number;
  /** Age at entry, from 0 to 31. */
  readonly entryAge: number;
  /** Years from the base year to entry, from 0 to 31. */
  readonly entryYear: number;
  /** Which child of the cell, from 0 to 4,095. */
  readonly k: number;
}

/**
 * Packs the parts into one whole number from 0 to 4,294,967,295, exactly: 6 bits of district, 4 of
 * need, 5 of entry age, 5 of entry year, 12 of k.
 *
 * @throws RangeError that names every part out of range.
 * @example childKey(0, 0, 1, 0, 2) // 0x20002
 */
export function childKey(
  district: number,
  need: number,
  entryAge: number,
  entryYear: number,
  k: number,
): number {
  if (
    fits(district, 63) &&
    fits(need, 15) &&
    fits(entryAge, 31) &&
    fits(entryYear, 31) &&
    fits(k, 4095)
  ) {
    return ((district << 26) | (need << 22) | (entryAge << 17) | (entryYear << 12) | k) >>> 0;
  }
  throw refusal({ district, need, entryAge, entryYear, k });
}

/**
 * The key of child `k` of the cell of another key.
 *
 * @throws RangeError where k is out of range.
 */
export function keyInCell(key: number, k: number): number {
  if (fits(k, LARGEST.k)) return ((key & ~LARGEST.k) | k) >>> 0;
  throw refusal({ ...childKeyParts(key), k });
}

/** The parts of a {@link childKey}. */
export function childKeyParts(key: number): ChildKeyParts {
  return {
    district: key >>> 26,
    need: (key >>> 22) & 15,
    entryAge: (key >>> 17) & 31,
    entryYear: (key >>> 12) & 31,
    k: key & 4095,
  };
}

const LARGEST: ChildKeyParts = { district: 63, need: 15, entryAge: 31, entryYear: 31, k: 4095 };

function fits(value: number, largest: number): boolean {
  return value >>> 0 === value && value <= largest;
}

function refusal(parts: ChildKeyParts): RangeError {
  const names = Object.keys(LARGEST) as (keyof ChildKeyParts)[];
  const problems = names
    .filter((name) => !fits(parts[name], LARGEST[name]))
    .map((name) => `${name} is ${parts[name]}, expected a whole number from 0 to ${LARGEST[name]}`);
  return new RangeError(`childKey: ${problems.join('; ')}.`);
}
