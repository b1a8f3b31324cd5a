import { MODE_COUNT } from './modes.ts';

/**
 * Passengers and what they cost over a school year, by home district, setting type and mode. Index
 * (district × types + type) × modes + mode.
 */
export interface TransportCells {
  passengers: Float64Array;
  pounds: Float64Array;
  /** Sum over passengers of the way by road from home, one way, km. */
  roadKm: Float64Array;
  /** Sum over passengers of the ride one way, minutes. */
  minutes: Float64Array;
  /** Passengers whose ride is longer than the guide for their age. */
  overLimit: Float64Array;
  /** Miles run by vehicles in a year, empty running included. */
  vehicleMiles: Float64Array;
  /** Kilograms of CO2 equivalent in a year. */
  carbonKg: Float64Array;
}

const FIELDS = [
  'passengers',
  'pounds',
  'roadKm',
  'minutes',
  'overLimit',
  'vehicleMiles',
  'carbonKg',
] as const satisfies readonly (keyof TransportCells)[];

export function newTransportCells(districts: number, types: number): TransportCells {
  const size = districts * types * MODE_COUNT;
  return {
    passengers: new Float64Array(size),
    pounds: new Float64Array(size),
    roadKm: new Float64Array(size),
    minutes: new Float64Array(size),
    overLimit: new Float64Array(size),
    vehicleMiles: new Float64Array(size),
    carbonKg: new Float64Array(size),
  };
}

/** Adds `weight` times other cells, with their pounds at other prices. */
export function addCells(
  to: TransportCells,
  from: TransportCells,
  weight: number,
  priceIndex: number,
): void {
  for (const field of FIELDS) {
    const factor = field === 'pounds' ? weight * priceIndex : weight;
    const sums = to[field];
    const more = from[field];
    for (let i = 0; i < sums.length; i++) sums[i]! += factor * more[i]!;
  }
}

/** Sum of one figure over all cells. */
export function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
