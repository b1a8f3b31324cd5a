/** A rate by home district: the map that can be read and chosen from, in its figure. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { quantileBreaks } from '../../charts/map/classes.ts';
import { mapTwin } from '../../charts/map/twin.ts';
import { rate } from '../../charts/rounding.ts';
import type { Shapes } from '../../domain/dataset.ts';
import type { Provenance } from '../../results/views/view.ts';
import { listed } from '../content/reading.ts';
import { DataFigure } from './DataFigure.tsx';
import { RateMap } from './RateMap.tsx';

export interface DistrictRatesProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** January of the rates. */
  readonly year: number;
  readonly shapes: Shapes;
  /** Rate of each district, per 1,000 residents. */
  readonly values: readonly { readonly code: string; readonly name: string; value: number }[];
  readonly provenance: Provenance;
  /** What the reading line says of a district. */
  readonly read: (districtCode: string) => string;
  /** District under the pointer or the keys, here or in the table beside. */
  readonly pointed: string | null;
  /** District that is chosen; null = all. */
  readonly selected: string | null;
  readonly onPoint: (districtCode: string | null) => void;
  /** Null = no district any more. */
  readonly onSelect: (districtCode: string | null) => void;
}

/** Neighbours are drawn for bearings, and are no part of the figures. */
function neighbourWords(shapes: Shapes): string {
  const names = Object.keys(shapes.neighbours ?? {});
  if (names.length === 0) return '';
  return ` ${listed(names)} ${names.length === 1 ? 'is a separate council' : 'are separate councils'}.`;
}

export function DistrictRates(props: DistrictRatesProps): VNode {
  const { id, title, caption, year, shapes, values, provenance, ...reader } = props;
  const breaks = useMemo(() => quantileBreaks(values.map(({ value }) => value)), [values]);
  const areas = values.map((one) => ({ ...one, path: '' }));
  return (
    <DataFigure
      id={id}
      title={title}
      caption={caption}
      twin={mapTwin(areas, rate, { caption, area: 'Home district', value: 'Per 1,000' })}
      provenance={provenance}
      notes={
        <>
          <span class="lip-screen-only">
            Arrow keys move between districts; Enter chooses one and Escape goes back to all.
          </span>
          {neighbourWords(shapes)}
        </>
      }
    >
      <RateMap
        {...reader}
        id={`${id}-drawing`}
        label={`${title}. January ${year}`}
        shapes={shapes}
        values={values}
        breaks={breaks}
      />
    </DataFigure>
  );
}
