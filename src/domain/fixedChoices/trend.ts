import { choice } from './choice.ts';

const BACK_TEST =
  'Back-test on local authorities of England (Department for Education, EHC plans by January), origins 2014 to 2017';
const NO_SOURCE = 'None found';

/** How the number of plans is forecast from histories: `npm run bench:forecast` judges it. */
export const TREND_CHOICES = [
  choice('trend.scoredHorizon', 'Years ahead on which forecasts are judged', 3, 'years', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason:
      'Places are planned three years ahead, and longer errors leave few origins to judge by.',
    otherwise: 'A longer horizon would favour methods that move less.',
  }),
  choice(
    'trend.levelWeights',
    'Weights of the latest count that smoothing tries',
    [0.2, 0.4, 0.6, 0.8, 1],
    'share',
    {
      quality: 'assumed',
      source: 'Hyndman and others, Forecasting with Exponential Smoothing, 2008',
      reason: 'An even grid over what the method allows; each series chooses.',
      otherwise: 'A finer grid changes a forecast by less than its interval shows.',
    },
  ),
  choice(
    'trend.trendWeights',
    'Weights of the latest change that smoothing tries',
    [0.1, 0.3, 0.5, 0.7, 0.9],
    'share',
    {
      quality: 'assumed',
      source: 'Hyndman and others, Forecasting with Exponential Smoothing, 2008',
      reason: 'An even grid over what the method allows; each series chooses.',
      otherwise: 'A finer grid changes a forecast by less than its interval shows.',
    },
  ),
  choice(
    'trend.dampings',
    'Dampings of a trend that smoothing tries',
    [0.8, 0.85, 0.9, 0.95, 0.98],
    'share kept a year',
    {
      quality: 'published',
      source:
        'Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 2021, section 8.2',
      reason:
        'The authors keep damping between 0.8 and 0.98; a grid over that, of which each series chooses.',
      otherwise: 'Without damping trends would go on for ever.',
    },
  ),
  choice('trend.lowestRate', 'Lowest growth of a group in a year', -1, 'share of the later count', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'A count that halved in a year is a broken series.',
    otherwise: 'Matters only for broken series.',
  }),
  choice(
    'trend.beliefs',
    'How far an expectation may go towards the latest rate',
    [0.3, 0.45, 0.6, 0.75, 0.9, 1],
    'share of the way',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason: 'From slow to at once; each origin chooses by the errors before it.',
      otherwise: 'More steps change a forecast by less than its interval shows.',
    },
  ),
  choice(
    'trend.middlingBelief',
    'The same where there is nothing to choose by',
    0.75,
    'share of the way',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason: 'Nearer to at once than to slow, as the rate of one year says most about the next.',
      otherwise: 'Matters only for histories of very few years.',
    },
  ),
  choice(
    'trend.ceilings',
    'Ceilings of growth that are tried',
    [1.25, 1.5, 2, 3, 5],
    'times the largest count',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'From growth that is nearly over to growth that hardly slows; each series chooses.',
      otherwise: 'A lower highest ceiling would end growth sooner.',
    },
  ),
  choice('trend.logLinearChanges', 'Yearly changes that steady growth looks back on', 2, 'years', {
    quality: 'derived',
    source: BACK_TEST,
    reason: 'The growth of one year says most about that of the next.',
    otherwise: 'A longer look would follow turns later.',
  }),
  choice(
    'trend.logisticChanges',
    'Yearly changes that growth towards a ceiling looks back on',
    2,
    'years',
    {
      quality: 'derived',
      source: BACK_TEST,
      reason: 'The growth of one year says most about that of the next.',
      otherwise: 'A longer look would follow turns later.',
    },
  ),
  choice(
    'trend.medianSlopeChanges',
    'Yearly changes that the median slope looks back on',
    4,
    'years',
    {
      quality: 'derived',
      source: BACK_TEST,
      reason: 'Longer than the others, so that the methods fail at different times.',
      otherwise: 'A shorter look would make it one more copy of the others.',
    },
  ),
  choice(
    'trend.lowestShare',
    'Share of the last count at which a falling line stops',
    0.1,
    'share',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Counts stay above zero.',
      otherwise: 'Matters only for series that fall steeply.',
    },
  ),
  choice(
    'trend.departureChanges',
    'Changes over which an area’s departure from its group is read',
    2,
    'years',
    {
      quality: 'derived',
      source: BACK_TEST,
      reason: 'What an area did otherwise long ago says little of what it does now.',
      otherwise: 'A longer look would hold on to old departures.',
    },
  ),
] as const;
