/** Changes to which type of place children need and learn in, in words. */
import type { PolicyOf } from '../../../domain/scenario.ts';
import type { SettingRole } from '../../../domain/settings.ts';
import type { Offer } from '../../scenario/offer.ts';
import { listed } from '../reading.ts';
import { OCCASION_WORDS, ROLE_WORDS } from './options.ts';
import type { Said } from './said.ts';
import { counted, poundsSize, reachText, type Size, shareSize, sizeIn } from './say.ts';

const ALL_BANDS = 5;
const isNothing = (size: Size) => size.every((value) => value === 0);

/** "special schools, colleges and SRPs" */
export function rolesText(roles: readonly SettingRole[]): string {
  return listed(roles.map((role) => ROLE_WORDS[role]));
}

function metMore(bandsMet: Size, confidenceChange: Size): string[] {
  return [
    isNothing(bandsMet)
      ? ''
      : `Needs met in mainstream schools and SRPs: more complex by ${sizeIn(bandsMet, ' of a band')}.`,
    isNothing(confidenceChange)
      ? ''
      : `Families’ confidence in mainstream schools: higher by ${sizeIn(confidenceChange, ' on the scale of the assumptions')}.`,
  ].filter(Boolean);
}

export function inclusionWords(policy: PolicyOf<'inclusion'>, offer: Offer): Said {
  return {
    what: `mainstream schools and SRPs meet more complex needs${reachText(policy, offer)}`,
    sizes: metMore(policy.bandsMet, policy.confidenceChange),
  };
}

export function localitiesWords(policy: PolicyOf<'localities'>, offer: Offer): Said {
  const { schoolsPerCommunity, devolvedPoundsPerCommunity, bandsMet, confidenceChange } = policy;
  return {
    what: `mainstream schools form communities of ${counted(schoolsPerCommunity, 'school')}, each with a budget${reachText(policy, offer)}`,
    sizes: metMore(bandsMet, confidenceChange),
    costs: [`Budget of each community: ${poundsSize(devolvedPoundsPerCommunity)} a year.`],
  };
}

interface Moved {
  readonly bandHigh: number;
  readonly costPoundsPerChild?: Size;
}

const upTo = ({ bandHigh }: Moved) =>
  bandHigh === ALL_BANDS ? '' : `, up to complexity ${bandHigh}`;
const perChild = ({ costPoundsPerChild }: Moved) =>
  costPoundsPerChild ? [`For each child who moves: ${poundsSize(costPoundsPerChild)}, once.`] : [];

export function reintegrationWords(policy: PolicyOf<'reintegration'>, offer: Offer): Said {
  const { share, from, to, occasion } = policy;
  return {
    what: `${shareSize(share)} of the children in ${rolesText(from)} return to ${ROLE_WORDS[to]} ${OCCASION_WORDS[occasion]}${upTo(policy)}${reachText(policy, offer)}`,
    costs: perChild(policy),
  };
}

export function stepDownWords(policy: PolicyOf<'step-down'>, offer: Offer): Said {
  const { share, from, to, occasion } = policy;
  return {
    what: `for ${shareSize(share)} of the children in ${ROLE_WORDS[from]}, needs are found to be met in ${ROLE_WORDS[to]} ${OCCASION_WORDS[occasion]}${upTo(policy)}${reachText(policy, offer)}`,
    costs: perChild(policy),
  };
}

export function post16Words(policy: PolicyOf<'post-16'>, offer: Offer): Said {
  const { share, from, to, ages } = policy;
  return {
    what: `at ${ages.length === 1 ? 'age' : 'ages'} ${listed(ages.map(String))}, ${shareSize(share)} of the young people in ${rolesText(from)} go on to ${ROLE_WORDS[to]}${upTo(policy)}${reachText(policy, offer)}`,
    costs: perChild(policy),
  };
}

export function apTiersWords(policy: PolicyOf<'ap-tiers'>, offer: Offer): Said {
  const { targetedShare, timeLimitedShare, usedAsOverflow, supportPoundsPerChild } = policy;
  return {
    what: `alternative provision works in three tiers${reachText(policy, offer)}`,
    sizes: [
      `Supported in mainstream instead: ${shareSize(targetedShare)} of those who would come to need it.`,
      `Back in mainstream within the year: ${shareSize(timeLimitedShare)} of those in a place.`,
      usedAsOverflow
        ? 'It may be used for want of a special school place.'
        : 'It is not used for want of a special school place.',
    ],
    costs: supportPoundsPerChild
      ? [`For each child supported in mainstream: ${poundsSize(supportPoundsPerChild)} a year.`]
      : [],
  };
}
