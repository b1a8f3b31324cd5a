/**
 * What a random number is for. Two purposes never share a number, so a policy that changes one kind
 * of event leaves the luck of every other kind alone.
 *
 * From 0 to 255. A number that changes, changes every result: add at the end, never renumber.
 */
export const PURPOSE = {
  /** Value of an uncertain parameter, one for each draw. */
  parameter: 1,
  /** Size of a policy whose effect is uncertain, one for each draw. */
  policySize: 2,
  /** The stock at the start, the same in every draw. */
  baseYear: 3,
  /** How many ask for an assessment. */
  requests: 4,
  residual: 5,
  /** Stages after the request: agreed to assess, plan issued, in time. */
  funnel: 6,
  cease: 7,
  zone: 8,
  complexity: 9,
  neededType: 10,
  lookedAfter: 11,
  lowIncome: 12,
  sibling: 13,
  residential: 14,
  /** Change of provision asked for outside a phase transfer. */
  move: 15,
  /** Family asks for another provision at a phase transfer. */
  transferAsk: 16,
  preference: 17,
  /** Order of two children alike in priority at a provision. */
  lottery: 18,
  /** Seat of a child of the base year in a named provision. */
  seat: 19,
  overNumber: 20,
  independentOffer: 21,
  appeal: 22,
  appealWon: 23,
  /** Stays on the waiting list. */
  keepsSeeking: 24,
  transportEligible: 25,
  /** Mode of transport. */
  mode: 26,
  /** Fee of an independent place. */
  fee: 27,
  /** Children who move into new dwellings with a plan. */
  movedIn: 28,
  /** Rates that one simulation of a longitudinal dataset believes in. */
  believedRate: 29,
  /** Number, need and setting of those who join, in a longitudinal dataset. */
  joins: 30,
  /** Whether a child of a longitudinal dataset leaves, moves or changes need. */
  stays: 31,
  /** The new need of a child of a longitudinal dataset. */
  changesNeed: 32,
  /** Where a child stands between types of place when mainstream and SRPs come to meet more. */
  inclusion: 33,
  /** A move agreed at review or transfer: reintegration, step-down, pathways after 16. */
  agreedMove: 34,
  /** Tiers of alternative provision. */
  apTiers: 35,
  /** Plan ended at review by a policy. */
  policyCessation: 36,
  /** Plan looked at again at a phase transfer. */
  reassessment: 37,
  /** Present pupil whom new criteria no longer admit and who moves on. */
  transfer: 38,
  /** School admitted to by direction of the authority. */
  direction: 39,
  /** Settles in mainstream with an enhanced package. */
  enhancedPackage: 40,
  /** Independent school that may decline a child does. */
  declines: 41,
  /** Family takes a personal travel budget that a policy offers. */
  travelBudget: 42,
  /** Order of draws when what belongs to them is dealt out anew. */
  shuffle: 43,
} as const;

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];
