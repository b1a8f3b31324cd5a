/** The sufficiency table on screen as a CSV file, in the words of the published tables. */
import type { SufficiencyRow, SufficiencyView } from '../../results/views/view.ts';
import { csvOf } from './csv.ts';
import { provenanceLine } from './provenance.ts';

/** Word in every column that a total sums over. */
const TOTAL = 'total';

const SUMMARY = ['mean', 'p10', 'p50', 'p90'] as const;

/** Columns of one dimension: districts have their code and their name, the others one word. */
function dimensionCells(view: SufficiencyView, row: SufficiencyRow): Record<string, string> {
  const total = row === view.total;
  const cells: Record<string, string> = {};
  view.by.forEach((dimension, at) => {
    if (dimension === 'district') cells.district_code = total ? TOTAL : row.codes[at];
    cells[dimension] = total ? TOTAL : dimension === 'district' ? row.labels[at] : row.codes[at];
  });
  return cells;
}

function cellsOf(view: SufficiencyView, row: SufficiencyRow): Record<string, string | number> {
  const cells: Record<string, string | number> = {
    scenario: view.provenance.scenarioId,
    year: view.year,
    ...dimensionCells(view, row),
  };
  for (const part of SUMMARY) cells[`needed_${part}`] = row.needed[part];
  cells.met_in_district = row.metInDistrict;
  cells.met_in_area = row.metInArea;
  cells.met_out_of_area = row.metOutOfArea;
  cells.spilled = row.spilled;
  cells.waiting = row.waiting;
  for (const part of SUMMARY) cells[`shortfall_${part}`] = row.shortfall[part];
  cells.provenance = provenanceLine(view.provenance);
  return cells;
}

/**
 * One row for each row on screen and one for the total, with every figure at full precision. The
 * last column says which run made it. Text that a spreadsheet would take for a formula is escaped.
 */
export function sufficiencyCsv(view: SufficiencyView): string {
  const rows = [...view.rows, view.total].map((row) => cellsOf(view, row));
  return csvOf(rows);
}

/** Name of the file, without spaces: `sufficiency-testshire-no-change-2031.csv`. */
export function sufficiencyFileName({ provenance, year }: SufficiencyView): string {
  return `sufficiency-${provenance.datasetId}-${provenance.scenarioId}-${year}.csv`;
}
