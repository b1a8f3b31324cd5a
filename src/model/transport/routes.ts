/**
 * What it takes to carry the pupils of one provision in shared vehicles, from how many they are,
 * how far they live and how widely they are spread.
 *
 * Route length by Daganzo, "The distance traveled to visit N points with a maximum of C stops per
 * vehicle", Transportation Science 18, 1984: out and back for each vehicle, plus a way between the
 * stops that grows with the square root of stops times area.
 */

/** Who is carried from where: sums over the passengers of one provision and mode. */
export interface RouteDemand {
  readonly passengers: number;
  readonly meanRoadKm: number;
  readonly meanMinutes: number;
  /** Area over which homes are spread, square km. */
  readonly areaKm2: number;
  /** Longest ride aimed at, minutes. */
  readonly rideLimitMinutes: number;
}

export interface RouteRules {
  /** Pupils in a full vehicle. */
  readonly capacity: number;
  readonly constant: number;
  readonly circuity: number;
  readonly stopMinutes: number;
  /** Minutes per km between stops. */
  readonly minutesPerKm: number;
}

export interface Routes {
  readonly vehicles: number;
  /** Distance run on one way to school or home, empty running included, all vehicles together. */
  readonly vehicleKm: number;
  /** Minutes that sharing adds to the ride of a passenger, on average. */
  readonly extraMinutes: number;
}

/**
 * Vehicles, distance and ride time. At least one vehicle; beyond that vehicles are not rounded, as
 * routes are shared out anew each term and the figures are expectations.
 */
export function planRoutes(demand: RouteDemand, rules: RouteRules): Routes {
  const { passengers, meanRoadKm, meanMinutes, areaKm2, rideLimitMinutes } = demand;
  const betweenKm = rules.constant * rules.circuity * Math.sqrt(areaKm2 / passengers);
  const minutesAStop = rules.stopMinutes + betweenKm * rules.minutesPerKm;
  const withinLimit = 1 + (rideLimitMinutes - meanMinutes) / minutesAStop;
  const aboard = Math.max(1, Math.min(rules.capacity, withinLimit));
  const vehicles = Math.max(1, passengers / aboard);
  return {
    vehicles,
    vehicleKm: 2 * meanRoadKm * vehicles + betweenKm * passengers,
    extraMinutes: ((passengers / vehicles - 1) / 2) * minutesAStop,
  };
}

/** Area of a disc whose points have the given variance about their centre, square km. */
export function discArea(varianceKm2: number): number {
  return 2 * Math.PI * varianceKm2;
}
