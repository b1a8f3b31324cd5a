import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const MONEY = [0, 1_000_000] as const;
const A_YEAR = 'pounds a year, at prices of the financial year before the base year';
const NONE = 'None found';
const OPERATIONAL_GUIDE = 'DfE, High needs funding: operational guide';
const MATRIX =
  'Herefordshire Council, Early years inclusion funding and high needs matrix, 2025; one tariff for every setting';
const WRITTEN_ANSWERS = 'DfE, written answers UIN 50389 and 100030, 2025 and 2026';

function place<const Id extends string>(id: Id, what: string, pounds: number, reason: string) {
  return entry(`finance.placePounds.${id}`, `Place funding: ${what}`, 'pounds a place and year', {
    range: [pounds, pounds, pounds],
    within: MONEY,
    quality: 'published',
    source: OPERATIONAL_GUIDE,
    reason,
  });
}

function tariff<const Id extends string>(
  band: Id,
  groups: string,
  range: readonly [number, number, number],
) {
  return entry(`finance.tariffPounds.band${band}`, `Top-up tariff, band ${band}`, 'pounds a year', {
    range,
    within: [1, 1_000_000],
    quality: 'derived',
    source: MATRIX,
    reason: `Published ${groups}; sets how top-ups rise with complexity, while the mean of each setting sets their level.`,
  });
}

function feeShape<const Id extends string>(
  band: Id,
  range: readonly [number, number, number],
  reason: string,
) {
  return entry(
    `finance.feeShape.band${band}`,
    `Independent day fee, band ${band}`,
    'ratio to band 4',
    {
      range,
      within: [0.01, 20],
      quality: 'assumed',
      source: `${NONE} by need; England's 10th, 50th and 90th percentiles are taken as £35,000, £52,000 and £90,000`,
      reason,
    },
  );
}

