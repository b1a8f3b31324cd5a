/**
 * Tables that are not given out under disclosure control, and why. They keep their header and have no
 * rows. A return that asks for them is made with suppression off, inside the organisation.
 */
export const WITHHELD: Readonly<Record<string, string>> = {
  spill:
    'sets needed type against type attended, which cannot be rounded so that it agrees with sufficiency and with placements at once',
  scap: 'asks for single year groups, which are finer than the two phases',
  ledger: 'lists the bookings of single provisions',
};

/** Parts of `run.json` that are not given out under disclosure control, and why. */
export const WITHHELD_OF_RECORD: Readonly<Record<string, string>> = {
  placesShort: 'is finer than the counts of sufficiency.csv, which are rounded',
  calibration: 'counts new plans and moves by single need',
  checks: 'counts children by single need and provision type',
  hiddenNeed: 'stands beside counts of children who wait',
  placesBasis: 'holds counts of children by setting type',
};
