/** Which views each page needs. A slot keeps its last view on screen until the next one comes. */
import type { Manifest } from '../../domain/dataset.ts';
import type { CausesView } from '../../results/causes/causesTypes.ts';
import type { BudgetsView } from '../../results/compare/budgetsTypes.ts';
import type { ComparePlansView } from '../../results/compare/plansTypes.ts';
import type { SensitivityView } from '../../results/sensitivity/sensitivityTypes.ts';
import type { TableName } from '../../results/tables/tableTypes.ts';
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
import type { ExploreView } from '../../results/views/exploreTypes.ts';
import type { FinanceView } from '../../results/views/financeTypes.ts';
import type { HiddenNeedView } from '../../results/views/hiddenNeedTypes.ts';
import type { PlacementView } from '../../results/views/placementTypes.ts';
import type { RouteSheetView } from '../../results/views/routeSheetTypes.ts';
import type { SchoolView } from '../../results/views/schoolTypes.ts';
import type { TablePreviewView } from '../../results/views/tablePreviewTypes.ts';
import type { TransportView } from '../../results/views/transportTypes.ts';
import type {
  ChecksView,
  OverviewView,
  Provenance,
  ProvisionsView,
  Query,
  SufficiencyDimension,
  SufficiencyView,
} from '../../results/views/view.ts';
import type { YardstickView } from '../../results/views/yardstickTypes.ts';
import { factsJanuary } from '../explore/areaFacts.ts';
import { FIRST_PREVIEWED } from '../export/exporter.ts';
import type { Choices } from './choices.ts';
import type { OtherPlan } from './provenance.ts';
import type { PageId } from './route.ts';

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
}
export type Slot = keyof SlotViews;
export type SlotQueries = { readonly [S in Slot]?: Query };

/** Rows of a table that are shown before it is exported. */
const PREVIEWED_ROWS = 10;

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

/** Which run made the figures that a page shows; null where it shows none. */
export function shownProvenance(page: PageId, views: SlotViews): Provenance | null {
  if (page === 'overview' || page === 'places') return views.overview?.provenance ?? null;
  if (page === 'demand') return views.demand?.provenance ?? null;
  if (page === 'placement') return views.placement?.provenance ?? null;
  if (page === 'transport') return views.transport?.provenance ?? null;
  if (page === 'finance') return views.finance?.provenance ?? null;
  if (page === 'provisions') return views.provisions?.provenance ?? null;
  if (page === 'assumptions') return views.checks?.provenance ?? null;
  if (page === 'compare') return views.comparePlans?.provenance ?? null;
  if (page === 'export') return views.tablePreview?.provenance ?? null;
  // Until a plan in the making has an answer, what is seen is the plan of no change.
  if (page === 'review') return views.provisions?.provenance ?? null;
  if (page === 'explore') return views.overview?.provenance ?? null;
  if (page === 'paper') return views.explored?.provenance ?? null;
  return null;
}

/** The other plans behind the differences of a page. */
export function againstOf(page: PageId, views: SlotViews): OtherPlan[] {
  if (page === 'compare') {
    const others = views.comparePlans?.plans.slice(1) ?? [];
    return others.map(({ label, scenarioHash }) => ({ scenarioLabel: label, scenarioHash }));
  }
  const baseline = page === 'review' ? views.provisions : views.overview;
  const isSetAgainst = page === 'review' || page === 'explore';
  return isSetAgainst && baseline ? [baseline.provenance] : [];
}

/** Setting types whose places are counted as specialist: state special schools and SRPs. */
export function specialistTypes(manifest: Manifest): string[] {
  return manifest.settingTypes
    .filter(({ role }) => role === 'special' || role === 'srp')
    .map(({ id }) => id);
}

