import { catchmentFlows } from './catchment.ts';
import type { Zone } from './geography.ts';
import { distanceKm, round } from './geography.ts';
import { JUDGEMENTS } from './judgements.ts';
import type { RegisterEntry } from './registers.ts';
import type { OutputRow } from './tables.ts';
import { optionalNumber } from './tables.ts';

interface Evidence {
  readonly zones: readonly Zone[];
  /** District codes in the order of the manifest. */
  readonly districts: readonly string[];
  readonly schools: readonly RegisterEntry[];
  /** Children aged 4 to 16 by district in the year of the census counts and in the base year. */
  readonly childrenThen: readonly number[];
  readonly childrenNow: readonly number[];
  /** Pupils in SRPs by URN of the host, and the share of them with a plan at that census. */
  readonly basePupils: ReadonlyMap<string, number>;
  readonly basePlanShare: number;
  /** Columns of plans at mainstream schools by census, the latest last. */
  readonly censuses: readonly string[];
}

/** One school of one phase with its pupils, their home districts and its plan-holders. */
interface School {
  readonly pupilsByDistrict: readonly number[];
  readonly incomeScore: number;
  readonly ordinaryPlans: readonly (number | null)[];
  readonly basePlans: number;
  readonly baseByDistrict: readonly number[];
  readonly pupils: number;
}

/**
 * Relative rate of plans per child by district. Plan-holders at mainstream schools in the school
 * census are attributed to home districts through a catchment model; the rate per child is then
 * shrunk towards what deprivation alone would give.
 */
export function districtGradient(evidence: Evidence): OutputRow[] {
  const schools = [
    ...schoolsOfPhase(evidence, 'primary', JUDGEMENTS.primaryReachKm),
    ...schoolsOfPhase(evidence, 'secondary', JUDGEMENTS.secondaryReachKm),
  ];
  const plans = plansByHomeDistrict(schools, evidence);
  const mainstream = relative(
    plans.map((count, d) => count / evidence.childrenThen[d]),
    evidence.childrenNow,
  );
  const deprivation = relative(deprivationRates(schools, evidence), evidence.childrenNow);
  const weight = JUDGEMENTS.mainstreamEvidenceWeight;
  const gradient = relative(
    mainstream.map((rate, d) => weight * rate + (1 - weight) * deprivation[d]),
    evidence.childrenNow,
  );
  return evidence.districts.map((district, d) => ({
    district_code: district,
    gradient: round(gradient[d], 4),
    census_plans: Math.round(plans[d]),
    basis: `mainstream school census ${mainstream[d].toFixed(3)}, deprivation ${deprivation[d].toFixed(3)}, weighed ${weight} to ${1 - weight}`,
    quality: 'assumed',
    reason: `residual of the mainstream evidence: ${(mainstream[d] - gradient[d]).toFixed(3)}. Children in special schools, colleges and elsewhere (seven in ten plans then) are not seen by district.`,
  }));
}

function schoolsOfPhase(
  evidence: Evidence,
  phase: 'primary' | 'secondary',
  reachKm: number,
): School[] {
  const { zones, districts, basePupils, basePlanShare, censuses } = evidence;
  const members = evidence.schools.filter(
    ({ ageLow, ageHigh, roll, phase: kind }) =>
      (roll ?? 0) > 0 &&
      kind !== '16 plus' &&
      (phase === 'primary' ? ageLow < 11 && ageHigh > 5 : ageHigh > 12),
  );
  // An all-through school counts by half in each phase.
  const part = members.map(({ ageLow, ageHigh }) => (ageLow < 11 && ageHigh > 12 ? 0.5 : 1));
  const rolls = members.map(({ roll }, s) => (roll ?? 0) * part[s]);
  const flows = catchmentFlows(
    zones,
    zones.map(({ aged0To15 }) => aged0To15),
    members,
    rolls,
    reachKm,
  );
  return members.map((member, s) => {
    const pupilsByDistrict = districts.map(() => 0);
    const baseByDistrict = districts.map(() => 0);
    let score = 0;
    let flowSum = 0;
    zones.forEach((zone, z) => {
      const flow = flows[z * members.length + s];
      const d = districts.indexOf(zone.district);
      pupilsByDistrict[d] += flow;
      baseByDistrict[d] +=
        zone.aged0To15 * Math.exp(-distanceKm(zone, member) / JUDGEMENTS.srpReachKm);
      score += flow * zone.incomeScore;
      flowSum += flow;
    });
    const inBase = (basePupils.get(member.urn) ?? 0) * basePlanShare;
    const counts = censuses.map((column) => optionalNumber(member.row, column));
    const latest = counts.at(-1) ?? 0;
    return {
      pupilsByDistrict: pupilsByDistrict.map((flow) => (flow / flowSum) * rolls[s]),
      baseByDistrict: shares(baseByDistrict),
      incomeScore: score / flowSum,
      ordinaryPlans: counts.map((count) =>
        count === null ? null : Math.max(0, count - inBase) * part[s],
      ),
      basePlans: Math.min(latest, inBase) * part[s],
      pupils: rolls[s],
    };
  });
}

