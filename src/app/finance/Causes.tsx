/** Why money changes: since the first year, and against no change. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { WaterfallReader } from '../../charts/waterfall/WaterfallReader.tsx';
import { waterfallTwin } from '../../charts/waterfall/waterfall.ts';
import { financialYear } from '../../domain/years.ts';
import {
  type CauseId,
  type CausesView,
  MONEY_MEASURES,
  type MoneyMeasure,
} from '../../results/causes/causesTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { Section } from '../components/Section.tsx';
import { causeLabel, causesTitle, HOW_CAUSES, MEASURE_WORDS } from '../content/moneyCauses.ts';
import type { FinanceSectionProps } from './parts.ts';
import { Switch } from './Switch.tsx';
import { changeRows, levelRow } from './waterfallRows.ts';

type From = 'since' | 'against';

const ID = 'causes';
const MEASURES = MONEY_MEASURES.map((id) => ({ id, label: MEASURE_WORDS[id].name }));

/** Ways to look that the view has: neither the first year nor no change differs from itself. */
function waysOf({ since, against, firstFinancialYear }: CausesView) {
  return [
    since && { id: 'since' as const, label: `Since ${financialYear(firstFinancialYear)}` },
    against && { id: 'against' as const, label: `Against “${against.label}”` },
  ].filter((one) => one !== null);
}

/** What is drawn: one waterfall, and the words for its two ends. */
function drawnOf(view: CausesView, from: From, measure: MoneyMeasure) {
  const { provenance, financialYear: shown, firstFinancialYear: first } = view;
  const year = financialYear(shown);
  const { name } = MEASURE_WORDS[measure];
  if (from === 'against' && view.against) {
    const { label, waterfalls, draws } = view.against;
    return {
      waterfall: waterfalls[measure],
      draws,
      between: `${year}, against “${label}”`,
      start: `${label}, ${year}`,
      end: `${provenance.scenarioLabel}, ${year}`,
    };
  }
  if (view.since === null) return null;
  return {
    waterfall: view.since[measure],
    draws: provenance.draws,
    between: `${financialYear(first)} to ${year}`,
    start: `${name}, ${financialYear(first)}`,
    end: `${name}, ${year}`,
  };
}

export function Causes({ views, choices }: FinanceSectionProps): VNode | null {
  const [measure, setMeasure] = useState<MoneyMeasure>('high-needs-spending');
  const [wanted, setWanted] = useState<From>('since');
  const { causes: view } = views;
  if (!view) return null;
  const ways = waysOf(view);
  const from = ways.some(({ id }) => id === wanted) ? wanted : ways[0]?.id;
  const drawn = from === undefined ? null : drawnOf(view, from, measure);
  if (drawn === null) {
    const first = financialYear(view.firstFinancialYear);
    const why = `Causes are told since ${first}, the first financial year. Choose a later January.`;
    return (
      <Section id={ID} title="Why money changes" intro={why}>
        {null}
      </Section>
    );
  }
  const { waterfall, between, draws } = drawn;
  const title = causesTitle(waterfall, measure, between);
  const caption = `${MEASURE_WORDS[measure].name} by cause, ${choices.areaName}, ${between}: average of ${draws} simulated futures`;
  const rows = [
    levelRow('start', drawn.start, waterfall.start),
    ...changeRows(waterfall, (id) => causeLabel(id as CauseId, measure)),
    levelRow('end', drawn.end, waterfall.end),
  ];
  return (
    <DataFigure
      id={ID}
      title={title}
      caption={caption}
      twin={waterfallTwin({ rows }, caption)}
      provenance={view.provenance}
      notes={HOW_CAUSES}
    >
      <div class="lip-stack lip-stack--tight">
        <Switch label="What is split" options={MEASURES} chosen={measure} onChoose={setMeasure} />
        {ways.length > 1 ? (
          <Switch label="From where" options={ways} chosen={from as From} onChoose={setWanted} />
        ) : null}
        <WaterfallReader id={`${ID}-drawn`} label={title} description={caption} rows={rows} />
      </div>
    </DataFigure>
  );
}
