/** What the simulator cannot tell, said before anything that it can. */

export interface Limit {
  readonly title: string;
  readonly text: string;
}

export const LIMITS: readonly Limit[] = [
  {
    title: 'It is not about any real child',
    text: 'The children are synthetic. They are made so that they add up to the counts in the data, and carry no name, address or record.',
  },
  {
    title: 'Need that has never been met cannot be counted',
    text: 'Where a type of place is full, records show who got a place and not who needed one. The share of children whose need is hidden in this way is an assumption with a range, listed below.',
  },
  {
    title: 'How complex a child’s needs are is assumed',
    text: 'No official count of complexity exists. The five bands stand for a continuum, and how children spread over them is an assumption with a range.',
  },
  {
    title: 'Districts are estimated',
    text: 'Plans are published for the area as a whole. How they divide between districts is estimated, so differences between districts are less sure than the total.',
  },
  {
    title: 'Journeys are estimated',
    text: 'Distances are straight lines made longer by an assumed factor. Routes, vehicles and contracts are not those of any operator.',
  },
  {
    title: 'It does not foresee law or funding',
    text: 'Futures follow the law and the funding rules in force, with the ranges listed below. A change that nobody has decided is in none of them.',
  },
  {
    title: 'It says nothing about quality',
    text: 'A child counts as met when placed in the type of place that they need. Whether the place is good for that child is not modelled.',
  },
];

/** What "8 in 10 simulated futures" means, beside the limits. */
export const RANGES_TEXT =
  'Each future draws one value for every uncertain assumption and one run of chance. A range holds the middle 8 in 10 of these futures. It holds only as far as the assumptions do: it is not a margin of error around the truth.';
