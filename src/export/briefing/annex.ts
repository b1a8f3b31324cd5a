/** Tables behind a briefing, where they fit on its pages. */
import type { Table } from '../../results/tables/table.ts';
import type { DocumentBlock, DocumentSection } from '../document/document.ts';
import { headerOf, shownOf } from '../tables/columns.ts';
import { marked } from '../tables/tablesWorkbook.ts';
import { notGivenOut, tableTitle } from '../tables/tableWords.ts';
import { formatted } from '../workbook/shown.ts';

/** The largest table that is read on paper. */
const [MOST_ROWS, MOST_COLUMNS] = [400, 8];

/**
 * Tables as sections' last. Those that are too large are named, with what to do instead, and those that
 * are empty or withheld, with why.
 *
 * @param withheld by table, the words after "it".
 */
export function annexOf(
  tables: readonly Table[],
  withheld: Readonly<Record<string, string>>,
): DocumentSection[] {
  if (tables.length === 0) return [];
  return [
    { heading: 'Tables', blocks: tables.map((table) => annexed(table, withheld[table.name])) },
  ];
}

function annexed({ name, columns, rows }: Table, withheld?: string): DocumentBlock {
  const title = `${tableTitle(name)} (${name})`;
  if (withheld !== undefined) {
    return { kind: 'text', text: `${title}. ${notGivenOut(withheld)}` };
  }
  if (rows.length === 0)
    return { kind: 'text', text: `${title} has no rows: the data have nothing for it.` };
  const kept = columns.flatMap((column, at) => (column === 'scenario' ? [] : [at]));
  if (rows.length > MOST_ROWS || kept.length > MOST_COLUMNS) {
    const size = `${rows.length.toLocaleString('en-GB')} rows of ${columns.length} columns`;
    return { kind: 'text', text: `${title} has ${size}: read it in the workbook.` };
  }
  return {
    kind: 'table',
    caption: title,
    headers: kept.map((at) => headerOf(columns[at])),
    rows: rows.map((cells) =>
      kept.map((at) => {
        const cell = cells[at];
        const shown = shownOf(columns[at]);
        if (typeof cell === 'number') return formatted(cell, shown ?? 'plain');
        return String((shown === null ? cell : marked(cell)) ?? '');
      }),
    ),
  };
}
