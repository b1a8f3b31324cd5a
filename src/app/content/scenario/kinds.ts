/** Kinds of change in plain words, grouped as people look for them. */
import type { PolicyKind } from '../../../domain/scenario.ts';

export interface KindWords {
  readonly name: string;
  /** One line of help. */
  readonly help: string;
}

export const KIND_WORDS: Readonly<Record<PolicyKind, KindWords>> = {
  open: {
    name: 'Open a school or base',
    help: 'A new special school, SRP or other provision, with its places and whom it admits.',
  },
  close: {
    name: 'Close a school or base',
    help: 'Its children take part in the next round and need another place.',
  },
  expand: {
    name: 'Add places',
    help: 'More places at schools and bases that are there.',
  },
  contract: {
    name: 'Take places away',
    help: 'Fewer places for new children; nobody who is there loses one.',
  },
  regional: {
    name: 'Share places with neighbours',
    help: 'How many of a school’s places are for children of this area.',
  },
  redesignate: {
    name: 'Change a designation',
    help: 'What a school is for: its needs and complexity follow.',
  },
  'change-admissions': {
    name: 'Change whom schools admit',
    help: 'Ages, complexity, needs, and who comes first when a school is full.',
  },
  allocation: {
    name: 'Change how places are given',
    help: 'The order of the round, the length of the list, and directions to admit.',
  },
  tribunal: {
    name: 'Fewer or other appeals',
    help: 'How many families appeal, and how many succeed.',
  },
  inclusion: {
    name: 'Mainstream schools meet more',
    help: 'How complex the needs are that mainstream schools and SRPs meet, and families’ confidence.',
  },
  localities: {
    name: 'Communities of schools',
    help: 'Neighbouring mainstream schools with a budget of their own.',
  },
  reintegration: {
    name: 'Returns to mainstream',
    help: 'Children in special, independent or alternative provision return at a review.',
  },
  'step-down': {
    name: 'Move to a less specialist place',
    help: 'Needs found, at a review, to be met in another type of place.',
  },
  'post-16': {
    name: 'Routes after Year 11',
    help: 'Where young people go at 16 or later.',
  },
  'ap-tiers': {
    name: 'Three tiers of alternative provision',
    help: 'Support in mainstream, time-limited places and places on the way elsewhere.',
  },
  tariff: {
    name: 'Prices and highest fees',
    help: 'What is paid for a place, by complexity, and the highest fees allowed.',
  },
  funding: {
    name: 'Funding of high needs',
    help: 'Growth of the block, transfers, grants and agreements on the deficit.',
  },
  'ap-budget': {
    name: 'A budget for alternative provision',
    help: 'Money over several years that does not follow the child.',
  },
  transport: {
    name: 'Travel to school',
    help: 'Who is carried and how, charges, and personal travel budgets.',
  },
  'early-intervention': {
    name: 'Help earlier',
    help: 'Fewer requests, because needs are met without asking.',
  },
  assessment: {
    name: 'Requests and assessments',
    help: 'How many requests there are, and how many lead to an assessment and a plan.',
  },
  cessation: {
    name: 'Plans that end at review',
    help: 'More plans that end because needs are met by what is ordinarily available.',
  },
  reassessment: {
    name: 'Plans looked at again at a transfer',
    help: 'Some plans become an individual support plan at a change of phase.',
  },
  'housing-growth': {
    name: 'More homes',
    help: 'Dwellings beyond those that the population projection holds.',
  },
  feedback: {
    name: 'Waits that feed on themselves',
    help: 'What waits and mismatch do to requests and confidence: a stress test.',
  },
};

export interface KindGroup {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly PolicyKind[];
}

/** Every kind stands in one group. */
export const KIND_GROUPS: readonly KindGroup[] = [
  {
    id: 'places',
    title: 'Places',
    kinds: ['expand', 'open', 'contract', 'close', 'regional'],
  },
  {
    id: 'admissions',
    title: 'Admissions and how places are given',
    kinds: ['change-admissions', 'redesignate', 'allocation', 'tribunal'],
  },
  {
    id: 'support',
    title: 'Support and where children learn',
    kinds: ['inclusion', 'localities', 'reintegration', 'step-down', 'post-16', 'ap-tiers'],
  },
  {
    id: 'money',
    title: 'Money and travel',
    kinds: ['tariff', 'funding', 'ap-budget', 'transport'],
  },
  {
    id: 'demand',
    title: 'How many children have plans',
    kinds: [
      'early-intervention',
      'assessment',
      'cessation',
      'reassessment',
      'housing-growth',
      'feedback',
    ],
  },
];
