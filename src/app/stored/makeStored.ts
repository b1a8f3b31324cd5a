import { hashTexts } from '../../data/hash.ts';
import type { Dataset, Manifest } from '../../domain/dataset.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Query } from '../../results/views/view.ts';
import { resolveChoices, YEARS_AHEAD } from '../state/choices.ts';
import { queriesFor } from '../state/pageQueries.ts';
import { HOME, type PageId } from '../state/route.ts';
import { FULL_DRAWS } from '../state/simulation.ts';
import { FIRST_SPLIT, quickQueries } from '../state/slots.ts';
import { SEED } from '../state/stagedRun.ts';
import type { Client, RunOptions } from '../worker/client.ts';
import { makeStoredData } from './makeStoredData.ts';
import { STORED_FORMAT, type StoredIndex, type StoredView } from './storedTypes.ts';

/** Pages of which a view is stored: all that read the plan in view in full. */
const STORED_PAGES: readonly PageId[] = [
  'overview',
  'compare',
  'demand',
  'places',
  'placement',
  'transport',
  'provisions',
  'finance',
  'assumptions',
];
/** Pages of which every January is stored: their views are small. */
const EVERY_JANUARY: readonly PageId[] = ['places'];

export interface StoredParts {
  /** A worker of the page, wherever it runs. */
  readonly client: Pick<Client, 'open' | 'run' | 'view'>;
  /** The dataset that opens first, and its address as the client takes it. */
  readonly dataset: Dataset;
  readonly address: string;
  /** The plan that opens first. */
  readonly scenario: Scenario;
  /** Futures; as many as the page simulates unless a test wants fewer. */
  readonly draws?: number;
  readonly onProgress?: RunOptions['onProgress'];
}

export interface StoredFiles {
  /** Names of the index of views, and of the stored data, among the files. */
  readonly index: string;
  readonly data: string;
  /** Texts by name. A name tells what its text says, so that a file never changes under its name. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Runs the plan as the page does, and writes down what its pages ask for when they open, and what the
 * worker opens.
 */
export async function makeStored(parts: StoredParts): Promise<StoredFiles> {
  const { client, scenario, draws = FULL_DRAWS, onProgress } = parts;
  const opened = await client.open(parts.address);
  await client.run(scenario, { draws, seed: SEED, years: YEARS_AHEAD, onProgress });
  const { provenance } = await client.view(scenario.id, { kind: 'overview' });
  const files = new Map<string, string>();
  const add = async (name: string, content: unknown) => {
    const text = JSON.stringify(content);
    const file = `${name}-${(await hashTexts(new Map([[name, text]]))).slice(0, 8)}.json`;
    files.set(file, text);
    return file;
  };
  const views: StoredView[] = [];
  for (const query of storedQueries(opened.manifest, scenario)) {
    const file = await add(query.kind, await client.view(scenario.id, query));
    views.push({ query, file });
  }
  const content: StoredIndex = { format: STORED_FORMAT, provenance, dataset: opened, views };
  const data = await add('data', makeStoredData(parts.dataset, scenario));
  return { index: await add('index', content), data, files };
}

/** What pages ask for when a visit begins with them, each question once. */
export function storedQueries(manifest: Manifest, { id, label }: Scenario): Query[] {
  const routes = STORED_PAGES.map((page) => ({ ...HOME, page }));
  for (let january = 0; january <= YEARS_AHEAD; january++) {
    const year = manifest.baseYear + january;
    routes.push(...EVERY_JANUARY.map((page) => ({ ...HOME, page, year })));
  }
  const asked = routes.flatMap((route) => {
    const choices = resolveChoices(route, manifest, [{ id, label }]);
    return Object.values(quickQueries(queriesFor(route.page, choices, manifest, FIRST_SPLIT)));
  });
  return [...new Map(asked.map((query) => [JSON.stringify(query), query])).values()];
}
