import type { Dataset } from '../../src/domain/dataset.ts';
import { apportion } from '../dataset/apportion.ts';

/** The last January with published plans of every local authority. */
const PUBLISHED_JANUARY = 2022;

/**
 * Boundaries as they have been since April 2023, when Cumbria became two authorities. How its plans
 * fell to each is assumed: halves.
 */
const SPLIT_SINCE: Readonly<Record<string, number>> = { Cumbria: 2 };

/**
 * Plans of every local authority of England, largest first: as the spread of January 2022 has them
 * (the dataset's own history and its reference table of all other areas), scaled to a total.
 *
 * @throws RangeError where the dataset holds no figures of that January.
 */
export function authoritySizes({ tables, reference }: Dataset, total: number): number[] {
  const own = tables.planHistory.find(
    (row) => row.january === PUBLISHED_JANUARY && row.age_band === 'Total',
  );
  const others = reference.areaPlanHistory.filter((row) => row.january === PUBLISHED_JANUARY);
  if (own === undefined || others.length === 0) {
    throw new RangeError(
      `authoritySizes: expected plans of January ${PUBLISHED_JANUARY} in plan_history.csv and in ` +
        `plan_history_of_areas.csv; found ${own === undefined ? 'none' : own.plans} and ${others.length} areas.`,
    );
  }
  const published = [own.plans, ...others.flatMap(({ area, plans }) => parts(plans, area))];
  return apportion(total, published).sort((one, other) => other - one);
}

function parts(plans: number, area: string): number[] {
  const count = SPLIT_SINCE[area] ?? 1;
  return Array.from({ length: count }, () => plans / count);
}
