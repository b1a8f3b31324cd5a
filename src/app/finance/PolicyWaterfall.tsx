/** From no change to the plan, policy by policy; and the whole way from the first year. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { WaterfallReader } from '../../charts/waterfall/WaterfallReader.tsx';
import { type WaterfallRow, waterfallTwin } from '../../charts/waterfall/waterfall.ts';
import { financialYear } from '../../domain/years.ts';
import type { AttributionView, PlanStep } from '../../results/attribution/attributionTypes.ts';
import { OVERLAP } from '../../results/attribution/attributionTypes.ts';
import {
  type CauseId,
  MONEY_MEASURES,
  type MoneyMeasure,
} from '../../results/causes/causesTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import {
  causeLabel,
  HOW_CAUSES,
  HOW_POLICIES,
  MEASURE_WORDS,
  OVERLAP_LABEL,
  policiesTitle,
} from '../content/moneyCauses.ts';
import type { Choices } from '../state/choices.ts';
import { PolicyOrder } from './PolicyOrder.tsx';
import { Switch } from './Switch.tsx';
import { changeRows, levelRow } from './waterfallRows.ts';

export interface PolicyWaterfallProps {
  readonly view: AttributionView;
  readonly choices: Choices;
}

type From = 'no change' | 'first year';

const ID = 'policies';
const MEASURES = MONEY_MEASURES.map((id) => ({ id, label: MEASURE_WORDS[id].name }));

/** Steps in the order that the reader made; any that it does not name stay in order of date, last. */
function inOrder(steps: readonly PlanStep[], ids: readonly string[]): PlanStep[] {
  const place = ({ id }: PlanStep) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...steps].sort((one, other) => place(one) - place(other));
}

function rowsOf(
  view: AttributionView,
  measure: MoneyMeasure,
  from: From,
  steps: readonly PlanStep[],
): WaterfallRow[] {
  const { baseline, provenance, since } = view;
  const { name } = MEASURE_WORDS[measure];
  const year = financialYear(view.financialYear);
  const waterfall = view.policies[measure];
  const labels = new Map(
    [...steps, { id: OVERLAP, label: OVERLAP_LABEL }].map((s) => [s.id, s.label]),
  );
  const changes = changeRows(waterfall, (id) => labels.get(id) ?? id);
  const ordered = [...steps, { id: OVERLAP }].flatMap(({ id }) =>
    changes.filter((row) => row.id === id),
  );
  const first =
    from === 'first year' && since !== null
      ? [
          levelRow(
            'first',
            `${name}, ${financialYear(view.firstFinancialYear)}`,
            since[measure].start,
          ),
          ...changeRows(since[measure], (id) => causeLabel(id as CauseId, measure)),
        ]
      : [];
  return [
    ...first,
    levelRow('start', `${baseline.label}, ${year}`, waterfall.start),
    ...ordered,
    levelRow('end', `${provenance.scenarioLabel}, ${year}`, waterfall.end),
  ];
}

export function PolicyWaterfall({ view, choices }: PolicyWaterfallProps): VNode {
  const [measure, setMeasure] = useState<MoneyMeasure>('in-year-deficit');
  const [from, setFrom] = useState<From>('no change');
  const [order, setOrder] = useState<readonly string[]>([]);
  const [ordering, setOrdering] = useState(false);
  const { provenance, baseline, since } = view;
  const steps = inOrder(view.steps, order);
  const rows = rowsOf(view, measure, from, steps);
  const title = policiesTitle(
    view.policies[measure],
    measure,
    view.financialYear,
    (id) => view.steps.find((step) => step.id === id)?.label,
  );
  const sequence = order.length === 0 ? 'in the order they start' : 'in the order chosen';
  const caption = `${MEASURE_WORDS[measure].name}, ${choices.areaName}, ${financialYear(view.financialYear)}: from “${baseline.label}” to “${provenance.scenarioLabel}”, policies ${sequence}. First ${provenance.draws} simulated futures, so averages differ a little from those of all futures`;
  const ways: readonly { id: From; label: string }[] = [
    { id: 'no change', label: `From “${baseline.label}”` },
    {
      id: 'first year',
      label: `From ${financialYear(view.firstFinancialYear)}, by cause and policy`,
    },
  ];
  const turnOrdering = () => setOrdering(!ordering);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.toLowerCase() === 'o' && steps.length > 1) turnOrdering();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button inside
    <div onKeyDown={onKeyDown}>
      <DataFigure
        id={ID}
        title={title}
        caption={caption}
        twin={waterfallTwin({ rows }, caption)}
        provenance={provenance}
        notes={from === 'first year' ? `${HOW_POLICIES} ${HOW_CAUSES}` : HOW_POLICIES}
        actions={
          steps.length > 1 ? (
            <button type="button" class="lip-link" aria-expanded={ordering} onClick={turnOrdering}>
              {ordering ? 'Done with the order' : 'Change the order'}
            </button>
          ) : undefined
        }
      >
        <div class="lip-stack lip-stack--tight">
          <Switch label="What is split" options={MEASURES} chosen={measure} onChoose={setMeasure} />
          {since === null ? null : (
            <Switch label="From where" options={ways} chosen={from} onChoose={setFrom} />
          )}
          {ordering ? <PolicyOrder steps={steps} onOrder={setOrder} /> : null}
          <WaterfallReader id={`${ID}-drawn`} label={title} description={caption} rows={rows} />
        </div>
      </DataFigure>
    </div>
  );
}
