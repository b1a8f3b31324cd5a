import type { Import } from './imports.ts';
import { scan } from './scanner.ts';
import type { Finding, SourceFile } from './sources.ts';

const elementary =
  'exp|expm1|log|log10|log1p|log2|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot';

/** What engines compute differently, or cannot be seen to compute alike. */
const engineDependent: [RegExp, string][] = [
  [new RegExp(`\\bMath\\s*\\??\\.\\s*(?:${elementary})\\b`, 'g'), 'differs between engines'],
  [/\bMath\b(?!\s*\??\.\s*\w)/g, 'Math must be read by plain member, Math.floor(x)'],
  [/\*\*=?(?!\s*-?\d+(?![\d.eE_n]))/g, 'an exponent must be a whole number written out'],
];

/** What reaches outside a pure computation: time, chance, the host and its devices. */
const outsideWorld: [RegExp, string][] = [
  [/\bMath\s*\??\.\s*random\b/g, 'chance comes in as an argument'],
  [
    /(?<![.\w$])(?:Date|performance|console|document|window|navigator|globalThis|self|fetch|XMLHttpRequest|process|crypto|localStorage|sessionStorage|indexedDB|setTimeout|setInterval|queueMicrotask|require)\b/g,
    'the model is pure',
  ],
];

function search(files: readonly SourceFile[], patterns: readonly [RegExp, string][]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const code = scan(text, 'code');
    return patterns.flatMap(([pattern, reason]) =>
      [...code.matchAll(pattern)].map(
        (match) => `${path}:${lineAt(code, match.index)}: ${match[0].trim()}: ${reason}`,
      ),
    );
  });
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Elementary functions and powers that give other digits in another engine. */
export function engineDependentMaths(files: readonly SourceFile[]): Finding[] {
  return search(files, engineDependent);
}

/** Clocks, chance, screens, files and networks. */
export function reachesOutside(files: readonly SourceFile[]): Finding[] {
  return search(files, outsideWorld);
}

/** Files longer than `most` lines. */
export function tooLong(files: readonly SourceFile[], most = 300): Finding[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return lines > most ? [`${path}: ${lines} lines, at most ${most}`] : [];
  });
}

const places =
  /\b(?:Kent|E10000016|E0700\d{4}|Ashford|Canterbury|Dartford|Dover|Folkestone|Hythe|Gravesham|Maidstone|Sevenoaks|Swale|Thanet|Tonbridge|Malling|Tunbridge)\b/g;

/** Names and codes of the area that ships as a dataset: code, copy and comments know no area. */
export function namesOfPlaces(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(places)].map((match) => `${path}:${lineAt(text, match.index)}: ${match[0]}`),
  );
}

/** Imports of the host's own modules, such as `node:fs`. */
export function hostImports(imports: readonly Import[]): Finding[] {
  return imports
    .filter(({ specifier }) => specifier.startsWith('node:'))
    .map(({ from, specifier }) => `${from}: ${specifier}: the model is pure`);
}
