import { choice } from './choice.ts';

const BACK_TEST =
  'Back-test on local authorities of England (Department for Education, EHC plans by January), origins 2014 to 2017';
const NO_SOURCE = 'None found';

/** What past errors make of a forecast's interval, and of the weight of each method. */
export const TREND_ERROR_CHOICES = [
  choice(
    'trend.departureLimit',
    'Most that one departure counts',
    3,
    'times the middle one of its year',
    {
      quality: 'assumed',
      source: 'Tukey, “The future of data analysis”, 1962 (winsorising)',
      reason: 'A merger or a correction of records is no departure of practice.',
      otherwise: 'Without a limit one broken record would set an area’s growth.',
    },
  ),
  choice('trend.errorLimit', 'Most that one past error counts towards the mean', 3, 'spreads', {
    quality: 'assumed',
    source: 'Tukey, “The future of data analysis”, 1962 (winsorising)',
    reason: 'A broken record in one area is no news of what all areas share.',
    otherwise: 'Without a limit intervals would follow the worst record.',
  }),
  choice(
    'trend.ownErrorLimit',
    'Most that one past error counts in the fit of an area’s own spread',
    5,
    'times the median',
    {
      quality: 'assumed',
      source: 'Tukey, “The future of data analysis”, 1962 (winsorising)',
      reason: 'Large errors are part of the spread; broken records are not.',
      otherwise: 'Without a limit small areas’ intervals would follow the worst record.',
    },
  ),
  choice(
    'trend.ownFileWorth',
    'Errors that the whole file is worth beside a group’s own spread',
    10,
    'errors',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason: 'Steadies groups with few errors, and is small beside those with many.',
      otherwise: 'A larger weight would make groups’ intervals more alike.',
    },
  ),
  choice('trend.errorsHeld', 'Errors that memory reaches back for', 60, 'errors', {
    quality: 'assumed',
    source: BACK_TEST,
    reason: 'Enough to know a spread to within about a tenth.',
    otherwise: 'More would make intervals follow changes later.',
  }),
  choice(
    'trend.memory',
    'Shortest and longest memory of past errors',
    [0.5, 0.8],
    'share kept a year',
    {
      quality: 'derived',
      source: BACK_TEST,
      reason:
        'Where areas are many the latest years suffice; where they are few, memory reaches further back.',
      otherwise: 'A longer memory would make intervals follow changes later.',
    },
  ),
  choice(
    'trend.centralShare',
    'Share of past errors that the interval is fitted to hold',
    0.8,
    'share',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Ranges are shown at 8 in 10 everywhere.',
      otherwise: 'Another share would fit another part of the distribution best.',
    },
  ),
  choice('trend.countOfNone', 'What a count of none stands for', 0.5, 'plans', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'A logarithm of none does not exist; half a plan lies between none and one.',
    otherwise: 'Matters only for very small series.',
  }),
  choice(
    'trend.assumedSpread',
    'Spread a year ahead where there is no past error at all',
    0.1,
    'standard deviation of the logarithm',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason:
        'Above the middle error of a year ahead in the back-test, 8%, since nothing is known of this series.',
      otherwise: 'Matters only for histories too short to have been wrong before.',
    },
  ),
  choice(
    'trend.largestSpread',
    'Largest spread of a forecast',
    1,
    'standard deviation of the logarithm',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Beyond this the interval spans a factor of 13 and more, and says nothing.',
      otherwise: 'Matters only for forecasts that are wide beyond use.',
    },
  ),
  choice(
    'trend.spreadFileWorth',
    'Years of errors that the whole file is worth beside a group’s own',
    1,
    'years',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason: 'Steadies groups with few years.',
      otherwise: 'A larger weight would make groups’ intervals more alike.',
    },
  ),
  choice(
    'trend.slowestWidening',
    'Slowest widening of an interval beyond the years judged',
    0.5,
    'power of the years',
    {
      quality: 'assumed',
      source: 'A random walk widens with the root of time',
      reason: 'What is not known of each year adds up at least by chance.',
      otherwise: 'A larger power would widen every interval beyond three years.',
    },
  ),
  choice(
    'trend.oddsOfPooledIncrease',
    'Odds of “what areas added together last year” before any method has been judged',
    100,
    'to 1',
    {
      quality: 'derived',
      source: BACK_TEST,
      reason:
        'It was the best single guide, and the only one that keeps its head when a new age band fills up within two years.',
      otherwise: 'Lower odds would let methods with little record count earlier.',
    },
  ),
  choice(
    'trend.scoreFileWorth',
    'Years’ errors that the whole file’s scores are worth beside a group’s',
    3,
    'years',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason: 'Which method is best differs little between groups.',
      otherwise: 'A larger weight would make groups choose more alike.',
    },
  ),
  choice(
    'trend.scoreGroupWorth',
    'Errors that a group’s scores are worth beside a series’ own',
    10,
    'errors',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason: 'One series has a few errors, which say little of which method is best.',
      otherwise: 'A smaller weight would let chance choose.',
    },
  ),
  choice(
    'trend.smallestScore',
    'Part of the mean squared error that is as good as none',
    0.02,
    'share',
    {
      quality: 'assumed',
      source: BACK_TEST,
      reason: 'A method that happened to be right should not count for everything.',
      otherwise: 'Matters only for very short records.',
    },
  ),
  choice('trend.largestError', 'Largest error a year that is counted', 1, 'logarithm', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'Larger ones are broken series.',
    otherwise: 'Matters only for broken series.',
  }),
] as const;
