/** Styles of cells in Office Open XML: few, dark on white, in a plain face. */

import { element } from '../xml.ts';
import type { CellStyle } from './layOut.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Number of the first format that is not built in. */
const FIRST_FORMAT = 164;
const FORMATS = {
  whole: '#,##0',
  tenths: '#,##0.0',
  share: '0.0%',
  pounds: '"£"#,##0;-"£"#,##0',
  year: '0',
} as const;

/** A face for each way text is set. */
const FACES = ['', '<b/>', '<u/>'] as const;
const [PLAIN, BOLD, UNDERLINED, TITLE] = [0, 1, 2, 3];
const LINK_COLOUR = 'FF0563C1';

interface Look {
  readonly font: number;
  readonly wrap?: boolean;
  readonly format?: keyof typeof FORMATS;
  readonly side?: 'left' | 'right';
  /** A line beneath. */
  readonly ruled?: boolean;
}

/** In the order in which cells number them. */
const LOOKS: readonly (readonly [CellStyle, Look])[] = [
  ['plain', { font: PLAIN }],
  ['text', { font: PLAIN }],
  ['wrapped', { font: PLAIN, wrap: true }],
  ['title', { font: TITLE, wrap: true }],
  ['header', { font: BOLD, wrap: true, ruled: true }],
  ['number-header', { font: BOLD, wrap: true, ruled: true, side: 'right' }],
  ['link', { font: UNDERLINED }],
  ...Object.keys(FORMATS).map(
    (shown) =>
      [
        shown as CellStyle,
        {
          font: PLAIN,
          format: shown as keyof typeof FORMATS,
          side: shown === 'year' ? ('left' as const) : undefined,
        },
      ] as const,
  ),
];
const NUMBERS = new Map(LOOKS.map(([style], at) => [style, at]));

/** Number by which a cell names its style. */
export function styleNumber(style: CellStyle): number {
  return NUMBERS.get(style) as number;
}

export function stylesXml(): string {
  const formats = Object.entries(FORMATS).map(([, formatCode], at) =>
    element('numFmt', { numFmtId: FIRST_FORMAT + at, formatCode }),
  );
  const face = (before: string, size: number, colour: string) =>
    `<font>${before}<sz val="${size}"/>${colour}<name val="Arial"/><family val="2"/></font>`;
  const fonts = [
    ...FACES.map((before, font) =>
      face(before, 11, font === UNDERLINED ? `<color rgb="${LINK_COLOUR}"/>` : ''),
    ),
    face('<b/>', 16, ''),
  ];
  const sides = '<left/><right/><top/>';
  const none = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return element(
    'styleSheet',
    { xmlns: MAIN },
    element('numFmts', { count: formats.length }, ...formats),
    element('fonts', { count: fonts.length }, ...fonts),
    // Both fills are reserved by the format.
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    `<borders count="2"><border>${sides}<bottom/><diagonal/></border><border>${sides}<bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>`,
    `<cellStyleXfs count="1"><xf ${none}/></cellStyleXfs>`,
    element('cellXfs', { count: LOOKS.length }, ...LOOKS.map(([, look]) => lookXml(look))),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  );
}

function lookXml({ font, wrap, format, ruled, side }: Look): string {
  const order = Object.keys(FORMATS).indexOf(format ?? '');
  return element(
    'xf',
    {
      numFmtId: order < 0 ? 0 : FIRST_FORMAT + order,
      fontId: font,
      fillId: 0,
      borderId: ruled ? 1 : 0,
      xfId: 0,
      applyNumberFormat: order < 0 ? undefined : 1,
      applyFont: 1,
      applyAlignment: 1,
    },
    element('alignment', { horizontal: side, vertical: 'top', wrapText: wrap ? 1 : undefined }),
  );
}
