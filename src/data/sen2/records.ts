import type { Outcome } from './codeLists.ts';

/** A return as it is counted: no identifier, name, postcode or date of birth is left in it. */
export interface Sen2Return {
  readonly name: string;
  /** Year of the census January. Flows are those of the calendar year before. */
  readonly year: number;
  /** Census day, in days since 1970. */
  readonly census: number;
  readonly children: readonly Child[];
  readonly plans: readonly Plan[];
  readonly requests: readonly Request[];
  readonly assessments: readonly Assessment[];
}

export interface Child {
  /** Keyed hashes by which the child is found in another return, the surest first. */
  readonly keys: readonly string[];
  /** Age at the 31 August before the January; null where the date of birth gives none. */
  readonly age: number | null;
  /** Small area of the home where a list of postcodes knows it, else ''. */
  readonly zone: string;
}

/** An EHC plan. Days are since 1970, NaN where there is none. */
export interface Plan {
  /** Index in the children of the return. */
  readonly child: number;
  readonly start: number;
  readonly cease: number;
  /** In the words of the published tables. */
  readonly reason: string;
  readonly ageAtStart: number;
  readonly ageAtCease: number;
  readonly need: string;
  /** Establishment on the census day, '' where no placement is in force then. */
  readonly placedNow: string;
  /** The same a year before. */
  readonly placedBefore: string;
  /** Establishment that the plan names, '' where it names none. */
  readonly named: string;
  /** Day on which the assessment was asked for; NaN for plans from before the year's work. */
  readonly received: number;
  /** Whether the work on the plan is the return's, not history. */
  readonly ofTheYear: boolean;
  /** File and row of the record, for warnings. */
  readonly file: string;
  readonly row: number;
}

export interface Request {
  readonly received: number;
  /** Age on the day of the request; null where it is not known or outside 0 to 25. */
  readonly age: number | null;
  readonly outcome: Outcome;
}

export interface Assessment {
  /** Calendar year of the outcome. */
  readonly year: number;
  readonly outcome: Outcome;
}

/** A child with a plan at a January. */
export interface Holder {
  /** Index in the children of the return. */
  readonly child: number;
  readonly age: number;
  readonly need: string;
  readonly establishment: string;
}
