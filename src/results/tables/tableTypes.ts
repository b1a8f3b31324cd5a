/** Tables that any run can make, by name, in the order of the public contract. */
export type TableName =
  | 'demand'
  | 'sufficiency'
  | 'spill'
  | 'places'
  | 'provisions'
  | 'placements'
  | 'transport'
  | 'finance'
  | 'indicators'
  | 'scap'
  | 'lsrp_5_1'
  | 'lsrp_6'
  | 'lsrp_7'
  | 'lsrp_7_1'
  | 'lsrp_7_2'
  | 'lsrp_7_3'
  | 'lsrp_7_4'
  | 'lsrp_7_5'
  | 'lsrp_7_6'
  | 'lsrp_7_7'
  | 'lsrp_10'
  | 'lsrp_11'
  | 'lsrp_12'
  | 'dsg_placements'
  | 'dsg_financial'
  | 'dsg_history';

/** Tables of the management plan that hold a forecast, which it asks for mitigated and unmitigated. */
export const FORECAST_TABLES: readonly TableName[] = ['dsg_placements', 'dsg_financial'];

export type Cell = string | number | null;
