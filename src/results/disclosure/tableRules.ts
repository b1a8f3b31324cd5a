import { OUTCOMES } from '../../domain/settings.ts';
import { FLOWS } from '../../model/run/cubes.ts';
import type { TableName } from '../tables/tableTypes.ts';
import { NOT_APPLICABLE, NOT_AVAILABLE } from './symbols.ts';

/** How the columns of a table leave under disclosure control; the others leave as they are. */
export interface TableRule {
  /** First column that is a figure: those before it name the row. */
  readonly first: string;
  /** Counts with their range: `name_mean`, `name_p10`, … */
  readonly ranged?: readonly string[];
  /** Counts. */
  readonly counts?: readonly string[];
  /** Worked out again from the rounded count beside them. */
  readonly worked?: readonly string[];
  /** Not given where this count is few, with the averages that are then not given either. */
  readonly hidden?: { readonly by: string; readonly columns: readonly string[] };
  /** What stands for a blank. */
  readonly blank: typeof NOT_APPLICABLE | typeof NOT_AVAILABLE;
}

const returned = (measure: string): TableRule => ({
  first: `${measure}_mean`,
  ranged: [measure],
  blank: NOT_AVAILABLE,
});
const children = returned('children');

/**
 * Rules by table: a table without one cannot be made. Money, rates and averages are made of rounded
 * counts before, and stay.
 */
export const TABLE_RULES: Readonly<
  Record<TableName | 'ledger', TableRule | 'money' | 'indicators' | 'withheld'>
> = {
  demand: { first: 'children_mean', ranged: ['children'], counts: FLOWS, blank: NOT_APPLICABLE },
  sufficiency: {
    first: 'needed_mean',
    ranged: ['needed', 'shortfall'],
    counts: OUTCOMES,
    blank: NOT_APPLICABLE,
  },
  spill: 'withheld',
  places: {
    first: 'places',
    counts: ['on_roll'],
    worked: ['occupancy', 'headroom'],
    hidden: { by: 'on_roll', columns: ['occupancy', 'headroom'] },
    blank: NOT_APPLICABLE,
  },
  provisions: {
    first: 'places',
    counts: ['on_roll', 'admitted', 'over_number', 'refused', 'first_preferences'],
    hidden: { by: 'on_roll', columns: ['mean_complexity', 'mean_km', 'in_district_share'] },
    blank: NOT_APPLICABLE,
  },
  placements: {
    first: 'children_mean',
    ranged: ['children'],
    counts: ['in_district'],
    hidden: { by: 'children_mean', columns: ['mean_km', 'mean_minutes'] },
    blank: NOT_APPLICABLE,
  },
  transport: {
    first: 'passengers',
    counts: ['passengers', 'passengers_over_limit'],
    hidden: { by: 'passengers', columns: ['mean_km', 'mean_minutes'] },
    blank: NOT_APPLICABLE,
  },
  finance: 'money',
  indicators: 'indicators',
  scap: 'withheld',
  lsrp_5_1: children,
  lsrp_6: children,
  lsrp_7: children,
  lsrp_7_1: children,
  lsrp_7_2: children,
  lsrp_7_3: children,
  lsrp_7_4: children,
  lsrp_7_5: children,
  lsrp_7_6: children,
  lsrp_7_7: children,
  lsrp_10: returned('requests'),
  lsrp_11: returned('assessments'),
  lsrp_12: returned('plans'),
  dsg_placements: children,
  dsg_financial: 'money',
  dsg_history: children,
  ledger: 'withheld',
};
