/** Which views each page asks for, given what the state sentence says. */
import type { Manifest } from '../../domain/dataset.ts';
import type { TableName } from '../../results/tables/tableTypes.ts';
import { factsJanuary } from '../explore/areaFacts.ts';
import { FIRST_PREVIEWED } from '../export/exporter.ts';
import { exportQueries } from '../export/exportQueries.ts';
import type { Choices } from './choices.ts';
import type { PageId } from './route.ts';
import {
  ALL_TYPES,
  type Decision,
  decidedPlans,
  FIRST_DECISION,
  type SlotQueries,
  type SplitChoice,
  specialistTypes,
} from './slots.ts';

/** The views that a page needs for what the state sentence says. */
export function queriesFor(
  page: PageId,
  choices: Choices,
  manifest: Manifest,
  split: SplitChoice,
  decision: Decision = FIRST_DECISION,
  previewed: TableName = FIRST_PREVIEWED,
  ticked: readonly TableName[] = [],
): SlotQueries {
  const { year, district, need, phase } = choices;
  if (page === 'overview') return { overview: { kind: 'overview' } };
  if (page === 'export') return exportQueries(choices, previewed, ticked);
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
    const plans = [against, choices.scenarioId];
    return {
      ...(plans[0] === plans[1] ? {} : { equityShifts: { kind: 'equityShifts', plans, year } }),
      explored: { kind: 'explore', against, year, district: null },
      budgets: { kind: 'budgets', against, year },
      sensitivity: { kind: 'sensitivity', outcome: 'deficit', year },
      sensitivityOfPlaces: { kind: 'sensitivity', outcome: 'placesShort', year },
    };
  }
  if (page === 'equity') return { equity: { kind: 'equity', against: choices.baselineId, year } };
  if (page === 'inclusion') return { inclusion: { kind: 'inclusion', year } };
  if (page === 'provisions' || page === 'review') {
    return { provisions: { kind: 'provisions', year } };
  }
  if (page === 'method') {
    return {
      checks: { kind: 'checks' },
      hiddenNeed: { kind: 'hiddenNeed' },
      calibration: { kind: 'calibration' },
    };
  }
  if (page === 'assumptions') {
    return {
      sensitivity: { kind: 'sensitivity', outcome: 'deficit', year },
      sensitivityOfPlaces: { kind: 'sensitivity', outcome: 'placesShort', year },
    };
  }
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
  return {
    comparePlans,
    equityShifts: { kind: 'equityShifts', plans, year },
    value: { kind: 'value', plans: two, measure, year },
  };
}

/** The page of transport; the route sheet of a school as well where one is open. */
function transportQueries({ year, district, school }: Choices): SlotQueries {
  const transport = { kind: 'transport', year, district: district?.code ?? null } as const;
  if (school === null) return { transport };
  return { transport, routeSheet: { kind: 'routeSheet', provision: school, year } };
}
