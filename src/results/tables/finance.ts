import { financialYear } from '../../domain/years.ts';
import { FINANCE_LINES, LINE_COUNT } from '../../model/finance/lines.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { valuesOf } from '../summary.ts';
import { type Cell, ranged, rangedCells, type Table } from './table.ts';

/** `finance.csv`: both funds by line and financial year. Deficits are negative balances. */
export function financeTable(ensemble: Released): Table {
  const { model, scenario } = ensemble;
  const { shapes } = model;
  const { byDraw } = rollUp(shapes.finance, cubesOf(ensemble, 'finance'), ['step', 'line']);
  const rows: Cell[][] = [];
  for (let step = 0; step < model.years; step++) {
    FINANCE_LINES.forEach((line, l) => {
      rows.push([
        scenario.id,
        financialYear(model.area.baseYear + step),
        line.fund,
        line.id,
        line.kind,
        ...rangedCells(valuesOf(byDraw, step * LINE_COUNT + l)),
      ]);
    });
  }
  return {
    name: 'finance',
    columns: ['scenario', 'year', 'fund', 'line', 'kind', ...ranged('amount')],
    rows,
  };
}
