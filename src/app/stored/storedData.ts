/**
 * The dataset that opens first as the build read and checked it, with the groundwork of its models: a
 * device that gets it reads and checks no table, and its first future comes sooner.
 */
import type { Dataset } from '../../domain/dataset.ts';
import { MODEL_VERSION } from '../../domain/version.ts';
import type { Groundwork } from '../../model/run/groundwork.ts';

/** Raised whenever the shape of the file changes. */
export const STORED_DATA_FORMAT = 1;

/** Id of the link in the page's head that leads to it. */
export const STORED_DATA_LINK_ID = 'stored-data';

export interface StoredData {
  readonly format: typeof STORED_DATA_FORMAT;
  readonly modelVersion: string;
  readonly dataset: Dataset;
  readonly groundwork: Groundwork;
}

/** Fetches the stored data that a page leads to; null where it leads to none, or it cannot be had. */
export async function fetchStoredData(page: Document): Promise<ArrayBuffer | null> {
  const link = page.querySelector<HTMLLinkElement>(`link#${STORED_DATA_LINK_ID}`);
  if (link === null) return null;
  try {
    const response = await fetch(link.href);
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** Null where this version of the model did not make it: the tables are then to be read. */
export function readStoredData(bytes: ArrayBuffer): StoredData | null {
  try {
    const data = JSON.parse(new TextDecoder().decode(bytes)) as StoredData;
    const fits = data.format === STORED_DATA_FORMAT && data.modelVersion === MODEL_VERSION;
    return fits ? data : null;
  } catch {
    return null;
  }
}
