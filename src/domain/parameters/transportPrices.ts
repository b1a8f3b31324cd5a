import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const NONE = 'None found';
const MONEY = [0, 1_000_000] as const;
const BASE_PRICES = 'at prices of the financial year before the base year';

function assistants<const Id extends string>(
  id: Id,
  vehicle: string,
  range: readonly [number, number, number],
) {
  return entry(
    `transport.assistants.${id}`,
    `Passenger assistants in a ${vehicle}`,
    'per vehicle',
    {
      range,
      within: [0, 4],
      quality: 'assumed',
      source: NONE,
      reason: 'More where children travel alone or many travel together.',
    },
  );
}

/** What journeys cost, what families pay and what vehicles emit. */
export const TRANSPORT_PRICE_PARAMETERS = [
  entry('transport.schoolDays', 'School days in a year', 'days', {
    range: [190, 190, 190],
    // At least as many as from April to August at most: no part of a year has more days than it.
    within: [110, 366],
    quality: 'published',
    source: 'Education (School Day and School Year) (England) Regulations 1999: 380 sessions',
    reason: 'Two sessions a day.',
  }),
  entry('transport.schoolDaysAprilToAugust', 'School days from April to August', 'days', {
    range: [65, 65, 65],
    within: [0, 110],
    quality: 'derived',
    source: 'School term dates in England',
    reason: 'Thirteen weeks after Easter; moves by a few days with Easter.',
  }),
  entry('transport.pupilsPerMinibus', 'Pupils in a minibus', 'pupils', {
    range: [5, 7, 10],
    within: [1, 16],
    quality: 'assumed',
    source: NONE,
    reason: '16 seats less wheelchair bays and assistants.',
  }),
  entry('transport.pupilsPerSharedTaxi', 'Pupils in a shared taxi', 'pupils', {
    range: [1.5, 2.3, 3.5],
    within: [1, 8],
    quality: 'assumed',
    source: NONE,
    reason: 'Four seats less an assistant.',
  }),
  assistants('minibus', 'minibus', [0.6, 0.8, 1]),
  assistants('sharedTaxi', 'shared taxi', [0.2, 0.35, 0.5]),
  assistants('singleTaxi', 'taxi with one pupil', [0.8, 0.9, 1]),
  entry('transport.assistantDayPounds', 'Passenger assistant', `pounds a day, ${BASE_PRICES}`, {
    range: [45, 60, 85],
    within: MONEY,
    quality: 'assumed',
    source: NONE,
    reason: '3.5 to 5.5 paid hours at the wage floor with on-costs.',
  }),
  entry('transport.costPerMilePounds', 'Vehicle mile', `pounds a mile run, ${BASE_PRICES}`, {
    range: [0.85, 1.1, 1.4],
    within: [0, 1000],
    quality: 'assumed',
    source:
      'County Councils Network, 2026: £9,481 a user in 2024/25, £2.50 to £6.24 a loaded passenger-mile',
    reason: 'Miles run empty are paid as well, so a mile run costs less than a loaded one.',
  }),
  entry(
    'transport.minibusDayPounds',
    'Minibus with driver, beside miles',
    `pounds a day, ${BASE_PRICES}`,
    {
      range: [60, 85, 120],
      within: MONEY,
      quality: 'assumed',
      source: 'Calderdale Place Scrutiny Board, 2022: £6,500 a pupil a year by minibus',
      reason: 'Leaves the published cost a pupil once miles and assistants are paid.',
    },
  ),
  entry(
    'transport.taxiDayPounds',
    'Taxi with driver, beside miles',
    `pounds a day, ${BASE_PRICES}`,
    {
      range: [20, 32, 45],
      within: MONEY,
      quality: 'assumed',
      source:
        'Calderdale Place Scrutiny Board, 2022: £8,700 a pupil a year; Bath and North East Somerset, 2025: £87.50 to £283.25 a day alone',
      reason: 'Leaves the published cost a pupil once miles and assistants are paid.',
    },
  ),
  entry('transport.busPassPounds', 'Bus pass', `pounds a year, ${BASE_PRICES}`, {
    range: [318, 500, 900],
    within: MONEY,
    quality: 'assumed',
    source: 'Calderdale Place Scrutiny Board, 2022: £318',
    reason: 'The published figure is the low end; county networks are longer.',
  }),
  entry(
    'transport.personalBudgetPoundsPerMile',
    'Personal travel budget, on four trips a day',
    `pounds a mile, ${BASE_PRICES}`,
    {
      range: [0.45, 0.55, 0.6],
      within: [0, 100],
      quality: 'published',
      source: 'Sutton, Swindon and York: 45p, 55p and 60p a mile',
      reason: 'The range of the three councils.',
    },
  ),
  entry('transport.post16ChargePounds', 'Charge for transport at 16 to 18', 'pounds a year', {
    range: [400, 596, 1021],
    within: MONEY,
    quality: 'published',
    source:
      'Contributions 2022/23 to 2025/26: Bristol £400, Wiltshire £596, Buckinghamshire £1,021',
    reason: 'Adult learners with a plan are not charged.',
  }),
  entry(
    'transport.lowIncomeChargeShare',
    'Share of the post-16 transport charge paid by low-income families',
    'share',
    {
      range: [0.44, 0.5, 0.79],
      within: [0, 1],
      quality: 'published',
      source: 'Wiltshire 0.44, East Sussex 0.50, Staffordshire 0.79 of the full charge',
      reason: 'Some councils give no reduction.',
    },
  ),
  entry('transport.inflation', 'Rise of the cost of one passenger and of charges', 'share a year', {
    range: [0.025, 0.05, 0.08],
    within: [-0.1, 0.3],
    quality: 'assumed',
    source: 'County Councils Network, 2026: 2.5% a year to 2030/31; Norfolk 15% in 2022/23',
    reason: 'A single year above 15% is not carried on; fuel, wages and a thin market.',
  }),
  entry('transport.carbonKgPerMile.taxi', 'Carbon of a taxi', 'kg of CO2 equivalent a mile', {
    range: [0.2, 0.265, 0.29],
    within: [0, 5],
    quality: 'published',
    source:
      'UK government greenhouse gas conversion factors 2024: 0.1645 kg a km for an average petrol car',
    reason: 'Hybrids below, large cars above.',
  }),
  entry('transport.carbonKgPerMile.minibus', 'Carbon of a minibus', 'kg of CO2 equivalent a mile', {
    range: [0.35, 0.42, 0.5],
    within: [0, 5],
    quality: 'assumed',
    source: NONE,
    reason: 'Half as much again as a car.',
  }),
] as const satisfies readonly Parameter[];
