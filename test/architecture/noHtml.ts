import { scan } from './scanner.ts';
import type { Finding, SourceFile } from './sources.ts';

/** What makes elements, scripts or requests of a text. Names are looked for in strings too: `node['innerHTML']`. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [
    /\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser|srcdoc)\b/g,
    'text becomes no HTML',
  ],
  [/\bdocument\s*\.\s*write(?:ln)?\b/g, 'text becomes no HTML'],
  [/(?<![.\w$])eval\s*\(/g, 'text becomes no script'],
  [/(?<![.\w$])(?:new\s+)?(?:Async)?(?:Generator)?Function\s*\(/g, 'text becomes no script'],
  [/\bset(?:Timeout|Interval)\s*\(\s*['"`]/g, 'text becomes no script'],
  [/\bjavascript:/g, 'an address is no script'],
  [/\b(?:sendBeacon|WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)\b/g, 'nothing is sent'],
];

/** Where text could become elements or a script, or leave the page by a way that nothing here needs. */
export function htmlFromText(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const code = scan(text, 'code-and-strings');
    return FORBIDDEN.flatMap(([pattern, reason]) =>
      [...code.matchAll(pattern)].map(({ 0: found, index }) => {
        const line = code.slice(0, index).split('\n').length;
        return `${path}:${line}: ${found.trim()}: ${reason}`;
      }),
    );
  });
}

/** What the page calls addresses that it has made itself, all of them after a `#`. */
const MADE_HERE = /^`#|\b(?:hashOf|start|\w*[aA]ddress(?:Of)?|addressOf)\b/;

/** Addresses of elements that may be any text: a value of the data must never lead anywhere. */
export function addressesOfText(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const code = scan(text, 'code-and-strings');
    return [...code.matchAll(/\b(?:href|src|srcSet|action|formAction)=\{([^}]*)/g)]
      .filter(([, value]) => !MADE_HERE.test(value))
      .map(([found]) => `${path}: ${found}: an address is made by the page`);
  });
}
