import { choice } from './choice.ts';

const SEN2 =
  'Department for Education, Education, health and care plans, reporting year 2025 (SEN2)';
const NO_SOURCE = 'None found';

/** How published flows become rates, and how the engine is tied to the forecast. */
export const DEMAND_CHOICES = [
  choice(
    'demand.topBandAges',
    'Ages over which “20 and over” is spread',
    [20, 23],
    'years of age',
    {
      quality: 'assumed',
      source: SEN2,
      reason: 'New plans at 20 and over are published as one band, and few begin after 23.',
      otherwise: 'A later last age would move a few new plans among young adults to older ages.',
    },
  ),
  choice('demand.driftYears', 'Years whose drift between needs is read', 6, 'Januaries', {
    quality: 'assumed',
    source: 'Department for Education, SEND Review annex, prevalence by need',
    reason: 'Long enough for a slope, short enough to hold for today’s needs.',
    otherwise: 'More years would make the drift smoother and older.',
  }),
  choice('demand.fewestDriftYears', 'Fewest Januaries that show a drift', 3, 'Januaries', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'Two Januaries cannot tell a drift from chance.',
    otherwise: 'With more asked for, needs that are newly published would have no drift.',
  }),
  choice('demand.driftHalfLife', 'Years ahead by which half of the drift has gone', 10, 'years', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'A drift between needs that never slowed would leave some needs with almost all plans.',
    otherwise: 'A shorter time would keep the mix of needs closer to today’s.',
  }),
  choice(
    'demand.olderEndingsFrom',
    'Age from which endings lean on the reference area',
    19,
    'years of age',
    {
      quality: 'assumed',
      source: SEN2,
      reason: 'From 19 on an area has few plans, and their endings depend on few decisions a year.',
      otherwise:
        'The register has a weight for each side of this age; moving it would swap them at one age.',
    },
  ),
  choice(
    'demand.needEndingsPrior',
    'Plans’ worth of “ends like every need” in the endings of one need',
    25,
    'plans',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Steadies needs with few plans, and is small beside those with many.',
      otherwise: 'A larger weight would make needs end more alike.',
    },
  ),
  choice(
    'demand.needEndingsRatio',
    'Least and greatest endings of a need against all needs',
    [0.1, 3],
    'times',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'Beyond these a difference in the published stocks is a change of recording, not of endings.',
      otherwise: 'Wider ends would let a few needs empty or fill faster.',
    },
  ),
  choice(
    'demand.refusalPrior',
    'Decisions of the reference area that steady refusals at one age',
    50,
    'decisions',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'At most ages an area decides on fewer than a few hundred requests a year.',
      otherwise: 'A larger weight would draw refusals by age closer to the reference area’s.',
    },
  ),
  choice(
    'demand.refusalBandAges',
    'Lowest and highest published age of a request',
    [2, 20],
    'years of age',
    {
      quality: 'published',
      source: SEN2,
      reason: 'Below and above these the publication has bands: “2 and under”, “20 and over”.',
      otherwise: 'Follows the publication.',
    },
  ),
  choice(
    'demand.weeksToPlan',
    'Weeks from request to plan in each published band',
    [18, 36, 65],
    'weeks',
    {
      quality: 'derived',
      source: SEN2,
      reason:
        'The bands are to 20 weeks, to a year and longer; most plans of the first come near its end.',
      otherwise: 'Longer times would move more of a year’s requests to decisions of the next.',
    },
  ),
  choice(
    'demand.statutoryWeeks',
    'Weeks from request to plan where no band is published',
    20,
    'weeks',
    {
      quality: 'published',
      source: 'Special Educational Needs and Disability Regulations 2014, regulation 13',
      reason: 'The time that the law allows.',
      otherwise: 'Follows the law.',
    },
  ),
  choice(
    'demand.areasSpread',
    'Spread of areas in a share of the request funnel',
    0.5,
    'standard deviation of the log odds',
    {
      quality: 'assumed',
      source: SEN2,
      reason:
        'The lowest share of requests agreed that was found, 57% against 75% nationally, is then a little over 1.5 spreads off.',
      otherwise: 'A wider spread would give an area’s own figures more weight.',
    },
  ),
  choice(
    'demand.leastYearSpread',
    'Least spread of an area’s years in a share of the funnel',
    0.05,
    'standard deviation of the log odds',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Years never agree so well that they leave no doubt.',
      otherwise: 'Matters only where an area’s years are almost alike.',
    },
  ),
  choice(
    'demand.nearestToNone',
    'How near to none or all a share of the funnel may come',
    0.005,
    'share',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Log odds have no end at none and all.',
      otherwise: 'Matters only where almost all or almost no requests go on.',
    },
  ),
  choice('demand.tiedYears', 'Years ahead at which plans are tied to the forecast', 3, 'years', {
    quality: 'derived',
    source: 'The forecast’s back-test, on which it is judged one to three years ahead',
    reason: 'Past this the forecast has no record of its own to be tied to.',
    otherwise: 'A longer tie would let the trend of a count overrule who the children are.',
  }),
  choice('demand.fadeYears', 'Years after the tie until age bands no longer differ', 5, 'years', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'A band’s history says nothing of the cohorts that will reach it.',
    otherwise:
      'A slower fade would keep new plans of one band above or below the others for longer.',
  }),
  choice(
    'demand.endingsDecideFrom',
    'Age from which endings decide how many hold a plan',
    16,
    'years of age',
    {
      quality: 'assumed',
      source: SEN2,
      reason: 'By then most children have a plan who ever will.',
      otherwise: 'An earlier age would explain growth at secondary age by plans that last longer.',
    },
  ),
  choice(
    'demand.newPlansMoved',
    'How far new plans may be moved to fit the forecast',
    [1 / 3, 3],
    'times',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'Beyond this a forecast and its flows contradict each other, and the miss is shown instead.',
      otherwise: 'Matters only where a forecast is far from what the latest flows give.',
    },
  ),
  choice(
    'demand.endingsMoved',
    'How far endings may be moved to fit the forecast',
    [0.5, 1.5],
    'times',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'A band’s history does not know how large the cohorts are that reach it.',
      otherwise: 'Matters only where a forecast of an older band is far from its flows.',
    },
  ),
  choice(
    'demand.greatestSharedVariance',
    'Largest shared variance of new plans',
    4,
    'variance of the log rate',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'A standard deviation of 2 says that new plans may be a seventh or seven times as many: no more can be said.',
      otherwise: 'Matters only for forecasts that are wide beyond use.',
    },
  ),
] as const;
