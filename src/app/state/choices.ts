/** What the state sentence says: a route with its defaults filled in and checked against the data. */
import { PHASES } from '../../domain/ages.ts';
import type { Manifest } from '../../domain/dataset.ts';
import { MOST_PLANS } from '../../results/compare/plansTypes.ts';
import type { Route } from './route.ts';
import type { OfferedPlan } from './scenarios.ts';

/** Januaries that are simulated after the base year. */
export const YEARS_AHEAD = 10;
/** January that is read unless the link says otherwise, counted from the base year. */
const READING_YEARS_AHEAD = 6;

export interface Choices {
  readonly scenarioId: string;
  readonly scenarioLabel: string;
  /** Id of the plan that stands for no change: what others are set against. */
  readonly baselineId: string;
  /** Ids of the plans that stand side by side, the first of which the others are set against. */
  readonly plans: readonly string[];
  /** Null = the whole area. */
  readonly district: { readonly code: string; readonly name: string } | null;
  /** Name of the district, or of the whole area. */
  readonly areaName: string;
  /** Null = all needs. */
  readonly need: { readonly code: string; readonly label: string } | null;
  /** Index of a phase; null = all. */
  readonly phase: number | null;
  /** Id of the provision whose card is open; null = none. */
  readonly school: string | null;
  /** Id of the measure that is looked at; null = the first of the page. */
  readonly measure: string | null;
  /** Entries of the register that are looked for; null = all. */
  readonly filter: string | null;
  readonly year: number;
  readonly baseYear: number;
  readonly lastYear: number;
  /** What the link asked for that is not here, with what is shown instead. */
  readonly notices: readonly string[];
}

/** The plans to be compared that are here, each once; else no change and the plan in view. */
function plansOf(
  route: Route,
  scenarios: readonly OfferedPlan[],
  shown: OfferedPlan,
): { readonly plans: string[]; readonly notices: string[] } {
  const asked = [...new Set(route.plans ?? [scenarios[0].id, shown.id])];
  const missing = asked.filter((id) => !scenarios.some((one) => one.id === id));
  const found = asked.filter((id) => !missing.includes(id));
  const notices = missing.map(
    (id) =>
      `This link compares the plan “${id}”, which is not here. Plans of your own stay on the device where they were made: ask for the plan as a file or a link.`,
  );
  if (found.length > MOST_PLANS) {
    notices.push(
      `This link compares ${found.length} plans. The first ${MOST_PLANS} are shown: more do not fit side by side.`,
    );
  }
  const plans = found.slice(0, MOST_PLANS);
  return { plans: plans.length > 0 ? plans : [scenarios[0].id], notices };
}

/**
 * Fills a route in.
 *
 * @param scenarios at least one; the first is the default
 */
export function resolveChoices(
  route: Route,
  manifest: Manifest,
  scenarios: readonly OfferedPlan[],
): Choices {
  const notices: string[] = [];
  const first = scenarios[0];
  const shared = scenarios.find(({ whose }) => whose === 'shared');
  const fallbackPlan = route.scenario === null && shared ? shared : first;
  const scenario = scenarios.find(({ id }) => id === route.scenario) ?? fallbackPlan;
  if (route.scenario !== null && scenario.id !== route.scenario) {
    notices.push(
      `This link names the plan “${route.scenario}”, which is not here. “${first.label}” is shown.`,
    );
  }
  const district = manifest.districts.find(({ code }) => code === route.area) ?? null;
  if (route.area !== null && !district) {
    notices.push(
      `This link names the district “${route.area}”, which ${manifest.name} does not have. All of ${manifest.name} is shown.`,
    );
  }
  const need = manifest.needs.find(({ code }) => code === route.need) ?? null;
  if (route.need !== null && !need) {
    notices.push(
      `This link names the need “${route.need}”, which the data does not have. All needs are shown.`,
    );
  }
  const phase = (PHASES as readonly (string | null)[]).indexOf(route.phase);
  if (route.phase !== null && phase < 0) {
    notices.push(
      `This link names the phase “${route.phase}”. The phases are ${PHASES.join(', ')}; all are shown.`,
    );
  }
  const { baseYear } = manifest;
  const lastYear = baseYear + YEARS_AHEAD;
  const fallback = baseYear + READING_YEARS_AHEAD;
  const known = route.year !== null && route.year >= baseYear && route.year <= lastYear;
  const year = known ? (route.year ?? fallback) : fallback;
  if (route.year !== null && !known) {
    notices.push(
      `This link asks for January ${route.year}. Figures run from January ${baseYear} to January ${lastYear}; January ${fallback} is shown.`,
    );
  }
  if (route.unknownPage) {
    notices.push(
      `This link names a page “${route.unknownPage}”, which is not here. The overview is shown.`,
    );
  }
  const { plans, notices: ofPlans } = plansOf(route, scenarios, scenario);
  return {
    scenarioId: scenario.id,
    scenarioLabel: scenario.label,
    baselineId: first.id,
    plans,
    district,
    areaName: district?.name ?? manifest.name,
    need,
    phase: phase < 0 ? null : phase,
    school: route.school,
    measure: route.measure,
    filter: route.filter,
    year,
    baseYear,
    lastYear,
    notices: [...notices, ...ofPlans],
  };
}
