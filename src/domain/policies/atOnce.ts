/** Kinds of policy whose whole effect comes with their first September: they take no ramp. */
export const KINDS_AT_ONCE: readonly string[] = [
  'close',
  'redesignate',
  'change-admissions',
  'allocation',
  'localities',
  'tariff',
  'ap-budget',
];
