/** Sheets and tables of Office Open XML. */

import { element, escaped } from '../xml.ts';
import { quoted, rangeOf, refOf } from './cellRefs.ts';
import { type LaidCell, type LaidSheet, type LaidTable, WRAPPING } from './layOut.ts';
import { styleNumber } from './xlsxStyles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const LINE_POINTS = 15;
/** How much larger a title is than other text. */
const TITLE_SCALE = 1.5;
/** The tallest row that Excel takes. */
const MOST_POINTS = 405;

/** Each text of the workbook once, with its number. */
export type Strings = ReadonlyMap<string, number>;

export function stringsOf(sheets: readonly LaidSheet[]): Strings {
  const strings = new Map<string, number>();
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const { value } of row) {
        if (typeof value === 'string' && !strings.has(value)) strings.set(value, strings.size);
      }
    }
  }
  return strings;
}

export function sharedStrings(strings: Strings): string {
  const each = [...strings.keys()].map(
    (text) => `<si><t xml:space="preserve">${stringXml(text)}</t></si>`,
  );
  return element('sst', { xmlns: MAIN, uniqueCount: strings.size }, ...each);
}

/** Text in which nothing looks like `_x0041_`, by which Excel means a character (ECMA-376, ST_Xstring). */
function plainOfCodes(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function stringXml(text: string): string {
  return escaped(plainOfCodes(text));
}

export function sheetXml(
  sheets: readonly LaidSheet[],
  { rows, widths, table, frozen }: LaidSheet,
  at: number,
  strings: Strings,
): string {
  const links = rows.flatMap((row, r) =>
    row.flatMap(({ leadsTo }, c) =>
      leadsTo === undefined
        ? []
        : [
            element('hyperlink', {
              ref: refOf(r, c),
              location: `${quoted(sheets[leadsTo].name)}!A1`,
              display: sheets[leadsTo].name,
            }),
          ],
    ),
  );
  return element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    element('dimension', { ref: rangeOf(0, rows) }),
    element('sheetViews', {}, sheetView(at, frozen)),
    element('sheetFormatPr', { defaultRowHeight: LINE_POINTS }),
    element(
      'cols',
      {},
      ...widths.map((width, c) =>
        element('col', { min: c + 1, max: c + 1, width, customWidth: 1 }),
      ),
    ),
    element('sheetData', {}, ...rows.map((row, r) => rowXml(row, r, widths, strings))),
    links.length > 0 ? element('hyperlinks', {}, ...links) : '',
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    table === null ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  );
}

/** The first sheet is the one in view; each stands at its first cell. */
function sheetView(at: number, frozen: boolean): string {
  const attributes = { tabSelected: at === 0 ? 1 : undefined, workbookViewId: 0 };
  if (!frozen) {
    return element(
      'sheetView',
      attributes,
      element('selection', { activeCell: 'A1', sqref: 'A1' }),
    );
  }
  return element(
    'sheetView',
    attributes,
    element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
    element('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
  );
}

function rowXml(
  row: readonly LaidCell[],
  r: number,
  widths: readonly number[],
  strings: Strings,
): string {
  let cells = '';
  for (let c = 0; c < row.length; c++) {
    const { value, style } = row[c];
    const s = styleNumber(style);
    if (typeof value === 'string') {
      cells += `<c r="${refOf(r, c)}" s="${s}" t="s"><v>${strings.get(value)}</v></c>`;
    } else if (value === null) {
      cells += `<c r="${refOf(r, c)}" s="${s}"/>`;
    } else {
      cells += `<c r="${refOf(r, c)}" s="${s}"><v>${value}</v></c>`;
    }
  }
  return `<row r="${r + 1}"${heightOf(row, widths)}>${cells}</row>`;
}

/**
 * Room for the tallest cell that wraps; nothing where none does. Programs do not agree on whether they
 * make room themselves when they open a file.
 */
function heightOf(row: readonly LaidCell[], widths: readonly number[]): string {
  let points = 0;
  row.forEach(({ value, style }, c) => {
    if (!WRAPPING.has(style)) return;
    const scale = style === 'title' ? TITLE_SCALE : 1;
    const lines = linesOf(String(value ?? ''), widths[c] / scale);
    points = Math.max(points, Math.min(MOST_POINTS, lines * LINE_POINTS * scale));
  });
  return points > LINE_POINTS ? ` ht="${points}" customHeight="1"` : '';
}

/** Lines that text takes in a column, word by word. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + length > width) {
        lines++;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used += (length % width) + 1;
    }
  }
  return lines;
}

/** A table without buttons to filter by: no row can be hidden unawares. */
export function tableXml(
  { rows }: LaidSheet,
  { name, headers, headerRow }: LaidTable,
  id: number,
): string {
  return element(
    'table',
    {
      xmlns: MAIN,
      id,
      name,
      displayName: name,
      ref: rangeOf(headerRow, rows),
      totalsRowShown: 0,
    },
    element(
      'tableColumns',
      { count: headers.length },
      ...headers.map((header, at) =>
        element('tableColumn', { id: at + 1, name: plainOfCodes(header) }),
      ),
    ),
    element('tableStyleInfo', {
      name: 'TableStyleLight1',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 0,
      showColumnStripes: 0,
    }),
  );
}
