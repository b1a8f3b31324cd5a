import type { AttributionQuery } from '../attribution/attributionTypes.ts';
import type { CausesQuery } from '../causes/causesTypes.ts';
import { checksView } from '../checks/index.ts';
import type { BudgetsQuery } from '../compare/budgetsTypes.ts';
import type { ComparePlansQuery } from '../compare/plansTypes.ts';
import type { Released } from '../disclosure/release.ts';
import { sensitivityView } from '../sensitivity/sensitivityView.ts';
import type { ValueQuery } from '../value/valueTypes.ts';
import { calibrationView } from './calibration.ts';
import { demandView } from './demand.ts';
import type { EquityQuery, EquityShiftsQuery } from './equityTypes.ts';
import type { ExploreQuery } from './exploreTypes.ts';
import { financeView } from './finance.ts';
import { funnelView } from './funnel.ts';
import { hiddenNeedView } from './hiddenNeed.ts';
import { inclusionView } from './inclusion.ts';
import { overviewView } from './overview.ts';
import { placementView } from './placement.ts';
import { populationEffectView } from './populationEffect.ts';
import { provisionsView } from './provisions.ts';
import type { ReviewQuery } from './reviewTypes.ts';
import { routeSheetView } from './routeSheet.ts';
import { schoolView } from './school.ts';
import { sufficiencyView } from './sufficiency.ts';
import { tablePreviewView } from './tablePreview.ts';
import { transportView } from './transport.ts';
import type { Query, View } from './view.ts';
import { yardstickView } from './yardstick.ts';

/** Questions about several scenarios, or about runs of another kind. */
type OfSeveral =
  | AttributionQuery
  | BudgetsQuery
  | CausesQuery
  | ComparePlansQuery
  | EquityQuery
  | EquityShiftsQuery
  | ExploreQuery
  | ReviewQuery
  | ValueQuery;

/** Answers a page's question from the draws of one scenario; other views take those of two. */
export function viewOf(ensemble: Released, query: Exclude<Query, OfSeveral>): View {
  switch (query.kind) {
    case 'overview':
      return overviewView(ensemble);
    case 'demand':
      return demandView(ensemble, query);
    case 'finance':
      return financeView(ensemble, query);
    case 'inclusion':
      return inclusionView(ensemble, query);
    case 'sufficiency':
      return sufficiencyView(ensemble, query);
    case 'provisions':
      return provisionsView(ensemble, query);
    case 'funnel':
      return funnelView(ensemble);
    case 'checks':
      return checksView(ensemble);
    case 'calibration':
      return calibrationView(ensemble);
    case 'hiddenNeed':
      return hiddenNeedView(ensemble);
    case 'populationEffect':
      return populationEffectView(ensemble);
    case 'placement':
      return placementView(ensemble, query);
    case 'routeSheet':
      return routeSheetView(ensemble, query);
    case 'school':
      return schoolView(ensemble, query);
    case 'sensitivity':
      return sensitivityView(ensemble, query);
    case 'tablePreview':
      return tablePreviewView(ensemble, query);
    case 'transport':
      return transportView(ensemble, query);
    case 'yardstick':
      return yardstickView(ensemble, query);
  }
}
