/** Text as XML, which some characters may not stand in at all. */

/** What XML 1.0 has no way to write: control characters, halves of pairs, and two that are no characters. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Text with each character that XML cannot hold shown as one that stands for any, and lines ended alike. */
export function legalText(text: string): string {
  return text.replace(NOT_IN_XML, '\uFFFD').replace(/\r\n?/g, '\n');
}

/** Text between tags, or in an attribute. */
export function escaped(text: string): string {
  return legalText(text).replace(/[&<>"\t\n]/g, (found) => ENTITIES[found]);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what stands in it, which is XML already. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...inside: string[]): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escaped(String(value))}"`;
  }
  const content = inside.join('');
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** A whole file. */
export function xmlFile(root: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`,
  );
}
