/**
 * A map that can be read and chosen from with the pointer or the keys. One tab stop: arrows go to
 * the nearest area in that direction, Enter selects, Escape clears. A list laid over the drawing
 * takes the keys, so that a screen reader speaks each area; the same words stand under the map.
 * It keeps no state: the page owns what is pointed at and selected, so that map and table agree.
 */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  areaText,
  DistrictMap,
  type DistrictMapProps,
  labelledAreas,
  type MapLabels,
  placeMapLabels,
} from './DistrictMap.tsx';
import { MapKey } from './MapKey.tsx';
import { isArrowKey, nearestArea } from './map/nearestArea.ts';
import { inside } from './map/rings.ts';

export interface MapReaderProps extends DistrictMapProps {
  readonly pointed: string | null;
  readonly selected: string | null;
  readonly onPoint: (code: string | null) => void;
  readonly onSelect: (code: string) => void;
  readonly onClear: () => void;
  /** The reading of one area: "{name}: 7.4 per 1,000, about 197 children". */
  readonly read: (code: string) => string;
  /** Stands in the reading line while nothing is pointed at or selected. */
  readonly prompt: string;
  /** "per 1,000" */
  readonly unit: string;
}

/** Digits are all of one width: a value takes the place of another with as many. */
function withoutDigits(text: string): string {
  return text.replace(/\d/g, '0');
}

/** Areas with their geometry, and their labels, which are placed anew only where a text grows or shrinks. */
function usePlaces({ areas, context, format, width, height }: DistrictMapProps) {
  const texts = new Map(areas.map((area) => [area.code, areaText(area, format)]));
  const shaped = areas.flatMap(({ code, path }) => [path, withoutDigits(texts.get(code) ?? '')]);
  const places = useMemo(() => labelledAreas(areas, format), shaped);
  const placed = useMemo(
    () => placeMapLabels(places, context ?? [], width, height),
    [places, context, width, height],
  );
  const labels: MapLabels = {
    context: placed.context,
    areas: placed.areas.map((label) => ({ ...label, text: texts.get(label.code) ?? '' })),
  };
  return { places, labels };
}

export function MapReader(props: MapReaderProps): VNode {
  const { areas, format, pointed, selected } = props;
  const { places, labels } = usePlaces(props);
  const current = pointed ?? selected;
  const optionId = (code: string) => `${props.id}-area-${code}`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = places.find((place) => place.code === current)?.code ?? places[0]?.code;
    if (from === undefined) return;
    if (isArrowKey(event.key)) props.onPoint(nearestArea(places, from, event.key));
    else if (event.key === 'Home') props.onPoint(places[0].code);
    else if (event.key === 'End') props.onPoint(places[places.length - 1].code);
    else if (event.key === 'Enter') props.onSelect(from);
    else if (event.key === 'Escape') props.onClear();
    else return;
    event.preventDefault();
  };

  const areaUnder = (event: PointerEvent | MouseEvent): string | null => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = {
      x: ((event.clientX - box.left) / box.width) * props.width,
      y: ((event.clientY - box.top) / box.height) * props.height,
    };
    return places.find((place) => inside(place.rings, at))?.code ?? null;
  };
  const onPointer = (event: PointerEvent) => {
    const code = areaUnder(event);
    if (code !== pointed) props.onPoint(code);
  };
  const onClick = (event: MouseEvent) => {
    const code = areaUnder(event);
    if (code !== null) props.onSelect(code);
  };

  return (
    <div class="lip-reader">
      <div class="lip-reader__drawing lip-reader__drawing--own-width">
        <DistrictMap {...props} labels={labels} />
        <div
          class="lip-reader__keys lip-reader__keys--map"
          role="listbox"
          tabIndex={0}
          aria-label={`Choose on the map: ${props.label}`}
          aria-activedescendant={current === null ? undefined : optionId(current)}
          onKeyDown={onKeyDown}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerLeave={() => props.onPoint(null)}
          onClick={onClick}
          onFocus={() => props.onPoint(current ?? places[0]?.code ?? null)}
          onBlur={() => props.onPoint(null)}
        >
          {areas.map((area) => (
            <span
              key={area.code}
              id={optionId(area.code)}
              class="lip-visually-hidden"
              role="option"
              tabIndex={-1}
              aria-selected={area.code === selected}
            >
              {props.read(area.code)}
            </span>
          ))}
        </div>
      </div>
      <p class={`lip-reader__line${current === null ? ' lip-screen-only' : ''}`} aria-live="off">
        {current === null ? props.prompt : props.read(current)}
      </p>
      <MapKey breaks={props.breaks} format={format} unit={props.unit} />
    </div>
  );
}
