/** What is assumed, on what grounds, how well it fits, and what the simulator cannot tell. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  FEWEST_FUTURES,
  type SensitivityView,
} from '../../results/sensitivity/sensitivityTypes.ts';
import { Calibration } from '../components/Calibration.tsx';
import { ChecksTables } from '../components/ChecksTable.tsx';
import { SelectField } from '../components/fields.tsx';
import { HiddenNeed } from '../components/HiddenNeed.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { RegisterTable } from '../components/RegisterTable.tsx';
import { Section } from '../components/Section.tsx';
import { LIMITS, RANGES_TEXT } from '../content/limits.ts';
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

export function AssumptionsPage({ dataset, views, scenario, choices, hashOf }: PageProps): VNode {
  const entries = Object.values(dataset.register);
  const { checks, hiddenNeed, calibration } = views;
  const [answer, setAnswer] = useState<Answer>('placesShort');
  const view = answer === 'deficit' ? views.sensitivity : views.sensitivityOfPlaces;
  return (
    <>
      <PageHead headline={sensitivityFinding(view?.effects ?? null) ?? registerHeadline(entries)}>
        {view?.effects ? `The answer is ${outcomeWords(view)}. ` : ''}
        Read what the simulator cannot tell before you use what it says.
      </PageHead>
      <InTurns of={[views, choices]}>
        <Section id="limits" title="What this cannot tell">
          <ul class="lip-list lip-measure">
            {LIMITS.map(({ title, text }) => (
              <li key={title}>
                <b>{title}.</b> {text}
              </li>
            ))}
          </ul>
          <p class="lip-measure">{RANGES_TEXT}</p>
        </Section>
        <PlanAssumptions scenario={scenario} />
        <Section id="checks" title="How well the model gives back what is known">
          {checks ? (
            <ChecksTables rows={checks.rows} />
          ) : (
            <p>The checks appear as soon as the first futures have been simulated.</p>
          )}
        </Section>
        <Section id="hidden-need" title="How far the headline rests on need that cannot be seen">
          {hiddenNeed ? (
            <HiddenNeed view={hiddenNeed} year={choices.year} />
          ) : (
            <p>The figures appear as soon as the first futures have been simulated.</p>
          )}
        </Section>
        <Section id="calibration" title="Placement beside the flows that it is fitted to">
          {calibration ? (
            <Calibration view={calibration} />
          ) : (
            <p>The figures appear as soon as the first futures have been simulated.</p>
          )}
        </Section>
        <Section id="register" title="Every assumption">
          <EffectsIntro view={view} answer={answer} onAnswer={setAnswer} />
          <RegisterTable
            entries={entries}
            view={view}
            addressOf={(id) => hashOf({ page: 'scenario', change: addressOfAssumption(id) })}
          />
        </Section>
      </InTurns>
    </>
  );
}
