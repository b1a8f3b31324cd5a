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

/** Texts of the data that came with the page: the files that its description lists. */
export async function homeTexts(parts: HomeParts): Promise<ReadonlyMap<string, string>> {
  const { manifest, read, base, below } = parts;
  const address = await defaultDatasetAddress(read, base);
  if (below) return below(address);
  const names = ['dataset.json', ...manifest.files.map(({ file }) => file)];
  return new Map(
    await Promise.all(
      names.map(async (file): Promise<[string, string]> => [file, await read(`${address}${file}`)]),
    ),
  );
}

/** The store of the device for a word or two, or null where the browser gives none. */
export function deviceFlag(): Flag | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
