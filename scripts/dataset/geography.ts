import type { ReadSource } from './tables.ts';
import { wholeNumber } from './tables.ts';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A small area in which children live. */
export interface Zone extends Point {
  readonly zone: string;
  readonly district: string;
  readonly aged0To15: number;
  readonly aged16To24: number;
  readonly incomeScore: number;
}

export function readZones(read: ReadSource, area: string): Zone[] {
  return read(`${area}/zones.csv`).map((row) => ({
    zone: row.zone ?? '',
    district: row.district_code ?? '',
    ...pointOf(row),
    aged0To15: wholeNumber(row, 'aged_0_15'),
    aged16To24: wholeNumber(row, 'aged_16_24'),
    incomeScore: wholeNumber(row, 'imd2025_income_score'),
  }));
}

export function pointOf(row: Readonly<Record<string, string>>): Point {
  return { latitude: wholeNumber(row, 'lat'), longitude: wholeNumber(row, 'lon') };
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * radians) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(a.latitude * radians) *
      Math.cos(b.latitude * radians) *
      half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** Weighted centre of zones, rounded as the sources round points. */
export function centroid(zones: readonly Zone[], weight: (zone: Zone) => number): Point {
  let latitude = 0;
  let longitude = 0;
  let total = 0;
  for (const zone of zones) {
    latitude += zone.latitude * weight(zone);
    longitude += zone.longitude * weight(zone);
    total += weight(zone);
  }
  return { latitude: round(latitude / total, 5), longitude: round(longitude / total, 5) };
}

/** Share of the area's young residents within reach of a point, each discounted by exp(-km/reach). */
export function reachableShare(
  point: Point,
  zones: readonly Zone[],
  weight: (zone: Zone) => number,
  reachKm: number,
): number {
  let reached = 0;
  let total = 0;
  for (const zone of zones) {
    reached += weight(zone) * Math.exp(-distanceKm(point, zone) / reachKm);
    total += weight(zone);
  }
  return reached / total;
}

export function nearestKm(point: Point, others: readonly Point[]): number {
  return Math.min(...others.map((other) => distanceKm(point, other)));
}

export function round(value: number, digits: number): number {
  const unit = 10 ** digits;
  return Math.round(value * unit) / unit;
}
