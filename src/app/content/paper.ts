/** Words of the committee paper: what a plan does, on what grounds, and what members should know. */
import type { Scenario } from '../../domain/scenario.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { capitalWords } from './budgets.ts';
import { levelWords, moneyWords, saidDifference } from './explore.ts';
import { LIMITS } from './limits.ts';

export const PAPER_TITLE = 'Local inclusion plan: sufficiency paper';
export const FOR_THE_COUNCIL = 'for the council to add';
export const PRINT = 'Print this paper';
/** Above the list of them, which follows at the end of the paper. */
export const LEAVES_OUT = 'What this leaves out';
export const LEFT_OUT = `${LIMITS.map(({ title }) => title).join('. ')}. The page Assumptions says each in full. Who is affected is evidence towards due regard under section 149 of the Equality Act 2010, and no equality impact assessment: of protected characteristics the data hold age and need alone.`;

/** "Six changes, from September 2027" */
export function changesWords({ policies }: Scenario): string {
  if (policies.length === 0) return 'no changes';
  const first = Math.min(...policies.map(({ september }) => september));
  const count = policies.length === 1 ? 'one change' : `${policies.length} changes`;
  return `${count}, from September ${first}`;
}

/** "The average is 1,480: about 340 fewer than with no change, fewer in 9 of 10 futures. …" */
export function paperLead(view: ExploreView): string {
  const average = levelWords(view.withoutPlace, view.provenance.draws).number;
  if (view.same) return `The average is ${average}, with no change to what is agreed.`;
  const said = saidDifference(view.withoutPlace, view.provenance.draws);
  const compared =
    said.number === null
      ? `${said.word.toLowerCase()} from no change`
      : `about ${said.number} ${said.word} than with no change`;
  const sure = said.share === null ? '' : `, ${said.share.words.sentence}`;
  return `The average is ${average}: ${compared}${said.number === null ? '' : sure}. ${moneyWords(view)}`;
}

/** What members should know before they decide. */
export function membersPoints(
  plan: Scenario,
  view: ExploreView,
  budgets: BudgetsView | undefined,
): string[] {
  const admits = plan.policies.some(
    ({ kind }) => kind === 'redesignate' || kind === 'change-admissions',
  );
  const capital = budgets?.payback
    ? [
        `Capital is ${capitalWords(budgets.payback, view.baseline.label)}. It is kept apart from both budgets.`,
      ]
    : [];
  return [
    ...(admits
      ? [
          'Changes of designation and admissions are about new admissions: who has a place keeps it.',
        ]
      : []),
    'Complexity bands, distances by road and what districts each have are assumptions. Those that move the answer most stand at the end, with their ranges.',
    ...capital,
    `Differences are of the same ${view.provenance.draws} futures, with and without the plan; “8 in 10” is the 10th to 90th percentile.`,
  ];
}

export const ASSUMPTIONS_TITLE = 'Assumptions that move the answers most';
export const ASSUMPTIONS_CAPTION = 'Values, ranges and effects of these assumptions';
export const AFFECTED_TITLE = 'Who is affected most, of districts, needs and phases';