/**
 * Rates by home district that make the schools' counts most likely (expectation maximisation for
 * Poisson counts), then the plans of the latest census by home district, bases included.
 */
function plansByHomeDistrict(schools: readonly School[], { districts }: Evidence): number[] {
  const seen = schools.flatMap(({ ordinaryPlans, pupilsByDistrict }) =>
    ordinaryPlans.flatMap((plans) => (plans === null ? [] : [{ plans, pupilsByDistrict }])),
  );
  let rates = districts.map(() => 0.02);
  for (let step = 0; step < 500; step++) {
    const attributed = districts.map(() => 0);
    const exposed = districts.map(() => 0);
    for (const { plans, pupilsByDistrict } of seen) {
      const expected = dot(pupilsByDistrict, rates);
      pupilsByDistrict.forEach((pupils, d) => {
        attributed[d] += expected > 0 ? (plans * pupils * rates[d]) / expected : 0;
        exposed[d] += pupils;
      });
    }
    rates = attributed.map((plans, d) => plans / exposed[d]);
  }
  const byDistrict = districts.map(() => 0);
  for (const { ordinaryPlans, pupilsByDistrict, basePlans, baseByDistrict } of schools) {
    const expected = dot(pupilsByDistrict, rates);
    const latest = ordinaryPlans.at(-1) ?? 0;
    pupilsByDistrict.forEach((pupils, d) => {
      byDistrict[d] += expected > 0 ? (latest * pupils * rates[d]) / expected : 0;
      byDistrict[d] += basePlans * baseByDistrict[d];
    });
  }
  return byDistrict;
}

/** Rate by district from a line of school rates on the income score of their catchments. */
function deprivationRates(schools: readonly School[], { zones, districts }: Evidence): number[] {
  const points = schools.flatMap(({ ordinaryPlans, incomeScore, pupils, basePlans }) =>
    basePlans > 0
      ? []
      : ordinaryPlans.flatMap((plans) =>
          plans === null ? [] : [{ x: incomeScore, y: plans / pupils, weight: pupils }],
        ),
  );
  const weight = sum(points.map((point) => point.weight));
  const meanX = sum(points.map((point) => point.weight * point.x)) / weight;
  const meanY = sum(points.map((point) => point.weight * point.y)) / weight;
  const covariance = sum(points.map((p) => p.weight * (p.x - meanX) * (p.y - meanY)));
  const variance = sum(points.map((p) => p.weight * (p.x - meanX) ** 2));
  const slope = covariance / variance;
  return districts.map((district) => {
    const own = zones.filter((zone) => zone.district === district);
    const score =
      sum(own.map((zone) => zone.aged0To15 * zone.incomeScore)) /
      sum(own.map((zone) => zone.aged0To15));
    return meanY + slope * (score - meanX);
  });
}

/** Values over their mean, weighted by children. */
function relative(values: readonly number[], children: readonly number[]): number[] {
  const mean = dot(values, children) / sum(children);
  return values.map((value) => value / mean);
}

function shares(values: readonly number[]): number[] {
  const total = sum(values);
  return values.map((value) => value / total);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, i) => value * b[i]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
