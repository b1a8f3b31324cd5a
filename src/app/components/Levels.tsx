/** The four measures of the overview: each a figure, its range and a small fan on its own scale. */
import type { VNode } from 'preact';
import { valueAxis } from '../../charts/axes.ts';
import { FanMultiple } from '../../charts/FanMultiple.tsx';
import { Measured } from '../../charts/Measured.tsx';
import type { OverviewView } from '../../results/views/view.ts';
import { type Level, levelsOf } from '../content/levels.ts';
import { measuresTwin } from '../content/series.ts';
import type { Choices } from '../state/choices.ts';
import { DataFigure } from './DataFigure.tsx';

const FAN_HEIGHT = 128;
const FIRST_WIDTH = 280;

function LevelRow({ level }: { readonly level: Level }): VNode {
  const { series, format } = level;
  const axis = valueAxis([...series.low, ...series.high], 2);
  return (
    <section class="lip-measure-row" aria-labelledby={`${level.id}-name`}>
      <div class="lip-measure-row__words">
        <h3 class="lip-tile__name" id={`${level.id}-name`}>
          {level.name}
        </h3>
        <p class="lip-tile__number">
          <b>{level.number}</b> {level.unit}
        </p>
        <p class="lip-tile__range">{level.range}</p>
        {level.note ? <p class="lip-note">{level.note}</p> : null}
      </div>
      <div class="lip-measure-row__drawing">
        <Measured initial={FIRST_WIDTH}>
          {(width) => (
            <FanMultiple
              id={`${level.id}-fan`}
              width={width}
              height={FAN_HEIGHT}
              label={`${level.name}: ${level.number} ${level.unit}. ${level.range}`}
              series={series}
              axis={axis}
              readingYear={level.readingYear}
              format={format}
            />
          )}
        </Measured>
      </div>
    </section>
  );
}

export interface LevelsProps {
  readonly overview: OverviewView;
  readonly choices: Choices;
}

export function Levels({ overview, choices }: LevelsProps): VNode {
  const levels = levelsOf(overview, choices);
  const title = `Children, places and money, ${choices.areaName}`;
  return (
    <DataFigure
      id="levels"
      title={title}
      caption="Average and range of 8 in 10 simulated futures, each on its own scale from zero"
      twin={measuresTwin(title, levels)}
      provenance={overview.provenance}
      onePicture={false}
    >
      <div class="lip-columns lip-columns--half">
        {levels.map((level) => (
          <LevelRow key={level.id} level={level} />
        ))}
      </div>
    </DataFigure>
  );
}
