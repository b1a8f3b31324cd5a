/**
 * Children with EHC plans as a structure of arrays: child i is element i of every array. One
 * instance lives through all years of a draw and is compacted when plans end.
 */
export interface Children {
  /** Children held; the arrays are longer. */
  count: number;
  /** Packed key of the child: the entity of every event in its life (see `random/childKey.ts`). */
  key: Uint32Array;
  /** Index of the home zone; fixed for life, and with it the home district. */
  zone: Uint16Array;
  need: Uint8Array;
  /** Age at the 31 August before the January census. */
  age: Uint8Array;
  /** Complexity band, 1 to 5. */
  band: Uint8Array;
  /** Setting type that the child needs. */
  neededType: Uint8Array;
  /** Establishment (SEN2 setting) attended, and with it the setting type. */
  establishment: Uint8Array;
  /** Index of the provision attended, or {@link NO_PROVISION}. */
  provision: Int16Array;
  /** Step of the round that gave the present place; 0 = held in the base January. */
  placeSince: Uint8Array;
  /**
   * Suitable provisions that are nearer than the present one and could have taken the child when it
   * was placed; `MOST_NEARER` stands for that many or more (see `transport/nearestSuitable.ts`).
   */
  nearer: Uint8Array;
  /** Way to the present place: great-circle km, and minutes one way by car and alone. */
  straightKm: Float32Array;
  roadMinutes: Float64Array;
  /** Number between 0 and 1 that decides whether the child is carried to its present place. */
  travelLuck: Float64Array;
  /** How the child goes to its present place where no policy acts; see `transport/rides.ts`. */
  ride: Uint8Array;
  /** January since which the child is on the waiting list; 0 when it is not. */
  waitingSince: Uint16Array;
  /** Januaries for which the plan has been held; 0 at the first. */
  yearsHeld: Uint8Array;
}

/** Provision of a child who attends none that the dataset names (home, early years, NEET…). */
export const NO_PROVISION = -1;

/** Ride of a child whose place or luck is new. */
export const RIDE_UNDECIDED = 0;

/** Empty arrays with room for `capacity` children. */
export function newChildren(capacity: number): Children {
  return {
    count: 0,
    key: new Uint32Array(capacity),
    zone: new Uint16Array(capacity),
    need: new Uint8Array(capacity),
    age: new Uint8Array(capacity),
    band: new Uint8Array(capacity),
    neededType: new Uint8Array(capacity),
    establishment: new Uint8Array(capacity),
    provision: new Int16Array(capacity).fill(NO_PROVISION),
    placeSince: new Uint8Array(capacity),
    nearer: new Uint8Array(capacity),
    straightKm: new Float32Array(capacity),
    roadMinutes: new Float64Array(capacity),
    travelLuck: new Float64Array(capacity),
    ride: new Uint8Array(capacity).fill(RIDE_UNDECIDED),
    waitingSince: new Uint16Array(capacity),
    yearsHeld: new Uint8Array(capacity),
  };
}

/** A copy with room for at least `capacity` children. */
export function copyChildren(from: Children, capacity: number): Children {
  const to = newChildren(Math.max(capacity, from.count));
  to.count = from.count;
  for (const field of FIELDS) to[field].set(from[field].subarray(0, from.count));
  return to;
}

/** Makes room for `more` further children, growing by half where there is too little. */
export function ensureRoom(children: Children, more: number): void {
  const wanted = children.count + more;
  if (wanted <= children.key.length) return;
  const grown = copyChildren(children, Math.ceil(wanted * 1.5));
  for (const field of FIELDS) (children[field] as unknown) = grown[field];
}

/**
 * Keeps the children whose `keep` byte is not 0, in their order. Written out: one loop over arrays of
 * many kinds would be compiled for none of them, and took a fifth of a draw.
 */
export function compact(children: Children, keep: Uint8Array): void {
  const { key, zone, need, age, band, neededType, establishment, provision } = children;
  const { placeSince, nearer, straightKm, roadMinutes, travelLuck, ride } = children;
  const { waitingSince, yearsHeld } = children;
  let kept = 0;
  for (let i = 0; i < children.count; i++) {
    if (keep[i] === 0) continue;
    key[kept] = key[i];
    zone[kept] = zone[i];
    need[kept] = need[i];
    age[kept] = age[i];
    band[kept] = band[i];
    neededType[kept] = neededType[i];
    establishment[kept] = establishment[i];
    provision[kept] = provision[i];
    placeSince[kept] = placeSince[i];
    nearer[kept] = nearer[i];
    straightKm[kept] = straightKm[i];
    roadMinutes[kept] = roadMinutes[i];
    travelLuck[kept] = travelLuck[i];
    ride[kept] = ride[i];
    waitingSince[kept] = waitingSince[i];
    yearsHeld[kept] = yearsHeld[i];
    kept++;
  }
  children.count = kept;
}

const FIELDS = [
  'key',
  'zone',
  'need',
  'age',
  'band',
  'neededType',
  'establishment',
  'provision',
  'placeSince',
  'nearer',
  'straightKm',
  'roadMinutes',
  'travelLuck',
  'ride',
  'waitingSince',
  'yearsHeld',
] as const satisfies readonly (keyof Children)[];
