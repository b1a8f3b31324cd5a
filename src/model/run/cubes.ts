import { AGE_COUNT, PHASE_COUNT } from '../../domain/ages.ts';
import { OUTCOME_COUNT } from '../../domain/settings.ts';
import type { Area } from '../area/area.ts';
import { FUNNEL_STAGES } from '../demand/funnel/funnel.ts';
import { BORNE_MEASURES } from '../finance/borne.ts';
import { OVERRIDE_MEASURES } from '../placement/overrideKinds.ts';
import { ROUND_OUTCOMES } from '../placement/roundOutcomes.ts';
import type { CubeShape } from './cube.ts';

/** Flows of a step, in the order in which the cube `flows` holds them. */
export const FLOWS = ['new_plans', 'ceased', 'residual', 'phase_in', 'phase_out'] as const;
export const [NEW_PLANS, CEASED, RESIDUAL, PHASE_IN, PHASE_OUT] = [0, 1, 2, 3, 4];

/** Counts of a provision at a January. */
export const PROVISION_COUNTS = [
  'on_roll',
  'admitted',
  'over_number',
  'refused',
  'first_preferences',
  'in_district',
  'outside',
] as const;

/** Sums of a provision at a January: complexity bands, straight-line km, road minutes. */
export const PROVISION_SUMS = 3;

/** Counts of the passengers of a home district and a provision at a January. */
export const RIDE_COUNTS = ['passengers', 'minutes', 'over_limit'] as const;
/** Sums over the passengers of a provision at a January. */
export const RIDE_SUMS = ['pounds', 'road_km'] as const;

/** Longest wait told apart, in years. */
export const LONGEST_WAIT = 5;

/** The cubes that a draw fills: everything that tables and pages are made from. */
export interface CubeShapes {
  /** Children by January, home district, need, single age and setting type attended. */
  readonly plans: CubeShape;
  /** Flows by step, home district, need, phase. */
  readonly flows: CubeShape;
  /** Requests, assessments, plans and plans in time by step, home district, single age. */
  readonly funnel: CubeShape;
  /** Children by January, home district, need, phase, needed type and outcome. */
  readonly needs: CubeShape;
  /** Children by January, home district, need, phase, needed type and type attended. */
  readonly spill: CubeShape;
  /** Children attending in their home district, by January, district, need, phase, type attended. */
  readonly inDistrict: CubeShape;
  /** Children with a journey, their straight-line km and road minutes, split like `inDistrict`. */
  readonly journeys: CubeShape;
  /** Counts of each provision by January. */
  readonly provisions: CubeShape;
  /** Sums over a provision's children by January: bands, straight-line km, road minutes. */
  readonly provisionSums: CubeShape;
  /** Children of each provision by January and need. */
  readonly provisionNeeds: CubeShape;
  /** Children of each provision by January and home district. */
  readonly provisionHomes: CubeShape;
  /** What the round before a January came to, by home district, needed type and outcome. */
  readonly round: CubeShape;
  /** Overrides of the round before a January and appeals, by home district and needed type. */
  readonly overrides: CubeShape;
  /** Children waiting by January, home district and whole years waited. */
  readonly waiting: CubeShape;
  /** Children in special below, and in mainstream above, the continuum's band. */
  readonly mismatch: CubeShape;
  /** Transport by financial year, home district, setting type, mode and measure. */
  readonly transport: CubeShape;
  /** Passengers, whole minutes of their rides and those over the limit, by January, home, provision. */
  readonly rides: CubeShape;
  /** Pounds a school year at base prices and road km of each provision's passengers, by January. */
  readonly rideCosts: CubeShape;
  /** New plans of the first forecast year by need, single age and setting type they were placed in. */
  readonly newPlaced: CubeShape;
  /** Pounds by financial year and line of the accounts. */
  readonly finance: CubeShape;
  /** High needs spending by financial year and setting type; the last is what belongs to no place. */
  readonly spendByType: CubeShape;
  /** What mainstream schools bear themselves, by financial year: see `BORNE_MEASURES`. */
  readonly borne: CubeShape;
  /** Capital pounds of the scenario's works by step, apart from the accounts. */
  readonly capital: CubeShape;
}
export type CubeName = keyof CubeShapes;

export function cubeShapes(
  area: Area,
  provisionCount: number,
  years: number,
  transportModes: number,
  transportMeasures: number,
  financeLines: number,
): CubeShapes {
  const january = { name: 'january', size: years + 1 };
  const step = { name: 'step', size: years };
  const district = { name: 'district', size: area.districtCount };
  const need = { name: 'need', size: area.needCount };
  const phase = { name: 'phase', size: PHASE_COUNT };
  const type = { name: 'type', size: area.typeCount };
  const neededType = { name: 'neededType', size: area.typeCount };
  const provision = { name: 'provision', size: provisionCount };
  const measure = (size: number) => ({ name: 'measure', size });
  const count = (...dimensions: CubeShape['dimensions']): CubeShape => ({
    dimensions,
    kind: 'count',
  });
  const sum = (...dimensions: CubeShape['dimensions']): CubeShape => ({ dimensions, kind: 'sum' });
  return {
    plans: count(january, district, need, { name: 'age', size: AGE_COUNT }, type),
    flows: count(step, district, need, phase, { name: 'flow', size: FLOWS.length }),
    funnel: count(
      step,
      district,
      { name: 'age', size: AGE_COUNT },
      { name: 'stage', size: FUNNEL_STAGES.length },
    ),
    needs: count(january, district, need, phase, neededType, {
      name: 'outcome',
      size: OUTCOME_COUNT,
    }),
    spill: count(january, district, need, phase, neededType, type),
    inDistrict: count(january, district, need, phase, type),
    journeys: sum(january, district, need, phase, type, measure(3)),
    provisions: count(january, provision, measure(PROVISION_COUNTS.length)),
    provisionSums: sum(january, provision, measure(PROVISION_SUMS)),
    provisionNeeds: count(january, provision, need),
    provisionHomes: count(january, provision, district),
    round: count(january, district, neededType, { name: 'outcome', size: ROUND_OUTCOMES.length }),
    overrides: count(january, district, neededType, measure(OVERRIDE_MEASURES.length)),
    waiting: count(january, district, { name: 'years', size: LONGEST_WAIT + 1 }),
    mismatch: count(january, district, measure(2)),
    transport: sum(
      step,
      district,
      type,
      { name: 'mode', size: transportModes },
      measure(transportMeasures),
    ),
    rides: count(january, district, provision, measure(RIDE_COUNTS.length)),
    rideCosts: sum(january, provision, measure(RIDE_SUMS.length)),
    newPlaced: count(need, { name: 'age', size: AGE_COUNT }, type),
    finance: sum(step, { name: 'line', size: financeLines }),
    spendByType: sum(step, { name: 'type', size: area.typeCount + 1 }),
    borne: sum(step, measure(BORNE_MEASURES.length)),
    capital: sum(step),
  };
}
