/** A briefing as a Word document (Office Open XML). */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { dayOf } from '../../domain/days.ts';
import { legalText } from '../xml.ts';
import { zipOf } from '../zip.ts';
import type { Briefing, DocumentBlock, DocumentChart, DocumentTable } from './document.ts';
import { settledParts } from './settledParts.ts';

const FONT = 'Arial';
/** Half points. */
const [TEXT_SIZE, TABLE_SIZE, SMALL_SIZE] = [22, 19, 18];
/** In twentieths of a point, as Word writes it. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = convertMillimetersToTwip(20);
const TEXT_WIDTH = A4.width - 2 * MARGIN;
const CHART = { width: 620, height: 320 };
const [MAIN_COLOUR, RANGE_COLOUR, RULE_COLOUR] = ['12436D', '3D3D3D', '767676'];
const BULLETS = 'bullets';
const CAPTION = 'Caption';

/** The bytes of a briefing. The same briefing makes the same bytes. */
export async function docxOf(briefing: Briefing): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Packer.toArrayBuffer(documentOf(briefing));
  return zipOf(settledParts(new Uint8Array(packed), briefing), dayOf(briefing.date));
}

function documentOf({ title, language, finding, sections }: Briefing): Document {
  const heading = (size: number) => ({
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, outlineLevel: 0 },
  });
  return new Document({
    styles: {
      default: {
        document: { run: { font: FONT, size: TEXT_SIZE, language: { value: language } } },
        title: {
          run: { font: FONT, size: 40, bold: true },
          paragraph: { spacing: { after: 160 } },
        },
        heading1: heading(28),
      },
      paragraphStyles: [
        {
          id: CAPTION,
          name: 'caption',
          basedOn: 'Normal',
          quickFormat: true,
          run: { bold: true, size: TABLE_SIZE },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          new Paragraph({
            spacing: { after: 200 },
            children: [new TextRun({ text: legalText(finding), bold: true, size: 26 })],
          }),
          ...sections.flatMap((section) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(section.heading)] }),
            ...section.blocks.flatMap(blockParts),
          ]),
        ],
      },
    ],
  });
}

function run(text: string, size?: number): TextRun {
  return new TextRun({ text: legalText(text), size });
}

function pageNumbers(): Paragraph {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children, size: SMALL_SIZE })],
  });
}

function blockParts(block: DocumentBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ spacing: { after: 120 }, children: [run(block.text)] })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
            children: [run(item)],
          }),
      );
    case 'table':
      return [caption(block.caption), tableOf(block)];
    case 'chart':
      return [caption(block.caption), new Paragraph({ children: [chartOf(block)] })];
  }
}

function caption(text: string): Paragraph {
  return new Paragraph({ style: CAPTION, children: [run(text, TABLE_SIZE)] });
}

/** A table whose headers are marked, and stand again on each page that it goes on to. */
function tableOf(table: DocumentTable): Table {
  const { headers, rows } = table;
  const columnWidths = widthsOf(table);
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: columnWidths[at], type: WidthType.DXA },
      verticalAlign: bold ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isRight(rows, at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: bold,
          children: [new TextRun({ text: legalText(text), bold, size: TABLE_SIZE })],
        }),
      ],
    });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE_COLOUR };
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows: [headers, ...rows].map(
      (cells, r) =>
        new TableRow({
          tableHeader: r === 0 ? true : undefined,
          cantSplit: true,
          children: headers.map((_, at) => cell(cells[at] ?? '', at, r === 0)),
        }),
    ),
  });
}

/** Widths that share the page as the longest words of headers and texts of rows do, within bounds. */
function widthsOf({ headers, rows }: DocumentTable): number[] {
  const [least, most] = [7, 60];
  const weights = headers.map((header, at) => {
    const words = header.split(' ').map(({ length }) => length + 2);
    return Math.min(most, Math.max(least, ...words, ...rows.map((cells) => cells[at].length + 1)));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / all));
}

/** Columns of numbers end at the right; the first names the row. */
function isRight(rows: readonly (readonly string[])[], at: number): boolean {
  return (
    at > 0 &&
    rows.some((cells) => /\d/.test(cells[at])) &&
    rows.every((cells) => cells[at].length < 24)
  );
}

function chartOf({ caption: title, alt, categories, lines }: DocumentChart): ChartRun {
  return new ChartRun({
    type: 'line',
    categories: [...categories],
    series: lines.map(({ name, values, isMain }) => ({
      name: legalText(name),
      values: [...values],
      line: isMain
        ? { color: MAIN_COLOUR, width: 2.5 }
        : { color: RANGE_COLOUR, width: 1.25, dash: 'dash' },
      markers: isMain,
      color: isMain ? MAIN_COLOUR : RANGE_COLOUR,
    })),
    font: { name: FONT },
    chartArea: { border: 'none' },
    valueAxis: { minimum: 0, numberFormat: '#,##0' },
    transformation: CHART,
    altText: { name: legalText(title), description: legalText(alt) },
  });
}
