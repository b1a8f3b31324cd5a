/**
 * How the figures come about, step by step: the text of the page and of `docs/method.md`. Equations
 * are plain text, so that they read the same on paper, in a browser and to a screen reader.
 */

export interface MethodStep {
  readonly id: string;
  readonly title: string;
  /** What is done, for somebody who has never seen a model. */
  readonly plain: readonly string[];
  /** The same for somebody who wants to check it, one relation a line. */
  readonly exact: readonly string[];
  /** Where its assumptions stand in the register: beginnings of their ids. */
  readonly assumptions: readonly string[];
}

export const METHOD_STEPS: readonly MethodStep[] = [
  {
    id: 'base',
    title: 'Start from the children of the last census',
    plain: [
      'Published counts of EHC plans by need, age and setting become one synthetic child each, so that every published total comes out exactly. The same children start every future.',
      'Each child is given a home and a seat in a named school of its setting type, near home, of the right age and need, up to the places of the school.',
    ],
    exact: [
      'x(need, age, setting) is a whole number; its margins need × age, need × setting and age × setting are those published',
      'plans of a district ∝ residents of each age × gradient of the district',
    ],
    assumptions: ['placement.meanBand', 'placement.latentUnmet'],
  },
  {
    id: 'demand',
    title: 'Who starts a plan, and whose plan ends',
    plain: [
      'Residents of each age are taken from the population projection. Requests become plans through the stages that the council reports. Plans end at rates by age that give back the change from one January to the next.',
      'How fast plans grow is forecast from the histories of all areas, scored on years that each method had not seen. The simulated totals of the first three years are tied to that forecast, in their mean and in their width.',
    ],
    exact: [
      'new plans(age, need, district, year) ~ Poisson(residents × rate(age, need) × trend(need, year) × gradient(district) × policies)',
      'plans(year) = plans(year − 1) + new − ended + residual + reached the phase − left the phase',
    ],
    assumptions: ['population.', 'housing.', 'demand.'],
  },
  {
    id: 'needed-type',
    title: 'What type of place a child needs',
    plain: [
      'The type of place belongs to the child, not to what is free: it is drawn when a plan starts, and again when the child changes phase or its needs change. No school, distance or waiting list enters it.',
      'Where a type of place is full, records show who got a place and not who needed one. How much need is hidden in this way cannot be known from counts, so it has a range, and the headline is shown across it.',
    ],
    exact: [
      'needed type = the type with the largest constant(need, phase, type) + slope(type) × complexity + chance(child, type)',
      'constants are fitted to flows: new plans and moves by age and setting, never to the stock',
    ],
    assumptions: ['placement.latentUnmet', 'placement.meanBand'],
  },
  {
    id: 'round',
    title: 'The September round',
    plain: [
      'Children who start, change phase, lose their place or wait take part; all others keep their place. Each has a list of schools that serve its need, age and complexity within reach, in the order that a family would put them: type of place, distance, confidence in mainstream, chance.',
      'Places go to the first preference that has room, and schools take children in the order of their admissions rules. Nobody who takes part loses a place by it.',
    ],
    exact: [
      'utility(child, school) = utility(type) − dislike of distance × km + confidence in mainstream + chance(child, school)',
      'deferred acceptance: the matching without a blocking pair that is best for every child',
      'free places = agreed places for the area × (1 + tolerance) − children who stay',
    ],
    assumptions: ['placement.'],
  },
  {
    id: 'overflow',
    title: 'What happens when places run out',
    plain: [
      'A child without a place in the type it needs may be named over number, win an appeal, go to an independent school, stay in mainstream with an enhanced package, or be educated otherwise. Each is counted. Who is still without the type it needs and seeks it waits.',
    ],
    exact: [
      'children = met + waiting + spilled, for every needed type, district, need and phase',
      'places short = waiting + spilled, in state special schools and SRPs',
    ],
    assumptions: ['placement.'],
  },
  {
    id: 'transport',
    title: 'Who is carried, and how far',
    plain: [
      'Entitlement follows age, walking distance, need, income and the council’s policy after 16, to the nearest suitable school that has a place. Shared vehicles are costed by the length of the routes that their passengers would need.',
    ],
    exact: [
      'road km = straight km × detour, or the dataset’s own matrix',
      'route km ≈ line haul + constant × √(area × stops), under seats and ride time',
    ],
    assumptions: ['transport.'],
  },
  {
    id: 'money',
    title: 'What it costs, and who pays',
    plain: [
      'Every child’s place, top-up, fee and journey is priced by the lines of the section 251 return. The high needs budget and the general fund stand beside each other, so that what one saves and the other pays is seen.',
    ],
    exact: [
      'balance of a year = high needs block + transfers + grants − spending',
      'cumulative balance(year) = cumulative balance(year − 1) + balance of the year',
    ],
    assumptions: ['finance.'],
  },
  {
    id: 'chance',
    title: 'Why there are ranges, and how plans are compared',
    plain: [
      'Each future draws every uncertain assumption once and every event of chance for each child. Two plans are compared future by future with the same children and the same luck, so a difference is the plan’s doing and not chance.',
      'The headline is the average. A range is the middle 8 in 10 of futures, taken after everything has been added up inside each future.',
    ],
    exact: [
      'chance(child, purpose, year) = a fixed function of seed, future, child, purpose and year',
      'range of a difference = 10th to 90th percentile of the paired differences',
    ],
    assumptions: [],
  },
];

/** What the page opens with. */
export const METHOD_HEADLINE =
  'Children are followed one by one from the last census, given places each September, and costed';

/** What stands above the steps. */
export const METHOD_INTRO =
  'What is done, in the order in which it is done. Each step is said twice: in plain words, and as the relations that the program keeps.';
