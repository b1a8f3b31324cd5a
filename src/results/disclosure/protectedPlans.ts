import type { Dataset } from '../../domain/dataset.ts';
import { type ChanceOf, roundRows, totalsBy } from './roundRows.ts';

type Tables = Dataset['tables'];
type Stock = Pick<
  Tables,
  'baseChildren' | 'plansByNeedAge' | 'plansByNeedEstablishment' | 'plansByAgeEstablishment'
>;
type NewPlans = Pick<
  Tables,
  'newPlansByNeedAge' | 'newPlansByNeedEstablishment' | 'newPlansByAgeEstablishment'
>;

/** Cells of children: need, age and establishment are all that is known of any of them. */
interface Counted {
  readonly plans: number;
}

/**
 * Children with plans, rounded once. The base January: need × establishment first, in control of both,
 * then single ages within each, in control of the ages. Its published margins are sums of those cells,
 * so that no second rounding of a child exists. Of earlier Januaries only age × establishment is used,
 * and only that is kept.
 */
export function protectStock({ tables, manifest }: Dataset, chanceOf: ChanceOf): Stock {
  const baseChildren = roundedBase(tables.baseChildren, chanceOf);
  const january = manifest.baseYear;
  const before = tables.plansByAgeEstablishment.filter((row) => row.january !== january);
  const earlier = [...new Set(before.map((row) => row.january))].flatMap((year) => {
    const rows = before.filter((row) => row.january === year);
    const chance = chanceOf(`plans by age and establishment ${year}`);
    return withCounts(
      rows,
      roundRows(
        rows,
        { row: (one) => one.age, column: (one) => one.establishment, count: plansOf },
        chance,
      ),
    );
  });
  return {
    baseChildren,
    plansByNeedAge: added(baseChildren, ({ need, age }) => ({ january, need, age })),
    plansByNeedEstablishment: added(baseChildren, ({ need, establishment }) => ({
      january,
      need,
      establishment,
    })),
    plansByAgeEstablishment: [
      ...earlier,
      ...added(baseChildren, ({ age, establishment }) => ({ january, age, establishment })),
    ],
  };
}

function roundedBase(cells: Tables['baseChildren'], chanceOf: ChanceOf): Tables['baseChildren'] {
  const kind = (one: Tables['baseChildren'][number]) => `${one.need}|${one.establishment}`;
  const kinds = added(cells, ({ need, establishment }) => ({ need, establishment, age: 0 }));
  const rounded = roundRows(
    kinds,
    { row: (one) => one.need, column: (one) => one.establishment, count: plansOf },
    chanceOf('base children by need and establishment'),
  );
  const totals = totalsBy(kinds, kind, (_, at) => rounded[at]);
  return withCounts(
    cells,
    roundRows(
      cells,
      { row: kind, column: (one) => one.age, count: plansOf, totals },
      chanceOf('base children'),
    ),
  );
}

/**
 * New plans of each year: need × establishment first, then ages by need and ages by establishment under
 * its totals, so that the tables of a year agree. Where it is missing, age × establishment leads.
 */
export function protectNewPlans(tables: NewPlans, chanceOf: ChanceOf): NewPlans {
  const all = [
    ...tables.newPlansByNeedEstablishment,
    ...tables.newPlansByAgeEstablishment,
    ...tables.newPlansByNeedAge,
  ];
  const years = [...new Set(all.map((row) => row.year))].map((year) =>
    yearOf(tables, year, chanceOf),
  );
  return {
    newPlansByNeedEstablishment: years.flatMap((one) => one.newPlansByNeedEstablishment),
    newPlansByAgeEstablishment: years.flatMap((one) => one.newPlansByAgeEstablishment),
    newPlansByNeedAge: years.flatMap((one) => one.newPlansByNeedAge),
  };
}

function yearOf(tables: NewPlans, year: number, chanceOf: ChanceOf): NewPlans {
  const ofYear = <Row extends { readonly year: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.year === year);
  const chance = (what: string) => chanceOf(`new plans by ${what} ${year}`);
  const byNeedEstablishment = ofYear(tables.newPlansByNeedEstablishment);
  const newPlansByNeedEstablishment = withCounts(
    byNeedEstablishment,
    roundRows(
      byNeedEstablishment,
      { row: (one) => one.need, column: (one) => one.establishment, count: plansOf },
      chance('need and establishment'),
    ),
  );
  const leads = newPlansByNeedEstablishment.length > 0;
  const byAge = ofYear(tables.newPlansByAgeEstablishment);
  const newPlansByAgeEstablishment = withCounts(
    byAge,
    roundRows(
      byAge,
      {
        row: (one) => one.establishment,
        column: (one) => one.age,
        count: plansOf,
        totals: leads
          ? totalsBy(newPlansByNeedEstablishment, (one) => one.establishment, plansOf)
          : undefined,
      },
      chance('age and establishment'),
    ),
  );
  const byNeed = ofYear(tables.newPlansByNeedAge);
  const all = sumOf(newPlansByAgeEstablishment);
  const newPlansByNeedAge = withCounts(
    byNeed,
    leads || newPlansByAgeEstablishment.length === 0
      ? roundRows(
          byNeed,
          {
            row: (one) => one.need,
            column: (one) => one.age,
            count: plansOf,
            totals: totalsBy(newPlansByNeedEstablishment, (one) => one.need, plansOf),
          },
          chance('need and age'),
        )
      : roundRows(
          byNeed,
          {
            row: () => 'all',
            column: (one) => `${one.need}|${one.age}`,
            count: plansOf,
            totals: new Map([['all', all]]),
          },
          chance('need and age'),
        ),
  );
  return { newPlansByNeedEstablishment, newPlansByAgeEstablishment, newPlansByNeedAge };
}

/** Endings of each year by age and reason, in control of both. */
export function protectCeased(
  rows: Tables['ceasedPlans'],
  chanceOf: ChanceOf,
): Tables['ceasedPlans'] {
  return [...new Set(rows.map((row) => row.year))].flatMap((year) => {
    const own = rows.filter((row) => row.year === year);
    const layout = { row: ageOf, column: reasonOf, count: plansOf };
    return withCounts(own, roundRows(own, layout, chanceOf(`ceased plans ${year}`)));
  });
}

const plansOf = (one: Counted): number => one.plans;
const ageOf = (one: { readonly age: number }): number => one.age;
const reasonOf = (one: { readonly reason: string }): string => one.reason;

export function sumOf(rows: readonly Counted[]): number {
  return rows.reduce((sum, row) => sum + row.plans, 0);
}

/** Rows with other counts; a row that comes to nought is left out, as if nobody had been there. */
function withCounts<Row extends Counted>(rows: readonly Row[], counts: readonly number[]): Row[] {
  return rows.flatMap((row, at) => (counts[at] === 0 ? [] : [{ ...row, plans: counts[at] }]));
}

/** Sums of cells by what is kept of them, in the order in which they are first met. */
function added<Cell extends Counted, Kept extends object>(
  cells: readonly Cell[],
  kept: (cell: Cell) => Kept,
): (Kept & { plans: number })[] {
  const sums = new Map<string, Kept & { plans: number }>();
  for (const cell of cells) {
    const one = kept(cell);
    const key = JSON.stringify(one);
    const sum = sums.get(key) ?? { ...one, plans: 0 };
    sum.plans += cell.plans;
    sums.set(key, sum);
  }
  return [...sums.values()];
}
