import { checksView } from '../checks/index.ts';
import type { Released } from '../disclosure/release.ts';
import { overviewView } from './overview.ts';
import { provisionsView } from './provisions.ts';
import { sufficiencyView } from './sufficiency.ts';
import type { Query, View } from './view.ts';

/** Answers a page's question from the draws. */
export function viewOf(ensemble: Released, query: Query): View {
  switch (query.kind) {
    case 'overview':
      return overviewView(ensemble);
    case 'sufficiency':
      return sufficiencyView(ensemble, query);
    case 'provisions':
      return provisionsView(ensemble, query);
    case 'checks':
      return checksView(ensemble);
  }
}
