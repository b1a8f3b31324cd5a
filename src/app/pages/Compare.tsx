/** Which plan is better, on what, and how surely? */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { financialYear } from '../../domain/years.ts';
import type { ComparePlansView } from '../../results/compare/plansTypes.ts';
import { Deciding } from '../compare/Deciding.tsx';
import { PlanFile } from '../compare/PlanFile.tsx';
import { PlansMatrix } from '../compare/PlansMatrix.tsx';
import { downloadPlansTable } from '../compare/plansTable.ts';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import {
  ADD_A_PLAN,
  compareHeadline,
  FIRST_MEASURES,
  futuresWords,
  LETTERS,
  SAME_FUTURES,
  SIMULATION_ERROR,
} from '../content/compare.ts';
import { isFirstLook } from '../content/reading.ts';
import { Shifts } from '../equity/Shifts.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

/** Said of each plan that was decided against or withdrawn, also in print. */
function Counterfactuals({ view }: { readonly view: ComparePlansView }): VNode | null {
  const those = view.plans.slice(1).filter(({ counterfactual }) => counterfactual);
  if (those.length === 0) return null;
  return (
    <section class="lip-notice" aria-label="About these plans">
      {those.map(({ id, label, notice }) => (
        <p key={id}>
          <b>
            Not planned: {LETTERS[view.plans.findIndex((plan) => plan.id === id)]}, {label}.
          </b>{' '}
          {notice ?? 'It was decided against or withdrawn, and is here for comparison only.'}
        </p>
      ))}
    </section>
  );
}

/** The measures that matter most, or all; on paper what is on screen. */
function SideBySide({ view }: { readonly view: ComparePlansView }): VNode {
  const [all, setAll] = useState(false);
  const measures = all
    ? view.measures
    : view.measures.filter(({ id }) => FIRST_MEASURES.includes(id));
  const title = view.plans.length > 1 ? 'What each plan changes, against A' : 'A as it stands';
  const money = financialYear(view.financialYear);
  const intro = `Money of ${money}, children at January ${view.year}. ${futuresWords(view)}.`;
  const caption = `${title}: money of ${money}, children at January ${view.year}`;
  return (
    <Section id="side-by-side" title={title} intro={intro}>
      <PlansMatrix view={view} measures={measures} caption={caption} />
      <div class="lip-figure__actions">
        <button type="button" class="lip-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show the main measures' : `Show all ${view.measures.length} measures`}
        </button>
        <button type="button" class="lip-link" onClick={() => downloadPlansTable(view)}>
          Download table
        </button>
      </div>
      {view.plans.length > 1 ? <p class="lip-note">{SAME_FUTURES}</p> : null}
      {view.plans.length > 1 ? <p class="lip-note">{SIMULATION_ERROR}</p> : null}
    </Section>
  );
}

export function Head({ view }: { readonly view: ComparePlansView }): VNode {
  const { draws } = view.provenance;
  return (
    <PageHead
      headline={compareHeadline(view)}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      {view.plans.length === 1
        ? 'One plan stands alone. Choose up to three more in the sentence above, or open one from a file.'
        : undefined}
    </PageHead>
  );
}

/** The plans as they are asked for; null while the figures are still those of others. */
export function comparedPlans({
  views,
  choices,
}: Pick<PageProps, 'views' | 'choices'>): ComparePlansView | null {
  const view = views.comparePlans;
  const isOfThese =
    view?.plans.map(({ id }) => id).join() === choices.plans.join() && view.year === choices.year;
  return view && isOfThese ? view : null;
}

export function ComparePage(props: PageProps): VNode {
  const { views, choices, scenarios } = props;
  const view = comparedPlans(props);
  const labelOf = (id: string) => scenarios.find((one) => one.id === id)?.label ?? id;
  const alone = choices.plans.length === 1;
  if (!view) {
    return (
      <>
        <Waiting
          headline={alone ? ADD_A_PLAN : `Comparing ${choices.plans.map(labelOf).join(', ')}`}
        />
        <PlanFile {...props} />
      </>
    );
  }
  return (
    <>
      <Head view={view} />
      <div class="lip-stack">
        <PlanFile {...props} />
        <Counterfactuals view={view} />
        <SideBySide view={view} />
        {alone ? null : (
          <Shifts
            view={views.equityShifts}
            plans={choices.plans}
            year={choices.year}
            addressOf={(plan) => props.hashOf({ page: 'equity', scenario: plan })}
          />
        )}
        {alone ? null : (
          <Deciding
            compared={view}
            view={views.value}
            decision={props.decision}
            onDecision={props.onDecision}
          />
        )}
      </div>
    </>
  );
}
