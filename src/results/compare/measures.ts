/**
 * The measures that runs are compared by: one closed catalogue for the command, the pages and the
 * published table. What each is read from is said in `readings.ts`.
 */
import type { Manifest } from '../../domain/dataset.ts';
import { isTransportSpend } from '../../model/finance/lines.ts';
import { FIRST_PREFERENCE, HAD_A_LIST } from '../../model/placement/roundOutcomes.ts';
import { TRANSPORT_MEASURES } from '../../model/run/bookCosts.ts';
import { NEW_PLANS, PROVISION_COUNTS, RIDE_COUNTS } from '../../model/run/cubes.ts';
import type { MeasureWords } from './comparedTypes.ts';
import {
  atProvisionsOutside,
  type CubeReading,
  inRole,
  inType,
  linesWhere,
  member,
  specialistUnmet,
  waitedFrom,
  whole,
} from './readings.ts';

/** Members of the cube `mismatch`, and of the cube `journeys`. */
const [SPECIAL_BELOW, MAINSTREAM_ABOVE] = [0, 1];
const [TRAVELLERS, MINUTES] = [0, 2];

export interface Measure extends MeasureWords {
  /** A January stands for the census, or for the year that ends in it; money is by financial year. */
  readonly when: 'january' | 'financial year';
  /** Home district and the whole area, or the whole area alone. */
  readonly geography: 'district' | 'county';
  /** False for what is counted over a year: the base January has none. */
  readonly atBase: boolean;
  readonly of: CubeReading;
  /** What the measure is a share of, or an average over. */
  readonly over?: CubeReading;
  /** Multiplies a share: 100 for one in per cent. */
  readonly per?: number;
  /** True where a year's figure is the sum of all years so far. */
  readonly running?: boolean;
}

type Kind = Pick<Measure, 'unit' | 'group' | 'when' | 'geography' | 'atBase'>;

const CENSUS = {
  unit: 'children',
  group: 'children',
  when: 'january',
  geography: 'district',
  atBase: true,
} as const satisfies Kind;
const OVER_A_YEAR = { ...CENSUS, atBase: false } as const satisfies Kind;
const HIGH_NEEDS = {
  unit: 'pounds',
  group: 'high needs',
  when: 'financial year',
  geography: 'county',
  atBase: false,
} as const satisfies Kind;
const GENERAL_FUND = { ...HIGH_NEEDS, group: 'general fund' } as const satisfies Kind;

