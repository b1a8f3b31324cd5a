import type { ReadText } from '../state/files.ts';
import { readScenario, type ScenarioEntry } from '../state/scenarios.ts';
import type { Client } from '../worker/client.ts';

/** Plans of the library that a person's own data allow: the first, and those that name nothing else. */
export async function fittingPlans(
  library: readonly ScenarioEntry[],
  read: ReadText,
  base: string,
  client: Pick<Client, 'check'>,
): Promise<ScenarioEntry[]> {
  const fits = await Promise.all(
    library.map(async (entry) => {
      const problems = await client.check(await readScenario(read, base, entry));
      return problems.length === 0;
    }),
  );
  return library.filter((_, at) => at === 0 || fits[at]);
}
