import { checksView } from '../checks/index.ts';
import type { Released } from '../disclosure/release.ts';
import { demandView } from './demand.ts';
import { funnelView } from './funnel.ts';
import { overviewView } from './overview.ts';
import { populationEffectView } from './populationEffect.ts';
import { provisionsView } from './provisions.ts';
import { sufficiencyView } from './sufficiency.ts';
import type { Query, View } from './view.ts';

/** Answers a page's question from the draws. */
export function viewOf(ensemble: Released, query: Query): View {
  switch (query.kind) {
    case 'overview':
      return overviewView(ensemble);
    case 'demand':
      return demandView(ensemble, query);
    case 'sufficiency':
      return sufficiencyView(ensemble, query);
    case 'provisions':
      return provisionsView(ensemble, query);
    case 'funnel':
      return funnelView(ensemble);
    case 'checks':
      return checksView(ensemble);
    case 'populationEffect':
      return populationEffectView(ensemble);
  }
}
