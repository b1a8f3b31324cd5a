/**
 * The provisions of the list on a map: shape for designation, a filled mark in a ring for those under
 * review. One tab stop: arrows go to the nearest mark, Enter or Space ticks it. The list beside does
 * the same; nothing needs the map.
 */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Drawing } from '../../charts/Drawing.tsx';
import { Measured } from '../../charts/Measured.tsx';
import { isArrowKey, nearestArea } from '../../charts/map/nearestArea.ts';
import { ACCENT, FOCUS, GROUND, INK, PAPER, QUIET_INK } from '../../charts/palette.ts';
import { textWidth } from '../../charts/textWidth.ts';
import type { Shapes } from '../../domain/dataset.ts';
import { fitShapes } from '../components/fittedShapes.ts';
import type { School } from './plan.ts';
import { type MarkKey, markKeys, markPath, planeOf, shapeOf } from './schoolMarks.ts';

export interface SchoolMapProps {
  readonly schools: readonly School[];
  readonly shapes: Shapes;
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onTick: (school: School) => void;
}

const MARK_PX = 4.4;
/** Provisions without a designation are many and small: bases in mainstream schools. */
const SMALL_PX = 2.4;
const CHOSEN_PX = 5.6;
/** A mark is meant by a pointer this near to it. */
const REACH_PX = 22;
const MOST_WIDTH = 460;
const NAME_PX = 14;

interface Placed {
  readonly code: string;
  readonly point: { readonly x: number; readonly y: number };
  readonly school: School;
}

function Mark({
  place,
  keys,
  chosen,
}: {
  place: Placed;
  keys: readonly MarkKey[];
  chosen: boolean;
}) {
  const { point, school } = place;
  const size = school.designation === '' ? SMALL_PX : MARK_PX;
  const path = markPath(shapeOf(school, keys), point, chosen ? CHOSEN_PX : size);
  if (!chosen) {
    return <path class="lip-c-hollow" d={path} fill={PAPER} stroke={INK} stroke-width="1.2" />;
  }
  return (
    <g>
      <circle
        class="lip-c-hollow"
        cx={point.x}
        cy={point.y}
        r="11"
        fill={PAPER}
        stroke={ACCENT}
        stroke-width="2.5"
      />
      <path class="lip-c-dot" d={path} fill={ACCENT} />
    </g>
  );
}

/** Names of schools under review beside their marks, on whichever side there is room. */
function Names({ places, width }: { places: readonly Placed[]; width: number }): VNode {
  // Names keep off the rings of all schools under review, and off each other.
  const taken = places.map(({ point }) => ({ x: point.x - 13, y: point.y, width: 26 }));
  const free = (box: { x: number; y: number; width: number }) =>
    box.x >= 2 &&
    box.x + box.width <= width - 2 &&
    taken.every(
      (other) =>
        Math.abs(other.y - box.y) >= NAME_PX + 2 ||
        other.x + other.width < box.x ||
        box.x + box.width < other.x,
    );
  const named = places.flatMap(({ point, school }) => {
    const long = textWidth(school.name, NAME_PX, true);
    const options = [0, -20, 20, -36, 36, -52, 52].flatMap((down) => [
      { x: point.x - 16 - long, y: point.y + down, width: long },
      { x: point.x + 16, y: point.y + down, width: long },
    ]);
    const box = options.find(free);
    if (!box) return [];
    taken.push(box);
    return [{ box, name: school.name }];
  });
  return (
    <g font-size={NAME_PX} font-weight="bold" dominant-baseline="central" class="lip-c-halo">
      {named.map(({ box, name }) => (
        <text
          key={name}
          class="lip-c-text"
          x={box.x}
          y={box.y}
          fill={ACCENT}
          stroke={PAPER}
          stroke-width="4"
          paint-order="stroke"
        >
          {name}
        </text>
      ))}
    </g>
  );
}

function Key({ keys }: { keys: readonly MarkKey[] }): VNode {
  return (
    <ul class="lip-marks">
      {keys.map(({ shape, label }) => (
        <li key={shape} class="lip-marks__item">
          <Drawing width={16} height={16}>
            <path
              class="lip-c-hollow"
              d={markPath(shape, { x: 8, y: 8 }, 5)}
              fill={PAPER}
              stroke={INK}
              stroke-width="1.3"
            />
          </Drawing>
          {label}
        </li>
      ))}
      <li class="lip-marks__item">
        <Drawing width={20} height={20}>
          <circle
            class="lip-c-hollow"
            cx="10"
            cy="10"
            r="8.5"
            fill={PAPER}
            stroke={ACCENT}
            stroke-width="2"
          />
          <path class="lip-c-dot" d={markPath('diamond', { x: 10, y: 10 }, 4)} fill={ACCENT} />
        </Drawing>
        in this review
      </li>
    </ul>
  );
}

