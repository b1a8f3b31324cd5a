import type { Dataset } from '../../../domain/dataset.ts';
import {
  PARAMETERS,
  type ParameterChange,
  type ParameterId,
} from '../../../domain/parameters/index.ts';
import type { Parameter } from '../../../domain/register.ts';
import { estimateRate, pooled, type RateEstimate } from './estimateRate.ts';
import {
  assessedOfRequests,
  type FunnelYear,
  issuedInTime,
  issuedOfAssessed,
  notRefusedOfRequests,
  requestToPlanYears,
  type YearRate,
} from './yearRates.ts';

const RATES: readonly (readonly [
  id: ParameterId,
  read: (years: readonly FunnelYear[]) => YearRate[],
  of: string,
])[] = [
  ['demand.agreeToAssess', assessedOfRequests, 'assessments completed of requests'],
  ['demand.issueAfterAssessment', issuedOfAssessed, 'plans of assessments completed'],
  ['demand.issuedWithin20Weeks', issuedInTime, 'plans within 20 weeks of plans issued'],
];

/**
 * Entries of the register that an area's own funnel gives, over the product's and under what the
 * dataset itself states. Where neither the area nor its reference area has the figures, the
 * product's entry stays. Years from the base January on are not read.
 */
export function funnelParameters({
  manifest,
  tables,
  reference,
}: Dataset): ReadonlyMap<string, ParameterChange> {
  const known = (row: FunnelYear) => row.year < manifest.baseYear;
  const own = tables.funnel.filter(known);
  const national = reference.funnel.filter(known);
  return new Map(
    RATES.flatMap(([id, read, of]): [string, ParameterChange][] => {
      const estimate = estimateRate(read(own), read(national));
      if (estimate === null) return [];
      const share = withinBounds(id);
      const more = id === 'demand.agreeToAssess' && estimate.own !== null ? delaysOf(own) : '';
      return [
        [
          id,
          {
            low: share(estimate.low),
            central: share(estimate.central),
            high: share(estimate.high),
            quality: 'derived',
            source: `Requests, assessments and timeliness in the dataset (funnel.csv), ${spanOf(estimate, manifest.reference.name)}`,
            reason: `${reasonOf(estimate, of, manifest.name, manifest.reference.name)}${more}`,
          },
        ],
      ];
    }),
  );
}

/** What stands between a request and its assessment, in words. */
function delaysOf(years: readonly FunnelYear[]): string {
  const months = Math.round(12 * requestToPlanYears(years));
  const moved = ` Requests are moved by ${months} months, the mean time to a plan.`;
  const kept = pooled(notRefusedOfRequests(years));
  if (kept === null) return moved;
  return `${moved} First decisions refused ${percent(1 - kept)}; reversed refusals and a backlog worked off make up the rest.`;
}

function spanOf({ years }: RateEstimate, reference: string): string {
  if (years.length === 0) return reference;
  const first = years[0];
  const last = years[years.length - 1];
  return first === last ? String(first) : `${first} to ${last}`;
}

function reasonOf(estimate: RateEstimate, of: string, area: string, reference: string): string {
  const { own, weight } = estimate;
  const elsewhere =
    estimate.reference === null ? '' : `${reference} ${percent(estimate.reference)}`;
  if (own === null) return `No figures of ${area}: ${of}, ${elsewhere}; range as areas differ.`;
  const towards = elsewhere === '' ? '' : `, ${elsewhere} (weight ${percent(1 - weight)})`;
  return `${capital(of)}: ${area} ${percent(own)}${towards}. Range from the spread between years.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** Three digits, inside what the register allows: a few cases that swing from year to year go beyond. */
function withinBounds(id: ParameterId): (share: number) => number {
  const { min, max } = PARAMETERS.find((entry) => entry.id === id) as Parameter;
  return (share) => Math.min(max, Math.max(min, Math.round(share * 1000) / 1000));
}
