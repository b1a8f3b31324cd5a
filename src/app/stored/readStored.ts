import { hashScenario } from '../../data/readScenario.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { MODEL_VERSION } from '../../domain/version.ts';
import type { View } from '../../results/views/view.ts';
import type { ReadText } from '../state/files.ts';
import type { Slot, SlotQueries, SlotViews } from '../state/slots.ts';
import type { OpenedDataset } from '../worker/client.ts';
import { STORED_FORMAT, type StoredIndex } from './storedTypes.ts';

export interface StoredResult {
  /** The dataset that it was made from, as far as pages read it. */
  readonly dataset: OpenedDataset;
  /** Answers all that is asked of a plan; null where it is another plan or one answer is not stored. */
  answer(scenario: Scenario, queries: SlotQueries): Promise<SlotViews | null>;
}

/**
 * Reads the index of a stored result. Null where there is none, or none that this version of the
 * model made: the page then waits for its own figures, so nothing here is worth an error.
 */
export async function readStored(
  read: ReadText,
  address: string | null,
): Promise<StoredResult | null> {
  if (address === null) return null;
  try {
    const index = JSON.parse(await read(address)) as StoredIndex;
    const fits = index.format === STORED_FORMAT && index.provenance.modelVersion === MODEL_VERSION;
    return fits ? resultOf(index, read, address) : null;
  } catch {
    return null;
  }
}

function resultOf(
  { provenance, dataset, views }: StoredIndex,
  read: ReadText,
  address: string,
): StoredResult {
  const files = new Map(views.map(({ query, file }) => [JSON.stringify(query), file]));
  const viewsRead = new Map<string, Promise<View>>();

  function readView(file: string): Promise<View> {
    let view = viewsRead.get(file);
    if (view === undefined) {
      view = read(new URL(file, address).href).then((text) => JSON.parse(text) as View);
      viewsRead.set(file, view);
    }
    return view;
  }

  return {
    dataset,
    async answer(scenario, queries) {
      if (scenario.id !== provenance.scenarioId) return null;
      const slots = Object.keys(queries) as Slot[];
      const asked = slots.map((slot) => files.get(JSON.stringify(queries[slot])));
      if (slots.length === 0 || asked.includes(undefined)) return null;
      try {
        const [hash, ...answers] = await Promise.all([
          hashScenario(scenario),
          ...asked.map((file) => readView(file as string)),
        ]);
        if (hash !== provenance.scenarioHash) return null;
        return Object.fromEntries(slots.map((slot, at) => [slot, answers[at]]));
      } catch {
        return null;
      }
    },
  };
}
