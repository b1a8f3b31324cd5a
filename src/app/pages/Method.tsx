/** How the figures come about, what they cannot tell, and how well they give back what is known. */
import type { VNode } from 'preact';
import { FIXED_CHOICES } from '../../domain/fixedChoices/index.ts';
import { Calibration } from '../components/Calibration.tsx';
import { ChecksTables } from '../components/ChecksTable.tsx';
import { FixedChoicesTables } from '../components/FixedChoices.tsx';
import { HiddenNeed } from '../components/HiddenNeed.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import { checksSentence } from '../content/checks.ts';
import { FIXED_TITLE, fixedIntro } from '../content/fixedChoices.ts';
import { LIMITS, RANGES_TEXT } from '../content/limits.ts';
import { METHOD_HEADLINE, METHOD_INTRO, METHOD_STEPS, type MethodStep } from '../content/method.ts';
import type { PageProps } from './pageProps.ts';

const TO_COME = 'The figures appear as soon as the first futures have been simulated.';

/** One step: in plain words, then as the relations that the program keeps. */
function Step({ step }: { readonly step: MethodStep }): VNode {
  return (
    <li class="lip-method__step" id={`step-${step.id}`}>
      <h3 class="lip-method__title">{step.title}</h3>
      {step.plain.map((words) => (
        <p key={words} class="lip-measure">
          {words}
        </p>
      ))}
      <ul class="lip-relations">
        {step.exact.map((relation) => (
          <li key={relation}>{relation}</li>
        ))}
      </ul>
    </li>
  );
}

export function MethodPage({ views, choices, hashOf }: PageProps): VNode {
  const { checks, hiddenNeed, calibration } = views;
  return (
    <>
      <PageHead headline={METHOD_HEADLINE}>
        {checks ? `${checksSentence(checks.rows)} ` : ''}
        Read what the simulator cannot tell before you use what it says. Every value that a plan can
        change stands under <a href={hashOf({ page: 'assumptions' })}>Assumptions</a>; those that
        none can change stand below.
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
        <Section id="steps" title="How the figures come about" intro={METHOD_INTRO}>
          <ol class="lip-method">
            {METHOD_STEPS.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
        </Section>
        <Section id="fixed" title={FIXED_TITLE} intro={fixedIntro(FIXED_CHOICES)}>
          <FixedChoicesTables />
        </Section>
        <Section id="checks" title="How well the model gives back what is known">
          {checks ? <ChecksTables rows={checks.rows} /> : <p>{TO_COME}</p>}
        </Section>
        <Section id="hidden-need" title="How far the headline rests on need that cannot be seen">
          {hiddenNeed ? <HiddenNeed view={hiddenNeed} year={choices.year} /> : <p>{TO_COME}</p>}
        </Section>
        <Section id="calibration" title="Placement beside the flows that it is fitted to">
          {calibration ? <Calibration view={calibration} /> : <p>{TO_COME}</p>}
        </Section>
      </InTurns>
    </>
  );
}
