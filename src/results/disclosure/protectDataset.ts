import { hashTexts } from '../../data/hash.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { protectFunnel, protectRequests } from './protectedFunnel.ts';
import { protectHistory } from './protectedHistories.ts';
import { protectCeased, protectNewPlans, protectStock, sumOf } from './protectedPlans.ts';
import { type ChanceOf, chanceFrom, ROUNDING_BASE, roundRows } from './roundRows.ts';
import type { Suppression } from './suppression.ts';

/** A dataset whose counts of children are rounded together: nothing exact is left in it. */
export interface ProtectedDataset extends Dataset {
  /** Every count of children with plans is a multiple of this. */
  readonly roundedTo: number;
}

export function isProtected(dataset: Dataset): dataset is ProtectedDataset {
  return 'roundedTo' in dataset;
}

/** True where counts of this dataset may not leave as they are. */
function needsProtection({ manifest }: Dataset, suppression: Suppression): boolean {
  return suppression === 'on' || (suppression === 'auto' && manifest.origin === 'person-level');
}

/**
 * The dataset that is simulated: by the rule for its origin the dataset itself, or its protected form.
 * Control stands before the model and not behind it: whatever is drawn, shown or written afterwards is
 * made of rounded counts alone, so that no plan, seed, number of draws or view can tell more than they.
 */
export async function underControl(dataset: Dataset, suppression: Suppression): Promise<Dataset> {
  return needsProtection(dataset, suppression) ? protectDataset(dataset) : dataset;
}

/**
 * Rounds every count of children of a dataset to base 5, once. Chance hangs on the dataset alone, so
 * that the same dataset is always rounded alike. Words and series that could hold exact counts and are
 * not needed for a forecast are left out.
 */
export async function protectDataset(dataset: Dataset): Promise<ProtectedDataset> {
  if (isProtected(dataset)) return dataset;
  const { tables, manifest } = dataset;
  const chanceOf = chanceFrom(dataset.hash);
  const stock = protectStock(dataset, chanceOf);
  const newPlans = protectNewPlans(tables, chanceOf);
  const planHistory = protectHistory(
    tables.planHistory,
    (row) => row.january,
    (year) => {
      const own = (row: { january: number }) => row.january === year;
      const exact = tables.plansByAgeEstablishment.filter(own);
      return { exact, rounded: stock.plansByAgeEstablishment.filter(own) };
    },
    (table) => chanceOf(`plans, ${table}`),
  );
  const newPlanHistory = protectHistory(
    tables.newPlanHistory,
    (row) => row.year,
    (year) => {
      const own = (row: { year: number }) => row.year === year;
      const exact = tables.newPlansByAgeEstablishment.filter(own);
      return { exact, rounded: newPlans.newPlansByAgeEstablishment.filter(own) };
    },
    (table) => chanceOf(`new plans, ${table}`),
  );
  const requestsByAge = protectRequests(tables.requestsByAge, chanceOf);
  const before = roundedTotals(tables, { newPlanHistory, requestsByAge });
  const rounded: Dataset['tables'] = {
    ...tables,
    ...stock,
    ...newPlans,
    planHistory,
    newPlanHistory,
    requestsByAge,
    ceasedPlans: protectCeased(tables.ceasedPlans, chanceOf),
    funnel: protectFunnel(tables.funnel, before, chanceOf),
    districtGradient: protectGradient(dataset, sumOf(stock.baseChildren), chanceOf),
    stockAndFlow: [],
    awaitingHistory: [],
  };
  return {
    ...dataset,
    manifest: { ...manifest, placesBasis: [] },
    tables: rounded,
    // The hash of the exact files would tell who guesses a count that the guess is right.
    hash: await hashTexts(
      new Map(Object.entries(rounded).map(([name, rows]) => [name, JSON.stringify(rows)])),
    ),
    roundedTo: ROUNDING_BASE,
  };
}

/** Totals of a year that were rounded with the tables that they are sums of, by what they were. */
function roundedTotals(
  exact: Dataset['tables'],
  rounded: Pick<Dataset['tables'], 'newPlanHistory' | 'requestsByAge'>,
) {
  return (year: number): Map<number, number> => {
    const same = new Map<number, number>();
    exact.newPlanHistory.forEach((row, at) => {
      if (row.year === year && row.age_band === 'Total') {
        same.set(row.plans, rounded.newPlanHistory[at].plans);
      }
    });
    const sum = (rows: Dataset['tables']['requestsByAge']) =>
      sumOf(rows.filter((row) => row.year === year).map((row) => ({ plans: row.requests })));
    if (sum(exact.requestsByAge) > 0)
      same.set(sum(exact.requestsByAge), sum(rounded.requestsByAge));
    return same;
  };
}

/** Bounds of a gradient: see the table `district_gradient.csv`. */
const [LEAST_GRADIENT, MOST_GRADIENT] = [0.05, 20];

/**
 * Rates of districts from rounded counts: the plans that the gradient gives each district are rounded
 * together, and rates are read from those.
 *
 * @param plans of the base January, rounded.
 */
function protectGradient(
  { tables, manifest }: Dataset,
  plans: number,
  chanceOf: ChanceOf,
): Dataset['tables']['districtGradient'] {
  const residents = tables.districtGradient.map(({ district_code }) =>
    tables.population.reduce(
      (sum, row) =>
        row.district_code === district_code && row.year === manifest.baseYear
          ? sum + row.population
          : sum,
      0,
    ),
  );
  const weights = tables.districtGradient.map((row, d) => row.gradient * residents[d]);
  const all = weights.reduce((sum, one) => sum + one, 0);
  const layout = {
    row: () => 'all',
    column: (d: number) => d,
    count: (d: number) => (all > 0 ? (plans * weights[d]) / all : 0),
    totals: new Map([['all', plans]]),
  };
  const counts = roundRows([...weights.keys()], layout, chanceOf('districts'));
  const rate =
    counts.reduce((sum, one) => sum + one, 0) / residents.reduce((sum, one) => sum + one, 0);
  return tables.districtGradient.map((row, d) => {
    const gradient = residents[d] > 0 && rate > 0 ? counts[d] / residents[d] / rate : 1;
    return {
      ...row,
      gradient: Math.min(MOST_GRADIENT, Math.max(LEAST_GRADIENT, gradient)),
      census_plans: null,
      basis: 'rounded under disclosure control',
      reason: null,
    };
  });
}
