import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of the files of a folder by name. */
export function folderTexts(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
