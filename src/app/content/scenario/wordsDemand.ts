/** Changes to how many children have plans, in words. */
import type { PolicyOf } from '../../../domain/scenario.ts';
import type { Offer } from '../../scenario/offer.ts';
import { listed } from '../reading.ts';
import type { Said } from './said.ts';
import {
  bandsText,
  namesIn,
  plain,
  poundsSize,
  reachText,
  relativeSize,
  shareSize,
  sizeIn,
} from './say.ts';
import { rolesText } from './wordsSupport.ts';

export function assessmentWords(policy: PolicyOf<'assessment'>, offer: Offer): Said {
  const { requestChange, agreeChange, issueChange } = policy;
  return {
    what: `requests and assessments change${reachText(policy, offer)}`,
    sizes: [
      requestChange ? `Requests: ${relativeSize(requestChange)}.` : '',
      agreeChange ? `Requests that lead to an assessment: ${relativeSize(agreeChange)}.` : '',
      issueChange ? `Assessments that lead to a plan: ${relativeSize(issueChange)}.` : '',
    ].filter(Boolean),
  };
}

export function earlyWords(policy: PolicyOf<'early-intervention'>, offer: Offer): Said {
  return {
    what: `needs are met earlier, without asking for a plan${reachText(policy, offer)}`,
    sizes: [`Requests: ${relativeSize(policy.incidenceChange)}.`],
  };
}

export function cessationWords(policy: PolicyOf<'cessation'>, offer: Offer): Said {
  return {
    what: `${shareSize(policy.share)} of the plans held end each year because needs are met, beyond those that end anyway${reachText(policy, offer)}`,
  };
}

export function reassessmentWords(policy: PolicyOf<'reassessment'>, offer: Offer): Said {
  const { ages, groups, protectsSpecialInJanuary, protectsYearGroup } = policy;
  const { supportPoundsPerChild } = policy;
  const year = protectsYearGroup?.nationalCurriculumYear;
  return {
    what: `plans are looked at again at a phase transfer, at ${ages.length === 1 ? 'age' : 'ages'} ${listed(ages.map(String))}, and some become an individual support plan${reachText(policy, offer)}`,
    sizes: [
      ...groups.map(
        ({ roles, bandLow, bandHigh, share }) =>
          `In ${rolesText(roles)}, ${bandsText(bandLow, bandHigh)}: ${shareSize(share)} move.`,
      ),
      protectsSpecialInJanuary === undefined
        ? ''
        : `Whoever is in a special school, state or independent, in January ${protectsSpecialInJanuary} keeps the plan.`,
      protectsYearGroup
        ? `Whoever is in ${year === 0 ? 'Reception' : `Year ${year}`} or above in January ${protectsYearGroup.january} keeps it until 16.`
        : '',
    ].filter(Boolean),
    costs: supportPoundsPerChild
      ? [`For each child who moves: ${poundsSize(supportPoundsPerChild)} a year, until 16.`]
      : [],
  };
}

export function housingWords(policy: PolicyOf<'housing-growth'>, offer: Offer): Said {
  const { districts, until, childrenPerDwelling } = policy;
  const figures = new Set(districts.map(({ dwellingsPerYear }) => dwellingsPerYear));
  const names = namesIn(
    'homeDistricts',
    districts.map(({ district }) => district),
    offer,
  );
  const alike = figures.size === 1 && districts.length > 1;
  const each = districts.map(
    ({ dwellingsPerYear }, at) => `${plain(dwellingsPerYear)} in ${names[at]}`,
  );
  const where =
    districts.length === offer.lists.homeDistricts.length
      ? 'in every district'
      : `in each of ${listed(names)}`;
  return {
    what: `${alike ? `${plain([...figures][0])} more dwellings a year ${where}` : `more dwellings a year: ${listed(each)}`}, until September ${until}`,
    sizes: childrenPerDwelling
      ? [`Residents aged 0 to 25 in a new dwelling: ${sizeIn(childrenPerDwelling, '')}.`]
      : [],
  };
}

export function feedbackWords(policy: PolicyOf<'feedback'>): Said {
  const { requestsPerPoint, bandsPerPoint, confidencePerPoint, supplyElasticity } = policy;
  return {
    what: 'waits and mismatch feed on themselves: a point is one plan-holder in 100 who waits or is mismatched, beyond the base January',
    sizes: [
      `Requests, for each point: ${relativeSize(requestsPerPoint)}.`,
      `Complexity no longer met in mainstream schools and SRPs, for each point: ${sizeIn(bandsPerPoint, ' of a band')}.`,
      `Families’ confidence in mainstream schools, for each point: lower by ${sizeIn(confidencePerPoint, ' on the scale of the assumptions')}.`,
      `Requests for each per cent more specialist places: ${sizeIn(supplyElasticity, '% more')}.`,
    ],
  };
}
