import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const USERS = 'DfE, Home to school transport: LA data collection 2025/26, users by question';
const USERS_AND_PLANS = `${USERS}; DfE, Education, health and care plans, January 2025`;
const NONE = 'None found';
const SHARE = [0, 1] as const;

function transported<const Id extends string>(
  id: Id,
  who: string,
  range: readonly [number, number, number],
  source: string,
  reason: string,
) {
  return entry(`transport.share.${id}`, `${who} who are transported`, 'share of plan-holders', {
    range,
    within: SHARE,
    quality: source === NONE ? 'assumed' : 'derived',
    source,
    reason,
  });
}

function within<const Id extends string>(
  id: Id,
  where: string,
  range: readonly [number, number, number],
) {
  return entry(
    `transport.cannotWalk.${id}`,
    `Band 3 children in ${where} who cannot be expected to walk, however near`,
    'share',
    {
      range,
      within: SHARE,
      quality: 'assumed',
      source: NONE,
      reason:
        'Acts on who is transported among the children of one kind of setting; how many are is set by the published shares.',
    },
  );
}

function speed<const Id extends string>(id: Id, stretch: string, range: [number, number, number]) {
  return entry(`transport.speed.${id}`, `Speed over ${stretch} of a journey`, 'km an hour', {
    range,
    within: [5, 120],
    quality: 'assumed',
    source:
      'Department for Transport, Travel time measures, year to June 2019: 25.4 mph on local A roads, 59 mph on the strategic network',
    reason: 'Local streets first, then local A roads, then faster roads; school-run hours.',
  });
}

