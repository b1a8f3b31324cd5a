import { element, escaped } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What a file of Office Open XML says of itself. */
export interface CoreProperties {
  readonly title: string;
  readonly description: string;
  /** Language tag, such as `en-GB`. */
  readonly language: string;
  readonly publisher?: string;
  /** Day it was made, as 2031-05-06. */
  readonly date: string;
}

/** `docProps/core.xml` (ECMA-376, part 2, annex): title, language and who made it. */
export function coreProperties(of: CoreProperties): string {
  const made = (name: string) =>
    element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${of.date}T00:00:00Z`);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escaped(of.title)),
    element('dc:description', {}, escaped(of.description)),
    of.publisher === undefined ? '' : element('dc:creator', {}, escaped(of.publisher)),
    element('dc:language', {}, escaped(of.language)),
    made('dcterms:created'),
    made('dcterms:modified'),
  );
}
