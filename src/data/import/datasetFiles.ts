import type { Manifest } from '../../domain/dataset.ts';
import { DATASET_TABLES } from '../../domain/datasetTables.ts';
import { REFERENCE_TABLES } from '../../domain/referenceTables.ts';

/** Names of all files that a dataset may have, in the order in which they are read. */
export function filesOf({ reference }: Pick<Manifest, 'reference'>): string[] {
  return [
    'dataset.json',
    'districts.json',
    ...Object.values(DATASET_TABLES).map(({ file }) => file),
    ...Object.values(REFERENCE_TABLES).map(({ file }) => `${reference.folder}/${file}`),
  ];
}

/** A dataset that says of itself where its figures come from, whatever it was laid over. */
export function withOrigin(
  texts: ReadonlyMap<string, string>,
  origin: Manifest['origin'],
): ReadonlyMap<string, string> {
  const manifest = JSON.parse(texts.get('dataset.json') as string);
  if (manifest.origin === origin) return texts;
  const said = `${JSON.stringify({ ...manifest, origin }, null, 2)}\n`;
  return new Map([...texts, ['dataset.json', said]]);
}

/** The files of an archive by their name within the dataset: the folder of `dataset.json` is its own. */
export function withinDataset<T>(files: ReadonlyMap<string, T>): Map<string, T> {
  const manifest = [...files.keys()].find((name) => /(^|\/)dataset\.json$/.test(name));
  const folder = manifest?.slice(0, -'dataset.json'.length) ?? '';
  const parent = folder.replace(/[^/]+\/$/, '');
  return new Map(
    [...files].map(([name, content]) => {
      if (name.startsWith(folder)) return [name.slice(folder.length), content];
      return [name.startsWith(parent) ? `../${name.slice(parent.length)}` : name, content];
    }),
  );
}
