/** Ways in which the council carries or pays for a passenger, in the order of results. */
export const TRANSPORT_MODES = [
  'bus pass',
  'minibus',
  'shared taxi',
  'single taxi',
  'personal budget',
] as const;
export const MODE_COUNT = TRANSPORT_MODES.length;

export const BUS_PASS = 0;
export const MINIBUS = 1;
export const SHARED_TAXI = 2;
export const SINGLE_TAXI = 3;
export const PERSONAL_BUDGET = 4;
