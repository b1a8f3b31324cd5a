/** Children whose complexity is not what the type that they attend is for, both ways round. */
import type { VNode } from 'preact';
import { FanRowsReader } from '../../charts/fanRows/FanRowsReader.tsx';
import { type FanRow, rowsTwin } from '../../charts/fanRows/rows.ts';
import { children } from '../../charts/rounding.ts';
import { DataFigure } from '../components/DataFigure.tsx';
import { trendTitle } from '../content/placement.ts';
import { seriesOf } from '../content/series.ts';
import type { PlacementPartProps } from './parts.ts';

export function Mismatch({ placement, choices }: PlacementPartProps): VNode {
  const { mismatch, provenance } = placement;
  const { specialBelow, mainstreamAbove } = mismatch;
  const row = (name: string, { years, summary }: typeof specialBelow): FanRow => ({
    series: seriesOf(name, years, summary),
    counted: [],
  });
  const rows = [
    row('Mainstream, more complex', mainstreamAbove),
    row('Special, less complex', specialBelow),
  ];
  const caption = `Children in mainstream with more complex needs, and in special schools with less complex needs, than the continuum of provision has there, ${choices.areaName}, all needs and phases, one scale, ${provenance.draws} simulated futures`;
  const title = trendTitle(
    'Children in mainstream with more complex needs than it is expected to meet',
    'are',
    mainstreamAbove,
    `Children whose complexity does not match their type of place, ${choices.areaName}`,
  );
  return (
    <DataFigure
      id="mismatch"
      title={title}
      caption={caption}
      twin={rowsTwin(rows, caption, children, 'Children')}
      provenance={provenance}
      notes="Complexity bands, and the bands from which a special school is expected, are assumptions with their ranges."
    >
      <FanRowsReader
        id="mismatch-drawn"
        label={`${title}. Read at January ${choices.year}`}
        description={caption}
        rows={rows}
        format={children}
        readingYear={choices.year}
      />
    </DataFigure>
  );
}
