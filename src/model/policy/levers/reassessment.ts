import { AGE_COUNT } from '../../../domain/ages.ts';
import { fixed } from '../../../domain/fixedChoices/index.ts';
import type { Policy, PolicyOf } from '../../../domain/scenario.ts';
import { BAND_COUNT } from '../../../domain/settings.ts';
import type { Area } from '../../area/area.ts';
import type { Children } from '../../population/children.ts';
import { PURPOSE } from '../../random/purpose.ts';
import { type Stream, uniform } from '../../random/stream.ts';
import { policySize } from '../policySize.ts';
import { type InForce, type Lever, leversOf } from './lever.ts';
import { type Reach, reaches, reachOf } from './reach.ts';

/** Age at which support by the policy ends, and with it the protection of a year group. */
const END_OF_SECONDARY = fixed('policy.reassessedUnder');

/** Plans looked at again at phase transfers, of a size drawn for one draw, and whom it remembers. */
export interface Reassessment extends Lever {
  readonly reach: Reach;
  /** 1 at the ages, reached in August, at which plans are looked at again. */
  readonly ages: Uint8Array;
  /** Share that moves to an individual support plan, index type attended × 5 + band − 1. */
  readonly shares: Float64Array;
  /** January up to which places in special schools are written down; null = no such protection. */
  readonly specialUntil: number | null;
  readonly yearGroup: PolicyOf<'reassessment'>['protectsYearGroup'] | null;
  /** Keys of the children who attend special or independent, as last written down. */
  readonly inSpecial: Set<number>;
  /** Children moved to an individual support plan, by age now; changes as they age. */
  readonly moved: Float64Array;
}

export function drawReassessments(
  area: Area,
  policies: readonly Policy[],
  stream: Stream,
): readonly Reassessment[] {
  return leversOf(policies, ['reassessment'], (policy, lever) => ({
    ...lever,
    reach: reachOf(area, policy),
    ages: Uint8Array.from({ length: AGE_COUNT }, (_, age) => (policy.ages.includes(age) ? 1 : 0)),
    shares: sharesByTypeAndBand(area, policy, stream),
    specialUntil: policy.protectsSpecialInJanuary ?? null,
    yearGroup: policy.protectsYearGroup ?? null,
    inSpecial: new Set<number>(),
    moved: new Float64Array(AGE_COUNT),
  }));
}

/** A child belongs to the first group that holds its setting type and band. */
function sharesByTypeAndBand(
  area: Area,
  { id, groups }: PolicyOf<'reassessment'>,
  stream: Stream,
): Float64Array {
  const sizes = groups.map(({ share }) => policySize(stream, id, share, 0, 1));
  return Float64Array.from({ length: area.typeCount * BAND_COUNT }, (_, at) => {
    const role = area.roleOfType[Math.floor(at / BAND_COUNT)];
    const band = 1 + (at % BAND_COUNT);
    const group = groups.findIndex(
      ({ roles, bandLow, bandHigh }) => roles.includes(role) && band >= bandLow && band <= bandHigh,
    );
    return group === -1 ? 0 : sizes[group];
  });
}

/** Those moved are a year older. */
export function ageMoved(reassessments: readonly Reassessment[]): void {
  for (const { moved } of reassessments) {
    moved.copyWithin(1, 0);
    moved[0] = 0;
  }
}

/**
 * Writes down who attends special or independent in a January, up to the one that protects them.
 * Before that January has come, who attends now is protected for now.
 */
export function rememberSpecial(
  area: Area,
  reassessments: readonly Reassessment[],
  january: number,
  children: Children,
): void {
  for (const { specialUntil, inSpecial } of reassessments) {
    if (specialUntil === null) continue;
    if (january > 0 && area.baseYear + january > specialUntil) continue;
    inSpecial.clear();
    for (let i = 0; i < children.count; i++) {
      const role = area.roleOfType[area.typeOfEstablishment[children.establishment[i]]];
      if (role === 'special' || role === 'independent') inSpecial.add(children.key[i]);
    }
  }
}

/**
 * True where the plan of child `i` ends because it moves to an individual support plan; it is then
 * counted among those moved. Its age now is the one reached in August.
 */
export function movesToSupport(
  area: Area,
  stream: Stream,
  acting: readonly InForce<Reassessment>[],
  january: number,
  children: Children,
  i: number,
): boolean {
  const age = children.age[i];
  for (const one of acting) {
    if (one.ages[age] === 0 || !reaches(one.reach, area, children, i, age - 1)) continue;
    const type = area.typeOfEstablishment[children.establishment[i]];
    const share = one.shares[type * BAND_COUNT + children.band[i] - 1] * one.strength;
    const luck = uniform(stream, PURPOSE.reassessment, children.key[i], january, one.sub);
    if (luck >= share || isProtected(area, one, january, children.key[i], age)) continue;
    one.moved[age]++;
    return true;
  }
  return false;
}

function isProtected(
  { baseYear }: Area,
  { inSpecial, yearGroup }: Reassessment,
  january: number,
  key: number,
  age: number,
): boolean {
  if (inSpecial.has(key)) return true;
  if (yearGroup === null || yearGroup === undefined || age >= END_OF_SECONDARY) return false;
  const ageThen = age - (baseYear + january - yearGroup.january);
  return ageThen - 4 >= yearGroup.nationalCurriculumYear;
}

/** Children whom a policy supports in this January: those moved who are under 16. */
export function supportedBy({ moved }: Reassessment): number {
  let children = 0;
  for (let age = 0; age < END_OF_SECONDARY; age++) children += moved[age];
  return children;
}
