import { z } from 'zod';
import { plainDirection } from '../plainDirection.ts';
import { SETTING_ROLES } from '../settings.ts';

z.config({ jitless: true });

/** Fields that policies share. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens');
export const label = z.string().overwrite(plainDirection).min(1).max(200);
export const prose = z.string().overwrite(plainDirection).max(2000);
export const september = z.int().min(2000).max(2100);
export const band = z.int().min(1).max(5);
export const placeCount = z.int().min(0).max(5000);
export const provisionIds = z.array(z.string().min(1).max(80)).min(1).max(2000);
export const codes = z.array(z.string().min(1).max(80)).max(100).default([]);
export const role = z.enum(SETTING_ROLES);
export const roles = z.array(role).min(1).max(7);

/** An uncertain size: 10th percentile, median and 90th percentile, each within hard bounds. */
export const sizeRange = (min: number, max: number) =>
  z.tuple([
    z.number().min(min).max(max),
    z.number().min(min).max(max),
    z.number().min(min).max(max),
  ]);
export const share = sizeRange(0, 1);
/** Relative change: −0.1 = a tenth fewer. */
export const relativeChange = sizeRange(-1, 5);
export const pounds = sizeRange(0, 1e10);

/** What every policy states: when it starts, how fast it comes in, what it costs, why, on whose word. */
export const stated = {
  id,
  label,
  /** Calendar year of the September from which the policy acts. */
  september,
  /** Years over which it comes in, evenly; 0 = at once. */
  rampYears: z.int().min(0).max(15).default(0),
  /**
   * Pounds a year once it has come in, at the prices of the base year; as much of it as has come in is
   * paid from each September. Assessment, review and transport are the general fund's, the rest is
   * paid from the high needs budget.
   */
  annualCostPounds: pounds.optional(),
  rationale: prose,
  source: prose,
};

/** Whom a policy reaches: a list left empty means all. */
export const reach = {
  /** Home districts. */
  districts: codes,
  needs: codes,
  /** From this age … */
  ageLow: z.int().min(0).max(25).default(0),
  /** … to the one before this ("0 to 5" is under 5). */
  ageHigh: z.int().min(1).max(26).default(26),
};
