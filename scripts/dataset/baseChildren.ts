import type { Margins } from './fittedCells.ts';
import { fitCells, visit } from './fittedCells.ts';
import { wholeCells } from './wholeCells.ts';

interface Counted {
  readonly plans: number;
}
interface MarginTables {
  readonly needAge: readonly (Counted & { need: string; age: number })[];
  readonly needEstablishment: readonly (Counted & { need: string; establishment: string })[];
  readonly ageEstablishment: readonly (Counted & { age: number; establishment: string })[];
}

export interface BaseChildren {
  readonly rows: { need: string; age: number; establishment: string; plans: number }[];
  /** What was fitted and how far the whole numbers lie from it. */
  readonly report: string;
}

/** Children of the base January by need, age and establishment, on the three published margins. */
export async function baseChildren(
  tables: MarginTables,
  needs: readonly string[],
  establishments: readonly string[],
): Promise<BaseChildren> {
  const ages = [...new Set(tables.needAge.map(({ age }) => age))].sort((a, b) => a - b);
  const needAge = new Float64Array(needs.length * ages.length);
  const needEstablishment = new Float64Array(needs.length * establishments.length);
  const ageEstablishment = new Float64Array(ages.length * establishments.length);
  for (const { need, age, plans } of tables.needAge) {
    needAge[needs.indexOf(need) * ages.length + ages.indexOf(age)] += plans;
  }
  for (const { need, establishment, plans } of tables.needEstablishment) {
    const column = establishments.indexOf(establishment);
    needEstablishment[needs.indexOf(need) * establishments.length + column] += plans;
  }
  for (const { age, establishment, plans } of tables.ageEstablishment) {
    const column = establishments.indexOf(establishment);
    ageEstablishment[ages.indexOf(age) * establishments.length + column] += plans;
  }
  const margins: Margins = {
    sizes: [needs.length, ages.length, establishments.length],
    needAge,
    needEstablishment,
    ageEstablishment,
  };
  const fit = fitCells(margins);
  const whole = await wholeCells(margins, fit.cells);

  const rows: BaseChildren['rows'] = [];
  visit(margins.sizes, (n, a, e, cell) => {
    const plans = whole.cells[cell];
    if (plans > 0) {
      rows.push({
        need: needs[n] ?? '',
        age: ages[a] ?? 0,
        establishment: establishments[e] ?? '',
        plans,
      });
    }
  });
  const report = [
    `fit: ${fit.iterations} iterations, largest margin residual ${fit.largestResidual.toExponential(1)}`,
    `whole numbers: ${whole.movedChildren.toFixed(1)} children moved by rounding,`,
    `largest move of a cell ${whole.largestMove.toFixed(2)}, margin slack ${whole.slack}`,
  ].join('; ');
  return { rows, report };
}
