import { choice } from './choice.ts';

const WALKING = 'Education Act 1996, section 444(5)';
const LOW_INCOME = 'Education Act 1996, Schedule 35B, paragraphs 9 to 14';
const NO_SOURCE = 'None found';

/** What the law says of travel, and what a journey is. */
export const TRANSPORT_CHOICES = [
  choice(
    'transport.longerWalkFrom',
    'Age from which the longer walking distance holds',
    8,
    'years of age',
    {
      quality: 'published',
      source: WALKING,
      reason: 'The law.',
      otherwise: 'Follows the law.',
    },
  ),
  choice('transport.walkingMiles', 'Walking distance under and from that age', [2, 3], 'miles', {
    quality: 'published',
    source: WALKING,
    reason: 'The law; measured by road here, since no walking routes are known.',
    otherwise: 'Follows the law.',
  }),
  choice(
    'transport.lowIncomeMiles',
    'Distances between which a low income entitles',
    [2, 6],
    'miles',
    {
      quality: 'published',
      source: LOW_INCOME,
      reason: 'From 8 beyond the first; from 11 up to the second.',
      otherwise: 'Follows the law.',
    },
  ),
  choice(
    'transport.lowIncomeSchools',
    'Nearest suitable schools to which a low income entitles from 11',
    3,
    'schools',
    {
      quality: 'published',
      source: LOW_INCOME,
      reason: 'The law.',
      otherwise: 'Follows the law.',
    },
  ),
  choice('transport.youngest', 'Youngest age carried', 4, 'years of age', {
    quality: 'assumed',
    source: 'Education Act 1996, section 508B: compulsory school age',
    reason: 'Children in Reception are treated as those of compulsory school age.',
    otherwise: 'At 5, journeys of Reception would drop out.',
  }),
  choice(
    'transport.ageGroups',
    'Ages at which rules of travel change',
    [11, 16, 19],
    'years of age',
    {
      quality: 'published',
      source: 'Education Act 1996, sections 508B, 509AA and 508F',
      reason: 'Secondary, sixth form and adult duties begin at these.',
      otherwise: 'Follows the law.',
    },
  ),
  choice(
    'transport.stretchEnds',
    'Where stretches of a journey with their own speed end',
    [5, 15, 30],
    'km',
    {
      quality: 'assumed',
      source: NO_SOURCE,
      reason:
        'Local streets, local A roads, faster roads, and what is beyond; speeds are in the register.',
      otherwise:
        'The speeds of the register belong to these stretches, and would have to be set again.',
    },
  ),
  choice('transport.tripsADay', 'Trips of a car a day that carries one child', 4, 'trips', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'There and back twice: the car also drives without the child.',
    otherwise: 'With 2, mileage and carbon of single taxis and parents would halve.',
  }),
  choice('transport.runsADay', 'Runs of a shared vehicle a day', 2, 'runs', {
    quality: 'assumed',
    source: NO_SOURCE,
    reason: 'To school and home again; the way back empty is in the distance of a run.',
    otherwise: 'More runs would make shared vehicles dearer.',
  }),
  choice(
    'transport.mostNearer',
    'Nearer suitable provisions that are told apart',
    3,
    'provisions',
    {
      quality: 'derived',
      source: LOW_INCOME,
      reason: 'The law asks for none nearer, or for fewer than three.',
      otherwise: 'More would change no entitlement.',
    },
  ),
  choice(
    'transport.notOnTheWay',
    'Part of the way between stops that makes the longest ride longer',
    0.6,
    'share',
    {
      quality: 'derived',
      source: 'Routes constructed on generated homes (npm run bench:routes)',
      reason: 'Set so that vehicles are as many as constructed routes have.',
      otherwise: 'A larger part would need more vehicles for the same children.',
    },
  ),
] as const;
