/** The last result of each part, kept beside the report so that parts can be run apart. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { SoakPart } from './part.ts';

const FOLDER = 'docs/soak';

/** Null where the part was never run. */
export function keptPart(name: string): SoakPart | null {
  const file = `${FOLDER}/${name}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export function keepPart(name: string, part: SoakPart): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(part, null, 2)}\n`);
}
