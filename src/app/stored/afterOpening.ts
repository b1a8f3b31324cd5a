import type { Client } from '../worker/client.ts';

type Ask = (...given: never[]) => Promise<unknown>;

/**
 * A client that may be asked before the dataset has been read: a page that shows a stored result
 * knows what to ask by then. Requests wait for the opening that is under way, or for the first one,
 * and fail with it.
 */
export function afterOpening(client: Client): Client {
  let begin: (first: Promise<unknown>) => void = () => undefined;
  let opening = new Promise<unknown>((resolve) => {
    begin = resolve;
  });
  // Whoever opens hears of a failure.
  opening.catch(() => undefined);
  const wait =
    (ask: Ask): Ask =>
    async (...given) => {
      await opening;
      return ask(...given);
    };
  const waiting = Object.entries(client).map(([name, ask]) => [name, wait(ask as Ask)]);
  return {
    ...(Object.fromEntries(waiting) as unknown as Client),
    isLost: client.isLost,
    open(...folder) {
      const dataset = client.open(...folder);
      opening = dataset;
      begin(dataset);
      return dataset;
    },
  };
}
