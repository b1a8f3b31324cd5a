import { FINANCE_PARAMETERS, type FinanceValues } from '../../src/domain/parameters/finance.ts';
import {
  TRANSPORT_PARAMETERS,
  type TransportValues,
} from '../../src/domain/parameters/transport.ts';
import { SETTING_ROLES } from '../../src/domain/settings.ts';
import { type Area, OUTSIDE, type Provisions, UNLIMITED } from '../../src/model/area/area.ts';
import { type Books, openBooks } from '../../src/model/finance/books.ts';
import type { CostBasis } from '../../src/model/finance/costBasis.ts';
import { type CostPlan, planCosts } from '../../src/model/finance/costPlan.ts';
import { baseCosts, countCosts, type January } from '../../src/model/finance/countCosts.ts';
import { NO_POLICY_MONEY, type PolicyMoney } from '../../src/model/finance/policyMoney.ts';
import { priceYear } from '../../src/model/finance/priceYear.ts';
import type { JanuaryQuantities } from '../../src/model/finance/yearPart.ts';
import { newChildren } from '../../src/model/population/children.ts';
import { minutesByCar, roadsOf } from '../../src/model/transport/journey.ts';
import { childrenPlacedIn, drawTravelLuck } from '../../src/model/transport/journeys.ts';

/** An invented county: two districts of five zones each, and a provision of every kind of funding. */

const ESTABLISHMENTS = [
  ['mainstream_la_maintained', 'mainstream'],
  ['mainstream_academy', 'mainstream'],
  ['mainstream_academy_senunit', 'srp'],
  ['special_la_maintained', 'special'],
  ['special_academy_free', 'special'],
  ['special_independent', 'independent'],
  ['special_non_maintained', 'independent'],
  ['mainstream_independent', 'independent'],
  ['ap_pru_la_maintained', 'ap'],
  ['general_fe_tertiary_colleges', 'fe'],
  ['specialist_post_16_institutions', 'fe'],
  ['other_arrangements_la', 'other'],
  ['elective_home_education', 'other'],
  ['mainstream_la_maintained_senunit', 'srp'],
  ['ap_pru_academy', 'ap'],
] as const;
export type Establishment = (typeof ESTABLISHMENTS)[number][0];

const establishmentCodes: readonly string[] = ESTABLISHMENTS.map(([code]) => code);
const ZONES = 10;
const NORTH_DEGREES_A_ZONE = 0.03;

/** Establishment and district of each provision. */
const PROVISIONS: readonly (readonly [Establishment, number])[] = [
  ['mainstream_la_maintained', 0],
  ['mainstream_academy', 1],
  ['mainstream_academy_senunit', 0],
  ['special_la_maintained', 0],
  ['special_academy_free', 1],
  ['special_independent', 1],
  ['special_non_maintained', 1],
  ['mainstream_independent', 0],
  ['ap_pru_la_maintained', 0],
  ['general_fe_tertiary_colleges', 0],
  ['specialist_post_16_institutions', 1],
  ['special_la_maintained', OUTSIDE],
  ['special_independent', 0],
  ['mainstream_la_maintained_senunit', 1],
  ['ap_pru_academy', 1],
];
export const SPECIAL_SCHOOL = 3;
export const SRP_BASE = 2;
export const SPECIAL_OUTSIDE = 11;

export const area: Area = {
  baseYear: 2025,
  needCount: 1,
  districtCount: 2,
  typeCount: SETTING_ROLES.length,
  establishmentCount: ESTABLISHMENTS.length,
  needCodes: ['ASD'],
  districtCodes: ['D1', 'D2'],
  establishmentCodes,
  roleOfType: SETTING_ROLES,
  typeOfRole: Object.fromEntries(SETTING_ROLES.map((role, i) => [role, i])) as Area['typeOfRole'],
  typeOfEstablishment: Uint8Array.from(ESTABLISHMENTS, ([, role]) => SETTING_ROLES.indexOf(role)),
  zones: {
    count: ZONES,
    district: Uint8Array.from({ length: ZONES }, (_, zone) => (zone < ZONES / 2 ? 0 : 1)),
    latitude: Float64Array.from({ length: ZONES }, (_, zone) => 51 + zone * NORTH_DEGREES_A_ZONE),
    longitude: new Float64Array(ZONES),
    incomeScore: Float64Array.from({ length: ZONES }, (_, zone) => zone / ZONES),
    start: Int32Array.of(0, ZONES / 2, ZONES),
    byDistrict: Uint16Array.from({ length: ZONES }, (_, zone) => zone),
    cumulative0to15: new Float64Array(ZONES),
    cumulative16to24: new Float64Array(ZONES),
  },
  population: {
    firstYear: 2025,
    lastYear: 2025,
    residents: new Float64Array(2 * 26).fill(1000),
  },
  provisions: provisionsOf(PROVISIONS),
  statedJourneys: null,
};

