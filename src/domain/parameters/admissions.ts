import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const SEN2 = 'DfE, Education, health and care plans, reporting year 2025 (SEN2)';

/** What families prefer, how places are given, and what happens where they run out. */
export const ADMISSION_PARAMETERS = [
  entry('placement.distanceDisutilityPerKm', 'Dislike of distance', 'utility per km', {
    range: [0.06, 0.12, 0.25],
    within: [0, 2],
    quality: 'derived',
    source: 'Education Policy Institute, Access to special schools in England, 2018',
    reason: 'One over the mean distance travelled; realised distances mix taste with supply.',
  }),
  entry(
    'placement.neededTypeUtility',
    'Preference for the type of place that is needed',
    'utility',
    {
      range: [6, 6, 6],
      within: [0, 20],
      quality: 'assumed',
      source: 'Devon County Council: 87% of families who asked for specialist at Year 7 got it',
      reason:
        'Large against distance and chance, so that most families ask first for the type that the plan describes.',
    },
  ),
  entry('placement.mainstreamConfidence', 'Confidence in mainstream', 'utility', {
    range: [-0.5, 0, 0.5],
    within: [-10, 10],
    quality: 'assumed',
    source:
      'Satherley and Norwich, European Journal of Special Needs Education: 37% wanted special only',
    reason: 'Zero is neither for nor against mainstream as second choice.',
  }),
  entry('placement.travelLimitKm', 'Furthest day place on a suitable list', 'km, straight line', {
    range: [40, 40, 40],
    within: [1, 500],
    quality: 'assumed',
    source: 'DfE, Travel to school guidance: 75 minutes each way for secondary age',
    reason: 'About an hour and a quarter by road.',
  }),
  entry('placement.listLength', 'Longest suitable list', 'provisions', {
    range: [12, 12, 12],
    within: [1, 60],
    quality: 'assumed',
    source: 'SEND Review green paper, 2022: a tailored list, length not stated',
    reason: 'Long enough that a longer list rarely changes who is placed.',
  }),
  entry(
    'placement.capacityTolerance',
    'Places above the agreed number that are filled without direction',
    'share of places',
    {
      range: [0, 0.02, 0.04],
      within: [-0.5, 1],
      quality: 'derived',
      source:
        'DfE, School capacity 2023/24, SEN provision: roll 2.7 to 4.6% above capacity in England',
      reason: 'Schools run a little over number by agreement.',
    },
  ),
  entry(
    'placement.overNumberRate',
    'Children refused for want of a place who are named over number',
    'share of those refused in a year',
    {
      range: [0.05, 0.12, 0.2],
      within: [0, 1],
      quality: 'assumed',
      source:
        'DfE, School capacity 2023/24, SEN provision: two thirds of special schools at or over capacity',
      reason: 'Current law names the preferred school unless it is unsuitable or incompatible.',
    },
  ),
  entry(
    'placement.overNumberLimit',
    'Roll above places beyond which no child is named',
    'share of places',
    {
      range: [0.06, 0.1, 0.15],
      within: [0, 2],
      quality: 'derived',
      source: 'DfE, School capacity 2023/24: secondary special rolls 6 to 10% above capacity',
      reason: 'A school so far over number could show that one more is incompatible.',
    },
  ),
  entry(
    'placement.appealRate',
    'Families refused a place who appeal about placement',
    'share of those refused in a year',
    {
      range: [0.1, 0.2, 0.3],
      within: [0, 1],
      quality: 'assumed',
      source:
        'Ministry of Justice tribunal statistics: 39 appeals per 1,000 plans, 61% about content or placement',
      reason:
        'Placement appeals fall mostly on those refused, who are about a tenth of plan-holders.',
    },
  ),
  entry('placement.appealSuccess', 'Placement appeals that win the place asked for', 'share', {
    range: [0.5, 0.55, 0.81],
    within: [0, 1],
    quality: 'derived',
    source: 'Ministry of Justice tribunal statistics, section I outcomes, 2024/25',
    reason:
      '31% by decision and 24% agreed at hearing; the high end leaves out undecided outcomes.',
  }),
  entry(
    'placement.independentOfferRate',
    'Children refused a state place who are offered an independent one',
    'share of those refused in a year',
    {
      range: [0.5, 0.62, 0.75],
      within: [0, 1],
      quality: 'derived',
      source: `${SEN2}: net drift to independent of 2 to 4% of mainstream plan-holders a year`,
      reason:
        'Set so that placements in independent provision stay near their level in the first forecast year, as they did in 2024.',
    },
  ),
  entry(
    'placement.independentSupplyGrowth',
    'Growth of independent places open to the area',
    'share a year',
    {
      range: [0, 0.03, 0.1],
      within: [-0.5, 0.5],
      quality: 'derived',
      source: `${SEN2}: independent and non-maintained plans grew 10.5% a year from 2019 to 2025, and fell slightly in 2024`,
      reason: 'Long growth against a flat last year.',
    },
  ),
  entry(
    'placement.independentDeclineRate',
    'Independent schools not recorded as approved under section 41 that decline a child',
    'share of pairs of child and school',
    {
      range: [0.05, 0.1, 0.25],
      within: [0, 1],
      quality: 'assumed',
      source: 'Children and Families Act 2014, section 41: approved schools must admit if named',
      reason:
        'Other independent schools may say no; how often is not published, nor for every school whether it is approved.',
    },
  ),
  entry(
    'placement.enhancedPackageRate',
    'Children still refused who would settle in mainstream with an enhanced package',
    'share',
    {
      range: [0.02, 0.05, 0.1],
      within: [0, 1],
      quality: 'assumed',
      source: 'None found',
      reason:
        'Asked once of a child in mainstream or without a school, when neither naming, tribunal nor an independent school has found a place. Low, because most such children stay in mainstream without more.',
    },
  ),
  entry(
    'placement.eotasRate',
    'Children refused a place who get education otherwise than at school',
    'share of those refused in a year',
    {
      range: [0.01, 0.03, 0.06],
      within: [0, 1],
      quality: 'assumed',
      source: `${SEN2}: 1.8% of plans on arrangements by the authority`,
      reason: 'Range assumed.',
    },
  ),
  entry(
    'placement.keepsSeekingShare',
    'Children not placed in the type needed who stay on the list',
    'share',
    {
      range: [0.4, 0.6, 0.8],
      within: [0, 1],
      quality: 'assumed',
      source: 'None found',
      reason:
        'Of those for whom no override found anything; the others settle in the place they were given, with no more than it gives. Same belief as for the base year.',
    },
  ),
  entry(
    'placement.lookedAfterShare',
    'Children with plans who are looked after by the authority',
    'share',
    {
      range: [0.03, 0.04, 0.05],
      within: [0, 1],
      quality: 'assumed',
      source: 'None found for plan-holders of all ages',
      reason:
        'About one child in a hundred is looked after, and several times as many of them have a plan. Used only where a school gives them priority.',
    },
  ),
  entry(
    'placement.siblingShare',
    'Children who have a brother or sister at a school on their list',
    'share of pairs of child and school',
    {
      range: [0.02, 0.05, 0.1],
      within: [0, 1],
      quality: 'assumed',
      source: 'None found',
      reason:
        'Few families have two children at one special school, more at one mainstream school. Used only where a school gives them priority.',
    },
  ),
  entry(
    'placement.transferAskRate',
    'Children who could stay at a phase transfer and ask to move',
    'share',
    {
      range: [0.02, 0.05, 0.1],
      within: [0, 1],
      quality: 'assumed',
      source:
        'Devon County Council: 18 to 26% of plan-holders change placement in a year, transfers included',
      reason: 'Moves at a phase transfer by choice, within the type of place needed.',
    },
  ),
] as const satisfies readonly Parameter[];
