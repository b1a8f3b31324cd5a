import { LINE, sumOfLines } from './lines.ts';

/** Whose money pays for children with plans in a financial year, in pounds; the parts are the whole. */
export interface WhoPays {
  /** High needs budget, deficit included, less what others put into it. */
  readonly highNeeds: number;
  /** Council's general fund: transport less charges, assessment, and what it puts into high needs. */
  readonly generalFund: number;
  /** Schools' own budgets: support below the threshold, and transfers out of the schools block. */
  readonly schools: number;
  /** Families: charges for transport. */
  readonly families: number;
}

/**
 * Splits a financial year by who pays. Nothing is counted twice: what moves between budgets stands with
 * whoever gives it. Transfers that the register holds count as the schools block's.
 *
 * @param amounts pounds of each line of `FINANCE_LINES`.
 * @param schoolSupportPounds what mainstream schools bear: see `borneBySchools`.
 */
export function whoPays(amounts: Float64Array, schoolSupportPounds: number): WhoPays {
  const { transfers } = LINE;
  const given = amounts[transfers] + amounts[LINE['general-fund-contribution']];
  const charges = sumOfLines(amounts, 'general', 'income');
  return {
    highNeeds: sumOfLines(amounts, 'dsg', 'spend') - given,
    generalFund: sumOfLines(amounts, 'general', 'spend') - charges,
    schools: schoolSupportPounds + amounts[transfers],
    families: charges,
  };
}
