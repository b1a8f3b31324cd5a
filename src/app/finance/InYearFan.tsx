/** Income less spending of each financial year, and when the two meet. */
import type { VNode } from 'preact';
import { FanReader } from '../../charts/FanReader.tsx';
import { fanTwin } from '../../charts/fan/twin.ts';
import { percent } from '../../charts/rounding.ts';
import type { Twin } from '../../charts/twin.ts';
import { financialYear } from '../../domain/years.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { balanceSentence, inYearTitle, planName } from '../content/finance.ts';
import { balanceData, signOf } from './balanceSeries.ts';
import type { FinancePartProps } from './parts.ts';

const ID = 'in-year';

export interface InYearFanProps extends FinancePartProps {
  /** The plan against no change; absent where the plan in view is no change. */
  readonly compared?: BudgetsView;
}

/** The table of the fan, with the share of futures in which each year is in balance. */
function withShares(twin: Twin, shares: readonly number[], years: readonly number[]): Twin {
  const words = years.map(financialYear);
  return {
    ...twin,
    columns: [...twin.columns, { label: 'Futures in balance', numeric: true, format: percent }],
    rows: twin.rows.map((row) => [...row, shares[words.indexOf(String(row[0]))] ?? null]),
  };
}

export function InYearFan({ finance, choices, compared }: InYearFanProps): VNode {
  const { provenance, inYear, inBalance, stated, financialYears } = finance;
  const sign = signOf(inYear);
  const data = balanceData({
    sign,
    fan: inYear,
    baseline: compared?.inYear.before,
    baselineName: compared?.baseline.label,
    stated: stated.inYear,
    name: planName(finance, choices),
    ofYear: true,
    draws: provenance.draws,
  });
  const title = inYearTitle(finance);
  const caption = `High needs ${sign} of each financial year, before deficit grants, ${finance.areaName}, ${provenance.draws} simulated futures. Years are labelled by the March that ends them`;
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={caption}
      twin={withShares(fanTwin(data, caption), inBalance, financialYears)}
      provenance={provenance}
      notes={balanceSentence(finance)}
    >
      <FanReader
        id={`${ID}-drawn`}
        label={`${title}. Read at ${financialYear(finance.financialYear)}`}
        initialWidth={560}
        {...data}
        readingYear={finance.financialYear + 1}
        unit={sign}
        bandWords={['Shaded: 8 in 10 simulated futures']}
        baseLabelled={false}
      />
    </DataFigure>
  );
}
