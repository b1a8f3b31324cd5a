import type { Quality } from '../../domain/register.ts';
import type { Uncertain } from './mainEffects.ts';

/**
 * Where something uncertain stands: in the register, in a policy of the scenario, or in how new plans
 * and endings turn out against the forecast.
 */
export type FactorKind = 'register' | 'policy' | 'forecast';

/** What is said of something uncertain. */
export interface FactorWords {
  readonly id: string;
  readonly kind: FactorKind;
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly quality: Quality;
  readonly source: string;
  readonly reason: string;
}

/** Something uncertain, with its value in each draw. */
export interface Factor extends FactorWords, Uncertain {}
