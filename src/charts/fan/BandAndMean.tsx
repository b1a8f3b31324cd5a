import { Fragment, type VNode } from 'preact';
import { HatchPattern } from '../Mark.tsx';
import { ACCENT, BAND_EDGE, BAND_FILL } from '../palette.ts';
import type { FanSeries } from './series.ts';
import { bandPath, type Place, smoothPath } from './shapes.ts';

export interface BandAndMeanProps {
  /** Unique on the page; names the hatching. */
  readonly id: string;
  readonly series: FanSeries;
  readonly at: Place;
  /** Pixels. */
  readonly meanWidth: number;
}

/** The band that holds 8 in 10 futures, hatched where colours are forced, with its edges and mean. */
export function BandAndMean({ id, series, at, meanWidth }: BandAndMeanProps): VNode {
  const shape = bandPath(at, series.years, series.low, series.high);
  return (
    <Fragment>
      <HatchPattern id={`${id}-hatch`} />
      <path class="lip-c-band" d={shape} fill={BAND_FILL} />
      <path class="lip-c-hatch" d={shape} fill={`url(#${id}-hatch)`} display="none" />
      {[series.low, series.high].map((edge, side) => (
        <path
          key={side === 0 ? 'low' : 'high'}
          class="lip-c-edge"
          d={smoothPath(at, series.years, edge)}
          fill="none"
          stroke={BAND_EDGE}
          stroke-width="1"
        />
      ))}
      <path
        class="lip-c-line"
        d={smoothPath(at, series.years, series.mean)}
        fill="none"
        stroke={ACCENT}
        stroke-width={meanWidth}
      />
    </Fragment>
  );
}
