import type { TransportValues } from '../../domain/parameters/transport.ts';
import { BAND_COUNT, SETTING_ROLES, type SettingRole } from '../../domain/settings.ts';
import { AGE_GROUP_COUNT, AGED_16_TO_18, AGED_19_TO_25, PRIMARY } from './entitlement.ts';

/**
 * Who is transported. Law and need say who is likelier to be: beyond walking distance, or not able
 * to walk. Published shares say how many are. `takeUp` joins the two: it is solved on the base year
 * for each group with a published share, and stands for all that keeps entitled families away.
 */

/** Groups for which a share of plan-holders transported is stated. */
const SHARE_GROUPS = [
  'special',
  'independent',
  'mainstreamPrimary',
  'mainstreamSecondary',
  'ap',
  'aged16To18',
  'aged19To25',
] as const;
export const SHARE_GROUP_COUNT = SHARE_GROUPS.length;

const ROLE_COUNT = SETTING_ROLES.length;
/** Cells of (age group, role, band, beyond walking distance or not). */
export const CHANCE_CELLS = AGE_GROUP_COUNT * ROLE_COUNT * BAND_COUNT * 2;

export function chanceCell(ageGroup: number, role: number, band: number, beyond: number): number {
  return ((ageGroup * ROLE_COUNT + role) * BAND_COUNT + band - 1) * 2 + beyond;
}

/** Share group of a child, an index into `SHARE_GROUPS`. */
export function shareGroup(ageGroup: number, role: number): number {
  if (ageGroup === AGED_16_TO_18) return 5;
  if (ageGroup === AGED_19_TO_25) return 6;
  const word: SettingRole = SETTING_ROLES[role]!;
  if (word === 'special') return 0;
  if (word === 'independent') return 1;
  if (word === 'ap') return 4;
  return ageGroup === PRIMARY ? 2 : 3;
}

/** How likely each cell is to be transported, before take-up. */
function propensities(values: TransportValues): Float64Array {
  const table = new Float64Array(CHANCE_CELLS);
  for (let age = 0; age < AGE_GROUP_COUNT; age++) {
    for (let role = 0; role < ROLE_COUNT; role++) {
      const word = SETTING_ROLES[role]!;
      if (word === 'other') continue;
      const mainstream = word === 'mainstream' ? 'mainstream' : 'specialist';
      const byDistance = 1 - values[`transport.parentsTransport.${mainstream}`];
      for (let band = 1; band <= BAND_COUNT; band++) {
        const tilt = 1 + values['transport.cannotWalkSlope'] * (band - 3);
        const byNeed = Math.min(1, Math.max(0, values[`transport.cannotWalk.${word}`] * tilt));
        // No distance entitles in law from 16 on.
        const far = age >= AGED_16_TO_18 ? byNeed : Math.max(byNeed, byDistance);
        table[chanceCell(age, role, band, 0)] = byNeed;
        table[chanceCell(age, role, band, 1)] = far;
      }
    }
  }
  return table;
}

/** Take-up of each share group, with the shares it was solved for. */
export interface TakeUp {
  readonly scale: Float64Array;
  readonly share: Float64Array;
}

/**
 * Solves take-up so that the expected passengers of the base year are the stated shares.
 *
 * @param children in each cell at a provision.
 * @param planHolders of each share group, with and without a provision.
 */
export function solveTakeUp(
  children: Float64Array,
  planHolders: Float64Array,
  values: TransportValues,
): TakeUp {
  const propensity = propensities(values);
  const share = Float64Array.from(SHARE_GROUPS, (group) => values[`transport.share.${group}`]);
  const scale = share.map((wanted, group) => {
    const passengers = (k: number): number => {
      let sum = 0;
      eachCell((cell, cellGroup) => {
        if (cellGroup === group) sum += children[cell]! * Math.min(1, k * propensity[cell]!);
      });
      return sum;
    };
    return smallestReaching(passengers, wanted * planHolders[group]!);
  });
  return { scale, share };
}

/** Chance that a child of each cell is transported. */
export function passengerChances(values: TransportValues, takeUp: TakeUp): Float64Array {
  const table = propensities(values);
  eachCell((cell, group) => {
    const stated = values[`transport.share.${SHARE_GROUPS[group]!}`];
    const moved = takeUp.share[group]! > 0 ? stated / takeUp.share[group]! : 0;
    table[cell] = Math.min(1, table[cell]! * takeUp.scale[group]! * moved);
  });
  return table;
}

function eachCell(visit: (cell: number, group: number) => void): void {
  for (let age = 0; age < AGE_GROUP_COUNT; age++) {
    for (let role = 0; role < ROLE_COUNT; role++) {
      const group = shareGroup(age, role);
      for (let band = 1; band <= BAND_COUNT; band++) {
        visit(chanceCell(age, role, band, 0), group);
        visit(chanceCell(age, role, band, 1), group);
      }
    }
  }
}

/** Beyond this every propensity that is not nil has become certain. */
const LARGEST_SCALE = 1000;

/** Smallest k with `rising(k)` at least `wanted`, by halving; the largest where none reaches it. */
function smallestReaching(rising: (k: number) => number, wanted: number): number {
  let low = 0;
  let high = LARGEST_SCALE;
  if (wanted <= 0) return 0;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (rising(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}
