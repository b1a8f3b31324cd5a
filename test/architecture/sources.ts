import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** One file of the product, its path from the root of the repository, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What a check found wrong: `path: what`. */
export type Finding = string;

const textual = new Set(['.ts', '.tsx', '.scss', '.css', '.md', '.json', '.csv', '.yaml', '.svg']);

/** Every text file below a folder, in the order of their paths. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => textual.has(extname(name)))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** TypeScript modules alone: declarations of other people's modules (`.d.ts`) hold no code. */
export function onlyModules(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
}