function said(school: School, chosen: boolean): string {
  const serves = school.designation === '' ? school.needs : school.designation;
  return `${school.name}, ${school.district}: ${serves}${chosen ? ', in this review' : ''}`;
}

function FittedMap(props: SchoolMapProps & { readonly column: number }): VNode | null {
  const { shapes, schools, column, chosen, onTick } = props;
  const [pointed, setPointed] = useState<string | null>(null);
  const width = Math.min(column, MOST_WIDTH);
  const fitted = useMemo(() => fitShapes(shapes, width), [shapes, width]);
  const keys = useMemo(() => markKeys(schools), [schools]);
  const places = useMemo((): Placed[] => {
    const plane = planeOf(shapes);
    if (!plane) return [];
    return schools.map((school) => ({
      code: school.id,
      point: fitted.at(plane(school)),
      school,
    }));
  }, [shapes, schools, fitted]);
  if (places.length === 0) return null;
  const current = places.find(({ code }) => code === pointed) ?? null;

  const nearestTo = (event: PointerEvent | MouseEvent): Placed | null => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * fitted.width;
    const y = ((event.clientY - box.top) / box.height) * fitted.height;
    const far = ({ point }: Placed) => Math.hypot(point.x - x, point.y - y);
    const nearest = [...places].sort((a, b) => far(a) - far(b))[0];
    return far(nearest) <= REACH_PX ? nearest : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = current ?? places[0];
    if (isArrowKey(event.key)) setPointed(nearestArea(places, from.code, event.key));
    else if (event.key === 'Home') setPointed(places[0].code);
    else if (event.key === 'End') setPointed(places[places.length - 1].code);
    else if (event.key === 'Enter' || event.key === ' ') onTick(from.school);
    else return;
    event.preventDefault();
  };
  const optionId = (code: string) => `school-map-${code}`;
  return (
    <div class="lip-reader">
      <div class="lip-reader__drawing lip-reader__drawing--own-width">
        <Drawing class="lip-map" width={fitted.width} height={fitted.height}>
          {props.districts.map(({ code }) => (
            <path
              key={code}
              class="lip-c-context"
              d={fitted.path(code)}
              fill={GROUND}
              stroke={QUIET_INK}
              stroke-width="0.6"
            />
          ))}
          {places.map((place) => (
            <Mark key={place.code} place={place} keys={keys} chosen={chosen.includes(place.code)} />
          ))}
          {current ? (
            <g fill="none">
              <circle
                cx={current.point.x}
                cy={current.point.y}
                r="15"
                stroke={FOCUS}
                stroke-width="7"
              />
              <circle
                class="lip-c-ring"
                cx={current.point.x}
                cy={current.point.y}
                r="14"
                stroke={INK}
                stroke-width="2.5"
              />
            </g>
          ) : null}
          <Names places={places.filter(({ code }) => chosen.includes(code))} width={fitted.width} />
        </Drawing>
        <div
          class="lip-reader__keys lip-reader__keys--map"
          role="listbox"
          tabIndex={0}
          aria-label="Choose schools on the map"
          aria-multiselectable="true"
          aria-activedescendant={current ? optionId(current.code) : undefined}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => setPointed(nearestTo(event)?.code ?? null)}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            const found = nearestTo(event);
            if (found) onTick(found.school);
          }}
          onFocus={() => setPointed(pointed ?? places[0].code)}
          onBlur={() => setPointed(null)}
        >
          {places.map(({ code, school }) => (
            <span
              key={code}
              id={optionId(code)}
              class="lip-visually-hidden"
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(code)}
            >
              {said(school, chosen.includes(code))}
            </span>
          ))}
        </div>
      </div>
      <p class="lip-reader__line" aria-live="off">
        {current
          ? said(current.school, chosen.includes(current.code))
          : 'Point at a mark, or move to it with the arrow keys; Enter ticks it.'}
      </p>
      <Key keys={keys} />
    </div>
  );
}

export function SchoolMap(props: SchoolMapProps): VNode {
  return <Measured initial={372}>{(column) => <FittedMap {...props} column={column} />}</Measured>;
}
