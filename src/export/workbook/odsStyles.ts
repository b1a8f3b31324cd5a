/** Styles of OpenDocument: few, dark on white, in a plain face. */

import { element } from '../xml.ts';
import { type CellStyle, HEADERS, type LaidSheet, WRAPPING } from './layOut.ts';
import { DECIMALS } from './shown.ts';
import type { Shown } from './workbook.ts';

export const ROW_STYLE = 'row';
export const SHEET_STYLE = 'sheet';
/** Name of the style of printed pages. */
const PAGE = 'page';
const CM_PER_CHARACTER = 0.22;
const BOLD = element('style:text-properties', { 'fo:font-weight': 'bold' });
const TEXT: Readonly<Record<Exclude<CellStyle, Shown>, string>> = {
  text: '',
  wrapped: '',
  title: element('style:text-properties', { 'fo:font-size': '16pt', 'fo:font-weight': 'bold' }),
  header: BOLD,
  'number-header': BOLD,
  link: element('style:text-properties', {
    'fo:color': '#0563c1',
    'style:text-underline-style': 'solid',
    'style:text-underline-width': 'auto',
    'style:text-underline-color': 'font-color',
  }),
};
const SHOWN = Object.keys(DECIMALS) as (keyof typeof DECIMALS)[];

/** Name of the style of a column of a sheet. */
export function columnStyle(sheet: number, column: number): string {
  return `column-${sheet}-${column}`;
}

/** Language and face of every cell that says nothing else; pages as wide as a sheet. */
export function defaultStyles(language: string): string {
  return [cellDefaults(language), ...PRINTED_PAGES].join('');
}

/** A4 on its side. */
const PRINTED_PAGES: readonly string[] = [
  element(
    'office:automatic-styles',
    {},
    element(
      'style:page-layout',
      { 'style:name': PAGE },
      element('style:page-layout-properties', {
        'fo:page-width': '29.7cm',
        'fo:page-height': '21cm',
        'style:print-orientation': 'landscape',
        'fo:margin': '1.8cm',
        'style:scale-to-X': 1,
        'style:scale-to-Y': 0,
      }),
    ),
  ),
  element(
    'office:master-styles',
    {},
    element('style:master-page', { 'style:name': PAGE, 'style:page-layout-name': PAGE }),
  ),
];

function cellDefaults(language: string): string {
  const [tongue, country = 'none'] = language.split('-');
  return element(
    'office:styles',
    {},
    element(
      'style:default-style',
      { 'style:family': 'table-cell' },
      element('style:text-properties', {
        'fo:font-family': 'Arial',
        'fo:font-size': '11pt',
        'fo:language': tongue,
        'fo:country': country,
      }),
    ),
  );
}

export function automaticStyles(sheets: readonly LaidSheet[]): string {
  const columns = sheets.flatMap(({ widths }, sheet) =>
    widths.map((width, column) =>
      element(
        'style:style',
        { 'style:name': columnStyle(sheet, column), 'style:family': 'table-column' },
        element('style:table-column-properties', {
          'style:column-width': `${(width * CM_PER_CHARACTER).toFixed(2)}cm`,
        }),
      ),
    ),
  );
  return [
    ...columns,
    element(
      'style:style',
      { 'style:name': ROW_STYLE, 'style:family': 'table-row' },
      element('style:table-row-properties', { 'style:use-optimal-row-height': 'true' }),
    ),
    element(
      'style:style',
      {
        'style:name': SHEET_STYLE,
        'style:family': 'table',
        'style:master-page-name': PAGE,
      },
      element('style:table-properties', { 'table:display': 'true' }),
    ),
    ...SHOWN.map(numberStyle),
    ...SHOWN.map((shown) => cellStyle(shown, '', `number-${shown}`)),
    cellStyle('plain', ''),
    ...Object.entries(TEXT).map(([name, text]) => cellStyle(name as CellStyle, text)),
  ].join('');
}

function cellStyle(name: CellStyle, text: string, dataStyle?: string): string {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'table-cell', 'style:data-style-name': dataStyle },
    element('style:table-cell-properties', {
      'style:vertical-align': 'top',
      'fo:wrap-option': WRAPPING.has(name) ? 'wrap' : undefined,
      'fo:border-bottom': HEADERS.has(name) ? '0.74pt solid #000000' : undefined,
    }),
    sideOf(name),
    text,
  );
}

/** Words start at the left and numbers end at the right; years are words. */
function sideOf(name: CellStyle): string {
  const side = name === 'number-header' ? 'end' : name === 'year' ? 'start' : null;
  return side === null ? '' : element('style:paragraph-properties', { 'fo:text-align': side });
}

function numberStyle(shown: keyof typeof DECIMALS): string {
  const number = element('number:number', {
    'number:decimal-places': DECIMALS[shown],
    'number:min-decimal-places': DECIMALS[shown],
    'number:min-integer-digits': 1,
    'number:grouping': shown === 'year' ? undefined : 'true',
  });
  const attributes = { 'style:name': `number-${shown}` };
  if (shown === 'share') {
    return element('number:percentage-style', attributes, number, '<number:text>%</number:text>');
  }
  if (shown === 'pounds') {
    const pounds = element(
      'number:currency-symbol',
      { 'number:language': 'en', 'number:country': 'GB' },
      '£',
    );
    return element('number:currency-style', attributes, pounds, number);
  }
  return element('number:number-style', attributes, number);
}
