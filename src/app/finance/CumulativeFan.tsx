/** The high needs deficit at the end of each financial year, with or without a write-off. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FanReader } from '../../charts/FanReader.tsx';
import { fanTwin } from '../../charts/fan/twin.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import {
  cumulativeCaption,
  cumulativeTitle,
  differenceWords,
  planName,
  statedNote,
  writeOffNote,
} from '../content/finance.ts';
import { balanceData, signOf } from './balanceSeries.ts';
import type { FinancePartProps } from './parts.ts';

const ID = 'cumulative';

export interface CumulativeFanProps extends FinancePartProps {
  /** The plan against no change; absent where the plan in view is no change. */
  readonly compared?: BudgetsView;
}

export function CumulativeFan({ finance, choices, compared }: CumulativeFanProps): VNode {
  const [other, setOther] = useState(false);
  const { provenance, writeOff, cumulativeBeforeGrants, stated, financialYear } = finance;
  const grants = finance.balanceYears.some(({ grants: { mean } }) => mean !== 0);
  const switched = writeOff ? writeOff.cumulative : cumulativeBeforeGrants;
  const shown = other && (writeOff || grants) ? 'other' : 'as counted';
  const fan = shown === 'other' ? switched : finance.cumulative;
  // What no change comes to is set beside the plan as both are counted, never beside a supposition.
  const beside = shown === 'other' ? undefined : compared;
  const data = balanceData({
    sign: signOf(finance.cumulative),
    fan,
    baseline: beside?.cumulative.before,
    baselineName: beside?.baseline.label,
    stated: stated.cumulative,
    name: planName(finance, choices),
    ofYear: false,
    draws: provenance.draws,
  });
  const title = cumulativeTitle(finance, fan);
  const caption = cumulativeCaption(finance, shown === 'other');
  const bandWords = ['Shaded: 8 in 10 simulated futures'];
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={caption}
      twin={fanTwin(data, caption)}
      provenance={provenance}
      notes={[writeOffNote(finance), statedNote(stated.cumulative)].filter(Boolean).join(' ')}
      actions={
        writeOff || grants ? (
          <button
            type="button"
            class="lip-link"
            aria-pressed={shown === 'other'}
            onClick={() => setOther(!other)}
          >
            {writeOff ? 'Add the write-off' : 'Take off the grants'}
          </button>
        ) : null
      }
    >
      <FanReader
        id={`${ID}-drawn`}
        label={`${title}. Read at March ${financialYear + 1}`}
        initialWidth={560}
        {...data}
        readingYear={financialYear + 1}
        reading={beside && differenceWords(beside)}
        unit={signOf(finance.cumulative)}
        bandWords={bandWords}
        baseLabelled={false}
        firstForecast={{ year: choices.baseYear + 1, label: 'first simulated year' }}
      />
    </DataFigure>
  );
}
