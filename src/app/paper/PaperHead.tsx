/** The head of the paper: whose it is, which plan it is about, the finding. */
import type { VNode } from 'preact';
import { TenDots } from '../../charts/TenDots.tsx';
import { longDate } from '../../domain/days.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { PageHead } from '../components/PageHead.tsx';
import { levelHeadline, saidDifference } from '../content/explore.ts';
import { changesWords, FOR_THE_COUNCIL, PAPER_TITLE, paperLead } from '../content/paper.ts';

export interface PaperHeadProps {
  readonly view: ExploreView;
  readonly plan: Scenario;
  readonly areaName: string;
  readonly baseYear: number;
  /** Day on which the paper is read, as `2026-11-12`. */
  readonly today: string;
}

function Facts({ view, plan }: Pick<PaperHeadProps, 'view' | 'plan'>): VNode {
  const facts = [
    ['Plan tested', view.same ? plan.label : `${plan.label}: ${changesWords(plan)}`],
    ['Against', view.same ? 'nothing: this is the plan as it stands' : view.baseline.label],
    ['For decision', FOR_THE_COUNCIL],
    ['Author', FOR_THE_COUNCIL],
  ];
  return (
    <dl class="lip-paper__facts">
      {facts.map(([name, value]) => (
        <div key={name} class="lip-paper__fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function PaperHead({ view, plan, areaName, baseYear, today }: PaperHeadProps): VNode {
  const said = saidDifference(view.withoutPlace, view.provenance.draws);
  return (
    <>
      <div class="lip-paper__head">
        <b>{PAPER_TITLE}</b>
        <span>
          {areaName}, {longDate(today)}
        </span>
      </div>
      <Facts view={view} plan={plan} />
      <PageHead
        headline={levelHeadline(view, baseYear)}
        aside={
          said.share ? (
            <TenDots share={said.share.of} words={said.directions} size="large" />
          ) : undefined
        }
      >
        {paperLead(view)}
      </PageHead>
    </>
  );
}
