/** Children with EHC plans over time: what was counted, then what the futures hold. */
import type { VNode } from 'preact';
import { FanReader } from '../../charts/FanReader.tsx';
import { fanTwin } from '../../charts/fan/twin.ts';
import { children } from '../../charts/rounding.ts';
import type { OverviewView } from '../../results/views/view.ts';
import { plansTitle } from '../content/findings/trend.ts';
import { isFirstLook } from '../content/reading.ts';
import { seriesOf } from '../content/series.ts';
import type { Choices } from '../state/choices.ts';
import { DataFigure } from './DataFigure.tsx';

export interface PlansFanProps {
  readonly overview: OverviewView;
  readonly choices: Choices;
}

const NAME = 'Children with plans';

/** What the chart is drawn from: a district has no counted past and no single futures. */
function plansOf({ overview, choices }: PlansFanProps) {
  const { history, provenance, children: plans } = overview;
  const { years } = plans;
  const district = overview.districts.find(({ code }) => code === choices.district?.code);
  const summary = district?.children ?? plans.summary;
  const plan = seriesOf(NAME, years, summary);
  if (district) return { summary, plan };
  // The base January is a count too: the past ends where the futures start.
  const counted = [...history, { year: years[0], children: summary[0].mean }];
  return {
    summary,
    plan,
    draws: isFirstLook(provenance.draws) ? undefined : plans.draws,
    history: {
      years: counted.map(({ year }) => year),
      values: counted.map((point) => point.children),
    },
  };
}

export function PlansFan(props: PlansFanProps): VNode {
  const { overview, choices } = props;
  const { summary, plan, draws, history } = plansOf(props);
  const lastYear = plan.years[plan.years.length - 1];
  const past = history?.values.slice(0, -1) ?? [];
  const title = plansTitle(choices.areaName, past, summary, lastYear);
  const data = { plan, history, draws, format: children };
  const caption = `Children with an EHC plan who live in ${choices.areaName}, each January`;
  const { draws: count } = overview.provenance;
  const bandWords = ['Shaded: 8 in 10 simulated futures'];
  if (draws?.length) bandWords.push(`Thin lines: ${draws.length} of the ${count} futures`);
  return (
    <DataFigure
      id="plans"
      title={title}
      caption={caption}
      twin={fanTwin(data, caption)}
      provenance={overview.provenance}
      notes={choices.district ? 'Past years are counted for the whole area only.' : undefined}
    >
      <FanReader
        id="plans-fan"
        label={`${title}. Read at January ${choices.year}`}
        {...data}
        readingYear={choices.year}
        unit="children"
        bandWords={bandWords}
        firstForecast={{ year: choices.baseYear + 1, label: 'first simulated year' }}
      />
    </DataFigure>
  );
}
