/**
 * What a page asks for and what it gets: the one road from counts to screen. Views are made from
 * draws that stay where they were computed; a page never sees a draw's children.
 */

import type { AdmissionCriterion, SettingRole } from '../../domain/settings.ts';
import type { TargetRow } from '../../model/finance/baseTargets.ts';
import type { AttributionQuery, AttributionView } from '../attribution/attributionTypes.ts';
import type { CausesQuery, CausesView } from '../causes/causesTypes.ts';
import type { BudgetsQuery, BudgetsView } from '../compare/budgetsTypes.ts';
import type { ComparePlansQuery, ComparePlansView } from '../compare/plansTypes.ts';
import type { SensitivityQuery, SensitivityView } from '../sensitivity/sensitivityTypes.ts';
import type { ValueQuery, ValueView } from '../value/valueTypes.ts';
import type { CalibrationView } from './calibrationTypes.ts';
import type { DemandQuery, DemandView, FunnelView, PopulationEffectView } from './demandTypes.ts';
import type {
  EquityQuery,
  EquityShiftsQuery,
  EquityShiftsView,
  EquityView,
} from './equityTypes.ts';
import type { ExploreQuery, ExploreView } from './exploreTypes.ts';
import type { FinanceQuery, FinanceView } from './financeTypes.ts';
import type { HiddenNeedView } from './hiddenNeedTypes.ts';
import type { InclusionQuery, InclusionView } from './inclusionTypes.ts';
import type { Fan, Provenance, Summary } from './measures.ts';
import type { PlacementQuery, PlacementView } from './placementTypes.ts';
import type { ReviewQuery, ReviewView } from './reviewTypes.ts';
import type { RouteSheetQuery, RouteSheetView } from './routeSheetTypes.ts';
import type { SchoolQuery, SchoolView } from './schoolTypes.ts';
import type { TablePreviewQuery, TablePreviewView } from './tablePreviewTypes.ts';
import type { TransportQuery, TransportView } from './transportTypes.ts';
import type { YardstickQuery, YardstickView } from './yardstickTypes.ts';

export type { Fan, Provenance, Summary } from './measures.ts';

export interface DistrictView {
  readonly code: string;
  readonly name: string;
  /** One summary for each January of the run. */
  readonly shortfall: readonly Summary[];
  readonly shortfallPer1000: readonly Summary[];
  readonly children: readonly Summary[];
}

export interface OverviewView {
  readonly kind: 'overview';
  readonly provenance: Provenance;
  readonly areaName: string;
  /** Plans each January before the base year, where the dataset has them. */
  readonly history: readonly { readonly year: number; readonly children: number }[];
  readonly children: Fan;
  /** Children whose need for a state special or SRP place is not met in that type. */
  readonly placesShort: Fan;
  /** Children met in the type needed, as a share of all who need special or SRP. */
  readonly metShare: Fan;
  /** In-year balance of the high needs budget, pounds; negative = deficit. */
  readonly highNeedsBalance: Fan;
  readonly highNeedsCumulative: Fan;
  /** Home to school transport for children with plans, pounds. */
  readonly transportCost: Fan;
  readonly districts: readonly DistrictView[];
}

export type SufficiencyDimension = 'district' | 'need' | 'phase' | 'setting_type';

export interface SufficiencyQuery {
  readonly kind: 'sufficiency';
  readonly year: number;
  /** Dimensions that rows are split by, in order; the others are summed. */
  readonly by: readonly SufficiencyDimension[];
  /** Codes to keep in a dimension; absent = all. */
  readonly where: Partial<Record<SufficiencyDimension, readonly string[]>>;
}

export interface SufficiencyRow {
  /** Label of each dimension asked for, in the order of `by`. */
  readonly labels: readonly string[];
  readonly codes: readonly string[];
  readonly needed: Summary;
  readonly metInDistrict: number;
  readonly metInArea: number;
  readonly metOutOfArea: number;
  readonly spilled: number;
  readonly waiting: number;
  readonly shortfall: Summary;
}

export interface SufficiencyView {
  readonly kind: 'sufficiency';
  readonly provenance: Provenance;
  readonly year: number;
  readonly by: readonly SufficiencyDimension[];
  readonly rows: readonly SufficiencyRow[];
  readonly total: SufficiencyRow;
}

export interface ProvisionsQuery {
  readonly kind: 'provisions';
  readonly year: number;
}

export interface ProvisionRow {
  readonly id: string;
  readonly name: string;
  readonly settingType: string;
  readonly role: SettingRole;
  readonly designation: string;
  readonly district: string;
  /** Code of the district that it stands in. */
  readonly districtCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly needs: string;
  /** Codes of the needs served, in the order of the dataset. */
  readonly needCodes: readonly string[];
  readonly ages: string;
  readonly ageLow: number;
  readonly ageHigh: number;
  readonly bands: string;
  readonly bandLow: number;
  readonly bandHigh: number;
  /** Who comes first when full: each settles the ties of those before. */
  readonly priority: readonly AdmissionCriterion[];
  /** Null where the provision has no binding limit. */
  readonly places: number | null;
  readonly placesForArea: number | null;
  readonly onRoll: number;
  readonly admitted: number | null;
  readonly overNumber: number | null;
  readonly refused: number | null;
  readonly firstPreferences: number | null;
  readonly quality: string;
  readonly source: string;
}

/** What a designation admits, wherever it is given. */
export interface DesignationRow {
  readonly id: string;
  readonly label: string;
  readonly needCodes: readonly string[];
  readonly bandLow: number;
  readonly bandHigh: number;
}

export interface ProvisionsView {
  readonly kind: 'provisions';
  readonly provenance: Provenance;
  readonly year: number;
  readonly rows: readonly ProvisionRow[];
  readonly designations: readonly DesignationRow[];
}

/** One line of the method page's calibration tables. */
export interface CheckRow extends TargetRow {
  readonly group: string;
}

export interface ChecksView {
  readonly kind: 'checks';
  readonly provenance: Provenance;
  readonly rows: readonly CheckRow[];
}

export type Query =
  | { readonly kind: 'overview' }
  | { readonly kind: 'calibration' }
  | { readonly kind: 'checks' }
  | { readonly kind: 'funnel' }
  | { readonly kind: 'hiddenNeed' }
  | { readonly kind: 'populationEffect' }
  | DemandQuery
  | EquityQuery
  | EquityShiftsQuery
  | InclusionQuery
  | FinanceQuery
  | PlacementQuery
  | RouteSheetQuery
  | SchoolQuery
  | SensitivityQuery
  | TablePreviewQuery
  | TransportQuery
  | YardstickQuery
  | SufficiencyQuery
  | ProvisionsQuery
  | AttributionQuery
  | BudgetsQuery
  | CausesQuery
  | ComparePlansQuery
  | ExploreQuery
  | ReviewQuery
  | ValueQuery;
export type View =
  | OverviewView
  | DemandView
  | EquityView
  | EquityShiftsView
  | InclusionView
  | FinanceView
  | FunnelView
  | CalibrationView
  | HiddenNeedView
  | SufficiencyView
  | ProvisionsView
  | ChecksView
  | PopulationEffectView
  | PlacementView
  | RouteSheetView
  | SchoolView
  | SensitivityView
  | TablePreviewView
  | TransportView
  | YardstickView
  | AttributionView
  | BudgetsView
  | CausesView
  | ComparePlansView
  | ExploreView
  | ReviewView
  | ValueView;