const MEASURES = [
  {
    ...CENSUS,
    id: 'without-place',
    label: 'Children without the place they need',
    better: 'lower',
    of: specialistUnmet(),
  },
  {
    ...CENSUS,
    id: 'waiting',
    label: 'Children waiting for a place',
    better: 'lower',
    of: whole('waiting'),
  },
  {
    ...CENSUS,
    id: 'waiting-a-year',
    label: 'Children waiting a year or more',
    better: 'lower',
    of: waitedFrom(1),
  },
  { ...CENSUS, id: 'plans', label: 'Children with plans', better: 'neither', of: whole('plans') },
  {
    ...OVER_A_YEAR,
    id: 'new-plans',
    label: 'New plans in the year',
    better: 'neither',
    of: member('flows', 'flow', NEW_PLANS),
  },
  {
    ...CENSUS,
    id: 'independent-placements',
    label: 'Children in independent and non-maintained special schools',
    better: 'lower',
    of: inRole('independent'),
  },
  {
    ...CENSUS,
    id: 'out-of-area',
    label: 'Children placed outside the area',
    better: 'lower',
    of: atProvisionsOutside(),
  },
  {
    ...OVER_A_YEAR,
    id: 'refusals',
    label: 'Refusals by all schools; one child may be refused by several',
    geography: 'county',
    better: 'lower',
    of: member('provisions', 'measure', PROVISION_COUNTS.indexOf('refused')),
  },
  {
    ...OVER_A_YEAR,
    id: 'first-preference',
    label: 'Children in the September round with the place they put first',
    unit: 'per cent',
    better: 'higher',
    of: member('round', 'outcome', FIRST_PREFERENCE),
    over: member('round', 'outcome', HAD_A_LIST),
    per: 100,
  },
  {
    ...CENSUS,
    id: 'special-below',
    label: 'Children in special below the expected complexity',
    better: 'lower',
    of: member('mismatch', 'measure', SPECIAL_BELOW),
  },
  {
    ...CENSUS,
    id: 'mainstream-above',
    label: 'Children in mainstream above the expected complexity',
    better: 'lower',
    of: member('mismatch', 'measure', MAINSTREAM_ABOVE),
  },
  {
    ...CENSUS,
    id: 'mean-minutes',
    label: 'Average journey of children who have one to make',
    unit: 'minutes',
    better: 'lower',
    of: member('journeys', 'measure', MINUTES),
    over: member('journeys', 'measure', TRAVELLERS),
  },
  {
    ...CENSUS,
    id: 'over-ride-guide',
    label: 'Passengers whose ride is over the guide for their age',
    better: 'lower',
    of: member('rides', 'measure', RIDE_COUNTS.indexOf('over_limit')),
  },
  {
    ...CENSUS,
    id: 'passengers',
    label: 'Passengers to school and college',
    better: 'neither',
    of: member('rides', 'measure', RIDE_COUNTS.indexOf('passengers')),
  },
  {
    ...HIGH_NEEDS,
    id: 'high-needs-spend',
    label: 'High needs spending',
    better: 'lower',
    of: linesWhere(({ fund, kind }) => fund === 'dsg' && kind === 'spend'),
  },
  {
    ...HIGH_NEEDS,
    id: 'independent-spend',
    label: 'Fees of independent and non-maintained providers',
    better: 'lower',
    of: linesWhere(({ section251 }) => section251 === '1.2.3'),
  },
  {
    ...HIGH_NEEDS,
    id: 'high-needs-income',
    label: 'High needs income',
    better: 'higher',
    of: linesWhere(({ fund, kind }) => fund === 'dsg' && kind === 'income'),
  },
  {
    ...HIGH_NEEDS,
    id: 'deficit-grants',
    label: 'Grants towards the deficit',
    better: 'higher',
    of: linesWhere(({ id }) => id === 'receipts' || id === 'stability-grant'),
  },
  {
    ...HIGH_NEEDS,
    id: 'stability-grant',
    label: 'Stability grant received',
    better: 'higher',
    of: linesWhere(({ id }) => id === 'stability-grant'),
  },
  {
    ...HIGH_NEEDS,
    id: 'high-needs-balance',
    label: 'High needs in-year balance',
    better: 'higher',
    of: linesWhere(({ kind }) => kind === 'balance'),
  },
  {
    ...HIGH_NEEDS,
    id: 'high-needs-cumulative',
    label: 'High needs cumulative balance',
    better: 'higher',
    of: linesWhere(({ kind }) => kind === 'cumulative'),
  },
  {
    ...GENERAL_FUND,
    id: 'transport',
    label: 'Home to school transport',
    better: 'lower',
    of: linesWhere(isTransportSpend),
  },
  {
    ...GENERAL_FUND,
    id: 'journeys-cost',
    label: 'Cost of journeys alone, by where children live',
    geography: 'district',
    better: 'lower',
    of: member('transport', 'measure', TRANSPORT_MEASURES.indexOf('pounds')),
  },
  {
    ...GENERAL_FUND,
    id: 'general-fund-net',
    label: 'General fund, net of charges',
    better: 'lower',
    of: linesWhere(
      ({ fund, kind }) => fund === 'general' && kind === 'spend',
      ({ fund, kind }) => fund === 'general' && kind === 'income',
    ),
  },
  {
    ...HIGH_NEEDS,
    id: 'capital',
    label: 'Capital for places opened so far',
    group: 'capital',
    better: 'lower',
    of: whole('capital'),
    running: true,
  },
] as const satisfies readonly Measure[];

export type MeasureId = (typeof MEASURES)[number]['id'];

/** The measures that every dataset has. */
export function measuresOf(ids: readonly MeasureId[]): readonly Measure[] {
  return ids.map((id) => MEASURES.find((measure) => measure.id === id) as Measure);
}

/** The whole catalogue: the same for every dataset, with children in each of its setting types. */
export function catalogue(settingTypes: Manifest['settingTypes']): readonly Measure[] {
  const byType = settingTypes.map(
    ({ id, label }, type): Measure => ({
      ...CENSUS,
      id: `children-in-${id}`,
      label: `Children with plans: ${label}`,
      better: 'neither',
      of: inType(type),
    }),
  );
  return [...MEASURES, ...byType];
}
