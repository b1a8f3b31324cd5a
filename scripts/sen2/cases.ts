import type { IsoDate } from './isoDates.ts';
import type { PlaceCells } from './places.ts';

/** A made-up person. */
export interface Person {
  readonly number: number;
  readonly born: IsoDate;
  readonly need: string;
  readonly zone: string;
}

/** A stay at a place of learning; `until` is the first day elsewhere, '' where it lasts. */
export interface Stay {
  readonly establishment: string;
  readonly cells: PlaceCells | null;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** A request and what came of it, with the dates of everything; '' where it has not happened. */
export interface Case {
  readonly person: Person;
  readonly received: IsoDate;
  readonly outcome: 'Y' | 'N' | 'W' | '';
  readonly decided: IsoDate;
  readonly assessment: { readonly outcome: 'Y' | 'N' | 'W' | ''; readonly decided: IsoDate } | null;
  readonly plan: {
    readonly start: IsoDate;
    cease: IsoDate;
    reason: string;
    stays: Stay[];
  } | null;
  /** January of the first return that knows it. */
  readonly seen: number;
}
