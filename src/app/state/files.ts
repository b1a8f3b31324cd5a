/** Small JSON files that the page itself reads: which dataset, which scenarios. */
import { z } from 'zod';

z.config({ jitless: true });

/** A file that could not be read or did not hold what it should. */
export class FileFailure extends Error {
  readonly problems: readonly string[];
  constructor(message: string, problems: readonly string[] = []) {
    super(message);
    this.name = 'FileFailure';
    this.problems = problems;
  }
}

/** Fetches text; a test gives its own. */
export type ReadText = (address: string) => Promise<string>;

/** Reads over the network (or from the service worker's store). */
export const readOverNetwork: ReadText = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
};

/**
 * Reads a JSON file and checks it.
 *
 * @param what the file in words, for the message: “the list of plans”
 * @throws FileFailure with every problem found
 */
export async function readJson<T extends z.ZodType>(
  read: ReadText,
  address: string,
  schema: T,
  what: string,
): Promise<z.output<T>> {
  let text: string;
  try {
    text = await read(address);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FileFailure(
      `Could not read ${what} (${address}): ${why}. Check the connection, then reload the page.`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new FileFailure(
      `Could not read ${what} (${address}): found text that is not JSON. Replace the file.`,
    );
  }
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  throw new FileFailure(
    `Could not use ${what} (${address}).`,
    checked.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`),
  );
}
