/** What is assumed, on what grounds, and what each assumption does to the answer. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  FEWEST_FUTURES,
  type SensitivityView,
} from '../../results/sensitivity/sensitivityTypes.ts';
import { SelectField } from '../components/fields.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { RegisterTable } from '../components/RegisterTable.tsx';
import { Section } from '../components/Section.tsx';
import { registerHeadline } from '../content/register.ts';
import {
  EFFECT_MEANING,
  explainedWords,
  OUTCOME_NAMES,
  outcomeWords,
  sensitivityFinding,
} from '../content/sensitivity.ts';
import { addressOfAssumption } from '../scenario/openPart.ts';
import type { PageProps } from './pageProps.ts';

/** A scenario's own assumptions and the register entries that it changes. */
function PlanAssumptions({ scenario }: Pick<PageProps, 'scenario'>): VNode | null {
  if (!scenario) return null;
  const changed = Object.entries(scenario.parameters);
  if (scenario.assumptions.length + changed.length === 0) return null;
  return (
    <Section id="plan-assumptions" title={`What “${scenario.label}” takes as given`}>
      <ul class="lip-list lip-measure">
        {scenario.assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
        {changed.map(([id, { low, central, high, reason }]) => (
          <li key={id}>
            <code>{id}</code> is {central} ({low} to {high}): {reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The answer that assumptions are set against. */
type Answer = 'placesShort' | 'deficit';

const ANSWERS: readonly Answer[] = ['placesShort', 'deficit'];

/** Which answer the table is sorted by, and how much of it assumptions explain. */
function EffectsIntro(props: {
  readonly view: SensitivityView | undefined;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}): VNode {
  const { view, answer, onAnswer } = props;
  const effects = view?.effects ?? null;
  return (
    <>
      <div class="lip-screen-only">
        <SelectField
          id="register-answer"
          label="Effect on"
          value={answer}
          options={ANSWERS.map((one) => ({ value: one, label: OUTCOME_NAMES[one] }))}
          onChange={(value) => onAnswer(ANSWERS.find((one) => one === value) ?? answer)}
        />
      </div>
      {view && effects ? (
        <p class="lip-measure">
          Sorted by effect on {outcomeWords(view)}. {explainedWords(effects, view.provenance.draws)}{' '}
          {EFFECT_MEANING}
        </p>
      ) : (
        <p class="lip-measure">
          Effects are told from {FEWEST_FUTURES} simulated futures up
          {view ? `; there are ${view.provenance.draws} so far` : ''}.
        </p>
      )}
    </>
  );
}

export function AssumptionsPage(props: PageProps): VNode {
  const { dataset, views, scenario, choices, go, hashOf } = props;
  const entries = Object.values(dataset.register);
  const [answer, setAnswer] = useState<Answer>('placesShort');
  const view = answer === 'deficit' ? views.sensitivity : views.sensitivityOfPlaces;
  return (
    <>
      <PageHead headline={sensitivityFinding(view?.effects ?? null) ?? registerHeadline(entries)}>
        {view?.effects ? `The answer is ${outcomeWords(view)}. ` : ''}
        What is done with these values, and what it cannot tell, stands under{' '}
        <a href={hashOf({ page: 'method' })}>Method</a>.
      </PageHead>
      <InTurns of={[views, choices]}>
        <PlanAssumptions scenario={scenario} />
        <Section id="register" title="Every assumption">
          <EffectsIntro view={view} answer={answer} onAnswer={setAnswer} />
          <RegisterTable
            entries={entries}
            changes={scenario?.parameters ?? {}}
            view={view}
            asked={choices.filter}
            onAsk={(filter) => go({ filter })}
            addressOf={(id) => hashOf({ page: 'scenario', change: addressOfAssumption(id) })}
          />
        </Section>
      </InTurns>
    </>
  );
}
