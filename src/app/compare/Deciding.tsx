/** Which assumptions decide between two of the plans, and what knowing them would be worth. */
import type { VNode } from 'preact';
import { WorthReader } from '../../charts/worth/WorthReader.tsx';
import { type WorthData, worthTwin } from '../../charts/worth/worth.ts';
import type { ComparePlansView } from '../../results/compare/plansTypes.ts';
import { FEWEST_FUTURES } from '../../results/sensitivity/sensitivityTypes.ts';
import {
  VALUED_MEASURES,
  type ValuedMeasure,
  type ValueView,
} from '../../results/value/valueTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { Filters, SelectField } from '../components/fields.tsx';
import { Section } from '../components/Section.tsx';
import { LETTERS } from '../content/compare.ts';
import {
  choiceWords,
  knowingWords,
  NEUTRAL_VALUE_TITLE,
  toldWords,
  VALUED_LABELS,
  valueTitle,
  WORTH_MEANING,
  worthCaption,
  worthFormat,
  worthRows,
} from '../content/value.ts';
import { type Decision, decidedPlans } from '../state/slots.ts';

const ID = 'deciding';
/** Bars drawn, and sentences said; the table has every assumption. */
const MOST_BARS = 10;
const MOST_SENTENCES = 3;
/** Longer bars are no easier to compare. */
const WIDEST = 1100;

export interface DecidingProps {
  readonly compared: ComparePlansView;
  readonly view: ValueView | undefined;
  readonly decision: Decision;
  readonly onDecision: (decision: Decision) => void;
}

function Asked({ compared, decision, onDecision }: Omit<DecidingProps, 'view'>): VNode {
  const ids = compared.plans.map(({ id }) => id);
  const pairs = ids.flatMap((one, a) =>
    ids.slice(a + 1).map((other, b) => ({
      value: `${one},${other}`,
      label: `${LETTERS[a]} and ${LETTERS[a + 1 + b]}`,
    })),
  );
  return (
    <Filters label="Between which plans, and by what">
      <SelectField
        id="deciding-plans"
        label="Between plans"
        value={decidedPlans(decision, ids)?.join() ?? ''}
        options={pairs}
        onChange={(value) => {
          const [one, other] = value.split(',');
          onDecision({ ...decision, plans: [one, other] });
        }}
      />
      <SelectField
        id="deciding-measure"
        label="Judged by"
        value={decision.measure}
        options={VALUED_MEASURES.map((value) => ({ value, label: VALUED_LABELS[value] }))}
        onChange={(measure) => onDecision({ ...decision, measure: measure as ValuedMeasure })}
      />
    </Filters>
  );
}

function Ranking({ view }: { readonly view: ValueView }): VNode {
  const { assumptions, provenance } = view;
  const title = valueTitle(view);
  if (assumptions === null) {
    return (
      <p>
        What decides is told from {FEWEST_FUTURES} futures up; there are {provenance.draws} so far.
      </p>
    );
  }
  const format = worthFormat(view);
  const found = assumptions.each.filter(({ value }) => value > 0);
  const told = found.filter((one) => one.told);
  if (found.length === 0) {
    return (
      <div class="lip-stack lip-stack--tight">
        <h3 class="lip-figure__title">{title}</h3>
        <p>{choiceWords(view)}</p>
        <p class="lip-note">{WORTH_MEANING}</p>
      </div>
    );
  }
  const data: WorthData = {
    rows: worthRows(found.slice(0, MOST_BARS)),
    floor: assumptions.floor,
    format,
  };
  return (
    <div class="lip-stack lip-stack--tight">
      <p>{choiceWords(view)}</p>
      {told.length > 0 ? (
        <ul class="lip-list">
          {told.slice(0, MOST_SENTENCES).map((one) => (
            <li key={one.id}>{knowingWords(one, view)}</li>
          ))}
        </ul>
      ) : null}
      <DataFigure
        id="worth"
        level={3}
        title={title}
        caption={worthCaption(view)}
        twin={worthTwin(data, worthRows(assumptions.each), {
          caption: worthCaption(view),
          note: WORTH_MEANING,
        })}
        provenance={provenance}
        notes={
          <>
            <p>{toldWords(view, format)}</p>
            <p>{WORTH_MEANING}</p>
          </>
        }
      >
        <WorthReader {...data} id="worth-drawing" label={title} most={WIDEST} />
      </DataFigure>
    </div>
  );
}

export function Deciding(props: DecidingProps): VNode {
  const { view, compared, decision } = props;
  const wanted = decidedPlans(
    decision,
    compared.plans.map(({ id }) => id),
  );
  const isOfThese =
    view !== undefined &&
    wanted?.join() === view.plans.map(({ id }) => id).join() &&
    view.measure.id === decision.measure &&
    view.year === compared.year;
  return (
    <Section
      id={ID}
      title={NEUTRAL_VALUE_TITLE}
      intro="What would have to be known to choose otherwise, and what knowing it would be worth."
    >
      <Asked {...props} />
      {isOfThese ? <Ranking view={view} /> : <p>The answer follows.</p>}
    </Section>
  );
}
