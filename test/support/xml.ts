/** XML as a strict and independent reader takes it: enough of the standard for what is written here. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text directly inside. */
  text: string;
}

const CHARACTER = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** @throws Error where the text is not well-formed. */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!CHARACTER.test(text)) throw new Error('A character that XML does not allow.');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let at = 0;
  for (const tag of text.matchAll(/<(\?[^>]*|\/?)([^\s>/]*)((?:\s+[^\s=]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = text.slice(at, tag.index);
    at = tag.index + tag[0].length;
    const inside = open[open.length - 1];
    inside.text += plain(between);
    const [, kind, name, attributes, closed] = tag;
    if (kind.startsWith('?')) continue;
    if (kind === '/') {
      if (open.pop()?.name !== name) throw new Error(`Found </${name}> inside ${inside.name}.`);
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
    inside.children.push(element);
    if (closed === '') open.push(element);
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('An element stays open.');
  if (text.slice(at).trim() !== '' || top.text.trim() !== '') throw new Error('Text outside.');
  return top.children[0];
}

/** Every element of a name, at any depth, in order. */
export function allOf(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** All text in an element. */
export function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join('');
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/\s([^\s=]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} stands twice.`);
    found[name] = plain(value);
  }
  return found;
}

function plain(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`A bracket in ${JSON.stringify(text.slice(0, 80))}.`);
  return text.replace(/&([^;]*);?/g, (all, name: string) => {
    const code = /^#(\d+)$/.exec(name);
    if (code) return String.fromCodePoint(Number(code[1]));
    if (!(name in ENTITIES) || !all.endsWith(';')) throw new Error(`No entity ${all}.`);
    return ENTITIES[name];
  });
}
