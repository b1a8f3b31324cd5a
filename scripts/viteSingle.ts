import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { HELD_FILES_ID } from '../src/app/state/heldFiles.ts';
import { STORED_LINK_ID } from '../src/app/stored/storedTypes.ts';

const PUBLIC = fileURLToPath(new URL('../public', import.meta.url));
const FILE_NAME = 'local-inclusion-plan-simulator.html';
const WORKER_START = /^([\s\S]*)new Worker\(new URL\('([^']+)', import\.meta\.url\), (\{[^}]*\})\)/;
const HELD_START = "import HeldWorker from '$2?worker&inline';\n$1new HeldWorker($3)";

/** Starts workers from text that the script holds: beside a single file there is no other. */
export function heldWorkers(): Plugin {
  return {
    name: 'held-workers',
    enforce: 'pre',
    transform: {
      filter: { code: 'new Worker(' },
      handler: (code) => ({ code: code.replace(WORKER_START, HELD_START), map: null }),
    },
  };
}

/**
 * Makes one HTML file of all that was built and of the data. It asks for nothing: its security policy
 * lets in its own script and style, by their hashes, and no connection at all.
 */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const source = pageOf(Object.values(bundle));
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source });
      },
    },
  };
}

type Built = Rolldown.OutputChunk | Rolldown.OutputAsset;

function pageOf(built: readonly Built[]): string {
  const html = theOne(built, '.html');
  const script = textOf(theOne(built, '.js'))
    .replaceAll('</script', '\\x3C/script')
    .replaceAll('<!--', '\\x3C!--');
  const style = textOf(theOne(built, '.css')).replaceAll('</style', '<\\/style');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const icon = encodeURIComponent(readFileSync(join(PUBLIC, 'icons/icon.svg'), 'utf8'));
  const files = built
    .filter(({ fileName }) => fileName.endsWith('.json'))
    .map((file): [string, string] => [file.fileName, textOf(file)]);
  const held = JSON.stringify(Object.fromEntries([...files, ...dataFiles()]));
  const heldSafely = held.replaceAll('<', '\\u003c');
  const changes: [RegExp, string][] = [
    [/(?<=Content-Security-Policy"\s+content=")[^"]+/, policy.join('; ')],
    [/(?<=<link rel="icon" href=")[^"]+/, `data:image/svg+xml,${icon}`],
    // Its address leads to a file held: there is nothing to load beforehand.
    [
      new RegExp(`(?<=<link id="${STORED_LINK_ID}" rel=")preload" as="fetch" crossorigin`),
      'alternate"',
    ],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/, ''],
    [
      /(?=\s*<\/body>)/,
      `<script type="application/json" id="${HELD_FILES_ID}">${heldSafely}</script>
    <script type="module">${script}</script>`,
    ],
  ];
  return changes.reduce((page, [pattern, text]) => changed(page, pattern, text), textOf(html));
}

/** @throws when the page has no such place: what is shipped must not lack a part in silence. */
function changed(page: string, pattern: RegExp, text: string): string {
  if (!pattern.test(page)) {
    throw new Error(
      `The page to be one file has no ${pattern}: make scripts/viteSingle.ts follow.`,
    );
  }
  return page.replace(pattern, () => text);
}

/** The built file of a kind. @throws when there are several: the page would come in parts. */
function theOne(built: readonly Built[], ending: string): Built {
  const found = built.filter(({ fileName }) => fileName.endsWith(ending));
  if (found.length === 1) return found[0];
  const names = found.map(({ fileName }) => fileName).join(', ') || 'none';
  throw new Error(`A single file takes one ${ending} file; found ${names}.`);
}

function textOf(file: Built): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

/** A source expression of a security policy. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Datasets and their list, by address. */
function dataFiles(): [string, string][] {
  return readdirSync(join(PUBLIC, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      path.slice(PUBLIC.length + 1).replaceAll('\\', '/'),
      readFileSync(path, 'utf8'),
    ]);
}
