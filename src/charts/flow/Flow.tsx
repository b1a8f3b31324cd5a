/**
 * Children flowing from stage to stage. A band has the colour of the type needed: pale where that type
 * is had in the end, strong where it is not. Names stand at their nodes. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from '../Drawing.tsx';
import { FOCUS, INK, PAPER, QUIET_INK, SERIES } from '../palette.ts';
import type { FlowData } from './flow.ts';
import { type FlowLayout, LABEL_PX, layOutFlow, NODE_PX, type PlacedBand } from './layout.ts';

export interface FlowProps {
  readonly data: FlowData;
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly description?: string;
  /** Band being read. */
  readonly read: number | null;
}

type Part = { readonly data: FlowData; readonly at: FlowLayout };

const OTHER = SERIES[4];
const PALE = 0.28;
const STRONG = 0.85;

/** Colour of the kind that a band is about, and whether it leads to another kind. */
function lookOf({ stages }: FlowData, { link }: PlacedBand): { colour: string; strong: boolean } {
  const from = stages[link.stage].nodes[link.from];
  const to = stages[link.stage + 1].nodes[link.to];
  const colour = (from.colour ?? to.colour ?? OTHER).mark;
  return { colour, strong: from.colour !== null && from.code !== to.code };
}

function Bands({ data, at }: Part): VNode {
  return (
    <g>
      {at.bands.map((band) => {
        const { colour, strong } = lookOf(data, band);
        const { stage, from, to } = band.link;
        return (
          <path
            key={`${stage} ${from} ${to}`}
            class={strong ? 'lip-c-flow lip-c-flow--strong' : 'lip-c-flow'}
            d={band.path}
            fill={colour}
            fill-opacity={strong ? STRONG : PALE}
          />
        );
      })}
    </g>
  );
}

function Nodes({ data, at }: Part): VNode {
  return (
    <g class="lip-c-halo" font-size={LABEL_PX}>
      {at.nodes.map((node) => {
        const { code, colour } = data.stages[node.stage].nodes[node.node];
        return (
          <g key={`${node.stage} ${code}`}>
            <rect
              class="lip-c-dot"
              x={node.x}
              y={node.y}
              width={NODE_PX}
              height={Math.max(1, node.height)}
              fill={colour?.mark ?? INK}
            />
            <text
              class="lip-c-text"
              x={node.wordsX}
              y={node.y - 5}
              text-anchor={node.anchor}
              font-weight="bold"
              stroke={PAPER}
              stroke-width="3"
              paint-order="stroke"
            >
              {node.name} <tspan font-weight="normal">{node.figure}</tspan>
            </text>
          </g>
        );
      })}
    </g>
  );
}

function StageNames({ data, at }: Part): VNode {
  const ends = data.stages.length - 1;
  return (
    <g font-size={LABEL_PX} fill={QUIET_INK}>
      {data.stages.map(({ name }, stage) => (
        <text
          key={name}
          class="lip-c-quiet"
          x={stage === 0 ? 0 : stage === ends ? at.width : at.width / 2}
          y="13"
          text-anchor={stage === 0 ? 'start' : stage === ends ? 'end' : 'middle'}
        >
          {name}
        </text>
      ))}
    </g>
  );
}

export function Flow({ data, id, width, label, description, read }: FlowProps): VNode {
  const at = layOutFlow(data, width);
  const part = { data, at };
  return (
    <Drawing
      id={id}
      class="lip-flow"
      width={at.width}
      height={at.height}
      label={label}
      description={description}
    >
      <Bands {...part} />
      {read === null ? null : (
        <g fill="none">
          <path class="lip-c-ring-halo" d={at.bands[read].path} stroke={FOCUS} stroke-width="6" />
          <path class="lip-c-ring" d={at.bands[read].path} stroke={INK} stroke-width="2" />
        </g>
      )}
      <Nodes {...part} />
      <StageNames {...part} />
    </Drawing>
  );
}
