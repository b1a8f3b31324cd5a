/** If these schools admit differently, who gets in, who no longer does, and what does it cost? */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FieldProblems } from '../components/FieldProblems.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import { useNarrow } from '../components/useNarrow.ts';
import { reviewHeadline } from '../content/findings/review.ts';
import {
  CHOOSE_TO_BEGIN,
  FIGURES_TO_COME,
  NOTHING_CHANGED,
  SHOWN_AFTER,
  STEPS,
} from '../content/review.ts';
import { ChangeAdmissions } from '../review/ChangeAdmissions.tsx';
import { ChooseSchools } from '../review/ChooseSchools.tsx';
import { Consequences } from '../review/Consequences.tsx';
import { PlanInWords } from '../review/PlanInWords.tsx';
import { isEmpty, type Plan, type PlanContext, type School } from '../review/plan.ts';
import { planProblems } from '../review/planChecks.ts';
import { tickSchool } from '../review/planEdits.ts';
import { planName } from '../review/planScenario.ts';
import type { Review } from '../review/review.ts';
import { FULL_PAIRS } from '../review/reviewRuns.ts';
import { useReviewKeys } from '../review/useReviewKeys.ts';
import { WhoGains } from '../review/WhoGains.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

interface StepProps {
  readonly number: number;
  readonly current: number;
  readonly narrow: boolean;
  readonly onGo: (step: number) => void;
  readonly children: ComponentChildren;
}

const stepId = (number: number) => `review-step-${number}`;

/** One of three columns; on a narrow screen one of three pages. */
function Step({ number, current, narrow, onGo, children }: StepProps): VNode {
  const button = (to: number, words: string) => (
    <button type="button" class="lip-button lip-button--quiet" onClick={() => onGo(to)}>
      {words}
    </button>
  );
  return (
    <section
      class={[
        'lip-section lip-review__step',
        number < STEPS.length ? 'lip-review__step--controls' : '',
        number === current ? '' : 'lip-review__step--away',
      ]
        .filter(Boolean)
        .join(' ')}
      aria-labelledby={stepId(number)}
    >
      {narrow ? <p class="lip-note lip-screen-only">Step {number} of 3</p> : null}
      <h2 class="lip-step" id={stepId(number)} tabIndex={-1}>
        <span class="lip-step__number">{number}</span> {STEPS[number - 1]}
      </h2>
      {children}
      {narrow ? (
        <p class="lip-row lip-review__turn">
          {number > 1 ? button(number - 1, 'Back') : null}
          {number < 3 ? button(number + 1, `Next: ${STEPS[number].toLowerCase()}`) : null}
        </p>
      ) : null}
    </section>
  );
}

/** What the headline says: nothing yet, what is being worked out, or what was found. */
function headlineOf(review: Review, plan: Plan, context: PlanContext, year: number): string {
  if (isEmpty(plan, context)) return NOTHING_CHANGED;
  const answer = review.runs.answer.value;
  if (!answer) return `Test of “${planName(plan, context)}”, January ${year}`;
  return reviewHeadline(answer.view);
}

