import type { SettingRole } from '../../domain/settings.ts';
import type { Fan, Provenance, Summary } from './measures.ts';

/** What one provision does for the plan. */
export interface SchoolQuery {
  readonly kind: 'school';
  /** Id of a provision. */
  readonly provision: string;
  /** January at which needs and homes are counted. */
  readonly year: number;
}

/** What a provision admits and how many places it has at a January. */
export interface SchoolTerms {
  readonly year: number;
  readonly open: boolean;
  readonly designation: string;
  /** Codes of the needs served. */
  readonly needs: readonly string[];
  readonly ageLow: number;
  readonly ageHigh: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  /** Null where no limit binds. */
  readonly places: number | null;
  readonly placesForArea: number | null;
}

/** Children of a provision from one district or with one need. */
export interface SchoolPart {
  readonly code: string;
  readonly label: string;
  readonly children: Summary;
}

export interface School {
  readonly id: string;
  readonly name: string;
  readonly type: { readonly id: string; readonly label: string; readonly role: SettingRole };
  /** Name of the district that it stands in. */
  readonly district: string;
  /** Children on its roll at the base January who are not this area's plan-holders. */
  readonly onRollOther: number;
  /** Every January of the run, the base first. */
  readonly terms: readonly SchoolTerms[];
  readonly onRoll: Fan;
  /** The September rounds before each January after the base. */
  readonly admitted: Fan;
  readonly refused: Fan;
  /** Would have come first for them, but is not for their need or complexity. */
  readonly outside: Fan;
  readonly overNumber: Fan;
  readonly firstPreferences: Fan;
  /** Mean complexity band and mean minutes by road, each January; null with nobody on roll. */
  readonly meanBand: readonly (Summary | null)[];
  readonly meanMinutes: readonly (Summary | null)[];
  readonly homes: readonly SchoolPart[];
  readonly needs: readonly SchoolPart[];
}

export interface SchoolView {
  readonly kind: 'school';
  readonly provenance: Provenance;
  readonly query: SchoolQuery;
  /** Null where the plan has no such provision. */
  readonly school: School | null;
}
