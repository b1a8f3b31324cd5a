import type { Quality } from '../register.ts';

/** A number, a list of numbers (a grid, the ends of a range) or a table of them. */
export type FixedValue = number | readonly number[] | readonly (readonly number[])[];

/**
 * A choice of the model that no scenario can change: it is not sampled, and belongs to how the model
 * is built. Code takes the value from here, so that what is shown is what is used.
 */
export interface FixedChoice {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: FixedValue;
  readonly quality: Quality;
  readonly source: string;
  /** Why this value. */
  readonly reason: string;
  /** What another value would do. */
  readonly otherwise: string;
}

/** What a value is to the code that reads it: a plain number, or a list of the same length. */
type Plain<Value> = Value extends number
  ? number
  : Value extends readonly unknown[]
    ? { readonly [At in keyof Value]: Plain<Value[At]> }
    : never;

type Grounds = Pick<FixedChoice, 'quality' | 'source' | 'reason' | 'otherwise'>;

/** A fixed choice in a few lines. */
export function choice<const Id extends string, const Value extends FixedValue>(
  id: Id,
  label: string,
  value: Value,
  unit: string,
  { quality, source, reason, otherwise }: Grounds,
): Omit<FixedChoice, 'value'> & { readonly id: Id; readonly value: Plain<Value> } {
  return {
    id,
    label,
    unit,
    value: value as unknown as Plain<Value>,
    quality,
    source,
    reason,
    otherwise,
  };
}