function provisionsOf(list: readonly (readonly [Establishment, number])[]): Provisions {
  const establishment = Uint8Array.from(list, ([code]) => establishmentCodes.indexOf(code));
  return {
    count: list.length,
    id: list.map(([code], p) => `${code}-${p}`),
    name: list.map(([code]) => code),
    slot: Uint16Array.from(list, (_, p) => p),
    establishment,
    type: establishment.map((e) => SETTING_ROLES.indexOf(ESTABLISHMENTS[e]![1])),
    district: Uint8Array.from(list, ([, district]) => district),
    latitude: new Float64Array(list.length).fill(51.1),
    longitude: new Float64Array(list.length),
    residential: new Uint8Array(list.length),
    section41: new Uint8Array(list.length),
    onRollOther: new Float64Array(list.length),
  };
}

export type Values = FinanceValues & TransportValues;

/** Central values of the register, some of them changed. */
export function valuesWith(changes: Partial<Values> = {}): Values {
  const entries = [...FINANCE_PARAMETERS, ...TRANSPORT_PARAMETERS];
  const central = Object.fromEntries(entries.map((entry) => [entry.id, entry.central]));
  return { ...central, ...changes } as Values;
}

/** Values without price rises and with an unchanging block. */
export const NO_INFLATION: Partial<Values> = {
  'finance.inflation.specialPlace': 0,
  'finance.inflation.topUps': 0,
  'finance.inflation.independent': 0,
  'finance.inflation.post16': 0,
  'finance.inflation.services': 0,
  'finance.inflation.placeFunding': 0,
  'finance.blockGrowth.2025': 0,
  'finance.blockGrowth.2026': 0,
  'finance.blockGrowth.2027To2028': 0,
  'finance.blockGrowth.later': 0,
  'transport.inflation': 0,
};

export interface Pupil {
  readonly establishment: Establishment;
  /** Which provision; absent takes the first of the establishment, null none. */
  readonly provision?: number | null;
  readonly age?: number;
  readonly band?: number;
  readonly km?: number;
  readonly zone?: number;
  readonly yearsHeld?: number;
}

const ROADS = roadsOf(null, valuesWith());

/** The placements of a January; children are keyed by their place in the list. */
export function januaryOf(
  pupils: readonly Pupil[],
  places: Readonly<Record<number, number>> = {},
  year = 2025,
): January {
  const children = newChildren(pupils.length);
  children.count = pupils.length;
  pupils.forEach((pupil, i) => {
    const first = PROVISIONS.findIndex(([code]) => code === pupil.establishment);
    children.key[i] = i;
    children.zone[i] = pupil.zone ?? i % ZONES;
    children.age[i] = pupil.age ?? 9;
    children.band[i] = pupil.band ?? 1 + (i % 5);
    children.establishment[i] = establishmentCodes.indexOf(pupil.establishment);
    children.provision[i] = pupil.provision === undefined ? first : (pupil.provision ?? -1);
    children.yearsHeld[i] = pupil.yearsHeld ?? 1;
    const km = pupil.km ?? 1 + (i % 17);
    children.straightKm[i] = km;
    children.roadMinutes[i] = minutesByCar(km * ROADS.circuity, ROADS.pace);
  });
  drawTravelLuck(STREAM, area.provisions.slot, children, childrenPlacedIn(0, children));
  const placesForArea = new Int32Array(PROVISIONS.length).fill(UNLIMITED);
  for (const [provision, number] of Object.entries(places)) placesForArea[+provision] = number;
  return { year, children, placesForArea };
}

/** So many children at every establishment, of all school and college ages. */
export function mixedPupils(each: number): readonly Pupil[] {
  return ESTABLISHMENTS.flatMap(([establishment, role]) =>
    Array.from({ length: each }, (_, i) => ({
      establishment,
      age: role === 'fe' ? 16 + (i % 8) : 4 + (i % 14),
      yearsHeld: i % 6 === 0 ? 0 : 2,
    })),
  );
}

export interface Costed {
  readonly plan: CostPlan;
  readonly basis: CostBasis;
  readonly stock: JanuaryQuantities;
  readonly books: Books;
}

export const STREAM = { seed: 7, draw: 0 } as const;

type Block = Parameters<typeof planCosts>[2];

/** A row of the table of block allocations. */
export function blockRow(financialYear: string, item: string, amount: number): Block[number] {
  return {
    financial_year: financialYear,
    item,
    amount,
    quality: 'published',
    source: 'invented',
  };
}

/** Costs a January as the base of its draw. */
export function cost(
  january: January,
  values: Values,
  block: Block = [],
  money: Partial<PolicyMoney> = {},
): Costed {
  const plan = planCosts(area, area.provisions, block, { ...NO_POLICY_MONEY, ...money });
  const basis = baseCosts(plan, values, STREAM, january);
  const stock = countCosts(plan, basis, values, STREAM, january);
  return { plan, basis, stock, books: openBooks(plan, values) };
}

/** The base January's placements held for another year: the financial year that begins in 2025. */
export function steadyYear({ plan, basis, stock, books }: Costed, values: Values, yearIndex = 0) {
  return priceYear(plan, basis, values, yearIndex, stock, stock, books);
}
