/** A workbook as OpenDocument (ODF 1.3, part 3). */

import { dayOf } from '../../domain/days.ts';
import { element, escaped, xmlFile } from '../xml.ts';
import { zipOf } from '../zip.ts';
import { type LaidSheet, layOut } from './layOut.ts';
import { databaseRange, sheetXml } from './odsSheet.ts';
import { automaticStyles, defaultStyles } from './odsStyles.ts';
import type { Workbook } from './workbook.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const VERSION = '1.3';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = {
  'xmlns:office': `${ODF}:office:1.0`,
  'xmlns:table': `${ODF}:table:1.0`,
  'xmlns:text': `${ODF}:text:1.0`,
  'xmlns:style': `${ODF}:style:1.0`,
  'xmlns:number': `${ODF}:datastyle:1.0`,
  'xmlns:fo': `${ODF}:xsl-fo-compatible:1.0`,
  'xmlns:meta': `${ODF}:meta:1.0`,
  'xmlns:config': `${ODF}:config:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': VERSION,
};

/**
 * The bytes of a workbook for LibreOffice and others. The same workbook makes the same bytes.
 *
 * @throws InputError where a table does not fit on a sheet.
 */
export function odsOf(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const sheets = layOut(workbook);
  const files = {
    'content.xml': contentXml(sheets),
    'styles.xml': element('office:document-styles', NAMESPACES, defaultStyles(workbook.language)),
    'meta.xml': metaXml(workbook),
    'settings.xml': settingsXml(sheets),
  };
  return zipOf(
    [
      // Programs tell the type from the first bytes of the archive.
      { name: 'mimetype', bytes: new TextEncoder().encode(TYPE), stored: true },
      ...Object.entries(files).map(([name, xml]) => ({ name, bytes: xmlFile(xml) })),
      { name: 'META-INF/manifest.xml', bytes: xmlFile(manifestXml(Object.keys(files))) },
    ],
    dayOf(workbook.date),
  );
}

function contentXml(sheets: readonly LaidSheet[]): string {
  return element(
    'office:document-content',
    NAMESPACES,
    element('office:automatic-styles', {}, automaticStyles(sheets)),
    element(
      'office:body',
      {},
      element(
        'office:spreadsheet',
        {},
        ...sheets.map((sheet, at) => sheetXml(sheets, sheet, at)),
        element('table:database-ranges', {}, ...sheets.map(databaseRange)),
      ),
    ),
  );
}

function metaXml({ title, description, language, publisher, date }: Workbook): string {
  const time = `${date}T00:00:00`;
  return element(
    'office:document-meta',
    NAMESPACES,
    element(
      'office:meta',
      {},
      element('dc:title', {}, escaped(title)),
      element('dc:description', {}, escaped(description)),
      ...(publisher === undefined ? [] : [element('dc:creator', {}, escaped(publisher))]),
      element('meta:creation-date', {}, time),
      element('dc:date', {}, time),
      element('dc:language', {}, escaped(language)),
    ),
  );
}

/** The first sheet is the one in view; headers of tables stay in view (keys as OpenOffice reads them). */
function settingsXml(sheets: readonly LaidSheet[]): string {
  const item = (name: string, type: string, value: string | number) =>
    element(
      'config:config-item',
      { 'config:name': name, 'config:type': type },
      escaped(String(value)),
    );
  const frozen = [
    item('VerticalSplitMode', 'short', 2),
    item('VerticalSplitPosition', 'int', 1),
    item('ActiveSplitRange', 'short', 2),
    item('PositionBottom', 'int', 1),
  ];
  const views = sheets.map(({ name, frozen: hasFrozen }) =>
    element(
      'config:config-item-map-entry',
      { 'config:name': name },
      item('CursorPositionX', 'int', 0),
      item('CursorPositionY', 'int', hasFrozen ? 1 : 0),
      ...(hasFrozen ? frozen : []),
    ),
  );
  const tables = element('config:config-item-map-named', { 'config:name': 'Tables' }, ...views);
  return element(
    'office:document-settings',
    NAMESPACES,
    element(
      'office:settings',
      {},
      element(
        'config:config-item-set',
        { 'config:name': 'ooo:view-settings' },
        element(
          'config:config-item-map-indexed',
          { 'config:name': 'Views' },
          element(
            'config:config-item-map-entry',
            {},
            item('ViewId', 'string', 'view1'),
            tables,
            item('ActiveTable', 'string', sheets[0].name),
          ),
        ),
      ),
    ),
  );
}

function manifestXml(names: readonly string[]): string {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:media-type': type,
      'manifest:version': path === '/' ? VERSION : undefined,
    });
  return element(
    'manifest:manifest',
    { 'xmlns:manifest': `${ODF}:manifest:1.0`, 'manifest:version': VERSION },
    entry('/', TYPE),
    ...names.map((name) => entry(name, 'text/xml')),
  );
}
