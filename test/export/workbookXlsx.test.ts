/** The checklist of an accessible workbook, read from the XML of what was written for Excel. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { InputError } from '../../src/domain/problems.ts';
import { xlsxOf } from '../../src/export/workbook/xlsx.ts';
import { readZip } from '../support/readZip.ts';
import { anyWorkbook, RISKY, SAMPLE, xmlParts } from '../support/workbooks.ts';
import { allOf, textOf, type XmlElement } from '../support/xml.ts';

const parts = xmlParts(xlsxOf(SAMPLE));
const part = (name: string) => parts.get(name) as XmlElement;
const sheetNames = allOf(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name);
const sheets = sheetNames.map((_, at) => part(`xl/worksheets/sheet${at + 1}.xml`));
const tables = sheetNames.slice(1).map((_, at) => part(`xl/tables/table${at + 1}.xml`));
const strings = allOf(part('xl/sharedStrings.xml'), 't').map(textOf);
const [, , , ...dataSheets] = sheets;

/** Cells of a sheet as rows of texts and numbers; blank ones null. */
function cellsOf(sheet: XmlElement): (string | number | null)[][] {
  return allOf(sheet, 'row').map((row) =>
    row.children.map(({ attributes, children }) => {
      if (children.length === 0) return null;
      const value = textOf(children[0]);
      return attributes.t === 's' ? strings[Number(value)] : Number(value);
    }),
  );
}

describe('a workbook for Excel', () => {
  it('has title, language, description and publisher where programs look for them', () => {
    const said = Object.fromEntries(
      part('docProps/core.xml').children.map((child) => [child.name, textOf(child)]),
    );
    expect(said).toEqual({
      'dc:title': SAMPLE.title,
      'dc:description': SAMPLE.description,
      'dc:creator': 'Testshire',
      'dc:language': 'en-GB',
      'dcterms:created': '2031-05-06T00:00:00Z',
      'dcterms:modified': '2031-05-06T00:00:00Z',
    });
  });

  it('starts with cover, contents and notes; names are short, legal and each used once', () => {
    expect(sheetNames.slice(0, 3)).toEqual(['Cover', 'Contents', 'Notes']);
    expect(sheetNames.length).toBe(3 + SAMPLE.sheets.length);
    expect(new Set(sheetNames.map((name) => name.toLowerCase())).size).toBe(sheetNames.length);
    for (const name of sheetNames) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/);
    }
  });

  it('opens on the cover, each sheet at its start, headers of tables in view', () => {
    expect(allOf(part('xl/workbook.xml'), 'workbookView')[0].attributes.activeTab).toBe('0');
    const selected = sheets.map((sheet) => allOf(sheet, 'sheetView')[0].attributes.tabSelected);
    expect(selected).toEqual(['1', ...sheets.slice(1).map(() => undefined)]);
    expect(allOf(sheets[0], 'selection')[0].attributes.activeCell).toBe('A1');
    for (const sheet of dataSheets) {
      const pane = allOf(sheet, 'pane')[0].attributes;
      expect(pane).toMatchObject({ ySplit: '1', topLeftCell: 'A2', state: 'frozen' });
    }
  });

  it('merges, hides and filters nothing, and has no formula', () => {
    for (const root of [...parts.values()]) {
      for (const name of [
        'mergeCell',
        'f',
        'filterColumn',
        'autoFilter',
        'conditionalFormatting',
      ]) {
        expect(allOf(root, name)).toEqual([]);
      }
      for (const name of ['row', 'col', 'sheet']) {
        for (const { attributes } of allOf(root, name)) {
          expect(attributes).not.toHaveProperty('hidden');
          expect(attributes).not.toHaveProperty('state');
        }
      }
    }
  });

  it('marks one table up on each sheet but the cover, with its headers, from A1 where it is data', () => {
    expect(allOf(sheets[0], 'tablePart')).toEqual([]);
    const names = tables.map(({ attributes }) => attributes.name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    tables.forEach((table, at) => {
      const rows = cellsOf(sheets[at + 1]);
      expect(allOf(sheets[at + 1], 'tablePart').length).toBe(1);
      expect(table.attributes.name).toMatch(/^[a-z_][a-z0-9_]*$/i);
      expect(table.attributes.name).not.toMatch(/^[a-z]{1,3}\d+$/i);
      const [, first, last] = /^A(\d+):[A-Z]+(\d+)$/.exec(table.attributes.ref) ?? [];
      expect(first).toBe(at < 2 ? '3' : '1');
      expect(Number(last)).toBe(rows.length);
      const headers = allOf(table, 'tableColumn').map(({ attributes }) => attributes.name);
      expect(headers).toEqual(rows[Number(first) - 1]);
      expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
    });
  });

  it('leaves no row or column empty, and no row shorter than the headers', () => {
    for (const sheet of sheets) {
      const rows = cellsOf(sheet);
      for (const row of rows) expect(row.some((cell) => cell !== null)).toBe(true);
    }
    for (const sheet of dataSheets) {
      const [headers, ...rows] = cellsOf(sheet);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.length).toBe(headers.length);
    }
  });

  it('writes numbers as numbers in full, and text as text whatever it starts with', () => {
    const [, ...rows] = cellsOf(dataSheets[0]);
    const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n');
    RISKY.forEach((text, at) => {
      const coded = lineEnds(text).replace('_x0041_', '_x005F_x0041_');
      expect(rows[at]).toEqual([coded, 2031, at + 0.25, 0.5, -1234567.5, 2.25]);
    });
    expect(rows.at(-1)).toEqual(['Hidden', 2032, '[c]', null, 0, '[z]']);
    expect(cellsOf(dataSheets[1])[1]).toEqual(['[z]', '[z]', '[z]']);
  });

  it('shows each number in the way of its column', () => {
    const styles = allOf(part('xl/styles.xml'), 'cellXfs')[0].children;
    const formats = Object.fromEntries(
      allOf(part('xl/styles.xml'), 'numFmt').map(({ attributes }) => [
        attributes.numFmtId,
        attributes.formatCode,
      ]),
    );
    const row = allOf(dataSheets[0], 'row')[1].children;
    const shown = row.map(
      ({ attributes }) => formats[styles[Number(attributes.s)].attributes.numFmtId],
    );
    expect(shown).toEqual([undefined, '0', '#,##0', '0.0%', '"£"#,##0;-"£"#,##0', '#,##0.0']);
  });

  it('wraps headers, gives every column its width, and high rows their room', () => {
    const styles = allOf(part('xl/styles.xml'), 'cellXfs')[0].children;
    for (const sheet of dataSheets) {
      const headers = allOf(sheet, 'row')[0].children;
      expect(allOf(sheet, 'col').length).toBe(headers.length);
      for (const { attributes } of headers) {
        expect(allOf(styles[Number(attributes.s)], 'alignment')[0].attributes.wrapText).toBe('1');
      }
    }
    const heights = allOf(sheets[0], 'row').map(({ attributes }) => Number(attributes.ht ?? 15));
    expect(heights[3]).toBeGreaterThanOrEqual(8 * 15);
  });

  it('leads from the contents to each sheet after them', () => {
    const links = allOf(sheets[1], 'hyperlink').map(({ attributes }) => attributes.location);
    const quoted = sheetNames.slice(2).map((name) => `'${name.replaceAll("'", "''")}'!A1`);
    expect(links).toEqual(quoted);
  });

  it('names every part in its content types, and leads only to parts that are there', () => {
    const names = readZip(xlsxOf(SAMPLE)).map(({ name }) => name);
    expect(names[0]).toBe('[Content_Types].xml');
    const typed = allOf(part('[Content_Types].xml'), 'Override').map(({ attributes }) =>
      attributes.PartName.slice(1),
    );
    expect(names.filter((name) => name.endsWith('.xml')).sort()).toEqual(
      ['[Content_Types].xml', ...typed].sort(),
    );
    for (const [name, root] of parts) {
      if (!name.endsWith('.rels')) continue;
      for (const { attributes } of allOf(root, 'Relationship')) {
        const folder = name.replace(/_rels\/[^/]*$/, '');
        const target = new URL(attributes.Target, `file:///${folder}`).pathname.slice(1);
        expect(names).toContain(target);
      }
    }
  });
});

