/** From request to plan: three stages under one another, and how many plans come in time. */
import type { VNode } from 'preact';
import { FanRowsReader } from '../../../charts/fanRows/FanRowsReader.tsx';
import { type FanRow, rowsTwin } from '../../../charts/fanRows/rows.ts';
import { children, percent } from '../../../charts/rounding.ts';
import type { FunnelView, ObservedFunnelYear } from '../../../results/views/demandTypes.ts';
import type { Fan } from '../../../results/views/view.ts';
import { funnelTitle, timelinessTitle } from '../../content/findings/funnel.ts';
import { summaryAt } from '../../content/reading.ts';
import { seriesOf } from '../../content/series.ts';
import type { Choices } from '../../state/choices.ts';
import { DataFigure } from '../DataFigure.tsx';

export interface FunnelProps {
  readonly funnel: FunnelView;
  readonly areaName: string;
  readonly choices: Choices;
}

const WHOLE_SHARE = { low: 0, high: 1, ticks: [0, 0.5, 1] };
const TIMELINESS_PX = 150;

function wholePercent(share: number): string {
  return percent(share).replace(/\.\d%$/, '%');
}

function rowOf(
  name: string,
  fan: Fan,
  observed: readonly ObservedFunnelYear[],
  read: (year: ObservedFunnelYear) => number | null,
): FanRow {
  return {
    series: seriesOf(name, fan.years, fan.summary),
    counted: observed.map((one) => ({
      year: one.year,
      value: read(one),
      comparable: one.comparable,
    })),
  };
}

/** The last calendar year that has ended by a January, within the years simulated. */
function calendarYearAt({ years }: Fan, january: number): number {
  return Math.min(years[years.length - 1], Math.max(years[0], january - 1));
}

/** What open dots mean, where there are any. */
function otherWay(observed: readonly ObservedFunnelYear[]): string {
  const years = observed.filter(({ comparable }) => !comparable).map(({ year }) => year);
  if (years.length === 0) return '';
  return ` Open dots, ${years[0]} to ${years[years.length - 1]}, were counted in another way and are not comparable.`;
}

function Stages({ funnel, areaName, choices }: FunnelProps): VNode {
  const { observed, requests, assessments, plans, provenance } = funnel;
  const year = calendarYearAt(requests, choices.year);
  const rows = [
    rowOf('Requests', requests, observed, (one) => one.requests),
    rowOf('Assessments completed', assessments, observed, (one) => one.assessments),
    rowOf('Plans agreed', plans, observed, (one) => one.plans),
  ];
  const title = funnelTitle(summaryAt(requests, year), year, areaName, provenance.draws);
  const caption = `From request to plan, all of ${areaName}, each calendar year, one scale: counted, then ${provenance.draws} simulated futures`;
  return (
    <DataFigure
      id="funnel"
      title={title}
      caption={caption}
      twin={rowsTwin(rows, caption, children, 'Stage')}
      provenance={provenance}
      notes={`All ages, needs and districts. A request of one year may become a plan in the next.${otherWay(observed)}`}
    >
      <FanRowsReader
        id="funnel-drawn"
        label={`${title}. Read at ${year}`}
        description={caption}
        initialWidth={760}
        rows={rows}
        format={children}
        readingYear={year}
      />
    </DataFigure>
  );
}

function Timeliness({ funnel, areaName, choices }: FunnelProps): VNode {
  const { observed, within20Weeks, provenance } = funnel;
  const year = calendarYearAt(within20Weeks, choices.year);
  const rows = [rowOf('Within 20 weeks', within20Weeks, observed, (one) => one.within20Weeks)];
  const title = timelinessTitle(observed, areaName);
  const caption = `Share of plans issued within 20 weeks of the request, all of ${areaName}, each calendar year: counted, then ${provenance.draws} simulated futures`;
  return (
    <DataFigure
      id="timeliness"
      title={title}
      caption={caption}
      twin={rowsTwin(rows, caption, percent, 'Measure')}
      provenance={provenance}
      notes={`With the exceptions that the rules allow.${otherWay(observed)}`}
    >
      <FanRowsReader
        id="timeliness-drawn"
        label={`${title}. Read at ${year}`}
        description={caption}
        initialWidth={380}
        rows={rows}
        axis={WHOLE_SHARE}
        rowHeight={TIMELINESS_PX}
        format={wholePercent}
        readingYear={year}
      />
    </DataFigure>
  );
}

export function Funnel(props: FunnelProps): VNode {
  return (
    <div class="lip-columns lip-columns--pair">
      <Stages {...props} />
      <Timeliness {...props} />
    </div>
  );
}
