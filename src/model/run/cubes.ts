import { AGE_COUNT, PHASE_COUNT } from '../../domain/ages.ts';
import { OUTCOME_COUNT } from '../../domain/settings.ts';
import type { Area } from '../area/area.ts';
import { FUNNEL_STAGES } from '../demand/funnel/funnel.ts';
import { BORNE_MEASURES } from '../finance/borne.ts';
import { OVERRIDE_MEASURES } from '../placement/overrideKinds.ts';
import { ROUND_OUTCOMES } from '../placement/roundOutcomes.ts';
import type { CubeShape, DenseCells, Dimension, KeptAs } from './cube.ts';

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
export type CubeShapes = {
  /** Children by January, home district, need, single age and setting type attended. */
  readonly plans: CubeShape<'count'>;
  /** Children of the whole area by January, need and establishment attended. */
  readonly establishmentNeeds: CubeShape<'count'>;
  /** The same by January, single age and establishment attended. */
  readonly establishmentAges: CubeShape<'count'>;
  /** Children of the whole area without the type that they need, by January, single age, needed type. */
  readonly shortAges: CubeShape<'count'>;
  /** Flows by step, home district, need, phase. */
  readonly flows: CubeShape<'count'>;
  /** Requests, assessments, plans and plans in time by step, home district, single age. */
  readonly funnel: CubeShape<'count'>;
  /** Children by January, home district, need, phase, needed type and outcome. */
  readonly needs: CubeShape<'count'>;
  /** Children by January, home district, need, phase, needed type and type attended. */
  readonly spill: CubeShape<'count'>;
  /** Children attending in their home district, by January, district, need, phase, type attended. */
  readonly inDistrict: CubeShape<'count'>;
  /** Children with a journey, their straight-line km and road minutes, split like `inDistrict`. */
  readonly journeys: CubeShape<'sum'>;
  /** Counts of each provision by January. */
  readonly provisions: CubeShape<'count'>;
  /** Sums over a provision's children by January: bands, straight-line km, road minutes. */
  readonly provisionSums: CubeShape<'sum'>;
  /** Children of each provision by January and need. */
  readonly provisionNeeds: CubeShape<'count'>;
  /** Children of each provision by January and home district. */
  readonly provisionHomes: CubeShape<'count'>;
  /** What the round before a January came to, by home district, needed type and outcome. */
  readonly round: CubeShape<'count'>;
  /** Overrides of the round before a January and appeals, by home district and needed type. */
  readonly overrides: CubeShape<'count'>;
  /** Children waiting by January, home district and whole years waited. */
  readonly waiting: CubeShape<'count'>;
  /** Children in special below, and in mainstream above, the continuum's band, split like `flows`. */
  readonly mismatch: CubeShape<'count'>;
  /** Transport by financial year, home district, setting type, mode and measure. */
  readonly transport: CubeShape<'sum'>;
  /** Passengers, whole minutes of their rides and those over the limit, by January, home, provision. */
  readonly rides: CubeShape<'count'>;
  /** Pounds a school year at base prices and road km of each provision's passengers, by January. */
  readonly rideCosts: CubeShape<'sum'>;
  /** New plans of the first forecast year by need, single age and setting type they were placed in. */
  readonly newPlaced: CubeShape<'count'>;
  /** Pounds by financial year and line of the accounts. */
  readonly finance: CubeShape<'sum'>;
  /** High needs spending by financial year and setting type; the last is what belongs to no place. */
  readonly spendByType: CubeShape<'sum'>;
  /** What mainstream schools bear themselves, by financial year: see `BORNE_MEASURES`. */
  readonly borne: CubeShape<'sum'>;
  /** Capital pounds of the scenario's works by step, apart from the accounts. */
  readonly capital: CubeShape<'sum'>;
};
export type CubeName = keyof CubeShapes;

/** All cells of the cubes of a draw, to book into while it runs: whole numbers, or sums. */
export type CubeCells = { readonly [Name in CubeName]: DenseCells<CubeShapes[Name]> };

export function cubeShapes(
  area: Area,
  provisionCount: number,
  years: number,
  transportModes: number,
  transportMeasures: readonly string[],
  financeLines: number,
): CubeShapes {
  const january = { name: 'january', size: years + 1 };
  const step = { name: 'step', size: years };
  const district = { name: 'district', size: area.districtCount };
  const need = { name: 'need', size: area.needCount };
  const phase = { name: 'phase', size: PHASE_COUNT };
  const age = { name: 'age', size: AGE_COUNT };
  const type = { name: 'type', size: area.typeCount };
  const establishment = { name: 'establishment', size: area.establishmentCount };
  const neededType = { name: 'neededType', size: area.typeCount };
  const provision = { name: 'provision', size: provisionCount };
  const measure = (size: number) => ({ name: 'measure', size });
  const count = (...dimensions: Dimension[]): CubeShape<'count'> => ({ dimensions, kind: 'count' });
  const sum = (...dimensions: Dimension[]): CubeShape<'sum'> => ({ dimensions, kind: 'sum' });
  const keptAs = (kinds: readonly KeptAs[], shape: CubeShape<'sum'>): CubeShape<'sum'> => ({
    ...shape,
    keptAs: kinds,
  });
  return {
    plans: count(january, district, need, age, type),
    establishmentNeeds: count(january, need, establishment),
    establishmentAges: count(january, age, establishment),
    shortAges: count(january, age, neededType),
    flows: count(step, district, need, phase, { name: 'flow', size: FLOWS.length }),
    funnel: count(step, district, age, { name: 'stage', size: FUNNEL_STAGES.length }),
    needs: count(january, district, need, phase, neededType, {
      name: 'outcome',
      size: OUTCOME_COUNT,
    }),
    spill: count(january, district, need, phase, neededType, type),
    inDistrict: count(january, district, need, phase, type),
    journeys: keptAs(
      ['whole', 'single', 'single'],
      sum(january, district, need, phase, type, measure(3)),
    ),
    provisions: count(january, provision, measure(PROVISION_COUNTS.length)),
    provisionSums: keptAs(
      ['whole', 'single', 'single'],
      sum(january, provision, measure(PROVISION_SUMS)),
    ),
    provisionNeeds: count(january, provision, need),
    provisionHomes: count(january, provision, district),
    round: count(january, district, neededType, { name: 'outcome', size: ROUND_OUTCOMES.length }),
    overrides: count(january, district, neededType, measure(OVERRIDE_MEASURES.length)),
    waiting: count(january, district, { name: 'years', size: LONGEST_WAIT + 1 }),
    mismatch: count(january, district, need, phase, measure(2)),
    // Pounds exactly, since the accounts are re-added from them to the penny.
    transport: keptAs(
      transportMeasures.map((name) => (name === 'pounds' ? 'double' : 'single')),
      sum(
        step,
        district,
        type,
        { name: 'mode', size: transportModes },
        measure(transportMeasures.length),
      ),
    ),
    rides: count(january, district, provision, measure(RIDE_COUNTS.length)),
    rideCosts: keptAs(['single', 'single'], sum(january, provision, measure(RIDE_SUMS.length))),
    newPlaced: count(need, age, type),
    finance: sum(step, { name: 'line', size: financeLines }),
    spendByType: sum(step, { name: 'type', size: area.typeCount + 1 }),
    borne: sum(step, measure(BORNE_MEASURES.length)),
    capital: sum(step),
  };
}
