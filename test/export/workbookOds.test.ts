/** The checklist of an accessible workbook, read from the XML of what was written as OpenDocument. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { odsOf } from '../../src/export/workbook/ods.ts';
import { readZip } from '../support/readZip.ts';
import { anyWorkbook, RISKY, SAMPLE, xmlParts } from '../support/workbooks.ts';
import { allOf, textOf, type XmlElement } from '../support/xml.ts';

const archive = odsOf(SAMPLE);
const parts = xmlParts(archive);
const part = (name: string) => parts.get(name) as XmlElement;
const content = part('content.xml');
const sheets = allOf(content, 'table:table');
const sheetNames = sheets.map(({ attributes }) => attributes['table:name']);
const ranges = allOf(content, 'table:database-range').map(({ attributes }) => attributes);
const [, , , ...dataSheets] = sheets;
const cellsOf = (sheet: XmlElement) =>
  allOf(sheet, 'table:table-row').map((row) => allOf(row, 'table:table-cell'));
const textsOf = (sheet: XmlElement) => cellsOf(sheet).map((row) => row.map(textOf));

describe('a workbook as OpenDocument', () => {
  it('says its type in its first bytes, not deflated', () => {
    const [first] = readZip(archive);
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(first.name).toBe('mimetype');
    expect(new TextDecoder().decode(archive.subarray(38, 38 + type.length))).toBe(type);
    const files = allOf(part('META-INF/manifest.xml'), 'manifest:file-entry').map(
      ({ attributes }) => attributes['manifest:full-path'],
    );
    expect(files).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml', 'settings.xml']);
  });

  it('has title, language, description and publisher, and the language in every cell', () => {
    const said = Object.fromEntries(
      part('meta.xml').children[0].children.map((child) => [child.name, textOf(child)]),
    );
    expect(said).toMatchObject({
      'dc:title': SAMPLE.title,
      'dc:description': SAMPLE.description,
      'dc:creator': 'Testshire',
      'dc:language': 'en-GB',
      'dc:date': '2031-05-06T00:00:00',
    });
    const words = allOf(part('styles.xml'), 'style:text-properties')[0].attributes;
    expect(words).toMatchObject({ 'fo:language': 'en', 'fo:country': 'GB' });
  });

  it('starts with cover, contents and notes; names are short, legal and each used once', () => {
    expect(sheetNames.slice(0, 3)).toEqual(['Cover', 'Contents', 'Notes']);
    expect(sheetNames.length).toBe(3 + SAMPLE.sheets.length);
    expect(new Set(sheetNames.map((name) => name.toLowerCase())).size).toBe(sheetNames.length);
    for (const name of sheetNames) expect(name).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]{0,30})$/);
  });

  it('opens on the cover, headers of tables in view', () => {
    const items = allOf(part('settings.xml'), 'config:config-item');
    const active = items.find(({ attributes }) => attributes['config:name'] === 'ActiveTable');
    expect(active && textOf(active)).toBe('Cover');
    const split = items.filter(
      ({ attributes }) => attributes['config:name'] === 'VerticalSplitPosition',
    );
    expect(split.map(textOf)).toEqual(dataSheets.map(() => '1'));
  });

  it('merges, hides, repeats and filters nothing, and has no formula', () => {
    expect(allOf(content, 'table:covered-table-cell')).toEqual([]);
    expect(allOf(content, 'table:filter')).toEqual([]);
    const forbidden = [
      'table:formula',
      'table:number-columns-spanned',
      'table:number-rows-spanned',
      'table:number-columns-repeated',
      'table:number-rows-repeated',
      'table:visibility',
    ];
    for (const name of [
      'table:table',
      'table:table-column',
      'table:table-row',
      'table:table-cell',
    ]) {
      for (const { attributes } of allOf(content, name)) {
        for (const attribute of forbidden) expect(attributes).not.toHaveProperty(attribute);
      }
    }
  });

  it('marks one table up on each sheet but the cover, with its headers, from A1 where it is data', () => {
    expect(ranges.length).toBe(sheets.length - 1);
    expect(new Set(ranges.map((range) => range['table:name'].toLowerCase())).size).toBe(
      ranges.length,
    );
    ranges.forEach((range, at) => {
      const sheet = sheets[at + 1];
      const quoted = `'${sheetNames[at + 1].replaceAll("'", "''")}'.`;
      const [first, last] = range['table:target-range-address'].split(`:${quoted}`);
      expect(first).toBe(`${quoted}A${at < 2 ? 3 : 1}`);
      const rows = cellsOf(sheet);
      expect(last).toBe(`${'ABCDEF'[rows[rows.length - 1].length - 1]}${rows.length}`);
      expect(range['table:contains-header']).toBe('true');
      const headers = allOf(sheet, 'table:table-header-rows');
      expect(headers.length).toBe(1);
      const words = allOf(headers[0], 'table:table-cell').map((cell) => textOf(cell).toLowerCase());
      expect(new Set(words).size).toBe(words.length);
      expect(words).not.toContain('');
    });
  });

  it('leaves no row empty, and no row shorter than the headers', () => {
    for (const sheet of sheets) {
      for (const row of textsOf(sheet)) expect(row.some((text) => text !== '')).toBe(true);
    }
    for (const sheet of dataSheets) {
      const [headers, ...rows] = textsOf(sheet);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.length).toBe(headers.length);
      expect(allOf(sheet, 'table:table-column').length).toBe(headers.length);
    }
  });

  it('writes numbers as numbers in full and shown rounded, and text as text', () => {
    const [, ...rows] = cellsOf(dataSheets[0]);
    RISKY.forEach((text, at) => {
      const [word, ...numbers] = rows[at];
      expect(word.attributes['office:value-type']).toBe('string');
      expect(textOf(word).trim()).toBe(text.trim());
      const values = numbers.map(({ attributes }) => Number(attributes['office:value']));
      expect(values).toEqual([2031, at + 0.25, 0.5, -1234567.5, 2.25]);
      const types = numbers.map(({ attributes }) => attributes['office:value-type']);
      expect(types).toEqual(['float', 'float', 'percentage', 'currency', 'float']);
      expect(numbers.map(textOf)).toEqual(['2031', String(at), '50.0%', '-£1,234,568', '2.3']);
    });
    const [hidden] = textsOf(dataSheets[0]).slice(-1);
    expect(hidden).toEqual(['Hidden', '2032', '[c]', '', '£0', '[z]']);
  });

  it('leads from the contents to each sheet after them', () => {
    const links = allOf(sheets[1], 'text:a').map(({ attributes }) => attributes['xlink:href']);
    expect(links).toEqual(sheetNames.slice(2).map((name) => `#'${name.replaceAll("'", "''")}'.A1`));
  });

  it('uses no style that it does not have', () => {
    const known = new Set(
      allOf(content, 'style:style').map(({ attributes }) => attributes['style:name']),
    );
    for (const name of [
      'table:table',
      'table:table-column',
      'table:table-row',
      'table:table-cell',
    ]) {
      for (const { attributes } of allOf(content, name)) {
        expect(known).toContain(attributes['table:style-name']);
      }
    }
  });
});

test('the same workbook makes the same bytes', () => {
  expect(odsOf(SAMPLE)).toEqual(odsOf(structuredClone(SAMPLE)));
});

test('blanks side by side, at an end, and tabs are marked: readers run them together', () => {
  const [sheet] = SAMPLE.sheets;
  const rows = [sheet.columns.map((_, at) => (at === 0 ? '  a  b\tc d ' : null))];
  const files = readZip(odsOf({ ...SAMPLE, sheets: [{ ...sheet, rows }] }));
  const written = files.find(({ name }) => name === 'content.xml');
  expect(new TextDecoder().decode(written?.bytes)).toContain(
    '<text:p><text:s text:c="2"/>a<text:s text:c="2"/>b<text:tab/>c d<text:s text:c="1"/></text:p>',
  );
});

test('no name or text can break the file', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const read = xmlParts(odsOf(workbook)).get('content.xml') as XmlElement;
      const names = allOf(read, 'table:table').map(({ attributes }) => attributes['table:name']);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(
        3 + workbook.sheets.length,
      );
      expect(allOf(read, 'table:database-range').length).toBe(names.length - 1);
    }),
    { numRuns: 150 },
  );
});
