/** Children without the place they need over the years, with the plan and with no change. */
import type { VNode } from 'preact';
import { FanReader } from '../../charts/FanReader.tsx';
import { fanTwin } from '../../charts/fan/twin.ts';
import { children, tens } from '../../charts/rounding.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { fanTitle, saidDifference } from '../content/explore.ts';
import { isFirstLook } from '../content/reading.ts';
import { seriesOf } from '../content/series.ts';

export interface ExploreFanProps {
  readonly view: ExploreView;
  readonly areaName: string;
  readonly baseYear: number;
  /** What the plan is called, beside its line and in a sentence. */
  readonly plan: { readonly label: string; readonly words: string };
  /** In CSS pixels; what the width asks for if left out. */
  readonly height?: number;
}

export function ExploreFan({ view, areaName, baseYear, plan, height }: ExploreFanProps): VNode {
  const { before, after } = view.overTime;
  const { draws: pairs } = view.provenance;
  const few = isFirstLook(pairs);
  const noChange = seriesOf(view.baseline.label, before.years, before.summary);
  const shown = view.same ? before : after;
  const data = {
    plan: view.same ? noChange : seriesOf(plan.label, after.years, after.summary),
    comparison: view.same ? undefined : noChange,
    draws: few || shown.draws.length === 0 ? undefined : shown.draws,
    format: few ? (count: number) => children(tens(count)) : children,
  };
  const title = fanTitle(view, areaName, plan.words);
  const caption = `Children with an EHC plan without the type of place they need, ${areaName}, each January`;
  const said = saidDifference(view.withoutPlace, pairs);
  const reading =
    view.same || said.number === null
      ? undefined
      : {
          finding: `${said.number} ${said.word} in January ${view.year}`,
          share: said.share?.words.sentence ?? `first look, ${pairs} futures`,
        };
  const bandWords = view.estimated
    ? ['Shaded: 8 in 10 futures of no change, moved by the difference']
    : [`Shaded: 8 in 10 futures with ${view.same ? 'no change' : plan.words}`];
  if (data.draws) bandWords.push(`Thin lines: ${data.draws.length} of the ${pairs} futures`);
  return (
    <DataFigure
      id="explore-fan"
      title={title}
      caption={caption}
      twin={fanTwin(data, caption)}
      provenance={view.provenance}
    >
      <FanReader
        id="explore-fan-drawn"
        label={`${title}. Read at January ${view.year}`}
        {...data}
        height={height}
        readingYear={view.year}
        reading={reading}
        unit="children"
        bandWords={bandWords}
        firstForecast={{ year: baseYear + 1, label: 'first simulated year' }}
      />
    </DataFigure>
  );
}
