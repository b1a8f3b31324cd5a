/** What the round did beside the best that any rule could have done, in one future. */
import type { VNode } from 'preact';
import { children, percent, rate } from '../../charts/rounding.ts';
import type { RoundResult, YardstickView } from '../../results/views/yardstickTypes.ts';
import { type Column, DataTable } from '../components/DataTable.tsx';
import { DownloadTable } from '../components/DownloadTable.tsx';
import { Section } from '../components/Section.tsx';
import { twinCsv } from '../components/twinCsv.ts';
import type { Choices } from '../state/choices.ts';

export interface YardstickProps {
  /** Absent until it has been worked out; it may be of another January or plan until then. */
  readonly yardstick: YardstickView | undefined;
  readonly choices: Choices;
}

interface Measure {
  readonly label: string;
  readonly rule: number | null;
  readonly best: number | null;
  readonly format: (value: number) => string;
}

/** What gave out the places, by the mechanism in force. */
const RULES: Readonly<Record<NonNullable<YardstickView['round']>['mechanism'], string>> = {
  'deferred-acceptance': 'What first available place in order of preference did',
  'immediate-acceptance': 'What first preferences first did',
  serial: 'What one child at a time, by date of plan, did',
};
const BEST = 'The best that any rule could have done';

function measuresOf(rule: RoundResult, best: RoundResult): Measure[] {
  return [
    {
      label: 'Children given a place on their list',
      rule: rule.placed,
      best: best.placed,
      format: children,
    },
    {
      label: 'At their first preference, of those with a list',
      rule: rule.firstPreference,
      best: best.firstPreference,
      format: percent,
    },
    {
      label: 'Mean rank on their own list (1 = first)',
      rule: rule.meanRank,
      best: best.meanRank,
      format: (value) => value.toFixed(2),
    },
    { label: 'Mean distance, km', rule: rule.meanKm, best: best.meanKm, format: rate },
    {
      label: 'Pairs of child and school who would rather have each other',
      rule: rule.blockingPairs,
      best: best.blockingPairs,
      format: children,
    },
  ];
}

function titleOf({ placed }: RoundResult, best: RoundResult): string {
  const more = best.placed - placed;
  if (more > 0) {
    return `At best, ${children(more)} more children would have had a place on their list`;
  }
  return more === 0
    ? 'No rule could have given more children a place on their list'
    : 'The round beside the best that any rule could have done';
}

function say({ format }: Measure, value: number | null): string {
  return value === null ? 'none placed' : format(value);
}

export function Yardstick({ yardstick, choices }: YardstickProps): VNode {
  const { year, scenarioId } = choices;
  const current =
    yardstick?.query.year === year && yardstick.provenance.scenarioId === scenarioId
      ? yardstick
      : undefined;
  const neutral = `The round before January ${year} beside the best that any rule could have done`;
  if (!current?.round) {
    return (
      <Section id="yardstick" title={neutral}>
        <p>
          {current
            ? 'The base January is as reported: no round led to it. Choose a later January.'
            : 'Worked out last, once the figures above are in full. It takes a few seconds.'}
        </p>
      </Section>
    );
  }
  const { rule, best, tookPart, listed, mechanism } = current.round;
  const measures = measuresOf(rule, best);
  const columns: Column<Measure>[] = [
    { id: 'measure', label: 'Measure', cell: ({ label }) => label },
    { id: 'rule', label: RULES[mechanism], numeric: true, cell: (row) => say(row, row.rule) },
    { id: 'best', label: BEST, numeric: true, cell: (row) => <b>{say(row, row.best)}</b> },
  ];
  const twin = {
    caption: neutral,
    columns: ['Measure', RULES[mechanism], BEST].map((label) => ({ label })),
    rows: measures.map((row) => [row.label, row.rule, row.best]),
  };
  return (
    <Section
      id="yardstick"
      title={titleOf(rule, best)}
      intro={`One future, outside the averages above, all of the area: the September round before January ${year}, with ${children(tookPart)} children in it, ${children(listed)} of them with a list.`}
    >
      <DataTable
        caption={neutral}
        columns={columns}
        rows={measures}
        rowKey={({ label }) => label}
        stacked
      />
      <p class="lip-note">
        The best knows every family’s list and gives most children a place, then the fewest lost
        preferences. Its price is in the last row: where a child and a school would rather have each
        other than what they were given, priorities are passed over, and families would gain by not
        listing what they want. No rule that they can trust reaches it.
      </p>
      <DownloadTable
        fileName={`yardstick-${year}.csv`}
        csv={() => twinCsv(twin, current.provenance)}
      >
        Download table
      </DownloadTable>
    </Section>
  );
}
