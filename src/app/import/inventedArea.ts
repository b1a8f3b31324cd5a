/** The second dataset that comes with the page: an area that is nowhere, to try the product on. */
import type { Manifest } from '../../domain/dataset.ts';
import type { ReadText } from '../state/files.ts';
import type { HeldFiles } from '../state/heldFiles.ts';

const FOLDER = 'data/invented-unitary/';
const MANIFEST = 'dataset.json';

export interface InventedArea {
  readonly name: string;
  /** Its texts by name of the file. */
  texts(): Promise<ReadonlyMap<string, string>>;
}

export interface InventedParts {
  readonly read: ReadText;
  readonly base: string;
  readonly below?: HeldFiles['below'];
}

/** The invented area; null where the page came without it, as a single file may. */
export async function inventedArea(parts: InventedParts): Promise<InventedArea | null> {
  const { read, base, below } = parts;
  const address = new URL(FOLDER, base).href;
  try {
    const { name, files }: Manifest = JSON.parse(await read(`${address}${MANIFEST}`));
    return {
      name,
      async texts() {
        if (below) return below(address);
        const names = [MANIFEST, ...files.map(({ file }) => file)];
        return new Map(
          await Promise.all(
            names.map(async (file): Promise<[string, string]> => {
              return [file, await read(`${address}${file}`)];
            }),
          ),
        );
      },
    };
  } catch {
    return null;
  }
}
