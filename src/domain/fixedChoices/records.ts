import { choice } from './choice.ts';

const NO_SOURCE = 'None found';

/** How rates are estimated from an area's own records of several years, and projected. */
export const RECORD_CHOICES = [
  choice(
    'records.neighbourWeights',
    'Weight of an academic year one, two and three away',
    [1, 0.5, 0.25],
    'times',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Near years of age are alike.',
      otherwise: 'A slower fall would smooth rates over more ages.',
    },
  ),
  choice(
    'records.borrowing',
    'Events a cell may need to count as much as what it borrows',
    [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048],
    'events',
    {
      quality: 'assumed',
      source: 'Efron and Morris, “Stein’s paradox in statistics”, Scientific American, 1977',
      reason:
        'From borrowing almost nothing to almost everything, each as likely as the next beforehand; the record chooses.',
      otherwise: 'Ends beyond these change nothing that a record of this size can tell.',
    },
  ),
  choice(
    'records.rateFactorPrior',
    'Weight of “this need or setting is like the others” in a rate',
    2,
    'events',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Weak: a few events overrule it.',
      otherwise: 'A larger weight would make needs and settings more alike.',
    },
  ),
  choice('records.overallPrior', 'Weight of “all cells as expected” in a rate', 0.5, 'events', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'Half an event: the record decides.',
    otherwise: 'Matters only for flows with almost no events.',
  }),
  choice(
    'records.shareFactorPrior',
    'Weight of “this origin is like the others” in a share',
    1,
    'events',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Weak: a few events overrule it.',
      otherwise: 'A larger weight would make origins more alike.',
    },
  ),
  choice('records.trendFade', 'Part of a trend that is lost each year ahead', 0.03, 'share', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'Trends do not last for ever.',
    otherwise: 'A larger loss would level projections out sooner.',
  }),
  choice(
    'records.rateYearSd',
    'How far a rate may swing in single years, with the chance of each beforehand',
    [
      [0, 0.6],
      [0.05, 0.14],
      [0.1, 0.14],
      [0.16, 0.08],
      [0.25, 0.04],
    ],
    'standard deviation of the logarithm, chance',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'That a rate stays as it is is more likely than not, else most likely a few per cent a year.',
      otherwise: 'More chance on the larger spreads would widen projections of short records.',
    },
  ),
  choice(
    'records.rateStepSd',
    'How far a rate may wander from year to year, with the chance of each beforehand',
    [
      [0, 0.6],
      [0.03, 0.15],
      [0.06, 0.14],
      [0.1, 0.08],
      [0.16, 0.03],
    ],
    'standard deviation of the logarithm, chance',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'That a rate stays as it is is more likely than not, else most likely a few per cent a year.',
      otherwise: 'More chance on the larger spreads would widen projections further ahead.',
    },
  ),
  choice(
    'records.rateTrendSd',
    'How steep a trend of a rate may be, with the chance of each beforehand',
    [
      [0, 0.6],
      [0.03, 0.2],
      [0.07, 0.15],
      [0.12, 0.05],
    ],
    'standard deviation of the logarithm a year, chance',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Most rates have no trend.',
      otherwise: 'More chance on steep trends would let short records set them.',
    },
  ),
  choice(
    'records.joinerTrendSd',
    'How steep a trend of new plans may be, with the chance of each beforehand',
    [
      [0, 0.2],
      [0.03, 0.2],
      [0.07, 0.35],
      [0.12, 0.25],
    ],
    'standard deviation of the logarithm a year, chance',
    {
      quality: 'assumed',
      source:
        'Department for Education, Education, health and care plans, reporting years 2022 and 2025',
      reason:
        'New plans in England rose in every year from 2014 (27,139) to 2024 (97,747): a trend is the rule, up or down.',
      otherwise: 'Less chance of a trend would project new plans closer to today’s.',
    },
  ),
  choice(
    'records.shareYearSd',
    'How far a share may swing in single years, with the chance of each beforehand',
    [
      [0, 0.75],
      [0.1, 0.17],
      [0.2, 0.08],
    ],
    'standard deviation of the logarithm, chance',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Which need or setting something happens to is steadier than how often it happens.',
      otherwise: 'More chance on the larger spreads would widen projections of short records.',
    },
  ),
  choice(
    'records.shareStepSd',
    'How far a share may wander from year to year, with the chance of each beforehand',
    [
      [0, 0.75],
      [0.05, 0.17],
      [0.1, 0.08],
    ],
    'standard deviation of the logarithm, chance',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Which need or setting something happens to is steadier than how often it happens.',
      otherwise: 'More chance on the larger spreads would widen projections further ahead.',
    },
  ),
  choice(
    'records.shareTrendSd',
    'How steep a trend of a share may be, with the chance of each beforehand',
    [
      [0, 0.5],
      [0.02, 0.2],
      [0.04, 0.2],
      [0.08, 0.1],
    ],
    'standard deviation of the logarithm a year, chance',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'The mix of needs drifts in England too.',
      otherwise: 'More chance on steep trends would let short records set them.',
    },
  ),
] as const;
