/**
 * A map of a rate by area in five classes, with every value inside its area and every name inside
 * or beside it. Rates only: a map of counts shows where people live. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from './Drawing.tsx';
import { classOf, paletteStep } from './map/classes.ts';
import {
  type AreaLabel,
  CORNER_PX,
  innermost,
  type Labelled,
  NAME_PX,
  placeLabels,
  VALUE_PX,
} from './map/labels.ts';
import { coarser, type Point, ringsOf } from './map/rings.ts';
import { AMOUNT_TEXT, AMOUNTS, FOCUS, INK, PAPER, QUIET_INK } from './palette.ts';

/** An area to draw. Its path has absolute straight lines only. */
export interface MapArea {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** Null where there is no figure, or none that may be shown. */
  readonly value: number | null;
  /** Shown where the value is null: "[c]", "x". */
  readonly missing?: string;
  /** Middle for the label; found from the path where absent. */
  readonly label?: Point;
}

export interface DistrictMapProps {
  readonly id: string;
  /** Repeats the finding and the year. */
  readonly label: string;
  readonly description?: string;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
  /** Outline of all areas merged. */
  readonly outline?: string;
  /** Neighbours, drawn pale and named, that are not part of the figure. */
  readonly context?: readonly { readonly name: string; readonly path: string }[];
  /** Ascending, at most four; see `quantileBreaks`. */
  readonly breaks: readonly number[];
  readonly format: (value: number) => string;
  /** Decimals to which `format` shows a value. Default 1. */
  readonly decimals?: number;
  readonly selected?: string | null;
  /** Area under the pointer or the keys. */
  readonly pointed?: string | null;
  /** Labels already placed, by `placeMapLabels`; placed afresh where absent. */
  readonly labels?: readonly AreaLabel[];
}

/** The words of each area with its geometry; also where the arrow keys move between. */
export function labelledAreas({
  areas,
  format,
}: Pick<DistrictMapProps, 'areas' | 'format'>): Labelled[] {
  return areas.map((area) => {
    const rings = ringsOf(area.path);
    return {
      code: area.code,
      name: area.name,
      text: area.value === null ? (area.missing ?? 'x') : format(area.value),
      rings,
      point: area.label ?? innermost(coarser(rings, CORNER_PX)),
    };
  });
}

/** Step of the palette for an area; undefined where it has no figure. */
export function stepOf(
  { value }: MapArea,
  { breaks, decimals }: Pick<DistrictMapProps, 'breaks' | 'decimals'>,
): number | undefined {
  if (value === null) return undefined;
  return paletteStep(classOf(value, breaks, decimals), breaks.length + 1);
}

function AreaShape({ area, map }: { area: MapArea; map: DistrictMapProps }): VNode {
  const step = stepOf(area, map);
  return (
    <path
      class={step === undefined ? 'lip-c-area' : `lip-c-area lip-c-area--${step}`}
      d={area.path}
      fill={step === undefined ? PAPER : AMOUNTS[step]}
      stroke={PAPER}
      stroke-width="1"
    />
  );
}

/** A line from a name to its area, edged in white so that it shows on dark areas. */
function Leader({ from, to }: { from: Point; to: Point }): VNode {
  const line = `M${from.x},${from.y}L${to.x},${to.y}`;
  return (
    <g fill="none">
      <path class="lip-c-ring-halo" d={line} stroke={PAPER} stroke-width="3" />
      <path class="lip-c-axis" d={line} stroke={INK} stroke-width="1" />
      <circle
        class="lip-c-dot"
        cx={to.x}
        cy={to.y}
        r="2"
        fill={INK}
        stroke={PAPER}
        stroke-width="1"
      />
    </g>
  );
}

function AreaWords({ label, step }: { label: AreaLabel; step: number | undefined }): VNode {
  const ink = step === undefined ? INK : AMOUNT_TEXT[step];
  const onArea = step === undefined ? 'lip-c-text' : `lip-c-text lip-c-on-area--${step}`;
  return (
    <g text-anchor="middle" dominant-baseline="central">
      {label.leader ? <Leader from={label.leader[0]} to={label.leader[1]} /> : null}
      {label.lines.map((line, i) => (
        <text
          key={line}
          class={label.outside ? 'lip-c-text' : onArea}
          x={label.name.x}
          y={label.name.y + i * 13}
          font-size={NAME_PX}
          fill={label.outside ? INK : ink}
        >
          {line}
        </text>
      ))}
      <text
        class={onArea}
        x={label.value.x}
        y={label.value.y}
        font-size={VALUE_PX}
        font-weight="bold"
        fill={ink}
      >
        {label.text}
      </text>
    </g>
  );
}

/** A heavy ink edge with a white or yellow edge outside it. */
function Ringed({ path, colour, kind }: { path: string; colour: string; kind: string }): VNode {
  return (
    <g fill="none" stroke-linejoin="round" class={`lip-c-ring--${kind}`}>
      <path class="lip-c-ring-halo" d={path} stroke={colour} stroke-width="9" />
      <path class="lip-c-ring" d={path} stroke={INK} stroke-width="3" />
    </g>
  );
}

/** Places every label in the frame of the drawing. Worth keeping between drawings of one map. */
export function placeMapLabels(areas: readonly Labelled[], width: number, height: number) {
  return placeLabels(areas, { x: 2, y: 2, width: width - 4, height: height - 4 });
}

export function DistrictMap(props: DistrictMapProps): VNode {
  const { areas, width, height } = props;
  const labels = props.labels ?? placeMapLabels(labelledAreas(props), width, height);
  const pathOf = (code: string | null | undefined) =>
    areas.find((area) => area.code === code)?.path;
  const selected = pathOf(props.selected);
  const pointed = pathOf(props.pointed);
  return (
    <Drawing
      id={props.id}
      class="lip-map"
      width={width}
      height={height}
      label={props.label}
      description={props.description}
    >
      {(props.context ?? []).map((place) => (
        <path
          key={place.name}
          class="lip-c-context"
          d={place.path}
          fill="#F4F6F8"
          stroke="#B1B4B6"
          stroke-width="0.7"
        />
      ))}
      {areas.map((area) => (
        <AreaShape key={area.code} area={area} map={props} />
      ))}
      {props.outline ? (
        <path
          class="lip-c-outline"
          d={props.outline}
          fill="none"
          stroke={QUIET_INK}
          stroke-width="0.9"
        />
      ) : null}
      {selected ? <Ringed kind="selected" path={selected} colour={PAPER} /> : null}
      {pointed ? <Ringed kind="pointed" path={pointed} colour={FOCUS} /> : null}
      {labels.map((label, i) => (
        <AreaWords key={label.code} label={label} step={stepOf(areas[i], props)} />
      ))}
    </Drawing>
  );
}
