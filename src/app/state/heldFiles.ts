/** Files that came inside the page: one that opens from a shared drive has no server to ask. */
import type { ReadText } from './files.ts';

/** Id of the element in the page that holds them: a JSON object of texts by name. */
export const HELD_FILES_ID = 'files';

type Texts = ReadonlyMap<string, string>;
/** What is at hand of a folder: texts of its files by name, or its dataset as it is stored. */
export type FilesBelow = (folder: string) => Texts | Promise<Texts | ArrayBuffer | null>;

export interface HeldFiles {
  readonly read: ReadText;
  /** Texts of the files of a folder, by name. @param folder its address, ending in a slash */
  below(folder: string): Texts;
}

/**
 * Reads the files held.
 *
 * @param json texts by name
 * @param base address against which a name is found, as if the file stood beside the page
 */
export function heldFiles(json: string, base: string): HeldFiles {
  const named: [string, string][] = Object.entries(JSON.parse(json));
  const texts = new Map(named.map(([name, text]) => [new URL(name, base).href, text]));
  return {
    async read(address) {
      const text = texts.get(address);
      if (text === undefined) throw new Error('this page holds no such file');
      return text;
    },
    below: (folder) =>
      new Map(
        [...texts]
          .filter(([address]) => address.startsWith(folder))
          .map(([address, text]) => [address.slice(folder.length), text]),
      ),
  };
}
