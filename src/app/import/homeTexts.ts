import { filesOf } from '../../data/import/datasetFiles.ts';
import type { Manifest } from '../../domain/dataset.ts';
import type { ReadText } from '../state/files.ts';
import type { HeldFiles } from '../state/heldFiles.ts';
import { defaultDatasetAddress } from '../state/scenarios.ts';
import type { Flag } from './visits.ts';

export interface HomeParts {
  readonly manifest: Manifest;
  readonly read: ReadText;
  readonly base: string;
  readonly below?: HeldFiles['below'];
}

/** Texts of the data that came with the page; a file that a dataset may lack may be missing. */
export async function homeTexts(parts: HomeParts): Promise<ReadonlyMap<string, string>> {
  const { manifest, read, base, below } = parts;
  const address = await defaultDatasetAddress(read, base);
  if (below) return below(address);
  const texts = await Promise.all(
    filesOf(manifest).map(async (file): Promise<[string, string] | null> => {
      try {
        return [file, await read(`${address}${file}`)];
      } catch {
        return null;
      }
    }),
  );
  return new Map(texts.filter((text) => text !== null));
}

/** The store of the device for a word or two, or null where the browser gives none. */
export function deviceFlag(): Flag | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
