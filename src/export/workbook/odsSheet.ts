/** Sheets and tables of OpenDocument. */

import { element, escaped, legalText } from '../xml.ts';
import { quoted, rangeOf } from './cellRefs.ts';
import type { LaidCell, LaidSheet } from './layOut.ts';
import { columnStyle, ROW_STYLE, SHEET_STYLE } from './odsStyles.ts';
import { formatted } from './shown.ts';
import type { Shown } from './workbook.ts';

export function sheetXml(
  sheets: readonly LaidSheet[],
  { name, rows, widths, table }: LaidSheet,
  at: number,
): string {
  const rowXml = (row: readonly LaidCell[]) =>
    element(
      'table:table-row',
      { 'table:style-name': ROW_STYLE },
      ...row.map((cell) => cellXml(cell, sheets)),
    );
  const lines = rows.map(rowXml);
  if (table !== null) {
    lines[table.headerRow] = element('table:table-header-rows', {}, lines[table.headerRow]);
  }
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': SHEET_STYLE },
    ...widths.map((_, c) =>
      element('table:table-column', { 'table:style-name': columnStyle(at, c) }),
    ),
    ...lines,
  );
}

/** A table by name, without buttons to filter by: no row can be hidden unawares. */
export function databaseRange({ name, rows, table }: LaidSheet): string {
  if (table === null) return '';
  const sheet = `${quoted(name)}.`;
  const range = rangeOf(table.headerRow, rows)
    .split(':')
    .map((ref) => `${sheet}${ref}`);
  return element('table:database-range', {
    'table:name': table.name,
    'table:target-range-address': range.join(':'),
    'table:contains-header': 'true',
    'table:display-filter-buttons': 'false',
  });
}

function cellXml({ value, style, leadsTo }: LaidCell, sheets: readonly LaidSheet[]): string {
  if (value === null) return element('table:table-cell', { 'table:style-name': style });
  if (typeof value === 'number') {
    return element(
      'table:table-cell',
      { 'table:style-name': style, ...typeOf(style as Shown), 'office:value': value },
      element('text:p', {}, formatted(value, style as Shown)),
    );
  }
  const attributes = { 'table:style-name': style, 'office:value-type': 'string' };
  if (leadsTo === undefined) return element('table:table-cell', attributes, paragraphs(value));
  const link = element(
    'text:a',
    { 'xlink:type': 'simple', 'xlink:href': `#${quoted(sheets[leadsTo].name)}.A1` },
    escaped(value),
  );
  return element('table:table-cell', attributes, element('text:p', {}, link));
}

function typeOf(shown: Shown) {
  if (shown === 'share') return { 'office:value-type': 'percentage' };
  if (shown === 'pounds') return { 'office:value-type': 'currency', 'office:currency': 'GBP' };
  return { 'office:value-type': 'float' };
}

/** A line each. Readers run spaces together, and tell no tab from a space, unless they are marked. */
function paragraphs(text: string): string {
  return legalText(text)
    .split('\n')
    .map((line) => {
      const marked = line
        .split('\t')
        .map((part) =>
          escaped(part).replace(/^ +| {2,}| +$/g, (spaces) =>
            element('text:s', { 'text:c': spaces.length }),
          ),
        );
      return `<text:p>${marked.join('<text:tab/>')}</text:p>`;
    })
    .join('');
}
