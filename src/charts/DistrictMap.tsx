/**
 * A map of a rate by area in five classes, with every value inside its area and every name inside
 * or beside it. Rates only: a map of counts shows where people live. Pure.
 */
import type { VNode } from 'preact';
import { Drawing } from './Drawing.tsx';
import { classOf, paletteStep } from './map/classes.ts';
import { type AreaLabel, CORNER_PX, innermost, type Labelled, placeLabels } from './map/labels.ts';
import { AreaShape, AreaWords, Ringed } from './map/MapParts.tsx';
import { coarser, type Point, ringsOf } from './map/rings.ts';
import { FOCUS, GROUND, PAPER, QUIET_INK } from './palette.ts';

/** An area to draw. Its path has absolute straight lines only; an empty path is not drawn. */
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

/** A neighbour, drawn pale and named, that is not part of the figure. */
export interface MapContext {
  readonly name: string;
  readonly path: string;
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
  readonly context?: readonly MapContext[];
  /** Ascending, at most four; see `quantileBreaks`. */
  readonly breaks: readonly number[];
  readonly format: (value: number) => string;
  /** Decimals to which `format` shows a value. Default 1. */
  readonly decimals?: number;
  readonly selected?: string | null;
  /** Area under the pointer or the keys. */
  readonly pointed?: string | null;
  /** Labels already placed, by `placeMapLabels`; placed afresh where absent. */
  readonly labels?: MapLabels;
}

export interface MapLabels {
  readonly areas: readonly AreaLabel[];
  readonly context: readonly AreaLabel[];
}

function labelled(code: string, name: string, text: string, path: string, at?: Point): Labelled {
  const rings = ringsOf(path);
  return { code, name, text, rings, point: at ?? innermost(coarser(rings, CORNER_PX)) };
}

/** What stands for the value of an area. */
export function areaText(
  { value, missing = 'x' }: MapArea,
  format: DistrictMapProps['format'],
): string {
  return value === null ? missing : format(value);
}

/** The words of each drawn area with its geometry; also what the arrow keys move between. */
export function labelledAreas(
  areas: readonly MapArea[],
  format: DistrictMapProps['format'],
): Labelled[] {
  return areas
    .filter((area) => area.path !== '')
    .map((area) => labelled(area.code, area.name, areaText(area, format), area.path, area.label));
}

/** Places every label in the frame of the drawing. Worth keeping between drawings of one map. */
export function placeMapLabels(
  areas: readonly Labelled[],
  context: readonly MapContext[],
  width: number,
  height: number,
): MapLabels {
  const around = context.map(({ name, path }) => labelled(`context ${name}`, name, '', path));
  const frame = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const placed = placeLabels([...areas, ...around], frame);
  return { areas: placed.slice(0, areas.length), context: placed.slice(areas.length) };
}

/** Step of the palette for an area; undefined where it has no figure. */
function stepOf(
  area: MapArea | undefined,
  { breaks, decimals }: Pick<DistrictMapProps, 'breaks' | 'decimals'>,
): number | undefined {
  if (!area || area.value === null) return undefined;
  return paletteStep(classOf(area.value, breaks, decimals), breaks.length + 1);
}

export function DistrictMap(props: DistrictMapProps): VNode {
  const { areas, context = [], format, width, height } = props;
  const labels =
    props.labels ?? placeMapLabels(labelledAreas(areas, format), context, width, height);
  const areaOf = (code: string | null | undefined) => areas.find((area) => area.code === code);
  const selected = areaOf(props.selected);
  const pointed = areaOf(props.pointed);
  return (
    <Drawing
      id={props.id}
      class="lip-map"
      width={width}
      height={height}
      label={props.label}
      description={props.description}
    >
      {context.map(({ name, path }) => (
        <path
          key={name}
          class="lip-c-context"
          d={path}
          fill={GROUND}
          stroke={QUIET_INK}
          stroke-width="0.5"
        />
      ))}
      {areas.map((area) => (
        <AreaShape key={area.code} path={area.path} step={stepOf(area, props)} />
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
      {selected ? <Ringed path={selected.path} colour={PAPER} /> : null}
      {pointed ? <Ringed path={pointed.path} colour={FOCUS} /> : null}
      {labels.context.map((label) => (
        <AreaWords key={label.code} label={label} step={undefined} quiet />
      ))}
      {labels.areas.map((label) => (
        <AreaWords key={label.code} label={label} step={stepOf(areaOf(label.code), props)} />
      ))}
    </Drawing>
  );
}
