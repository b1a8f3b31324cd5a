import type { DatasetRow } from '../../domain/datasetTables.ts';
import { TARGET_MEASURES } from '../../model/finance/baseTargets.ts';
import type { FinanceView, StatedBalance } from './financeTypes.ts';

const FINANCIAL_YEAR = /^\d{4}-\d{2}$/;

/** Balances that the dataset's facts state for a financial year, oldest first. */
export function statedBalances(
  facts: readonly DatasetRow<'financeFacts'>[],
): FinanceView['stated'] {
  const of = (wanted: string): StatedBalance[] =>
    facts
      .filter(({ measure, period }) => measure === wanted && FINANCIAL_YEAR.test(period))
      .map(({ period, value, source }) => ({
        financialYear: Number(period.slice(0, 4)),
        pounds: value,
        reported: !/forecast|target/i.test(source),
        source,
      }))
      .sort((a, b) => a.financialYear - b.financialYear);
  return {
    inYear: of(TARGET_MEASURES.inYearBalance),
    cumulative: of(TARGET_MEASURES.cumulativeBalance),
  };
}
