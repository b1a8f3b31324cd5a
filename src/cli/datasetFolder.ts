import { fileURLToPath } from 'node:url';
import { readNamedFile } from './files.ts';

const EMBEDDED = new URL('../../public/data/', import.meta.url);

/** The folder that the user named, or the embedded dataset. */
export async function datasetFolder(named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const root = fileURLToPath(EMBEDDED);
  const index: unknown = JSON.parse(await readNamedFile(`${root}index.json`, 'the dataset index'));
  return `${root}${(index as { readonly default: string }).default}`;
}
