import { fixed } from '../../domain/fixedChoices/index.ts';

/**
 * What it takes to carry the pupils of one provision in shared vehicles, from how many they are, how
 * far each lives and how widely they are spread: no routes are made.
 *
 * Length by continuous approximation: out and back for each vehicle, and a way to every further stop
 * that grows with the square root of the area of a stop. Daganzo, "The distance traveled to visit N
 * points with a maximum of C stops per vehicle", Transportation Science 18, 1984. As many of these
 * ways as there are stops less vehicles, and whole vehicles: Figliozzi, "Planning approximations to the
 * average length of vehicle routing problems with varying customer demands and routing constraints",
 * Transportation Research Record 2089, 2008. Where the ride is limited, how many share a vehicle
 * depends on how far off they live.
 */

/** Who is carried from where: passengers `from` to `to − 1` of lists that hold those of many routes. */
export interface RouteDemand {
  readonly from: number;
  readonly to: number;
  /** Way of each one alone, and minutes by which that ride is shorter than the longest aimed at. */
  readonly roadKm: Float64Array;
  readonly spareMinutes: Float64Array;
  /** Area over which homes are spread, square km. */
  readonly areaKm2: number;
}

export interface RouteRules {
  /** Pupils in a full vehicle; between two whole numbers, some vehicles hold one more than others. */
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
}

/**
 * Part of the way between stops that makes the longest ride longer: a vehicle begins far out and
 * collects on its way in. Set so that vehicles are as many as constructed routes have on generated
 * homes (`npm run bench:routes`).
 */
const NOT_ON_THE_WAY = fixed('transport.notOnTheWay');

/** Sums of shares that should be whole may end a little above. */
const ROUNDING = 1e-9;

/**
 * Vehicles and distance, and the minutes that sharing adds to each ride: never so many that it would
 * be longer than aimed at.
 *
 * @param extraMinutes receives the added minutes at the passengers' own places.
 */
export function planRoutes(
  demand: RouteDemand,
  rules: RouteRules,
  extraMinutes: Float64Array,
): Routes {
  const small = Math.floor(rules.capacity);
  const inLarger = shareInLarger(rules.capacity, small);
  extraMinutes.fill(0, demand.from, demand.to);
  const one = planWith(demand, rules, small, 1 - inLarger, extraMinutes);
  if (inLarger === 0) return one;
  const other = planWith(demand, rules, small + 1, inLarger, extraMinutes);
  return {
    vehicles: mixed(one.vehicles, other.vehicles, inLarger),
    vehicleKm: mixed(one.vehicleKm, other.vehicleKm, inLarger),
  };
}

/**
 * Area of the disc over which as many homes would be spread as these are: their variance about their
 * centre, with the correction for few, says how wide. From sums of coordinates in km and of squares.
 */
export function areaOfHomes(
  homes: number,
  east: number,
  eastSquares: number,
  north: number,
  northSquares: number,
): number {
  if (homes < 2) return 0;
  const squares = eastSquares - (east * east) / homes + northSquares - (north * north) / homes;
  return (2 * Math.PI * Math.max(0, squares)) / (homes - 1);
}

/** Share of pupils in vehicles that hold one more, so that full vehicles hold `capacity` on average. */
function shareInLarger(capacity: number, small: number): number {
  return (1 / small - 1 / capacity) / (1 / small - 1 / (small + 1));
}

function mixed(one: number, other: number, share: number): number {
  return (1 - share) * one + share * other;
}

/** Routes of vehicles that all hold the same whole number of pupils. */
function planWith(
  { from, to, roadKm, spareMinutes, areaKm2 }: RouteDemand,
  rules: RouteRules,
  seats: number,
  weight: number,
  extraMinutes: Float64Array,
): Routes {
  const passengers = to - from;
  const betweenKm = rules.constant * rules.circuity * Math.sqrt(areaKm2 / passengers);
  const drive = betweenKm * rules.minutesPerKm;
  const lengthening = rules.stopMinutes + NOT_ON_THE_WAY * drive;
  // Each passenger takes a share of a vehicle: one over those who can ride together so far out.
  let shares = 0;
  let sharedKm = 0;
  for (let i = from; i < to; i++) {
    const aboard = aboardWith(seats, spareMinutes[i], lengthening);
    shares += 1 / aboard;
    sharedKm += roadKm[i] / aboard;
  }
  const vehicles = Math.ceil(shares - ROUNDING);
  const filled = shares / vehicles;
  const stop = rules.stopMinutes + drive;
  for (let i = from; i < to; i++) {
    const spare = spareMinutes[i];
    const aboard = filled * aboardWith(seats, spare, lengthening);
    const extra = (Math.max(0, aboard - 1) / 2) * stop;
    extraMinutes[i] += weight * Math.min(Math.max(0, spare), extra);
  }
  return {
    vehicles,
    vehicleKm: (2 * sharedKm) / filled + betweenKm * (passengers - vehicles),
  };
}

/** How many can ride together with a passenger who has some minutes to spare. */
function aboardWith(seats: number, spareMinutes: number, minutesAStop: number): number {
  return Math.max(1, Math.min(seats, 1 + spareMinutes / minutesAStop));
}
