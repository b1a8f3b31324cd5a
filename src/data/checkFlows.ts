import type { Dataset } from '../domain/dataset.ts';
import type { Problem } from '../domain/problems.ts';

/** Flows and histories must reach the base January, or rates would silently be nought. */
export function checkFlows({ manifest, tables }: Dataset): Problem[] {
  const january = manifest.baseYear;
  const year = january - 1;
  const problems: Problem[] = [];
  const totals = tables.planHistory.filter((row) => row.age_band === 'Total');
  const last = totals.reduce((latest, row) => Math.max(latest, row.january), 0);
  const base = tables.baseChildren.reduce((sum, row) => sum + row.plans, 0);
  const atBase = totals.find((row) => row.january === january)?.plans;
  if (last !== january || atBase !== base) {
    problems.push({
      file: 'plan_history.csv',
      column: 'Total',
      found:
        totals.length === 0
          ? 'no rows'
          : `${last} as the last January, ${atBase ?? 'no'} plans in ${january}`,
      expected: `a Total for each January up to ${january}, where it is ${base}`,
      fix: 'Add the missing totals; the forecast starts from the last.',
    });
  }
  if (!tables.newPlanHistory.some((row) => row.age_band === 'Total')) {
    problems.push({
      file: 'new_plan_history.csv',
      column: 'age_band',
      found: 'no row "Total"',
      expected: 'a Total for each year known',
      fix: 'Add the sum over age bands.',
    });
  }
  const started = tables.newPlanHistory.some(
    (row) => row.age_band === 'Total' && row.year === year && row.plans > 0,
  );
  const must = [
    {
      file: 'plans_by_age_establishment.csv',
      what: `January ${year}`,
      there: tables.plansByAgeEstablishment.some((row) => row.january === year),
    },
    {
      file: 'new_plans_by_need_age.csv',
      what: `year ${year}`,
      there: !started || tables.newPlansByNeedAge.some((row) => row.year === year),
    },
    {
      file: 'new_plans_by_age_establishment.csv',
      what: `year ${year}`,
      there:
        !started ||
        tables.newPlansByAgeEstablishment.some((row) => row.year === year && row.plans > 0),
    },
  ];
  for (const { file, what, there } of must) {
    if (there) continue;
    problems.push({
      file,
      found: `no rows for ${what}`,
      expected: 'the figures of the year before the base January',
      fix: 'Add them: rates of new plans, endings and moves are read from that year.',
    });
  }
  return problems;
}