/** Place funding, top-ups and fees of one child or place. */
export const PLACE_COST_PARAMETERS = [
  place('special', 'state special', 10_000, 'Unchanged since 2013.'),
  place(
    'srpOccupied',
    'SRP place that is filled',
    6000,
    'The school also draws its formula funding.',
  ),
  place(
    'unfilled',
    'place that is not filled',
    10_000,
    'Agreed places are paid for, filled or not.',
  ),
  place('ap', 'alternative provision', 10_000, 'Unchanged since 2013.'),
  place('nonMaintained', 'non-maintained special', 10_000, 'Part of the whole fee.'),
  place('element2', 'post-16 element 2', 6000, 'For each learner with high needs.'),
  entry('finance.topUpPounds.special', 'Mean top-up, state special', A_YEAR, {
    range: [13_700, 16_000, 18_000],
    within: MONEY,
    quality: 'derived',
    source: WRITTEN_ANSWERS,
    reason: '£26,000 a pupil in 2023/24 less £10,000 for the place.',
  }),
  entry('finance.topUpPounds.srp', 'Mean top-up, SRP', A_YEAR, {
    range: [4000, 7500, 13_000],
    within: MONEY,
    quality: 'assumed',
    source: NONE,
    reason: 'Between the tariffs of the middle bands.',
  }),
  entry('finance.topUpPounds.mainstream', 'Mean top-up, mainstream', A_YEAR, {
    range: [1600, 3200, 4500],
    within: MONEY,
    quality: 'derived',
    source: 'Devon County Council, FOI school funding, 2023: bands of £1,600, £3,100 and £4,500',
    reason: "Another council's three lowest tariffs have the same mean. Above the threshold below.",
  }),
  entry('finance.topUpPounds.ap', 'Mean top-up, alternative provision', A_YEAR, {
    range: [10_700, 10_900, 16_000],
    within: MONEY,
    quality: 'published',
    source: 'DAPA alternative provision free school, placement fees',
    reason: 'One provider, three key stages.',
  }),
  entry('finance.mainstreamThresholdPounds', 'Cost that a mainstream school bears itself', A_YEAR, {
    range: [6000, 6000, 6000],
    within: MONEY,
    quality: 'published',
    source: OPERATIONAL_GUIDE,
    reason:
      'A higher threshold lowers each mainstream top-up by the difference, to no less than nil.',
  }),
  tariff('1', 'A1 and A2', [753, 1124, 1494]),
  tariff('2', 'B1 and B2', [2580, 3131, 3681]),
  tariff('3', 'C1 to C4', [4320, 5321, 6378]),
  tariff('4', 'D1 to D4', [8814, 10_923, 13_035]),
  tariff('5', 'E1 to F4', [14_454, 19_390, 24_333]),
  entry(
    'finance.independentFeePounds',
    'Mean fee, independent and non-maintained special',
    A_YEAR,
    {
      range: [62_000, 64_000, 66_000],
      within: MONEY,
      quality: 'published',
      source: WRITTEN_ANSWERS,
      reason: '2024/25, day and residential together; rounded in the source.',
    },
  ),
  entry(
    'finance.residentialShare',
    'Independent and non-maintained placements that are residential',
    'share',
    {
      range: [0.026, 0.05, 0.1],
      within: [0, 1],
      quality: 'derived',
      source: 'DfE, EHC plans, residential settings, reporting year 2023',
      reason: '676 aged 5 to 15 at 38 to 51 weeks over 25,886; 52 weeks assumed to double it.',
    },
  ),
  entry('finance.residentialFeeMultiple', 'Residential fee over day fee', 'ratio', {
    range: [2.1, 3.4, 5.4],
    within: [1, 20],
    quality: 'assumed',
    source: NONE,
    reason: '£120,000 to £300,000 borne by high needs over a mean day fee of £56,000.',
  }),
  feeShape('1', [0.5, 0.6, 0.7], 'Below the 10th percentile.'),
  feeShape('2', [0.6, 0.7, 0.8], 'About the 10th percentile.'),
  feeShape('3', [0.77, 0.85, 0.93], 'Between the 10th percentile and the median.'),
  feeShape('4', [1, 1, 1], 'The measure of the others: about the median.'),
  feeShape('5', [1.25, 1.5, 1.75], 'About the 90th percentile once schools differ as below.'),
  entry('finance.feeSpread', 'Spread of fees between independent schools', 'sd of the log fee', {
    range: [0.1, 0.2, 0.3],
    within: [0, 1],
    quality: 'assumed',
    source: NONE,
    reason: 'What the spread of all fees leaves after complexity.',
  }),
  entry('finance.independentFeeCapPounds', 'Highest day fee paid', 'pounds a year, not uprated', {
    range: [10_000_000, 10_000_000, 10_000_000],
    within: [0, 10_000_000],
    quality: 'assumed',
    source: 'Schools Week, 2026: price bands up to £60,000 are planned and not published',
    reason: 'So high that no fee is capped. Does not apply to residential fees.',
  }),
  entry('finance.independentMainstreamFeePounds', 'Fee, independent mainstream', A_YEAR, {
    range: [15_000, 25_000, 40_000],
    within: MONEY,
    quality: 'assumed',
    source: NONE,
    reason: 'School fees with support on top.',
  }),
  entry(
    'finance.collegeHighNeedsShare',
    'College learners with a plan who draw high needs money',
    'share',
    {
      range: [0.4, 0.5, 0.7],
      within: [0, 1],
      quality: 'assumed',
      source: NONE,
      reason: 'Councils agree fewer element 2 places than they have plan-holders in colleges.',
    },
  ),
  entry('finance.element3Pounds', 'Mean element 3 of those learners', A_YEAR, {
    range: [4000, 9000, 20_000],
    within: MONEY,
    quality: 'assumed',
    source: NONE,
    reason: 'Paid by hours of support; no average was found.',
  }),
  entry(
    'finance.specialistCollegeFeePounds',
    'Mean whole fee, specialist post-16 institution',
    A_YEAR,
    {
      range: [25_000, 45_000, 90_000],
      within: MONEY,
      quality: 'assumed',
      source: NONE,
      reason: 'Between state special and independent special, with a residential tail.',
    },
  ),
  entry('finance.eotasPounds', 'Mean package of education otherwise than at school', A_YEAR, {
    range: [8000, 22_000, 45_000],
    within: MONEY,
    quality: 'assumed',
    source: 'Lincolnshire County Council, FOI, 2026: £729,141 over 58 packages, part of a year',
    reason: 'The published mean is a low end; a full programme costs about a special place.',
  }),
] as const satisfies readonly Parameter[];