test('the same workbook makes the same bytes', () => {
  expect(xlsxOf(SAMPLE)).toEqual(xlsxOf(structuredClone(SAMPLE)));
});

test('no name or text can break the file', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const read = xmlParts(xlsxOf(workbook));
      const names = allOf(read.get('xl/workbook.xml') as XmlElement, 'sheet');
      const unlike = new Set(names.map(({ attributes }) => attributes.name.toLowerCase()));
      expect(unlike.size).toBe(3 + workbook.sheets.length);
      for (const { attributes } of names) expect(attributes.name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      workbook.sheets.forEach((_, at) => {
        const rows = allOf(read.get(`xl/worksheets/sheet${at + 4}.xml`) as XmlElement, 'row');
        const table = read.get(`xl/tables/table${at + 3}.xml`) as XmlElement;
        expect(table.attributes.ref).toMatch(new RegExp(`:[A-Z]+${rows.length}$`));
      });
    }),
    { numRuns: 150 },
  );
});

test('a table that no sheet can hold is refused with what to do instead', () => {
  const [sheet] = SAMPLE.sheets;
  const rows = Array.from({ length: 1_048_576 }, () => ['x']);
  const long = { ...SAMPLE, sheets: [{ ...sheet, rows }] };
  expect(() => xlsxOf(long)).toThrow(InputError);
  expect(() => xlsxOf(long)).toThrow(/sufficiency: found 1048576 rows.*CSV/);
});
