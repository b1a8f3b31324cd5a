/**
 * A result that came with the page: the views of the plan that opens first, made when the page was
 * built by the engine that the page runs. It is shown while this device makes the same again.
 */
import type { Provenance, Query } from '../../results/views/view.ts';
import type { OpenedDataset } from '../worker/client.ts';

/** Raised whenever the shape of the files changes. */
export const STORED_FORMAT = 1;

/** Id of the link in the page's head that leads to the index of a stored result. */
export const STORED_LINK_ID = 'stored-result';

/** What is stored, and all of the dataset that pages read themselves. */
export interface StoredIndex {
  readonly format: typeof STORED_FORMAT;
  /** Which run made the views. */
  readonly provenance: Provenance;
  readonly dataset: OpenedDataset;
  readonly views: readonly StoredView[];
}

export interface StoredView {
  readonly query: Query;
  /** Name of the file beside the index that holds the answer. */
  readonly file: string;
}
