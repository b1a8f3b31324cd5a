/**
 * Turns boundaries into the plain paths that a map is drawn from. The outline comes from the merged
 * shapes, so that shared borders and creeks do not draw twice.
 */
import { geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

export interface MapShapes {
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly path: string;
  }[];
}

export interface BoundaryColumns {
  /** Name of the object in the topology that holds the areas. */
  readonly object: string;
  /** Properties that hold each area's code and name. */
  readonly code: string;
  readonly name: string;
}

/**
 * Fits boundaries to a width, with a margin for the names that do not fit inside.
 *
 * @throws RangeError where the object or a property is not in the topology
 */
export function mapShapes(
  topology: Topology,
  columns: BoundaryColumns,
  width: number,
  margin = { top: 30, side: 16, bottom: 24 },
): MapShapes {
  const object = topology.objects[columns.object] as GeometryCollection | undefined;
  if (object?.type !== 'GeometryCollection') {
    throw new RangeError(
      `The boundaries hold ${Object.keys(topology.objects).join(', ')}; expected a collection named ${columns.object}. Name the object that holds the areas.`,
    );
  }
  const areas: FeatureCollection = feature(topology, object);
  const inner = width - 2 * margin.side;
  const projection = geoMercator().fitWidth(inner, areas);
  const [[left, top], [, bottom]] = geoPath(projection).bounds(areas);
  const [x, y] = projection.translate();
  projection.translate([x - left + margin.side, y - top + margin.top]);
  const draw = geoPath(projection).digits(1);
  const shapes = areas.features.map((area) => {
    const code = area.properties?.[columns.code];
    const name = area.properties?.[columns.name];
    if (code === undefined || name === undefined) {
      throw new RangeError(
        `An area of the boundaries has properties ${Object.keys(area.properties ?? {}).join(', ')}; expected ${columns.code} and ${columns.name}. Name the properties that hold code and name.`,
      );
    }
    return { code: String(code), name: String(name), path: draw(area) ?? '' };
  });
  const solid = object.geometries as (Polygon | MultiPolygon)[];
  return {
    width,
    height: Math.ceil(bottom - top + margin.top + margin.bottom),
    outline: draw(merge(topology, solid)) ?? '',
    areas: shapes,
  };
}
