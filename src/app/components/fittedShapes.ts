/** The dataset's shapes fitted to a column, with room around them for the names of small areas. */
import type { Point } from '../../charts/map/rings.ts';
import type { Shapes } from '../../domain/dataset.ts';

const MARGIN = { top: 30, side: 16, bottom: 24 };

export interface FittedShapes {
  readonly width: number;
  readonly height: number;
  /** Path of a district in pixels; empty where the dataset has no shape for it. */
  readonly path: (districtCode: string) => string;
  /** Middle of a district in pixels, where the dataset gives it. */
  readonly label: (districtCode: string) => Point | undefined;
  /** A point of the dataset's own plane in pixels. */
  readonly at: (point: Point) => Point;
  readonly outline: string;
  readonly neighbours: readonly { readonly name: string; readonly path: string }[];
}

/**
 * Corners of the rings of a path of straight lines. Lower-case commands count from the point before,
 * as SVG has it; numbers after a first pair of a move are lines.
 */
export function cornersOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let at = { x: 0, y: 0 };
  for (const [, command, rest] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/gi)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const from = command === command.toLowerCase() ? 1 : 0;
    const letter = command.toUpperCase();
    if (letter === 'Z') {
      at = rings[rings.length - 1]?.[0] ?? at;
      continue;
    }
    const step = letter === 'H' || letter === 'V' ? 1 : 2;
    for (let i = 0; i + step <= numbers.length; i += step) {
      const across = letter === 'V' ? null : numbers[i];
      const down = letter === 'H' ? null : numbers[i + step - 1];
      at = {
        x: across === null ? at.x : from * at.x + across,
        y: down === null ? at.y : from * at.y + down,
      };
      if (letter === 'M' && i === 0) rings.push([]);
      rings[rings.length - 1]?.push(at);
    }
  }
  return rings;
}

/** Scales and moves every shape so that the whole is `width` pixels wide. */
export function fitShapes(shapes: Shapes, width: number): FittedShapes {
  const scale = (width - 2 * MARGIN.side) / shapes.width;
  const placed = ({ x, y }: Point): Point => ({
    x: MARGIN.side + x * scale,
    y: MARGIN.top + y * scale,
  });
  const corner = (point: Point) => {
    const { x, y } = placed(point);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const fitted = (path: string) =>
    cornersOf(path)
      .map((ring) => `M${ring.map(corner).join('L')}Z`)
      .join('');
  const paths = new Map<string, string>();
  const pathOf = (districtCode: string) => {
    const path = paths.get(districtCode) ?? fitted(shapes.districts[districtCode] ?? '');
    paths.set(districtCode, path);
    return path;
  };
  return {
    width,
    height: Math.ceil(shapes.height * scale + MARGIN.top + MARGIN.bottom),
    at: placed,
    path: pathOf,
    label: (districtCode) => {
      const [x, y] = shapes.labels[districtCode] ?? [];
      return x === undefined || y === undefined ? undefined : placed({ x, y });
    },
    outline: fitted(shapes.outline),
    neighbours: Object.entries(shapes.neighbours ?? {}).map(([name, path]) => ({
      name,
      path: fitted(path),
    })),
  };
}