/** Distances, speeds, who is transported and in what. */
export const TRANSPORT_JOURNEY_PARAMETERS = [
  entry('transport.circuity', 'Road distance over straight-line distance', 'ratio', {
    range: [1.3, 1.35, 1.4],
    within: [1, 3],
    quality: 'assumed',
    source: NONE,
    reason: 'Roads wind by about a third; more on short trips than on long ones.',
  }),
  speed('first5Km', 'the first 5 km', [20, 25, 30]),
  speed('next10Km', 'the next 10 km', [34, 40, 46]),
  speed('next15Km', 'the next 15 km', [46, 55, 64]),
  speed('beyond30Km', 'the rest', [64, 75, 86]),
  entry('transport.busTimeFactor', 'Time by bus over time by car', 'ratio', {
    range: [1.3, 1.6, 2],
    within: [1, 5],
    quality: 'assumed',
    source: NONE,
    reason: 'Stops, waits and a walk at each end.',
  }),
  entry('transport.stopMinutes', 'Time to pick up one pupil', 'minutes', {
    range: [2, 3, 5],
    within: [0, 20],
    quality: 'assumed',
    source: NONE,
    reason: 'Boarding with a seat belt or wheelchair, and a handover at the door.',
  }),
  entry('transport.routeConstant', 'Constant of the route length between pick-ups', 'ratio', {
    range: [0.57, 0.57, 0.57],
    within: [0, 2],
    quality: 'published',
    source: 'Daganzo, The distance traveled to visit N points, Transportation Science 18, 1984',
    reason: 'Straight-line metric; the winding of roads is applied on top.',
  }),
  entry('transport.rideLimit.primary', 'Longest ride, primary age', 'minutes each way', {
    range: [45, 45, 45],
    within: [5, 240],
    quality: 'published',
    source: 'DfE, Travel to school for children of compulsory school age, statutory guidance',
    reason: 'A guide, not a limit in law; drives how many share a vehicle and who is counted over.',
  }),
  entry('transport.rideLimit.secondary', 'Longest ride, secondary age', 'minutes each way', {
    range: [75, 75, 75],
    within: [5, 240],
    quality: 'published',
    source: 'DfE, Travel to school for children of compulsory school age, statutory guidance',
    reason: 'As for primary age. Also used from 16 on.',
  }),
  transported(
    'special',
    'Children to 15 in state special',
    [0.7, 0.8, 0.9],
    USERS_AND_PLANS,
    '60% of 180,000 users to 16 over 134,220 plans; range assumed.',
  ),
  transported(
    'independent',
    'Children to 15 in independent provision',
    [0.8, 0.94, 1],
    USERS_AND_PLANS,
    '15% of 180,000 users to 16 over 28,818 plans; range assumed.',
  ),
  transported(
    'mainstreamPrimary',
    'Primary plan-holders in mainstream and bases',
    [0.08, 0.115, 0.15],
    USERS_AND_PLANS,
    '9% of 180,000 users to 16 over 140,989 plans; some users have no plan.',
  ),
  transported(
    'mainstreamSecondary',
    'Secondary plan-holders in mainstream and bases',
    [0.12, 0.178, 0.22],
    USERS_AND_PLANS,
    '11% of 180,000 users to 16 over 110,969 plans; some users have no plan.',
  ),
  transported(
    'ap',
    'Children to 15 in alternative provision',
    [0.3, 0.5, 0.7],
    NONE,
    'Between mainstream and special.',
  ),
  transported(
    'aged16To18',
    'Plan-holders aged 16 to 18',
    [0.16, 0.24, 0.3],
    `County Councils Network, SEND transport costs, 2026; ${USERS_AND_PLANS}`,
    '26,000 users over 107,087 plans, all settings; no entitlement in law, so local policy decides.',
  ),
  transported(
    'aged19To25',
    'Plan-holders aged 19 and over',
    [0.05, 0.1, 0.16],
    NONE,
    'Below 16 to 18: most are in general further education.',
  ),
  within('mainstream', 'mainstream', [0.03, 0.06, 0.12]),
  within('srp', 'an SRP', [0.2, 0.4, 0.6]),
  within('special', 'state special', [0.5, 0.7, 0.85]),
  within('independent', 'independent provision', [0.5, 0.7, 0.85]),
  within('ap', 'alternative provision', [0.15, 0.3, 0.5]),
  within('fe', 'a college', [0.15, 0.3, 0.5]),
  entry(
    'transport.cannotWalkSlope',
    'Rise with each complexity band of the share of children who cannot walk',
    'share of it',
    {
      range: [0.1, 0.25, 0.4],
      within: [0, 1],
      quality: 'assumed',
      source: NONE,
      reason: 'Need for transport rises with complexity; nothing is published by band.',
    },
  ),
  entry(
    'transport.parentsTransport.mainstream',
    'In a mainstream school though a nearer suitable one could have taken the child: named on condition that parents transport',
    'share',
    {
      range: [0.4, 0.65, 0.85],
      within: SHARE,
      quality: 'assumed',
      source: NONE,
      reason:
        'Councils ask this of most families who prefer a school beyond one that would do. Not of all: homes are known by small area, and one school may be nearer on the map alone.',
    },
  ),
  entry(
    'transport.parentsTransport.specialist',
    'In another setting though a nearer suitable one could have taken the child: named on condition that parents transport',
    'share',
    {
      range: [0.05, 0.15, 0.35],
      within: SHARE,
      quality: 'assumed',
      source: NONE,
      reason:
        'Which specialist place suits is a matter of the child, so a council can seldom show that a nearer one would have done.',
    },
  ),
  entry('transport.alone.bands1To3', 'Passengers alone in a taxi, bands 1 to 3', 'share', {
    range: [0.03, 0.05, 0.08],
    within: SHARE,
    quality: 'assumed',
    source: `${USERS}: 9% of users to 16 travel alone`,
    reason: 'The three bands together give the published share.',
  }),
  entry('transport.alone.band4', 'Passengers alone in a taxi, band 4', 'share', {
    range: [0.05, 0.08, 0.12],
    within: SHARE,
    quality: 'assumed',
    source: `${USERS}: 9% of users to 16 travel alone`,
    reason: 'The three bands together give the published share.',
  }),
  entry('transport.alone.band5', 'Passengers alone in a taxi, band 5', 'share', {
    range: [0.1, 0.16, 0.25],
    within: SHARE,
    quality: 'assumed',
    source: `${USERS}: 9% of users to 16 travel alone`,
    reason: 'The three bands together give the published share.',
  }),
  entry(
    'transport.busPassShare',
    'Passengers of bands 1 and 2 from 11 on who use a bus pass',
    'share',
    {
      range: [0.15, 0.3, 0.5],
      within: SHARE,
      quality: 'assumed',
      source: NONE,
      reason: 'Only where they live beyond walking distance, and never in primary years.',
    },
  ),
  entry('transport.personalBudgetShare', 'Passengers with a personal travel budget', 'share', {
    range: [0.03, 0.06, 0.1],
    within: SHARE,
    quality: 'assumed',
    source: NONE,
    reason: 'Councils promote it; take-up is small.',
  }),
  entry(
    'transport.minibusShare.special',
    'Passengers to state special who share a minibus rather than a taxi',
    'share',
    {
      range: [0.3, 0.45, 0.6],
      within: SHARE,
      quality: 'assumed',
      source:
        'DfE, Home to school transport 2025/26, spend by mode: 67% of spend is taxi or private hire',
      reason: 'Minibuses are cheaper a head, so they carry more than their share of spend.',
    },
  ),
  entry(
    'transport.minibusShare.other',
    'Passengers to other settings who share a minibus rather than a taxi',
    'share',
    {
      range: [0.08, 0.15, 0.25],
      within: SHARE,
      quality: 'assumed',
      source: NONE,
      reason: 'Fewer pupils go to one place.',
    },
  ),
  entry('transport.minibusMinimum', 'Fewest passengers for whom a minibus is run', 'pupils', {
    range: [4, 4, 4],
    within: [1, 16],
    quality: 'assumed',
    source: NONE,
    reason: 'Below that a shared taxi serves.',
  }),
] as const satisfies readonly Parameter[];
