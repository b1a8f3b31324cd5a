import { choice } from './choice.ts';

const NO_SOURCE = 'None found';

/** Where children live and are taught at the base, and how lists and moves are made. */
export const PLACEMENT_CHOICES = [
  choice(
    'population.youngPersonFrom',
    'Age from which homes are drawn as young people’s',
    16,
    'years of age',
    {
      quality: 'published',
      source: 'Zones of the dataset: residents aged 0 to 15 and 16 to 24',
      reason: 'Homes are known for 0 to 15 and 16 to 24.',
      otherwise: 'Follows the publication.',
    },
  ),
  choice(
    'population.misfitNeedKm',
    'Distance that a need which a school does not serve counts for',
    30,
    'km',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'Children of today are seated where their need is served if there is such a place in reach, else nearer.',
      otherwise:
        'A shorter distance would seat more children at schools that do not name their need.',
    },
  ),
  choice(
    'population.misfitAgeKm',
    'Distance that an age which a school does not teach counts for',
    200,
    'km',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Farther than any place in an area: a wrong age is a last resort.',
      otherwise: 'Matters only where an age has no school of its type.',
    },
  ),
  choice(
    'population.misfitEstablishmentKm',
    'Distance that another kind of establishment counts for',
    400,
    'km',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'The kind of establishment is published for each child, so it goes before age and need.',
      otherwise: 'Matters only where a published kind of establishment has no place left.',
    },
  ),
  choice(
    'population.chanceKm',
    'What else than distance decides where children of today are seated',
    6,
    'km',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'Some families do not attend the nearest school of its kind, for reasons that no publication has.',
      otherwise: 'A larger value would lengthen the journeys of children who hold a place today.',
    },
  ),
  choice(
    'population.mostRanked',
    'Provisions that a child of today is held against at most',
    60,
    'provisions',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'All special schools within any reach.',
      otherwise: 'More would change nothing but the time it takes.',
    },
  ),
  choice(
    'population.rateAges',
    'Ages of residents that published rates per head count',
    [2, 18],
    'years of age',
    {
      quality: 'published',
      source:
        'Department for Education, high needs national funding formula: per head aged 2 to 18',
      reason: 'The base of those rates.',
      otherwise: 'Follows the publication.',
    },
  ),
  choice(
    'placement.schoolAges',
    'Ages at which a child without a school awaits one',
    [4, 15],
    'years of age',
    {
      quality: 'assumed',
      source: 'Education Act 1996, section 8: compulsory school age; Reception is counted too',
      reason: 'Before and after it being at no school is no sign of waiting.',
      otherwise: 'A wider span would count young adults outside education as waiting.',
    },
  ),
  choice(
    'placement.transferAges',
    'Ages just reached at which every child passes to another phase',
    [4, 11, 16, 19],
    'years of age',
    {
      quality: 'assumed',
      source:
        'SEND Regulations 2014, regulations 2 and 18: phase transfers, to which 19 is added here',
      reason:
        'Reception, secondary and post-16 as in the law, and the years from 19; infant, junior and middle schools are not told apart.',
      otherwise: 'Areas with middle schools transfer at other ages.',
    },
  ),
  choice(
    'placement.mainstreamOptions',
    'Mainstream options on a suitable list besides the present school',
    3,
    'schools',
    {
      quality: 'assumed',
      source: 'School Admissions Code 2021, 2.1: families may name at least three schools',
      reason: 'As many as families commonly name.',
      otherwise: 'More would let full schools turn more children away before they are placed.',
    },
  ),
  choice(
    'placement.secondTypeOptions',
    'Options of the type beside the one that is needed',
    3,
    'provisions',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'As many as mainstream options.',
      otherwise: 'More would fill SRPs with children who need a special school sooner.',
    },
  ),
  choice(
    'placement.neededTypePart',
    'Part of a list that is kept for the type that is needed: one in …',
    3,
    'parts',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'However short a list, it asks for what the child needs.',
      otherwise: 'Matters only where lists are short.',
    },
  ),
  choice(
    'placement.mostAttractive',
    'Most that a school is liked or shunned beside its distance',
    4,
    'utility',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'What would move a school some 30 km nearer or further.',
      otherwise: 'A higher limit would let one school draw children from the whole area.',
    },
  ),
  choice('placement.phasePrior', 'Plans of all ages added to the mix of a phase', 5, 'plans', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'Steadies phases with few new plans, and is small beside those with many.',
    otherwise: 'A larger weight would make phases more alike.',
  }),
  choice('placement.needPrior', 'Plans of all needs added to the mix of a need', 2, 'plans', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'Steadies rare needs.',
    otherwise: 'A larger weight would make needs more alike.',
  }),
  choice(
    'placement.severityPrior',
    'Plans of all needs added to how severe one need is',
    20,
    'plans',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason: 'Keeps the odds of a rare need within reason.',
      otherwise: 'A larger weight would make needs more alike in complexity.',
    },
  ),
] as const;
