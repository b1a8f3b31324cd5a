/** How much of a source text to keep: everything but comments, or code alone. */
export type Kept = 'code-and-strings' | 'code';

const beforeRegularExpression = /(?:^|=>|[=(,[{;:!&|?+\-*%~^]|\b(?:return|typeof|case|in|of))\s*$/;

/**
 * Source text with comments blanked, and with `code` the inside of strings, templates and regular
 * expressions too. Blanks keep the length and the line breaks, so positions stay true. Code inside
 * `${}` of a template is kept. An apostrophe in the text of an element opens no string: strings
 * end on their own line.
 */
export function scan(text: string, kept: Kept): string {
  let out = '';
  let at = 0;
  /** Depths of braces at which an open `${` returns to its template. */
  const templates: number[] = [];
  let depth = 0;

  const blank = (end: number) => {
    out += text.slice(at, end).replace(/[^\n]/g, ' ');
    at = end;
  };
  const keep = (end: number) => {
    out += text.slice(at, end);
    at = end;
  };
  const literal = (end: number) => (kept === 'code' ? blank(end) : keep(end));

  const template = () => {
    const end = endOfTemplate(text, at);
    if (text.startsWith('${', end - 2)) templates.push(depth++);
    literal(end);
  };

  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = text[at] as string;
    if (two === '//') blank(endOrLength(text, text.indexOf('\n', at)));
    else if (two === '/*') blank(endOrLength(text, text.indexOf('*/', at + 2), 2));
    else if (one === '`') {
      keep(at + 1);
      template();
    } else if (one === '}' && templates.at(-1) === depth - 1) {
      depth = templates.pop() as number;
      keep(at + 1);
      template();
    } else {
      const rest = text.slice(at);
      const string =
        /^'(?:[^'\\\n]|\\[\s\S])*'/.exec(rest) ?? /^"(?:[^"\\\n]|\\[\s\S])*"/.exec(rest);
      const pattern = beforeRegularExpression.test(out.slice(-12))
        ? /^\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(rest)
        : null;
      if (string || pattern) literal(at + ((string ?? pattern)?.[0].length ?? 0));
      else {
        if (one === '{') depth++;
        if (one === '}') depth--;
        keep(at + 1);
      }
    }
  }
  return out;
}

function endOrLength(text: string, found: number, width = 0): number {
  return found < 0 ? text.length : found + width;
}

/** From inside a template to after its closing backtick, or after the next `${`. */
function endOfTemplate(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') return at + 1;
    else if (text.startsWith('${', at)) return at + 2;
  }
  return text.length;
}
