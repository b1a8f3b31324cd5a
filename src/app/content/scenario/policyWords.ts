/** A change in plain words: what, where, from when, of what size, at what cost. */
import type { Policy, PolicyKind, PolicyOf } from '../../../domain/scenario.ts';
import type { Offer } from '../../scenario/offer.ts';
import type { Said } from './said.ts';
import { counted, poundsSize } from './say.ts';
import * as demand from './wordsDemand.ts';
import * as money from './wordsMoney.ts';
import * as places from './wordsPlaces.ts';
import * as support from './wordsSupport.ts';

type Sayer<K extends PolicyKind> = (policy: PolicyOf<K>, offer: Offer) => Said;
const SAYERS: { readonly [K in PolicyKind]: Sayer<K> } = {
  open: places.openWords,
  close: places.closeWords,
  expand: places.expandWords,
  contract: places.contractWords,
  regional: places.regionalWords,
  redesignate: places.redesignateWords,
  'change-admissions': places.admissionsWords,
  allocation: places.allocationWords,
  tribunal: places.tribunalWords,
  inclusion: support.inclusionWords,
  localities: support.localitiesWords,
  reintegration: support.reintegrationWords,
  'step-down': support.stepDownWords,
  'post-16': support.post16Words,
  'ap-tiers': support.apTiersWords,
  assessment: demand.assessmentWords,
  'early-intervention': demand.earlyWords,
  cessation: demand.cessationWords,
  reassessment: demand.reassessmentWords,
  'housing-growth': demand.housingWords,
  feedback: demand.feedbackWords,
  tariff: money.tariffWords,
  funding: money.fundingWords,
  'ap-budget': money.apBudgetWords,
  transport: money.transportWords,
};

export interface PolicyWords {
  /** "From September 2027, over 3 years: 186 more SRP places, 6 at each of 31 SRPs." */
  readonly sentence: string;
  /** Names of schools, where there are several. */
  readonly where: readonly string[];
  /** Whole sentences on sizes and on costs. */
  readonly sizes: readonly string[];
  readonly costs: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
  readonly source: string;
}

function sayerOf<K extends PolicyKind>(kind: K): Sayer<K> {
  return SAYERS[kind];
}

function costsOf(policy: Policy): string[] {
  const { annualCostPounds } = policy;
  const capital = 'capitalPoundsPerPlace' in policy ? policy.capitalPoundsPerPlace : undefined;
  return [
    capital ? `Capital: ${poundsSize(capital)} a place.` : '',
    annualCostPounds ? `To run: ${poundsSize(annualCostPounds)} a year.` : '',
  ].filter(Boolean);
}

export function policyWords(policy: Policy, offer: Offer): PolicyWords {
  const say = sayerOf(policy.kind) as Sayer<PolicyKind>;
  const { what, where = [], sizes = [], costs = [] } = say(policy as never, offer);
  const { september, rampYears, rationale, source } = policy;
  const over = rampYears > 1 ? `, over ${counted(rampYears, 'year')}:` : ',';
  return {
    sentence: `From September ${september}${over} ${what}.`,
    where,
    sizes,
    costs: [...costs, ...costsOf(policy)],
    reason: rationale.trim(),
    source: source.trim(),
  };
}

const MOST_LABEL = 120;

/** A short name for tables and charts, from what the change does. */
export function shortName(policy: Policy, offer: Offer): string {
  const say = sayerOf(policy.kind) as Sayer<PolicyKind>;
  const { name: own, what } = say(policy as never, offer);
  const first = own ?? what.split(/[;:]/)[0];
  const name = first.charAt(0).toUpperCase() + first.slice(1);
  return name.length <= MOST_LABEL ? name : `${name.slice(0, MOST_LABEL - 1).trimEnd()}…`;
}
