/** What the plan does to both budgets, to capital and to children, paired with no change. */
import type { VNode } from 'preact';
import { PairedRows } from '../../charts/pairedRows/PairedRows.tsx';
import { financialYear } from '../../domain/years.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import { comparedGroups } from '../components/comparedRows.ts';
import { Section } from '../components/Section.tsx';
import {
  budgetsTitle,
  COMPARISON_FOLLOWS,
  NEUTRAL_TITLE,
  sidesOf,
  sureWords,
} from '../content/budgets.ts';
import { NOTHING_CHANGED, SAME_LUCK, THIS_PLAN } from '../content/review.ts';
import { PaybackTable } from './Payback.tsx';
import type { FinanceSectionProps } from './parts.ts';

const ID = 'budgets';
/** Capital apart from both budgets, and money before what it is for. */
const GROUPS = ['high needs', 'general fund', 'capital', 'children'] as const;

/** Better and worse in two lists of equal weight; what is unclear is named and in neither. */
function BetterAndWorse({ view }: { readonly view: BudgetsView }): VNode {
  const { better, worse, unclear } = sidesOf(view.measures);
  const list = (title: string, measures: typeof better) => (
    <div>
      <h3 class="lip-figure__title">{title}</h3>
      {measures.length === 0 ? (
        <p>Nothing clearly so</p>
      ) : (
        <ul class="lip-list">
          {measures.map((measure) => (
            <li key={measure.id}>
              {measure.label} <span class="lip-quiet">{sureWords(measure)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  return (
    <>
      <div class="lip-columns lip-columns--pair">
        {list('Better with the plan', better)}
        {list('Worse with the plan', worse)}
      </div>
      {unclear.length > 0 ? (
        <p class="lip-note">No clear difference: {unclear.map(({ label }) => label).join('; ')}.</p>
      ) : null}
    </>
  );
}

function NoChange({
  scenarios,
  choices,
  hashOf,
}: Pick<FinanceSectionProps, 'scenarios' | 'choices' | 'hashOf'>): VNode {
  const others = scenarios.filter(({ id }) => id !== choices.baselineId);
  return (
    <Section id={ID} title={NEUTRAL_TITLE} intro={NOTHING_CHANGED}>
      {others.length > 0 ? (
        <nav class="lip-screen-only" aria-label="Choose a plan to see what it does to both budgets">
          <p>Choose a plan to see what it does to both budgets:</p>
          <ul class="lip-list" style={{ columns: '22rem' }}>
            {others.map(({ id, label }) => (
              <li key={id}>
                <a class="lip-link" href={hashOf({ scenario: id })}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </Section>
  );
}

export function Budgets({ views, choices, scenarios, hashOf }: FinanceSectionProps): VNode {
  const { budgets: view } = views;
  if (choices.scenarioId === choices.baselineId) {
    return <NoChange scenarios={scenarios} choices={choices} hashOf={hashOf} />;
  }
  const isOfThis = view?.provenance.scenarioId === choices.scenarioId && view.year === choices.year;
  if (!view || !isOfThis)
    return (
      <Section id={ID} title={NEUTRAL_TITLE} intro={COMPARISON_FOLLOWS}>
        {null}
      </Section>
    );
  const year = financialYear(view.financialYear);
  const { draws } = view.provenance;
  return (
    <Section
      id={ID}
      title={budgetsTitle(view)}
      intro={`${NEUTRAL_TITLE}: ${year}, and children at January ${view.year}. ${draws} pairs of futures.`}
    >
      <PairedRows
        caption={`What the plan changes in ${year} and at January ${view.year}, against ${view.baseline.label}`}
        head={`All of ${choices.areaName}, ${year}`}
        levels={{ before: view.baseline.label, value: THIS_PLAN }}
        groups={comparedGroups(view.measures, GROUPS, true)}
      />
      <p class="lip-note">
        {SAME_LUCK} In brackets: 8 in 10 futures of the level. Each row has its own scale; better is
        to the left. Children are counted each January.
      </p>
      <BetterAndWorse view={view} />
      {view.payback ? <PaybackTable view={view} payback={view.payback} /> : null}
    </Section>
  );
}
