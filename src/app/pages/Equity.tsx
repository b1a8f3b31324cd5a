/** Who waits, who travels far, who is mismatched, and whom does a plan affect? */
import type { VNode } from 'preact';
import type { EquityView } from '../../results/views/equityTypes.ts';
import { Filters, SelectField } from '../components/fields.tsx';
import { InTurns } from '../components/InTurn.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Section } from '../components/Section.tsx';
import {
  equityHeadline,
  GROUPING_WORDS,
  gapLead,
  MISMATCH_NOTE,
  MISSING_NOTE,
} from '../content/equity.ts';
import { isFirstLook, listed } from '../content/reading.ts';
import { Duty } from '../equity/Duty.tsx';
import { DeprivationGap } from '../equity/GapTable.tsx';
import { GroupTable } from '../equity/GroupTable.tsx';
import type { PageProps } from './pageProps.ts';
import { Waiting } from './Waiting.tsx';

function Head({ equity }: { readonly equity: EquityView }): VNode {
  const { draws } = equity.provenance;
  return (
    <PageHead
      headline={equityHeadline(equity)}
      firstLookDraws={isFirstLook(draws) ? draws : undefined}
    >
      {gapLead(equity) ??
        'Rates are of children with plans, by where they live, their need and their phase. Choose a plan in the sentence above to see whom it affects.'}
    </PageHead>
  );
}

function Groups(props: { equity: EquityView } & Pick<PageProps, 'choices' | 'go'>): VNode {
  const { equity, choices, go } = props;
  const { measures, groupings } = equity;
  const at = Math.max(
    0,
    measures.findIndex(({ id }) => id === choices.measure),
  );
  const told = groupings.filter(({ by }) => measures[at].by.includes(by));
  const untold = groupings.filter(({ by }) => !measures[at].by.includes(by));
  const drawnFrom = [equity, choices];
  return (
    <Section id="groups" title="By group">
      <Filters label="What is shown of each group">
        <SelectField
          id="equity-measure"
          label="Measure"
          value={measures[at].id}
          options={measures.map(({ id, label }) => ({ value: id, label }))}
          onChange={(measure) => go({ measure })}
        />
      </Filters>
      <InTurns of={drawnFrom}>
        {told.map((grouping) => (
          <GroupTable key={grouping.by} equity={equity} grouping={grouping} at={at} />
        ))}
      </InTurns>
      {untold.length > 0 ? (
        <p>
          This measure is not counted{' '}
          {listed(untold.map(({ by }) => GROUPING_WORDS[by].title.toLowerCase()))}.
        </p>
      ) : null}
      <p class="lip-note">
        {MISSING_NOTE} {MISMATCH_NOTE}
      </p>
    </Section>
  );
}

export function EquityPage({ views, choices, go }: PageProps): VNode {
  const { equity } = views;
  if (!equity) {
    return <Waiting headline={`Who waits, who travels far and who is placed elsewhere`} />;
  }
  return (
    <>
      <Head equity={equity} />
      <InTurns of={[views, choices]}>
        <DeprivationGap equity={equity} />
        <Groups equity={equity} choices={choices} go={go} />
        <Duty />
      </InTurns>
    </>
  );
}
