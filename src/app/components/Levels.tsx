/** The four measures of the overview: each a figure, its range and a small fan on its own scale. */
import type { VNode } from 'preact';
import { valueAxis } from '../../charts/axes.ts';
import { FanMultiple } from '../../charts/FanMultiple.tsx';
import { Measured } from '../../charts/Measured.tsx';
import type { OverviewView } from '../../results/views/view.ts';
import { type Level, levelsOf } from '../content/levels.ts';
import { measuresTwin } from '../content/series.ts';
import { SPECIALIST_MEANING } from '../content/words.ts';
import type { Choices } from '../state/choices.ts';
import { DataFigure } from './DataFigure.tsx';
import { useNarrow } from './useNarrow.ts';

const FAN_HEIGHT = 124;
const FIRST_WIDTH = 282;
/** Beside the words on a narrow screen. */
const NARROW_WIDTH = 148;

function LevelFan({ level, width }: { readonly level: Level; readonly width: number }): VNode {
  const { series, format } = level;
  return (
    <FanMultiple
      id={`${level.id}-fan`}
      width={width}
      height={FAN_HEIGHT}
      label={`${level.name}: ${level.number} ${level.unit}. ${level.range}`}
      series={series}
      axis={valueAxis([...series.low, ...series.high], 2)}
      readingYear={level.readingYear}
      format={format}
    />
  );
}

function LevelTile({ level }: { readonly level: Level }): VNode {
  const narrow = useNarrow();
  return (
    <li class="lip-tile">
      <h3 class="lip-tile__name">{level.name}</h3>
      <div>
        <p class="lip-tile__number">
          <b>{level.number}</b> {level.unit}
        </p>
        <p class="lip-tile__range">
          {level.range}
          <br />
          {level.note ?? '\u00a0'}
        </p>
      </div>
      <div class="lip-tile__drawing">
        {narrow ? (
          <LevelFan level={level} width={NARROW_WIDTH} />
        ) : (
          <Measured initial={FIRST_WIDTH}>
            {(width) => <LevelFan level={level} width={width} />}
          </Measured>
        )}
      </div>
    </li>
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
      notes={SPECIALIST_MEANING}
    >
      <ul class="lip-tiles">
        {levels.map((level) => (
          <LevelTile key={level.id} level={level} />
        ))}
      </ul>
    </DataFigure>
  );
}
