import { readDataset } from '../../data/readDataset.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { underControl } from '../../results/disclosure/protectDataset.ts';
import type { OpenData } from '../../runner/drawingThread.ts';
import { readStoredData } from '../stored/storedData.ts';
import type { RequestOf } from './protocol.ts';

/**
 * The data that a request to open means, under disclosure control: what a page shows can be printed
 * and shared, so that exact counts of children end here.
 *
 * @param fetched reads and checks the dataset at an address.
 * @throws InputError with all problems of the tables.
 */
export async function readOpened(
  { address, files }: RequestOf<'open'>,
  fetched: (address: string) => Promise<Dataset>,
): Promise<OpenData> {
  const stored = files instanceof ArrayBuffer ? readStoredData(files) : null;
  const read =
    stored?.dataset ?? (await (files instanceof Map ? ofTexts(files) : fetched(address)));
  const dataset = await underControl(read, 'auto');
  return { dataset, groundwork: dataset === stored?.dataset ? stored.groundwork : undefined };
}

function ofTexts(files: ReadonlyMap<string, string>): Promise<Dataset> {
  return readDataset(async (file) => files.get(file) ?? null);
}
