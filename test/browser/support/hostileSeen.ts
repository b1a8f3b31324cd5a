/** What became of hostile names on a page. Runs in the page, so it stands on nothing outside itself. */
export interface Seen {
  /** Marks of names that stand on the page as text. */
  readonly asText: string[];
  /** What a name should never have become. */
  readonly broken: string[];
}

export function hostileSeen(elsewhere: string): Seen {
  const broken: string[] = [];
  if ((globalThis as { hostile?: unknown }).hostile !== undefined) broken.push('a script ran');
  for (const element of document.querySelectorAll('*')) {
    const sketch = element.outerHTML.slice(0, 200);
    if (element.localName.startsWith('x-')) broken.push(`an element: ${sketch}`);
    if (/^(iframe|object|embed|base|foreignobject|set|animate)$/i.test(element.localName)) {
      broken.push(`an element of a kind that the page never has: ${sketch}`);
    }
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) broken.push(`a handler: ${sketch}`);
      if (/^(href|src|action|xlink:href|formaction|poster|srcset)$/.test(name)) {
        const { protocol, origin } = new URL(value, document.baseURI);
        const own = origin === location.origin || /^(data|blob):$/.test(protocol);
        if (!own || (protocol === 'data:' && element.localName === 'a')) {
          broken.push(`an address: ${sketch}`);
        }
      }
      if (name === 'style' && /url\(|expression|@import/i.test(value))
        broken.push(`a style: ${sketch}`);
    }
  }
  for (const { name } of performance.getEntriesByType('resource')) {
    if (name.startsWith(elsewhere)) broken.push(`a request: ${name}`);
  }
  const { textContent } = document.body;
  const words = [
    textContent ?? '',
    document.title,
    ...[...document.querySelectorAll('svg text, svg title, svg desc, option')].map(
      (one) => one.textContent ?? '',
    ),
    ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    ),
    ...[...document.querySelectorAll('[aria-label]')].map(
      (one) => one.getAttribute('aria-label') ?? '',
    ),
  ].join('\n');
  if (/[\u202a-\u202e\u2066-\u2069]/.test(words)) broken.push('a mark that turns the direction');
  return {
    asText: [...words.matchAll(/<x-([a-z]+)/gi)].map(([, mark]) => mark.toLowerCase()),
    broken,
  };
}
