import type { SettingRole } from '../../domain/settings.ts';
import type { Fan, Provenance, Summary } from './measures.ts';

/** Where children with each need go, and where they needed to go. */
export interface PlacementQuery {
  readonly kind: 'placement';
  /** January at which children are counted. */
  readonly year: number;
  /** Code to keep; null = all. */
  readonly district: string | null;
  readonly need: string | null;
  /** Index of a phase; null = all. */
  readonly phase: number | null;
}

export interface PlacedNeed {
  readonly code: string;
  readonly label: string;
}

export interface PlacedType {
  readonly id: string;
  readonly label: string;
  readonly role: SettingRole;
}

/** Children of one cell at the January asked for, and at the base January on average. */
export interface PlacementCell {
  readonly children: Summary;
  readonly base: number;
}

/** Preferences met in the September round before each January. */
export interface PreferencesMet {
  /** Children who took part, and those of them with a list of at least one school. */
  readonly tookPart: Fan;
  readonly listed: Fan;
  /** Share of those who took part, 0 to 1. */
  readonly firstPreference: Fan;
  readonly oneOfFirstThree: Fan;
  readonly unplaced: Fan;
  /** At the January asked for; the base January had no round and has no districts here. */
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly tookPart: Summary;
    readonly firstPreference: Summary;
  }[];
}

export interface PlacementView {
  readonly kind: 'placement';
  readonly provenance: Provenance;
  /** Name of the whole area. */
  readonly areaName: string;
  /** What was asked for. */
  readonly query: PlacementQuery;
  readonly needs: readonly PlacedNeed[];
  readonly types: readonly PlacedType[];
  /** Every child that the query keeps. */
  readonly children: PlacementCell;
  /** Row a need, column the type needed. */
  readonly needToNeeded: readonly (readonly PlacementCell[])[];
  /** Row a need, column the type attended. */
  readonly needToAttended: readonly (readonly PlacementCell[])[];
  /** Row the type needed, column the type attended. */
  readonly neededToAttended: readonly (readonly PlacementCell[])[];
  /** All needs and phases of the district. */
  readonly mismatch: {
    /** In special schools though of a lower complexity band than the continuum has there. */
    readonly specialBelow: Fan;
    /** In mainstream though of a higher one. */
    readonly mainstreamAbove: Fan;
  };
  /** Waiting for the type needed: all needs and phases of the district. */
  readonly waiting: {
    /** By whole years waited at the January asked for; the last holds longer waits too. */
    readonly byYears: readonly Summary[];
    readonly all: Fan;
  };
  /** All needs and phases of the district. */
  readonly preferences: PreferencesMet;
  /** Of every provision that this area's children attend, whatever the district. */
  readonly overNumber: Fan;
  readonly refused: Fan;
}
