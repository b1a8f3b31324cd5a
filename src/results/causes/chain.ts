import { AGE_COUNT } from '../../domain/ages.ts';
import { addShapleyParts } from './shapley.ts';

/** Where the children of a financial year are, and what follows from each placement. */
export interface Chain {
  /** By single age. */
  readonly residents: Float64Array;
  /** Placements over the year, index age × types + type. */
  readonly placements: Float64Array;
  /**
   * Sums by setting type, each the quantity that the next is taken per: for example passengers, then
   * pounds. Placements come before the first.
   */
  readonly sums: readonly Float64Array[];
}

/** Factors of every chain, before those of its sums. */
export const [POPULATION, PREVALENCE, MIX] = [0, 1, 2];
const SHARED_FACTORS = 3;

/** A change of the last sums of a chain. */
export interface ChainChange {
  /** Residents, plans per resident, mix of types at an age, then one factor for each of the sums. */
  readonly parts: Float64Array;
  /** Change of amounts that stand against nothing, such as agreed places of a type with no child. */
  readonly unattached: number;
}

/**
 * Splits a change of Σ residents × plans per resident × share of a type × sum per placement, over
 * single ages and types, among its factors. `parts` and `unattached` add up to the change.
 *
 * A ratio of nothing to nothing (an age without plans, a type without children) is taken to be what
 * it is at the other date, so that its coming or going is the doing of what is there first. Plans at
 * an age without residents count as prevalence.
 */
export function chainChange(before: Chain, after: Chain): ChainChange {
  const types = before.placements.length / AGE_COUNT;
  const parts = new Float64Array(SHARED_FACTORS + before.sums.length);
  const [then, now] = [new Float64Array(parts.length), new Float64Array(parts.length)];
  const plans = [before, after].map(({ placements }) => sumOver(placements, types, 'age'));
  const byType = [before, after].map((chain) => [
    sumOver(chain.placements, types, 'type'),
    ...chain.sums,
  ]);
  for (let age = 0; age < AGE_COUNT; age++) {
    const withoutResidents =
      (before.residents[age] === 0 && plans[0][age] > 0) ||
      (after.residents[age] === 0 && plans[1][age] > 0);
    then[POPULATION] = withoutResidents ? 1 : before.residents[age];
    now[POPULATION] = withoutResidents ? 1 : after.residents[age];
    setRatio(
      then,
      now,
      PREVALENCE,
      [plans[0][age], plans[1][age]],
      [then[POPULATION], now[POPULATION]],
    );
    for (let type = 0; type < types; type++) {
      const cell = age * types + type;
      const here = [before.placements[cell], after.placements[cell]];
      if (here[0] === 0 && here[1] === 0) continue;
      setRatio(then, now, MIX, here, [plans[0][age], plans[1][age]]);
      for (let s = 0; s < before.sums.length; s++) {
        const of = [byType[0][s + 1][type], byType[1][s + 1][type]];
        setRatio(then, now, SHARED_FACTORS + s, of, [byType[0][s][type], byType[1][s][type]]);
      }
      addShapleyParts(then, now, parts);
    }
  }
  return { parts, unattached: unattached(byType[1]) - unattached(byType[0]) };
}

type Pair = readonly number[];

/** One over the other at both dates; where there is nothing to divide by, what it is at the other. */
function setRatio(
  then: Float64Array,
  now: Float64Array,
  factor: number,
  [ofThen, ofNow]: Pair,
  [overThen, overNow]: Pair,
): void {
  const [hasThen, hasNow] = [overThen > 0, overNow > 0];
  const ratioNow = hasNow ? ofNow / overNow : 0;
  then[factor] = hasThen ? ofThen / overThen : ratioNow;
  now[factor] = hasNow ? ratioNow : then[factor];
}

/** Last sums of types at which an earlier one of the chain is nothing. */
function unattached(byType: readonly Float64Array[]): number {
  const last = byType[byType.length - 1];
  let sum = 0;
  for (let type = 0; type < last.length; type++) {
    if (byType.slice(0, -1).some((earlier) => earlier[type] === 0)) sum += last[type];
  }
  return sum;
}

function sumOver(placements: Float64Array, types: number, by: 'age' | 'type'): Float64Array {
  const sums = new Float64Array(by === 'age' ? AGE_COUNT : types);
  placements.forEach((count, cell) => {
    sums[by === 'age' ? Math.floor(cell / types) : cell % types] += count;
  });
  return sums;
}
