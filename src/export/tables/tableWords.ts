/** What each table that can be exported holds, and what its columns mean. */
import type { TableName } from '../../results/tables/tableTypes.ts';

export const TABLE_TITLES: Readonly<Record<TableName, string>> = {
  demand: 'Children with plans by home district, need and phase, and what changes their number',
  sufficiency: 'Who needs which type of place, and whether they have it',
  spill: 'The type of place needed against the type attended',
  places: 'Places and rolls by district, type, designation and ages',
  provisions: 'Every school, base and college by name',
  placements: 'Where children go, how far and how long',
  transport: 'Passengers, cost and journeys to school',
  finance: 'High needs budget and general fund, line by line',
  indicators: 'Indicators of the inclusion dashboard',
  scap: 'Resident children in specialist provision, and those short of it, by category and year group',
  lsrp_5_1: 'Children with plans by age group',
  lsrp_6: 'Children with plans by provision',
  lsrp_7: 'Children with plans by primary need',
  lsrp_7_1: 'Children in early years settings by primary need',
  lsrp_7_2: 'Children in mainstream schools by primary need',
  lsrp_7_3: 'Children in SRPs and SEN units by primary need',
  lsrp_7_4: 'Children in state special schools by primary need',
  lsrp_7_5: 'Children in independent and non-maintained special schools by primary need',
  lsrp_7_6: 'Children in alternative provision by primary need',
  lsrp_7_7: 'Children in further education by primary need',
  lsrp_10: 'Requests for an assessment by age group',
  lsrp_11: 'Assessments completed by age group',
  lsrp_12: 'Assessments that result in a plan, by age group',
  dsg_placements: 'Placements by setting type, age group and need',
  dsg_financial: 'High needs block: spending, income and balances by group of lines',
  dsg_history: 'Children with plans in earlier Januaries, by setting type and age group',
};

/** Title of any table of a run; its name where nobody has given it one. */
export function tableTitle(name: string): string {
  if (name === 'ledger') return 'Every booking of one future';
  return TABLE_TITLES[name as TableName] ?? name;
}

/** Endings of the four columns of a figure with its range. */
const RANGED: readonly (readonly [ending: string, meaning: string])[] = [
  ['_mean', 'average over futures'],
  ['_p10', '1 in 10 futures lies below'],
  ['_p50', 'half of the futures lie below'],
  ['_p90', '9 in 10 futures lie below'],
];

const MEASURES: Readonly<Record<string, string>> = {
  children: 'Children with a plan',
  needed: 'Children who need this type of place, whether or not they have it',
  short: 'Children who need a place of this category and are elsewhere or wait',
  shortfall: 'Children without the type of place that they need: placed in another, or waiting',
  cost: 'Pounds',
  amount: 'Pounds; a deficit is a negative balance',
  value: 'Value of the indicator',
  requests: 'Requests for an assessment',
  assessments: 'Assessments completed, with a plan or without',
  plans: 'Assessments that result in a plan',
};

const COLUMNS: Readonly<Record<string, string>> = {
  scenario: 'Plan that was simulated',
  year: 'January of the census, calendar year of tables 10 to 12, or financial year',
  forecast:
    'Mitigated: with the plan. Unmitigated: with the plan that it is set against. Both in the same futures',
  basis: 'Observed: given by the data. Projected: simulated',
  district_code: 'Code of the district; of the home district unless the table is of provisions',
  district: 'Name of the district',
  need: 'Primary need, by its code in the data',
  phase: 'Phase of education, told from the age',
  setting_type: 'Type of setting',
  needed_type: 'Type of place needed',
  placed_type: 'Type of place attended',
  kind_of_provision: 'Row of the return; blank where the data do not tell it from another',
  category:
    'UR units and resourced provision, IN independent, SS special schools, AP alternative provision',
  year_group: 'National curriculum year, told from the age; 0 is reception',
  age_group: 'Ages at the 31 August before',
  new_plans: 'Plans issued in the year that ends that January, average',
  ceased: 'Plans that ended, average',
  residual: 'Other arrivals less other departures of plan holders, average',
  phase_in: 'Children who came into the phase, average',
  phase_out: 'Children who left the phase, average',
  met_in_district: 'Children with the type needed, in their district, average',
  met_in_area: 'Children with the type needed, elsewhere in the area, average',
  met_out_of_area: 'Children with the type needed, outside the area, average',
  spilled: 'Children placed in another type, average',
  waiting: 'Children waiting for a place, average',
  designation: 'Designation of the provision that year',
  age_low: 'Youngest age served',
  age_high: 'Oldest age served',
  places: 'Places; blank where there is no limit',
  places_for_area: 'Places for residents of the area; blank where there is no limit',
  on_roll: 'Residents on roll, average',
  on_roll_other: 'Children of other councils on roll, as in the base year',
  occupancy: 'Residents on roll as a share of the places for them',
  headroom: 'Places for residents less residents on roll',
  provision: 'Identifier of the school, base or college',
  name: 'Name of the provision',
  admitted: 'Children admitted in the September before, average',
  over_number: 'Of them, admitted above the number of places, average',
  refused: 'Children who ranked it above the place that they got and met its criteria, average',
  first_preferences: 'Children who put it first, average',
  mean_complexity: 'Complexity of the children on roll, bands 1 to 5, average',
  mean_km:
    'Kilometres of a journey, total over total: by road in transport.csv, else a straight line',
  mean_minutes: 'Minutes of a journey, total over total',
  in_district_share: 'Share of the children on roll who live in its district',
  in_district: 'Children who attend in their home district, average',
  mode: 'Mode of transport',
  passengers: 'Passengers, average',
  passengers_over_limit: 'Passengers whose journey takes longer than the guide allows, average',
  fund: 'High needs budget (dsg) or general fund (general)',
  line: 'Line of the accounts',
  line_group: 'Lines of the high needs block that belong together, or their total',
  kind: 'Spend, income, the total of either, in-year balance or cumulative balance',
  indicator: 'What is measured',
  target: 'Target of the plan or the area, where there is one',
  source: 'Source of the target',
};

/** What a column of an exported table means; undefined where nobody has said. */
export function columnMeaning(column: string): string | undefined {
  const ranged = RANGED.find(([ending]) => column.endsWith(ending));
  if (!ranged) return COLUMNS[column];
  const [ending, meaning] = ranged;
  const measure = MEASURES[column.slice(0, -ending.length)];
  return measure && `${measure}: ${meaning}`;
}

/** Stands in place of a table that is withheld. @param why the words after "it" */
export function notGivenOut(why: string): string {
  return `Not given out under disclosure control: it ${why}.`;
}

/** Notes that hold for every table. */
export const TABLE_NOTES = [
  'Averages add up, ranges do not.',
  'Averages are written in full; round them when you report them. A blank cell means that there is nothing to say, never nought.',
  'Figures after the base January are simulated, and hold only as far as the assumptions do.',
];
