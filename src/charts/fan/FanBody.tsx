/** The data of a fan: one band, a few real futures, means, and the past. */
import type { VNode } from 'preact';
import { HatchPattern } from '../Mark.tsx';
import { ACCENT, BAND_EDGE, BAND_FILL, INK, NO_CHANGE } from '../palette.ts';
import type { FanFrame, FanLayout } from './layout.ts';
import { MOST_DRAWS } from './series.ts';
import { bandPath, smoothPath, straightPath } from './shapes.ts';

/** The band of 8 in 10 futures. Hatching takes the place of its tint in print. */
export function Band({ id, frame, at }: { id: string; frame: FanFrame; at: FanLayout }): VNode {
  const { years, low, high } = frame.plan;
  const shape = bandPath(at, years, low, high);
  return (
    <g>
      <HatchPattern id={`${id}-hatch`} />
      <path class="lip-c-band" d={shape} fill={BAND_FILL} />
      <path class="lip-c-hatch" d={shape} fill={`url(#${id}-hatch)`} display="none" />
      {[low, high].map((edge, side) => (
        <path
          key={side === 0 ? 'low' : 'high'}
          class="lip-c-edge"
          d={smoothPath(at, years, edge)}
          fill="none"
          stroke={BAND_EDGE}
          stroke-width="1"
        />
      ))}
    </g>
  );
}

/** Hairlines of real futures, cut off at the frame, so that nobody takes the edge for a wall. */
export function Hairlines({ id, frame, at }: { id: string; frame: FanFrame; at: FanLayout }) {
  const draws = (frame.draws ?? []).slice(0, MOST_DRAWS);
  return (
    <g class="lip-c-hair" fill="none" stroke={BAND_EDGE} stroke-width="0.7" stroke-opacity="0.55">
      <clipPath id={`${id}-frame`}>
        <rect x={at.left} y={at.top} width={at.right - at.left} height={at.bottom - at.top} />
      </clipPath>
      {draws.map((draw) => {
        const path = straightPath(at, frame.plan.years, draw);
        return <path key={path} d={path} clip-path={`url(#${id}-frame)`} />;
      })}
    </g>
  );
}

/** The mean of the plan, the dashed mean of the comparison, and the past in ink. */
export function Means({ frame, at }: { frame: FanFrame; at: FanLayout }): VNode {
  const { plan, comparison, history } = frame;
  return (
    <g fill="none" stroke-linejoin="round">
      {comparison ? (
        <path
          class="lip-c-dash"
          d={smoothPath(at, comparison.years, comparison.mean)}
          stroke={NO_CHANGE}
          stroke-width="2.2"
          stroke-dasharray="7 5"
        />
      ) : null}
      <path
        class="lip-c-line"
        d={smoothPath(at, plan.years, plan.mean)}
        stroke={ACCENT}
        stroke-width="3"
      />
      {history ? (
        <path
          class="lip-c-past"
          d={straightPath(at, history.years, history.values)}
          stroke={INK}
          stroke-width="2.5"
        />
      ) : null}
      {history
        ? lonePoints(history).map(({ year, value }) => (
            <circle
              key={year}
              class="lip-c-past"
              cx={at.x(year)}
              cy={at.y(value)}
              r="3.5"
              fill={INK}
            />
          ))
        : null}
    </g>
  );
}

/** Years of the past without a neighbour on record, which a line would not show. */
function lonePoints({ years, values }: NonNullable<FanFrame['history']>) {
  return years
    .map((year, i) => ({ year, value: values[i] }))
    .filter(({ year }) => !years.includes(year - 1) && !years.includes(year + 1));
}
