/**
 * Assumptions of this dataset that no source gives, each with its reason. Look at every one of them
 * again when the sources are renewed. What the model itself assumes is in the product's register.
 */
export const AREA = {
  folder: 'kent',
  id: 'kent',
  name: 'Kent',
  baseJanuary: 2025,
  released: '2026-11-22',
  censusLabel: 'SEN2, January 2025',
  reference: { folder: 'england', name: 'England' },
  neighbours: ['Medway', 'Bexley', 'Bromley', 'East Sussex', 'Surrey', 'Thurrock'],
} as const;

export const JUDGEMENTS = {
  /**
   * Share of pupils in the area's state special schools who live elsewhere (range 3% to 5%). The
   * rolls (6,473) exceed residents with a plan in state special (6,427) by 46, so imports exceed
   * exports by about that. By sector: residents in academies and free schools (999) exceed the rolls
   * of those inside the area (862 and a new school), although some of these pupils are from
   * elsewhere; residents in maintained schools (5,428) fall short of their rolls (5,611).
   */
  specialRollFromElsewhere: 0.04,
  /** Imports thin out with distance from the nearest special school across the border. */
  importReachKm: 15,
  /**
   * A designated number counts as in force when it took effect at most five years before the base
   * January and the roll is at most 10% above it.
   */
  designatedNumberYears: 5,
  designatedNumberOverrun: 0.1,
  /** A school whose roll is more than 3% below a number in force is still filling. */
  fillingGap: 0.03,
  /**
   * Places by which a filling school grows a year (range 20 to 60): Snowfields took 303 in five
   * years, Aspire 188 in five, Meadowfield 154 in eight.
   */
  placesFilledPerYear: 40,
  /** Plan-holders over places for the area in SRPs (range 85% to 98%). */
  srpOccupancy: 0.92,
  /** Share of the roll of independent special schools inside the area who are residents (0.7 to 0.85). */
  independentInAreaShare: 0.78,
  /** The same for non-maintained special schools, which recruit more widely (0.5 to 0.8). */
  nonMaintainedInAreaShare: 0.65,
  /** Headroom over observed placements: a few per cent, more comes from the supply elasticity. */
  independentHeadroom: 0.05,
  /** Share of specialist post-16 places inside the area held by residents (0.7 to 0.9). */
  post16InAreaShare: 0.8,
  /** Residents over places for the area in specialist post-16 institutions (90% to 100%). */
  post16Occupancy: 0.95,
  /** Plan-holders over places for plan-holders in alternative provision. */
  apOccupancy: 0.9,
  /** How far placements across the border reach (km of exponential decay), by kind of provider. */
  outOfAreaReachKm: { special: 10, independent: 15, nonMaintained: 30, post16: 15 },
  /** No more of a provider's roll across the border than this is taken to be residents. */
  outOfAreaLargestShare: 0.4,
  /** Day travel limit: providers farther from every home than this are left out. */
  dayTravelKm: 40,
  /** Reach of mainstream schools for the catchment model (km of exponential decay). */
  primaryReachKm: 2,
  secondaryReachKm: 6,
  srpReachKm: 10,
  /** Weight of the mainstream evidence on districts; the rest is deprivation. */
  mainstreamEvidenceWeight: 0.5,
} as const;

/** SRPs whose register entry needs a reading of its own. */
export const SRP_READINGS: Readonly<
  Record<
    string,
    { readonly capacity?: number; readonly designation?: string; readonly why: string }
  >
> = {
  '143219': {
    capacity: 12,
    why: 'resourced provision (8) and SEN unit (12) probably overlap: the school names up to 12 places',
  },
  '136286': {
    capacity: 32,
    why: 'resourced provision (10) and SEN unit (32) probably overlap: the larger is used',
  },
  '118459': {
    designation: 'PSCN',
    why: 'the register names PMLD alone, but SEN2 has 10 children with PMLD in all SRPs: taken to serve profound, severe and complex needs',
  },
  '150278': {
    designation: 'PSCN',
    why: 'the register names PMLD alone, but SEN2 has 10 children with PMLD in all SRPs: taken to serve profound, severe and complex needs',
  },
};

/** Agreed changes to SRPs with a date: first January in which the base is open or closed. */
export const SRP_CHANGES = {
  closing: {
    urn: '118393',
    closedFrom: 2027,
    source: 'council key decision 25/00111: removed from September 2026',
  },
  opening: {
    urn: '147058',
    openFrom: 2027,
    places: 14,
    needTypes: 'ASD; SLCN',
    source:
      'council key decision 25/00111: 14 places (ASD, SLCN) expected to open in September 2026',
  },
} as const;