function Bench(props: PageProps & { readonly plan: Plan; readonly context: PlanContext }): VNode {
  const { review, plan, context, choices, dataset, plans, hashOf } = props;
  const kept = plan.keptAs === null ? undefined : plans.get(plan.keptAs);
  const { manifest, shapes } = dataset;
  const narrow = useNarrow();
  const [step, setStep] = useState(1);
  const [openId, setOpenId] = useState<string | null>(null);
  const problems = planProblems(plan, context);
  const asked = review.asked.value;
  const answer = review.runs.answer.value;
  const empty = isEmpty(plan, context);
  const readOnly = plan.keptAs === null;
  const goTo = (to: number) => {
    setStep(to);
    requestAnimationFrame(() => document.getElementById(stepId(to))?.focus());
  };
  useReviewKeys({ onUndo: review.undo, onRedo: review.redo, onStep: goTo });
  const tick = (school: School) => {
    const chosen = plan.schools.some(({ id }) => id === school.id);
    review.step(tickSchool(plan, school, context));
    if (!chosen) setOpenId(school.id);
  };
  const openForm = (school: School) => {
    if (!plan.schools.some(({ id }) => id === school.id)) tick(school);
    setOpenId(school.id);
    setStep(2);
    requestAnimationFrame(() => document.getElementById('review-school-name')?.focus());
  };
  const goToField = ({ field, schoolId }: { field: string; schoolId: string | null }) => {
    if (schoolId !== null) setOpenId(schoolId);
    setStep(2);
    requestAnimationFrame(() => {
      const found = document.getElementById(field);
      found?.closest('details')?.setAttribute('open', '');
      found?.focus();
    });
  };
  useEffect(() => {
    const linked = choices.school === null ? undefined : context.schools.get(choices.school);
    if (linked) openForm(linked);
  }, [choices.school]);
  const apply = () => {
    review.apply();
    if (narrow && problems.length === 0) goTo(3);
  };
  const toBegin = plan.schools.length === 0 ? CHOOSE_TO_BEGIN : 'Apply the changes to see.';
  const waitingWords = readOnly ? (empty ? NOTHING_CHANGED : FIGURES_TO_COME) : toBegin;
  const whoGains =
    answer && !empty ? (
      <div class={review.upToDate.value ? undefined : 'lip-answer--waiting'}>
        <WhoGains view={answer.view} areaName={manifest.name} />
      </div>
    ) : (
      <p>{waitingWords}</p>
    );
  const columns = { current: step, narrow, onGo: goTo };
  return (
    <>
      {asked.problems.length > 0 ? (
        <FieldProblems key={asked.times} problems={asked.problems} onGo={goToField} />
      ) : null}
      <PageHead
        headline={headlineOf(review, plan, context, choices.year)}
        firstLookDraws={
          answer && !empty && answer.view.provenance.draws < FULL_PAIRS
            ? answer.view.provenance.draws
            : undefined
        }
      >
        {answer && !empty && !review.upToDate.value ? SHOWN_AFTER : null}
      </PageHead>
      <div class="lip-stack">
        <PlanInWords plan={plan} context={context} onScreen={readOnly} />
        {readOnly ? (
          <Section id="review-answer" title={STEPS[2]}>
            {whoGains}
          </Section>
        ) : (
          <div
            class={
              answer && !empty
                ? 'lip-columns lip-columns--review'
                : 'lip-columns lip-columns--review lip-screen-only'
            }
          >
            <Step number={1} {...columns}>
              <ChooseSchools
                schools={context.schools}
                manifest={manifest}
                shapes={shapes}
                districtCode={choices.district?.code ?? null}
                year={choices.year}
                chosen={plan.schools.map(({ id }) => id)}
                onTick={tick}
                onOpen={openForm}
              />
            </Step>
            <Step number={2} {...columns}>
              <ChangeAdmissions
                plan={plan}
                context={context}
                manifest={manifest}
                problems={[...problems, ...asked.problems]}
                openId={openId}
                onOpen={setOpenId}
                onEdit={review.step}
                onApply={apply}
                upToDate={review.upToDate.value}
                addAddress={hashOf({
                  page: 'scenario',
                  scenario: kept ? kept.id : plan.from.id,
                  change: 'new',
                  school: null,
                })}
              />
            </Step>
            <Step number={3} {...columns}>
              {whoGains}
            </Step>
          </div>
        )}
        {answer && !empty ? (
          <div
            class={
              step === 3 || readOnly
                ? 'lip-stack lip-review__step'
                : 'lip-stack lip-review__step lip-review__step--away'
            }
          >
            <div class={review.upToDate.value ? 'lip-stack' : 'lip-stack lip-answer--waiting'}>
              <Consequences view={answer.view} areaName={manifest.name} />
            </div>
          </div>
        ) : null}
      </div>
    </>
  );
}

export function ReviewPage(props: PageProps): VNode {
  const { review } = props;
  const plan = review.history.value?.plan;
  const context = review.context.value;
  if (!plan || !context) return <Waiting headline="Test a review of what schools admit" />;
  return <Bench {...props} plan={plan} context={context} />;
}
