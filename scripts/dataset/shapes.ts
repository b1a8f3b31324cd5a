import { geoTransverseMercator } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { round } from './geography.ts';
import type { Ring } from './innermostPoint.ts';
import { innermostPoint } from './innermostPoint.ts';
import { simplifyArc } from './simplifyArc.ts';

const WIDTH = 1000;
const EARTH_RADIUS_KM = 6371.0088;
/** Paths of all districts and the outline together stay below this. */
const MAX_BYTES = 12_000;
/** Islets smaller than this are left out (plane units squared). */
const SMALLEST_RING = 25;

interface DistrictProperties {
  readonly lad_code: string;
  readonly lad_name: string;
}

interface Shapes {
  readonly width: number;
  readonly height: number;
  readonly scaleKmPerUnit: number;
  readonly origin: { longitude: number; latitude: number; x: number; y: number };
  readonly districts: Record<string, string>;
  readonly outline: string;
  readonly labels: Record<string, [number, number]>;
}

/**
 * Districts in plane coordinates (transverse Mercator on the area's own meridian, y downwards),
 * simplified arc by arc so that neighbours keep a common border.
 */
export function districtShapes(topology: Topology): Shapes {
  const districts = topology.objects.districts as GeometryCollection<DistrictProperties>;
  const collection = feature(topology, districts);
  const [[west, south], [east, north]] = bounds(topology);
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const projection = geoTransverseMercator().rotate([-longitude, -latitude]);
  projection.fitWidth(WIDTH, collection);

  const arcs = absoluteArcs(topology).map((arc) =>
    arc.map((position) => projection([position[0], position[1]]) as [number, number]),
  );
  let tolerance = 1;
  let shapes = drawn(arcs, districts, tolerance);
  while (JSON.stringify([shapes.districts, shapes.outline]).length > MAX_BYTES) {
    tolerance *= 1.1;
    shapes = drawn(arcs, districts, tolerance);
  }
  const height = Math.ceil(Math.max(...arcs.flat().map((point) => point[1])));
  const [x, y] = projection([longitude, latitude]) as [number, number];
  return {
    width: WIDTH,
    height,
    scaleKmPerUnit: round(EARTH_RADIUS_KM / projection.scale(), 6),
    origin: {
      longitude: round(longitude, 6),
      latitude: round(latitude, 6),
      x: round(x, 3),
      y: round(y, 3),
    },
    ...shapes,
  };
}

function drawn(
  arcs: readonly [number, number][][],
  districts: GeometryCollection<DistrictProperties>,
  tolerance: number,
): Pick<Shapes, 'districts' | 'outline' | 'labels'> {
  const plane: Topology = {
    type: 'Topology',
    objects: { districts },
    arcs: arcs.map((arc) => simplifyArc(arc, tolerance)),
  };
  const paths: Record<string, string> = {};
  const labels: Record<string, [number, number]> = {};
  for (const { geometry, properties } of feature(plane, districts).features) {
    const rings = ringsOf(geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon);
    paths[properties.lad_code] = pathOf(rings);
    labels[properties.lad_code] = innermostPoint(rings);
  }
  const outline = merge(plane, districts.geometries as (Polygon | MultiPolygon)[]);
  return { districts: paths, outline: pathOf(ringsOf(outline)), labels };
}

function bounds(topology: Topology): [[number, number], [number, number]] {
  const points = absoluteArcs(topology).flat();
  const x = points.map(([longitude]) => longitude);
  const y = points.map(([, latitude]) => latitude);
  return [
    [Math.min(...x), Math.min(...y)],
    [Math.max(...x), Math.max(...y)],
  ];
}

/** Arcs in degrees: the file holds steps on a grid. */
function absoluteArcs({ arcs, transform }: Topology): [number, number][][] {
  if (!transform) return arcs.map((arc) => arc.map(([x, y]) => [x, y]));
  const [scaleX, scaleY] = transform.scale;
  const [left, bottom] = transform.translate;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([stepX, stepY]) => {
      x += stepX;
      y += stepY;
      return [x * scaleX + left, y * scaleY + bottom];
    });
  });
}

function ringsOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons
    .flat()
    .map((ring) => ring.map(([x, y]) => [Math.round(x), Math.round(y)] as const));
  return rings
    .filter((ring) => Math.abs(signedArea(ring)) >= SMALLEST_RING)
    .sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)));
}

function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** SVG path of whole-number steps; rings close themselves. */
function pathOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [lastX, lastY] = ring[0];
      const steps = ring.slice(1, -1).flatMap(([x, y]) => {
        const step = [x - lastX, y - lastY] as const;
        [lastX, lastY] = [x, y];
        return step[0] === 0 && step[1] === 0 ? [] : [step.join(' ').replace(' -', '-')];
      });
      const [x, y] = ring[0];
      return `M${x} ${y}l${steps.join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');
}
