/** Workbooks to write, plain and awkward, and their files as an independent reader finds them. */
import fc from 'fast-check';
import type { CellValue, Workbook } from '../../src/export/workbook/workbook.ts';
import { readZip } from './readZip.ts';
import { readXml, type XmlElement } from './xml.ts';

/** Text that spreadsheets take for a formula, or for a code, where they are let. */
export const RISKY = ['=1+1', '+44', '-2+3', '@SUM(A1)', '\t=1', '\r=1', "'=1", '_x0041_', '<b>&"'];

export const SAMPLE: Workbook = {
  title: 'Tables of “No change” for <Testshire> & more',
  description: 'Children, places and money.',
  language: 'en-GB',
  publisher: 'Testshire',
  date: '2031-05-06',
  cover: ['Data: Testshire', 'A long paragraph. '.repeat(40)],
  notes: [
    { topic: 'Symbol [c]', note: 'Confidential' },
    { topic: 'Sources', note: RISKY[0] },
  ],
  sheets: [
    {
      name: 'sufficiency',
      title: 'Who needs which place',
      description: 'One row for each district',
      columns: [
        { header: 'District', shown: 'plain' },
        { header: 'Year', shown: 'year' },
        { header: 'Children: 9 in 10 below', shown: 'whole' },
        { header: 'Occupancy', shown: 'share' },
        { header: 'Amount', shown: 'pounds' },
        { header: 'Mean km', shown: 'tenths' },
      ],
      rows: [
        ...RISKY.map((text, at): CellValue[] => [text, 2031, at + 0.25, 0.5, -1234567.5, 2.25]),
        ['Hidden', 2032, '[c]', null, 0, '[z]'],
      ],
    },
    {
      name: "O'Neil: a name [of] more than thirty-one characters",
      title: 'Nothing',
      description: 'No rows',
      columns: [
        { header: 'A', shown: 'plain' },
        { header: 'a', shown: 'plain' },
        { header: '', shown: 'whole' },
      ],
      rows: [],
    },
    {
      name: 'B2',
      title: 'A name like a cell',
      description: 'One cell',
      columns: [{ header: 'District', shown: 'plain' }],
      rows: [['x']],
    },
  ],
};

/** Any text of UTF-16 units: controls, halves of pairs and brackets too. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'<>&"\'=+-@_x\t\r\n\0\u0001\uFFFE\uFFFF\uD800\uDC00 aZ09[]:*?/\\'),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  ),
  maxLength: 40,
});
const anyNumber = fc.double();
const shown = fc.constantFrom('whole', 'tenths', 'share', 'pounds', 'year', 'plain');
const sheet = fc.record({
  name: anyText,
  title: anyText,
  description: anyText,
  columns: fc.array(fc.record({ header: anyText, shown }), { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.array(fc.oneof(anyText, anyNumber, fc.constant(null)), { maxLength: 5 }), {
    maxLength: 4,
  }),
});

/** Workbooks of any words and numbers. */
export const anyWorkbook = fc.record({
  title: anyText,
  description: anyText,
  language: fc.constant('en-GB'),
  publisher: anyText,
  date: fc.constant('2031-05-06'),
  cover: fc.array(anyText, { maxLength: 3 }),
  notes: fc.array(fc.record({ topic: anyText, note: anyText }), { maxLength: 3 }),
  sheets: fc.array(sheet, { maxLength: 3 }),
}) as fc.Arbitrary<Workbook>;

/** Parts of a file by name, each read as strict XML. @throws Error where one is not. */
export function xmlParts(archive: Uint8Array): Map<string, XmlElement> {
  const parts = readZip(archive).filter(({ name }) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(({ name, bytes }) => [name, readXml(bytes)]));
}
