import { InputError, type Problem } from '../../domain/problems.ts';
import { readArchive } from './archive.ts';
import { withinDataset } from './datasetFiles.ts';
import { decodeText } from './decode.ts';
import { binaryKind } from './fileKind.ts';

/** A text out of a file, or out of an archive. */
export interface GivenText {
  /** Within the dataset, as far as the file's place tells: `reference/funnel.csv`. */
  readonly path: string;
  /** As the user knows it: with the archive that it came in. */
  readonly name: string;
  readonly text: string;
}

/** Not part of the data: notes that stand beside tables. */
const NOTES = /(^|\/)(readme|about|licence|license)[^/]*$|\.(md|html?)$/i;

/** Unpacks archives and decodes texts; files that cannot be read are told, and the others still read. */
export function openFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): {
  readonly texts: readonly GivenText[];
  readonly problems: readonly Problem[];
} {
  const texts: GivenText[] = [];
  const problems: Problem[] = [];
  const open = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  };
  for (const { name, bytes } of files) {
    const packed = binaryKind(bytes) === 'archive' || /\.zip$/i.test(name);
    const add = (path: string, shown: string, content: Uint8Array) => {
      if (NOTES.test(path)) return;
      open(() => texts.push({ path, name: shown, text: decodeText(content, shown).text }));
    };
    if (!packed) add(name, name, bytes);
    else {
      open(() => {
        for (const [path, content] of withinDataset(readArchive(name, bytes))) {
          add(path, `${name}: ${path}`, content);
        }
      });
    }
  }
  return { texts, problems };
}
