import { choice } from './choice.ts';

const NO_SOURCE = 'None found';
const HELD =
  'A drawn size beyond it is held at it: the ends of a plan’s own range lie well within.';

/** How a plan's policies act over time, and how far a drawn size of one may go. */
export const POLICY_CHOICES = [
  choice(
    'policy.afterSeptember',
    'Share of a calendar year that follows 1 September',
    1 / 3,
    'share',
    {
      quality: 'derived',
      source: 'The calendar',
      reason: 'Four months of twelve: a policy from September acts on a third of its first year.',
      otherwise: 'Follows the calendar.',
    },
  ),
  choice(
    'policy.communityAges',
    'Ages that a community of schools supports',
    [4, 16],
    'years of age',
    {
      quality: 'assumed',
      source: 'Education Act 1996, section 8: compulsory school age; Reception is counted too',
      reason: 'Those whom its schools teach, and the September in which they leave.',
      otherwise: 'An older end would have schools support young people in colleges.',
    },
  ),
  choice(
    'policy.reassessedUnder',
    'Age at which support in place of a plan ends',
    16,
    'years of age',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Plans looked at again at a phase transfer are replaced by support in school.',
      otherwise: 'An older end would make the same policy dearer.',
    },
  ),
  choice('policy.mostBandsMet', 'Most bands by which mainstream may meet more', 3, 'bands', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: HELD,
    otherwise: 'Of five bands, more would leave nobody for special schools.',
  }),
  choice('policy.mostConfidence', 'Most that confidence in mainstream may move', 10, 'utility', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: HELD,
    otherwise: 'Matters only for very wide ranges of a plan.',
  }),
  choice(
    'policy.mostConfidencePerPoint',
    'Most that confidence may move for one point of strain',
    5,
    'utility a point',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: HELD,
      otherwise: 'Matters only for very wide ranges of a plan.',
    },
  ),
  choice(
    'policy.leastTolerance',
    'Lowest tolerance over the number of places that a plan may set',
    -0.5,
    'share',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: HELD,
      otherwise: 'Matters only for plans that leave half of all places empty.',
    },
  ),
  choice(
    'policy.mostTransportChange',
    'Largest rise of a share or a vehicle’s load by a plan',
    5,
    'times added',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: HELD,
      otherwise: 'Matters only for very wide ranges of a plan.',
    },
  ),
  choice(
    'policy.mostTransportCharge',
    'Largest charge for transport by a plan',
    100_000,
    'pounds a year',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: HELD,
      otherwise: 'Matters for no charge that is asked anywhere.',
    },
  ),
  choice('policy.mostInMinibus', 'Most pupils of a minibus', 16, 'pupils', {
    quality: 'published',
    source: 'Section 19 permits and D1 licences: a minibus has up to 16 passenger seats',
    reason: 'No policy can seat more.',
    otherwise: 'Follows the law.',
  }),
  choice('policy.mostInTaxi', 'Most pupils of a shared taxi', 8, 'pupils', {
    quality: 'published',
    source:
      'Local Government (Miscellaneous Provisions) Act 1976, section 80: private hire vehicles seat fewer than nine passengers',
    reason: 'No policy can seat more.',
    otherwise: 'Follows the law.',
  }),
] as const;
