/**
 * From the National Grid to latitude and longitude, as maps of satellites have them.
 *
 * Source: Ordnance Survey, A guide to coordinate systems in Great Britain, version 3.6 (2020),
 * section 6.6 (Helmert transformation, good to about 5 metres) and annexes B and C (formulas and
 * constants). Not a copy of any program.
 */
export interface LatitudeLongitude {
  /** Degrees on WGS84. */
  readonly latitude: number;
  readonly longitude: number;
}

const RADIANS = Math.PI / 180;
const SECONDS = RADIANS / 3600;
/** Half axes of the ellipsoids Airy 1830 and GRS80, in metres. */
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const GRS80 = { a: 6_378_137, b: 6_356_752.3141 };
/** Scale on the central meridian, true origin and its false coordinates. */
const GRID = {
  scale: 0.9996012717,
  latitude: 49 * RADIANS,
  longitude: -2 * RADIANS,
  east: 400_000,
  north: -100_000,
};
/** From OSGB36 to WGS84: metres, parts per million, seconds of arc. */
const SHIFT = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  scale: -20.4894e-6,
  rx: 0.1502 * SECONDS,
  ry: 0.247 * SECONDS,
  rz: 0.8421 * SECONDS,
};

/** Latitude and longitude of a point of the National Grid, both in metres. */
export function fromNationalGrid(easting: number, northing: number): LatitudeLongitude {
  const [latitude, longitude] = toWgs84(...geodeticOf(easting, northing));
  return { latitude: latitude / RADIANS, longitude: longitude / RADIANS };
}

/** Latitude and longitude on OSGB36, in radians (annex C.2). */
function geodeticOf(easting: number, northing: number): [number, number] {
  const { a, b } = AIRY;
  const e2 = (a * a - b * b) / (a * a);
  let latitude = GRID.latitude;
  let arc = 0;
  do {
    latitude += (northing - GRID.north - arc) / (a * GRID.scale);
    arc = meridianArc(latitude);
  } while (Math.abs(northing - GRID.north - arc) >= 0.00001);
  const sin2 = Math.sin(latitude) ** 2;
  const nu = a * GRID.scale * (1 - e2 * sin2) ** -0.5;
  const rho = a * GRID.scale * (1 - e2) * (1 - e2 * sin2) ** -1.5;
  const eta2 = nu / rho - 1;
  const t = Math.tan(latitude);
  const t2 = t * t;
  const sec = 1 / Math.cos(latitude);
  const d = easting - GRID.east;
  const seventh = t / (2 * rho * nu);
  const eighth = (t / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const ninth = (t / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t2 * t2);
  const tenth = sec / nu;
  const eleventh = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2);
  const twelfth = (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t2 * t2);
  const last = (sec / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t2 * t2 + 720 * t2 ** 3);
  return [
    latitude - seventh * d ** 2 + eighth * d ** 4 - ninth * d ** 6,
    GRID.longitude + tenth * d - eleventh * d ** 3 + twelfth * d ** 5 - last * d ** 7,
  ];
}

/** Metres along the central meridian from the true origin (annex C, the formula of M). */
function meridianArc(latitude: number): number {
  const { a, b } = AIRY;
  const n = (a - b) / (a + b);
  const less = latitude - GRID.latitude;
  const more = latitude + GRID.latitude;
  return (
    b *
    GRID.scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

/** By way of points in space (annex B), at no height. */
function toWgs84(latitude: number, longitude: number): [number, number] {
  const e2 = (AIRY.a ** 2 - AIRY.b ** 2) / AIRY.a ** 2;
  const nu = AIRY.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = (1 - e2) * nu * Math.sin(latitude);
  const scale = 1 + SHIFT.scale;
  const toX = SHIFT.x + scale * x - SHIFT.rz * y + SHIFT.ry * z;
  const toY = SHIFT.y + SHIFT.rz * x + scale * y - SHIFT.rx * z;
  const toZ = SHIFT.z - SHIFT.ry * x + SHIFT.rx * y + scale * z;
  const e2Of = (GRS80.a ** 2 - GRS80.b ** 2) / GRS80.a ** 2;
  const p = Math.hypot(toX, toY);
  let found = Math.atan2(toZ, p * (1 - e2Of));
  for (let turn = 0; turn < 6; turn++) {
    const nuOf = GRS80.a / Math.sqrt(1 - e2Of * Math.sin(found) ** 2);
    found = Math.atan2(toZ + e2Of * nuOf * Math.sin(found), p);
  }
  return [found, Math.atan2(toY, toX)];
}
