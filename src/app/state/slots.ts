/** The views that pages hold. A slot keeps its last view on screen until the next one comes. */
import type { Manifest } from '../../domain/dataset.ts';
import type { CausesView } from '../../results/causes/causesTypes.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import type { ComparePlansView } from '../../results/compare/plansTypes.ts';
import type { SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import {
  USUAL_MEASURES,
  type ValuedMeasure,
  type ValueView,
} from '../../results/value/valueTypes.ts';
import type { CalibrationView } from '../../results/views/calibrationTypes.ts';
import type {
  DemandView,
  FunnelView,
  PopulationEffectView,
} from '../../results/views/demandTypes.ts';
import type { EquityShiftsView, EquityView } from '../../results/views/equityTypes.ts';
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import type { FinanceView } from '../../results/views/financeTypes.ts';
import type { HiddenNeedView } from '../../results/views/hiddenNeedTypes.ts';
import type { InclusionView } from '../../results/views/inclusionTypes.ts';
import type { PlacementView } from '../../results/views/placementTypes.ts';
import type { RouteSheetView } from '../../results/views/routeSheetTypes.ts';
import type { SchoolView } from '../../results/views/schoolTypes.ts';
import type { TablePreviewView } from '../../results/views/tablePreviewTypes.ts';
import type { TransportView } from '../../results/views/transportTypes.ts';
import type {
  ChecksView,
  OverviewView,
  ProvisionsView,
  Query,
  SufficiencyDimension,
  SufficiencyView,
} from '../../results/views/view.ts';
import type { YardstickView } from '../../results/views/yardstickTypes.ts';

export interface SlotViews {
  readonly overview?: OverviewView;
  /** Special and SRP places by district: the twin of the map. */
  readonly byDistrict?: SufficiencyView;
  /** The table whose rows the reader splits. */
  readonly split?: SufficiencyView;
  readonly provisions?: ProvisionsView;
  readonly checks?: ChecksView;
  readonly hiddenNeed?: HiddenNeedView;
  /** What moves the high needs deficit, and what moves places short. */
  readonly sensitivity?: SensitivityView;
  readonly sensitivityOfPlaces?: SensitivityView;
  readonly calibration?: CalibrationView;
  readonly demand?: DemandView;
  readonly funnel?: FunnelView;
  readonly populationEffect?: PopulationEffectView;
  readonly placement?: PlacementView;
  readonly school?: SchoolView;
  readonly yardstick?: YardstickView;
  readonly transport?: TransportView;
  /** Made for a reader who waits for it, so it is none of the slow ones. */
  readonly routeSheet?: RouteSheetView;
  readonly finance?: FinanceView;
  /** Who is affected, and whom the plans that are compared affect most. */
  readonly equity?: EquityView;
  readonly equityShifts?: EquityShiftsView;
  readonly inclusion?: InclusionView;
  /** What the plan changes against no change, and where. */
  readonly explored?: ExploreView;
  /** What the plan does to both budgets, against no change. */
  readonly budgets?: BudgetsView;
  /** Why money changes: since the first year, and against no change. */
  readonly causes?: CausesView;
  /** Plans side by side, and which assumptions decide between two of them. */
  readonly comparePlans?: ComparePlansView;
  readonly value?: ValueView;
  /** The first rows of a table that can be exported. */
  readonly tablePreview?: TablePreviewView;
  /** No row: has no change simulated beside the plan, where a chosen table holds both forecasts. */
  readonly unmitigated?: TablePreviewView;
}
export type Slot = keyof SlotViews;
export type SlotQueries = { readonly [S in Slot]?: Query };

/** Slots that take seconds and hang on one draw alone: asked for last, and once the answer is in full. */
export const SLOW_SLOTS: readonly Slot[] = ['yardstick'];

/** Those of the queries that are answered at once. */
export function quickQueries(queries: SlotQueries): SlotQueries {
  const quick = Object.entries(queries).filter(([slot]) => !SLOW_SLOTS.includes(slot as Slot));
  return Object.fromEntries(quick);
}

/** What the sufficiency table is split by and filtered to. A filter that is absent keeps all. */
export interface SplitChoice {
  readonly by: readonly SufficiencyDimension[];
  readonly need: string | null;
  readonly phase: string | null;
  /** Setting type id; null = all that count as specialist, `all` = every type. */
  readonly settingType: string | null;
}
export const ALL_TYPES = 'all';
export const FIRST_SPLIT: SplitChoice = {
  by: ['setting_type', 'phase'],
  need: null,
  phase: null,
  settingType: null,
};

/** Between which plans, and by which measure, it is asked what decides. */
export interface Decision {
  /** Ids; null, or a plan that is not compared, = the first two. */
  readonly plans: readonly [one: string, other: string] | null;
  readonly measure: ValuedMeasure;
}
export const FIRST_DECISION: Decision = { plans: null, measure: USUAL_MEASURES[0] };

/** The two plans that are decided between; null where one stands alone. */
export function decidedPlans(
  { plans: asked }: Decision,
  compared: readonly string[],
): readonly [one: string, other: string] | null {
  if (compared.length < 2) return null;
  const here =
    asked !== null && asked[0] !== asked[1] && asked.every((id) => compared.includes(id));
  return here ? asked : [compared[0], compared[1]];
}

/** Setting types whose places are counted as specialist: state special schools and SRPs. */
export function specialistTypes(manifest: Manifest): string[] {
  return manifest.settingTypes
    .filter(({ role }) => role === 'special' || role === 'srp')
    .map(({ id }) => id);
}
