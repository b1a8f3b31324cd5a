/** Shortfall by district as a rate on the map. Rates only: a map of counts shows where people live. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { quantileBreaks } from '../../charts/map/classes.ts';
import { mapTwin } from '../../charts/map/twin.ts';
import { children, range, rate } from '../../charts/rounding.ts';
import type { Shapes } from '../../domain/dataset.ts';
import type { OverviewView } from '../../results/views/view.ts';
import { widestGapTitle } from '../content/findings/where.ts';
import { listed } from '../content/reading.ts';
import { RATE_WORDS } from '../content/words.ts';
import type { Choices } from '../state/choices.ts';
import { DataFigure } from './DataFigure.tsx';
import { RateMap } from './RateMap.tsx';

export interface GapMapProps {
  readonly overview: OverviewView;
  readonly choices: Choices;
  readonly shapes: Shapes;
  /** District under the pointer or the keys, here or in the table beside. */
  readonly pointed: string | null;
  readonly onPoint: (districtCode: string | null) => void;
  readonly onSelect: (districtCode: string | null) => void;
}

/** Neighbours are drawn for bearings, and are no part of the figures. */
export function neighbourWords(shapes: Shapes): string {
  const names = Object.keys(shapes.neighbours ?? {});
  if (names.length === 0) return '';
  return ` ${listed(names)} ${names.length === 1 ? 'is a separate council' : 'are separate councils'}.`;
}

export function GapMap(props: GapMapProps): VNode {
  const { overview, choices, shapes } = props;
  const { districts, areaName } = overview;
  const at = overview.children.years.indexOf(choices.year);
  const title = widestGapTitle(districts, at, areaName, choices.year);
  const caption = `Shortfall of specialist places ${RATE_WORDS}, January ${choices.year}, by home district`;
  const values = useMemo(
    () =>
      districts.map(({ code, name, shortfallPer1000 }) => ({
        code,
        name,
        value: shortfallPer1000[at].mean,
      })),
    [districts, at],
  );
  const breaks = useMemo(() => quantileBreaks(values.map(({ value }) => value)), [values]);
  const read = (code: string) => {
    const district = districts.find((one) => one.code === code);
    if (!district) return '';
    const { mean, p10, p90 } = district.shortfall[at];
    return `${district.name}: ${rate(district.shortfallPer1000[at].mean)} per 1,000, ${children(mean)} places short, 8 in 10 futures ${range(p10, p90, children)}`;
  };
  const areas = values.map((one) => ({ ...one, path: '' }));
  return (
    <DataFigure
      id="gap-map"
      title={title}
      caption={caption}
      twin={mapTwin(areas, rate, { caption, area: 'Home district', value: 'Per 1,000' })}
      provenance={overview.provenance}
      notes={`Arrow keys move between districts; Enter chooses one and Escape goes back to all.${neighbourWords(shapes)}`}
    >
      <RateMap
        id="gap-map-drawing"
        label={`${title}. January ${choices.year}`}
        shapes={shapes}
        values={values}
        breaks={breaks}
        read={read}
        pointed={props.pointed}
        selected={choices.district?.code ?? null}
        onPoint={props.onPoint}
        onSelect={props.onSelect}
      />
    </DataFigure>
  );
}
