import { zipSync } from 'fflate';

/**
 * The files of a dataset as one archive, in a folder that has the dataset's id. Given back to the
 * import it is the same dataset, with the same hash.
 */
export function datasetArchive(id: string, texts: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const files = [...texts].map(([name, text]): [string, Uint8Array] => [
    inFolder(id, name),
    encoder.encode(text),
  ]);
  // A fixed time: the same data make the same bytes.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Name in the archive: a folder beside that of the dataset stands beside it there too. */
function inFolder(id: string, name: string): string {
  return name.startsWith('../') ? name.slice(3) : `${id}/${name}`;
}
