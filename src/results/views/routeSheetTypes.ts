import type { Provenance } from './measures.ts';

/** The shared routes of one provision in one simulated future. */
export interface RouteSheetQuery {
  readonly kind: 'routeSheet';
  /** Id of a provision. */
  readonly provision: string;
  /** January whose pupils are carried. */
  readonly year: number;
}

/** One call of a vehicle on its way to school. */
export interface RouteSheetStop {
  /** Minutes after midnight at which the vehicle arrives. */
  readonly pickUpMinute: number;
  /** Small area in which the pupils live: the sheet knows no address. */
  readonly zone: string;
  /** Name of the district. */
  readonly district: string;
  readonly pupils: number;
  /** From the first pupil of this stop getting in to arrival, minutes. */
  readonly minutesAboard: number;
}

export interface RouteSheetVehicle {
  readonly mode: 'minibus' | 'shared taxi';
  /** From 1, minibuses first. */
  readonly number: number;
  /** In the order in which they are called at. */
  readonly stops: readonly RouteSheetStop[];
  readonly pupils: number;
  /** From the first stop to the provision, km by road. */
  readonly loadedKm: number;
  /** Run in a day, to school and home again and empty running included. */
  readonly kmADay: number;
  /** Longest ride of a pupil, minutes. */
  readonly longestMinutes: number;
  /** True where a pupil rides longer than the guide for the age: only on the direct way, alone. */
  readonly overLimit: boolean;
}

/** What carrying the same pupils takes. */
export interface RouteTotals {
  readonly vehicles: number;
  /** Run in a day, empty running included. */
  readonly kmADay: number;
  /** Vehicles, assistants and miles of a school year, at base prices. */
  readonly poundsAYear: number;
}

export interface RouteSheet {
  readonly name: string;
  /** Name of the district that the provision stands in. */
  readonly district: string;
  /** Minutes after midnight at which every vehicle arrives. */
  readonly arrivalMinute: number;
  /** Pupils of the plan area with a place, and those who are carried in shared vehicles. */
  readonly onRoll: number;
  readonly sharing: number;
  /** Seats for pupils: the future's mean, as a whole number. */
  readonly capacity: { readonly minibus: number; readonly sharedTaxi: number };
  readonly vehicles: readonly RouteSheetVehicle[];
  /** Of the vehicles above. */
  readonly constructed: RouteTotals;
  /** By the formula that every future is costed with, for the same pupils and vehicles. */
  readonly formula: RouteTotals;
  /** Formula over constructed less 1, in per cent; null where nobody shares a vehicle. */
  readonly differencePercent: RouteTotals | null;
  /** Pupils carried or paid for in other ways, by mode; modes that nobody uses are left out. */
  readonly others: readonly { readonly mode: string; readonly pupils: number }[];
  /** What the homes on the sheet are, in one sentence to print with it. */
  readonly note: string;
}

export interface RouteSheetView {
  readonly kind: 'routeSheet';
  readonly provenance: Provenance;
  readonly query: RouteSheetQuery;
  /** Null where the plan has no such provision, or the run no such January. */
  readonly sheet: RouteSheet | null;
}
