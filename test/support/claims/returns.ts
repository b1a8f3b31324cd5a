import type { Table } from '../../../src/results/tables/table.ts';
import { differences, type Row, rowsOf, sums } from '../tables.ts';

const STAGES = [
  ['lsrp_10', 'requests'],
  ['lsrp_11', 'assessments'],
  ['lsrp_12', 'plans'],
] as const;

/**
 * Tables 10 to 12 of the return against each other and against demand.csv: no stage passes on more
 * than came to it, in any projected row, and plans over all ages are the new plans of the year.
 */
export function returnFaults(tables: readonly Table[]): string[] {
  const projected = (name: string) =>
    rowsOf(tables, name).filter((row) => row.basis === 'projected');
  const [requests, assessments, plans] = STAGES.map(([name, measure]) =>
    ['mean', 'p10', 'p50', 'p90'].map((part) =>
      projected(name).map((row) => Number(row[`${measure}_${part}`])),
    ),
  );
  const orders = requests.flatMap((part, p) =>
    part.flatMap((asked, row) =>
      asked >= assessments[p][row] && assessments[p][row] >= plans[p][row]
        ? []
        : [
            `row ${row}: ${asked} requests, ${assessments[p][row]} assessed, ${plans[p][row]} plans`,
          ],
    ),
  );
  const issued = sums(projected('lsrp_12'), ['year'], 'plans_mean');
  return [...orders, ...differences('plans', issued, newPlans(rowsOf(tables, 'demand')), 1e-6)];
}

/** New plans of demand.csv by the calendar year that ends in each January. */
function newPlans(demand: readonly Row[]): Map<string, number> {
  const flows = demand.filter((row) => row.new_plans !== null);
  const byYear = flows.map((row) => ({ ...row, year: Number(row.year) - 1 }));
  return sums(byYear, ['year'], 'new_plans');
}
