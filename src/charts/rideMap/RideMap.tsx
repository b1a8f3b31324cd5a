/** Journeys as straight tapering lines over the outlines of districts. Pure. */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { ACCENT, FOCUS, GROUND, INK, PAPER, QUIET_INK } from '../palette.ts';
import { LABEL_PX, rideLabels } from './labels.ts';
import { type Ride, type RideLine, type RideMapData, rideLines } from './rides.ts';

export interface RideMapProps extends RideMapData {
  readonly id: string;
  /** Repeats the finding and the January. */
  readonly label: string;
  readonly description?: string;
  readonly format: (passengers: number) => string;
  /** Ride being read. */
  readonly read: number | null;
}

/** As many names as a drawing of a width can hold without becoming a list. */
function mostNamed(width: number): number {
  return width < 500 ? 6 : 14;
}

function Line({ line, read }: { line: RideLine; read: boolean }): VNode {
  return (
    <path
      class={read ? 'lip-c-ride lip-c-ride--strong' : 'lip-c-ride'}
      d={line.path}
      fill={ACCENT}
      fill-opacity={read ? 0.85 : 0.38}
    />
  );
}

/** A dot, hollow where the place itself lies beyond the frame. */
function End({ line, read }: { line: RideLine; read: boolean }): VNode {
  const { x, y } = line.mark;
  return (
    <g>
      {read ? (
        <g fill="none">
          <circle class="lip-c-ring-halo" cx={x} cy={y} r="9" stroke={FOCUS} stroke-width="6" />
          <circle class="lip-c-ring" cx={x} cy={y} r="8" stroke={INK} stroke-width="2.5" />
        </g>
      ) : null}
      <circle
        class={line.beyond ? 'lip-c-hollow' : 'lip-c-dot'}
        cx={x}
        cy={y}
        r="3.2"
        fill={line.beyond ? PAPER : INK}
        stroke={line.beyond ? INK : PAPER}
        stroke-width={line.beyond ? 1.4 : 1}
      />
    </g>
  );
}

export function RideMap(props: RideMapProps): VNode {
  const { hub, rides, read, width, height, format } = props;
  const lines = rideLines(props);
  const wordsOf = ({ name, passengers }: Ride) => `${name} ${format(passengers)}`;
  const labels = rideLabels(props, lines, wordsOf, mostNamed(width));
  // The line that is read lies over the others.
  const order = rides.map((_, at) => at).sort((a, b) => Number(a === read) - Number(b === read));
  return (
    <Drawing
      id={props.id}
      class="lip-map"
      width={width}
      height={height}
      label={props.label}
      description={props.description}
    >
      {props.context.map(({ name, path }) => (
        <path
          key={name}
          class="lip-c-context"
          d={path}
          fill={PAPER}
          stroke={QUIET_INK}
          stroke-width="0.4"
          stroke-dasharray="2 3"
        />
      ))}
      {props.areas.map((path) => (
        <path
          key={path}
          class="lip-c-context"
          d={path}
          fill={GROUND}
          stroke={QUIET_INK}
          stroke-width="0.6"
        />
      ))}
      {order.map((at) => (
        <Line key={rides[at].code} line={lines[at]} read={at === read} />
      ))}
      {order.map((at) => (
        <End key={rides[at].code} line={lines[at]} read={at === read} />
      ))}
      {labels.map(({ text, leader }) =>
        leader ? (
          <path
            key={text}
            class="lip-c-axis"
            d={`M${leader[0].x},${leader[0].y}L${leader[1].x},${leader[1].y}`}
            stroke={INK}
            stroke-width="0.8"
          />
        ) : null,
      )}
      <circle
        class="lip-c-hollow"
        cx={hub.point.x}
        cy={hub.point.y}
        r="6"
        fill={PAPER}
        stroke={ACCENT}
        stroke-width="3"
      />
      <g
        class="lip-c-halo"
        font-size={LABEL_PX}
        dominant-baseline="central"
        stroke={PAPER}
        stroke-width="3.5"
        paint-order="stroke"
      >
        {labels.map(({ text, x, y, strong }) => (
          <text
            key={text}
            class="lip-c-text"
            x={x}
            y={y}
            font-weight={strong ? 'bold' : undefined}
            fill={strong ? ACCENT : INK}
          >
            {text}
          </text>
        ))}
      </g>
    </Drawing>
  );
}
