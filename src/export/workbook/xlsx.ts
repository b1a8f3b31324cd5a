/** A workbook as Office Open XML (ECMA-376, part 1; packaging in part 2). */

import { dayOf } from '../../domain/days.ts';
import { coreProperties } from '../coreProperties.ts';
import { element, escaped, xmlFile } from '../xml.ts';
import { type ZipEntry, zipOf } from '../zip.ts';
import { quoted } from './cellRefs.ts';
import { type LaidSheet, layOut } from './layOut.ts';
import type { Workbook } from './workbook.ts';
import { type Strings, sharedStrings, sheetXml, stringsOf, tableXml } from './xlsxSheet.ts';
import { stylesXml } from './xlsxStyles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A part of the package that another part leads to. */
interface Part {
  readonly path: string;
  readonly type: string;
  readonly xml: string;
}

/**
 * The bytes of a workbook for Excel. The same workbook makes the same bytes.
 *
 * @throws InputError where a table does not fit on a sheet.
 */
export function xlsxOf(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const sheets = layOut(workbook);
  const strings = stringsOf(sheets);
  const parts = [
    ...documentParts(workbook),
    {
      path: 'xl/workbook.xml',
      type: `${SHEET_TYPE}.sheet.main+xml`,
      xml: workbookXml(sheets),
    },
    { path: 'xl/styles.xml', type: `${SHEET_TYPE}.styles+xml`, xml: stylesXml() },
    {
      path: 'xl/sharedStrings.xml',
      type: `${SHEET_TYPE}.sharedStrings+xml`,
      xml: sharedStrings(strings),
    },
    ...sheets.flatMap((sheet, at) => sheetParts(sheets, sheet, at, strings)),
  ];
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', bytes: xmlFile(contentTypes(parts)) },
    { name: '_rels/.rels', bytes: xmlFile(PACKAGE_LINKS) },
    { name: 'xl/_rels/workbook.xml.rels', bytes: xmlFile(workbookLinks(sheets)) },
    ...parts.map(({ path, xml }) => ({ name: path, bytes: xmlFile(xml) })),
    ...sheets.flatMap((sheet, at) => sheetLinks(sheet, at)),
  ];
  return zipOf(entries, dayOf(workbook.date));
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...links.map(([Type, Target], at) =>
      element('Relationship', { Id: `rId${at + 1}`, Type, Target }),
    ),
  );
}

const PACKAGE_LINKS = relationships([
  [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
]);

function workbookLinks(sheets: readonly LaidSheet[]): string {
  return relationships([
    ...sheets.map(
      (_, at) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
    ),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function contentTypes(parts: readonly Part[]): string {
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, type }) =>
      element('Override', { PartName: `/${path}`, ContentType: type }),
    ),
  );
}

/** Title, language and who made it, where programs look for them. */
function documentParts(workbook: Workbook): Part[] {
  const { publisher } = workbook;
  return [
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreProperties(workbook),
    },
    {
      path: 'docProps/app.xml',
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      xml: element(
        'Properties',
        { xmlns: `${OFFICE}/extended-properties` },
        ...(publisher === undefined ? [] : [element('Company', {}, escaped(publisher))]),
      ),
    },
  ];
}

function workbookXml(sheets: readonly LaidSheet[]): string {
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': `${OFFICE}/relationships` },
    element('bookViews', {}, element('workbookView', { activeTab: 0, firstSheet: 0 })),
    element(
      'sheets',
      {},
      ...sheets.map(({ name }, at) =>
        element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }),
      ),
    ),
    element('definedNames', {}, ...sheets.map(printTitles)),
  );
}

/** Headers of a table stand on every page of its print. */
function printTitles({ name, table }: LaidSheet, localSheetId: number): string {
  if (table === null) return '';
  const row = table.headerRow + 1;
  return element(
    'definedName',
    { name: '_xlnm.Print_Titles', localSheetId },
    escaped(`${quoted(name)}!$${row}:$${row}`),
  );
}

function sheetParts(
  sheets: readonly LaidSheet[],
  sheet: LaidSheet,
  at: number,
  strings: Strings,
): Part[] {
  const parts: Part[] = [
    {
      path: `xl/worksheets/sheet${at + 1}.xml`,
      type: `${SHEET_TYPE}.worksheet+xml`,
      xml: sheetXml(sheets, sheet, at, strings),
    },
  ];
  if (sheet.table !== null) {
    parts.push({
      path: `xl/tables/table${at}.xml`,
      type: `${SHEET_TYPE}.table+xml`,
      xml: tableXml(sheet, sheet.table, at),
    });
  }
  return parts;
}

function sheetLinks({ table }: LaidSheet, at: number): ZipEntry[] {
  if (table === null) return [];
  const links = relationships([[`${OFFICE}/relationships/table`, `../tables/table${at}.xml`]]);
  return [{ name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`, bytes: xmlFile(links) }];
}
