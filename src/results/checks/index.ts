import type { Released } from '../disclosure/release.ts';
import type { CheckRow, ChecksView } from '../views/view.ts';
import { baseYearChecks } from './baseYear.ts';
import { financeBaseChecks } from './financeBase.ts';
import { forecastTieChecks } from './forecastTie.ts';
import { occupancyChecks } from './occupancy.ts';
import { placementFlowChecks } from './placementFlows.ts';

/** The model beside what is known, in groups: for `run.json` and the method page. Misses included. */
export function checkRows(ensemble: Released): CheckRow[] {
  return [
    ...baseYearChecks(ensemble),
    ...occupancyChecks(ensemble),
    ...forecastTieChecks(ensemble),
    ...placementFlowChecks(ensemble),
    ...financeBaseChecks(ensemble),
  ];
}

export function checksView(ensemble: Released): ChecksView {
  return { kind: 'checks', provenance: ensemble.provenance, rows: checkRows(ensemble) };
}