/** The views that a page needs for what the state sentence says. */
export function queriesFor(
  page: PageId,
  choices: Choices,
  manifest: Manifest,
  split: SplitChoice,
  decision: Decision = FIRST_DECISION,
  previewed: TableName = FIRST_PREVIEWED,
): SlotQueries {
  const { year, district, need, phase } = choices;
  if (page === 'overview') return { overview: { kind: 'overview' } };
  if (page === 'export') {
    return { tablePreview: { kind: 'tablePreview', table: previewed, most: PREVIEWED_ROWS } };
  }
  if (page === 'explore') {
    const january = factsJanuary(choices.baseYear);
    return {
      overview: { kind: 'overview' },
      provisions: { kind: 'provisions', year: january },
    };
  }
  if (page === 'demand') {
    return {
      demand: {
        kind: 'demand',
        district: district?.code ?? null,
        need: need?.code ?? null,
        phase,
      },
      funnel: { kind: 'funnel' },
      populationEffect: { kind: 'populationEffect' },
    };
  }
  if (page === 'placement') return placementQueries(choices);
  if (page === 'compare') return comparisonQueries(choices, decision);
  if (page === 'transport') return transportQueries(choices);
  if (page === 'finance') {
    return {
      finance: { kind: 'finance', year },
      budgets: { kind: 'budgets', against: choices.baselineId, year },
      causes: { kind: 'causes', baseline: choices.baselineId, year },
      sensitivity: { kind: 'sensitivity', outcome: 'deficit', year },
    };
  }
  if (page === 'paper') {
    const against = choices.baselineId;
    return {
      explored: { kind: 'explore', against, year, district: null },
      budgets: { kind: 'budgets', against, year },
      sensitivity: { kind: 'sensitivity', outcome: 'deficit', year },
      sensitivityOfPlaces: { kind: 'sensitivity', outcome: 'placesShort', year },
    };
  }
  if (page === 'provisions' || page === 'review') {
    return { provisions: { kind: 'provisions', year } };
  }
  if (page === 'assumptions')
    return {
      checks: { kind: 'checks' },
      hiddenNeed: { kind: 'hiddenNeed' },
      calibration: { kind: 'calibration' },
      sensitivity: { kind: 'sensitivity', outcome: 'deficit', year },
      sensitivityOfPlaces: { kind: 'sensitivity', outcome: 'placesShort', year },
    };
  if (page !== 'places') return {};
  const specialist = specialistTypes(manifest);
  const types = split.settingType === null ? specialist : [split.settingType];
  return {
    overview: { kind: 'overview' },
    byDistrict: {
      kind: 'sufficiency',
      year,
      by: ['district'],
      where: { setting_type: specialist },
    },
    split: {
      kind: 'sufficiency',
      year,
      by: split.by,
      where: {
        ...(choices.district ? { district: [choices.district.code] } : {}),
        ...(split.need === null ? {} : { need: [split.need] }),
        ...(split.phase === null ? {} : { phase: [split.phase] }),
        ...(split.settingType === ALL_TYPES ? {} : { setting_type: types }),
      },
    },
  };
}

/** The page of placement; the card of a school alone where one is open. */
function placementQueries({ year, district, need, phase, school }: Choices): SlotQueries {
  const placement = {
    kind: 'placement',
    year,
    district: district?.code ?? null,
    need: need?.code ?? null,
    phase,
  } as const;
  if (school !== null) return { placement, school: { kind: 'school', provision: school, year } };
  return {
    placement,
    provisions: { kind: 'provisions', year },
    yardstick: { kind: 'yardstick', year },
  };
}

/** Plans side by side; of two and more, what decides between two of them. */
function comparisonQueries({ plans, year }: Choices, decision: Decision): SlotQueries {
  const comparePlans = { kind: 'comparePlans', plans, year } as const;
  const two = decidedPlans(decision, plans);
  if (two === null) return { comparePlans };
  const { measure } = decision;
  return { comparePlans, value: { kind: 'value', plans: two, measure, year } };
}

/** The page of transport; the route sheet of a school as well where one is open. */
function transportQueries({ year, district, school }: Choices): SlotQueries {
  const transport = { kind: 'transport', year, district: district?.code ?? null } as const;
  if (school === null) return { transport };
  return { transport, routeSheet: { kind: 'routeSheet', provision: school, year } };
}
