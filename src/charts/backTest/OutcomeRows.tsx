/** Whether the range held each outcome: a row of marks for each number of years ahead. */
import type { VNode } from 'preact';
import { Mark } from '../Mark.tsx';
import { ACCENT, INK, PAPER, QUIET_INK, RULE } from '../palette.ts';
import { TICK_PX } from '../panel/panel.ts';
import { type AheadRow, type BackTestLayout, BESIDE_PX } from './layout.ts';
import type { Verdict } from './record.ts';

interface OutcomeRowsProps {
  readonly at: BackTestLayout;
  /** The year whose outcomes are ringed. */
  readonly origin: number;
}

/** A dot where the range held; an open triangle on the side on which it did not. */
export function OutcomeMark({ x, y, verdict }: { x: number; y: number; verdict: Verdict }): VNode {
  if (verdict === 'held') return <Mark x={x} y={y} radius={4.5} />;
  const tip = verdict === 'above' ? -5.5 : 5.5;
  return (
    <path
      class="lip-c-hollow"
      d={`M${x},${y + tip}L${x + 5.5},${y - tip * 0.8}H${x - 5.5}Z`}
      fill={PAPER}
      stroke={INK}
      stroke-width="1.8"
    />
  );
}

function Row({ at, origin, outcomes, y, label }: OutcomeRowsProps & AheadRow): VNode {
  const { x, right } = at.panel;
  return (
    <g>
      <path class="lip-c-grid" d={`M0,${y}H${right}`} stroke={RULE} stroke-width="1" />
      {outcomes.map((one) => (
        <g key={one.year}>
          {one.origin === origin ? (
            <circle
              class="lip-c-outline"
              cx={x(one.year)}
              cy={y}
              r="9"
              fill={PAPER}
              stroke={ACCENT}
              stroke-width="1.8"
            />
          ) : null}
          <OutcomeMark x={x(one.year)} y={y} verdict={one.verdict} />
        </g>
      ))}
      <text class="lip-c-text" x={right + BESIDE_PX} y={y + 4} font-size={TICK_PX}>
        {label}
      </text>
    </g>
  );
}

export function OutcomeRows(props: OutcomeRowsProps): VNode {
  const { at } = props;
  return (
    <g>
      <text class="lip-c-quiet" x="0" y={at.headY} font-size={TICK_PX} fill={QUIET_INK}>
        {at.narrow
          ? 'Held, by years ahead'
          : 'Did the range hold what happened? By years ahead, at the year forecast'}
      </text>
      {at.rows.map((row) => (
        <Row key={row.ahead} {...props} {...row} />
      ))}
    </g>
  );
}
