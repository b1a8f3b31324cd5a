import type { TransportValues } from '../../domain/parameters/transport.ts';
import { WALKING_ODDS_OF_NEED } from '../../domain/parameters/transportNeeds.ts';
import { BAND_COUNT, SETTING_ROLES, type SettingRole } from '../../domain/settings.ts';
import { AGE_GROUP_COUNT, AGED_16_TO_18, AGED_19_TO_25, PRIMARY } from './entitlement.ts';
import { BEYOND_WALKING, BY_PREFERENCE, TRAVEL_STATES } from './travelState.ts';

/**
 * Who is transported. Law and need say who is likelier to be: beyond walking distance, or not able to
 * walk, and at the nearest suitable provision. Published shares say how many are. Take-up joins the
 * two: it is solved on the base year for each group with a published share, and stands for all that
 * keeps entitled families away.
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

/** Cells of (age group, role, need, band, travel state) for a number of needs. */
export function chanceCells(needs: number): number {
  return AGE_GROUP_COUNT * ROLE_COUNT * needs * BAND_COUNT * TRAVEL_STATES;
}

export function chanceCell(
  needs: number,
  ageGroup: number,
  role: number,
  need: number,
  band: number,
  state: number,
): number {
  const group = (ageGroup * ROLE_COUNT + role) * needs + need;
  return (group * BAND_COUNT + band - 1) * TRAVEL_STATES + state;
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

/** Children named at a provision that is not their nearest on condition that parents transport. */
export function parentsTransportShare(values: TransportValues, role: SettingRole): number {
  const kind = role === 'mainstream' ? 'mainstream' : 'specialist';
  return values[`transport.parentsTransport.${kind}`];
}

/** How likely each cell is to be transported, before take-up. */
function propensities(values: TransportValues, needCodes: readonly string[]): Float64Array {
  const needs = needCodes.length;
  const odds = needCodes.map((code) => oddsOfNeed(values, code));
  const table = new Float64Array(chanceCells(needs));
  for (let role = 0; role < ROLE_COUNT; role++) {
    const word = SETTING_ROLES[role]!;
    if (word === 'other') continue;
    const carriedAll = 1 - parentsTransportShare(values, word);
    for (let band = 1; band <= BAND_COUNT; band++) {
      const tilt = 1 + values['transport.cannotWalkSlope'] * (band - 3);
      const share = Math.min(1, Math.max(0, values[`transport.cannotWalk.${word}`] * tilt));
      for (let need = 0; need < needs; need++) {
        const cannotWalk = withOdds(share, odds[need]!);
        for (let age = 0; age < AGE_GROUP_COUNT; age++) {
          // No distance entitles in law from 16 on.
          const far = age >= AGED_16_TO_18 ? cannotWalk : 1;
          const cell = chanceCell(needs, age, role, need, band, 0);
          table[cell] = cannotWalk;
          table[cell + BEYOND_WALKING] = far;
          table[cell + BY_PREFERENCE] = cannotWalk * carriedAll;
          table[cell + BY_PREFERENCE + BEYOND_WALKING] = far * carriedAll;
        }
      }
    }
  }
  return table;
}

/** Odds of a need that the register names; 1 for any other, so that no need must be known. */
function oddsOfNeed(values: TransportValues, code: string): number {
  const entry = WALKING_ODDS_OF_NEED.get(code);
  return entry === undefined ? 1 : values[entry];
}

/** A share with its odds multiplied. */
function withOdds(share: number, odds: number): number {
  return (share * odds) / (1 - share + share * odds);
}

/**
 * Chance that a child of each cell is transported: take-up of its group times how likely law and need
 * make it. Take-up is such that the expected passengers of the base year are the stated shares.
 *
 * @param children of the base year in each cell at a provision.
 * @param planHolders of each share group, with and without a provision.
 */
export function passengerChances(
  children: Float64Array,
  planHolders: Float64Array,
  needCodes: readonly string[],
  values: TransportValues,
): Float64Array {
  const table = propensities(values, needCodes);
  const block = table.length / (AGE_GROUP_COUNT * ROLE_COUNT);
  const takeUp = SHARE_GROUPS.map((group, g) => {
    const wanted = values[`transport.share.${group}`] * planHolders[g]!;
    return takeUpOf(wanted, children, table, blocksOf(g), block);
  });
  for (let at = 0; at < AGE_GROUP_COUNT * ROLE_COUNT; at++) {
    const scale = takeUp[shareGroup(Math.floor(at / ROLE_COUNT), at % ROLE_COUNT)]!;
    for (let cell = at * block; cell < (at + 1) * block; cell++) {
      table[cell] = Math.min(1, table[cell]! * scale);
    }
  }
  return table;
}

/** In each cell the highest chance of its travel states. */
export function highestOverStates(chances: Float64Array): Float64Array {
  const highest = new Float64Array(chances.length);
  for (let cell = 0; cell < chances.length; cell += TRAVEL_STATES) {
    let most = 0;
    for (let state = 0; state < TRAVEL_STATES; state++) {
      most = Math.max(most, chances[cell + state]);
    }
    for (let state = 0; state < TRAVEL_STATES; state++) highest[cell + state] = most;
  }
  return highest;
}

/** Positions (age group × roles + role) that belong to a share group. */
function blocksOf(group: number): number[] {
  return Array.from({ length: AGE_GROUP_COUNT * ROLE_COUNT }, (_, at) => at).filter(
    (at) => shareGroup(Math.floor(at / ROLE_COUNT), at % ROLE_COUNT) === group,
  );
}

/** Beyond this every propensity that is not nil has become certain. */
const LARGEST_SCALE = 1000;

/**
 * Smallest scale of propensities under which as many are carried as wanted; the largest where no scale
 * reaches it. Passengers grow with the scale in straight pieces that are ever less steep, one piece for
 * each propensity that becomes certain, so going on along the present piece never goes too far.
 */
function takeUpOf(
  wanted: number,
  children: Float64Array,
  propensity: Float64Array,
  blocks: readonly number[],
  block: number,
): number {
  let scale = 0;
  for (;;) {
    let certain = 0;
    let slope = 0;
    for (const at of blocks) {
      for (let cell = at * block; cell < (at + 1) * block; cell++) {
        if (propensity[cell]! * scale >= 1) certain += children[cell]!;
        else slope += children[cell]! * propensity[cell]!;
      }
    }
    const next = slope > 0 ? (wanted - certain) / slope : LARGEST_SCALE;
    if (next >= LARGEST_SCALE) return wanted > 0 ? LARGEST_SCALE : 0;
    if (next <= scale) return scale;
    scale = next;
  }
}
