/** The dataset's shapes fitted to a column, with room around them for the names of small areas. */
import { type Point, ringsOf } from '../../charts/map/rings.ts';
import type { Shapes } from '../../domain/dataset.ts';

const MARGIN = { top: 30, side: 16, bottom: 24 };

export interface FittedShapes {
  readonly width: number;
  readonly height: number;
  /** Path of a district in pixels; empty where the dataset has no shape for it. */
  readonly path: (districtCode: string) => string;
  readonly outline: string;
  readonly neighbours: readonly { readonly name: string; readonly path: string }[];
}

/** Scales and moves every shape so that the whole is `width` pixels wide. */
export function fitShapes(shapes: Shapes, width: number): FittedShapes {
  const scale = (width - 2 * MARGIN.side) / shapes.width;
  const place = ({ x, y }: Point) =>
    `${(MARGIN.side + x * scale).toFixed(1)},${(MARGIN.top + y * scale).toFixed(1)}`;
  const fitted = (path: string) =>
    ringsOf(path)
      .map((ring) => `M${ring.map(place).join('L')}Z`)
      .join('');
  return {
    width,
    height: Math.ceil(shapes.height * scale + MARGIN.top + MARGIN.bottom),
    path: (districtCode) => fitted(shapes.districts[districtCode] ?? ''),
    outline: fitted(shapes.outline),
    neighbours: Object.entries(shapes.neighbours ?? {}).map(([name, path]) => ({
      name,
      path: fitted(path),
    })),
  };
}
