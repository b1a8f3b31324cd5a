/** The plans on offer, and the file of one of them. */
import { z } from 'zod';
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';
import { FileFailure, type ReadText, readJson } from './files.ts';

const FOLDER = 'scenarios/';

const entrySchema = z.object({
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(200),
  /** Name of the file in the folder of scenarios. */
  file: z.string().regex(/^[\w-][\w.-]*$/, 'a file name without a folder'),
});
/** One line of the list of the library. */
export type ScenarioEntry = z.infer<typeof entrySchema>;

/** A plan on offer, as menus show it. */
export interface OfferedPlan {
  readonly id: string;
  readonly label: string;
  /** The person's own, or of somebody who shared it; absent = of the library. */
  readonly whose?: 'mine' | 'shared';
}

const datasetIndexSchema = z.object({
  default: z.string().regex(/^[\w-]+\/$/, 'a folder name with a slash at its end'),
});

/** Address of the folder of the dataset that opens first, ending in a slash. */
export async function defaultDatasetAddress(read: ReadText, base: string): Promise<string> {
  const address = new URL('data/index.json', base).href;
  const index = await readJson(read, address, datasetIndexSchema, 'the list of datasets');
  return new URL(index.default, address).href;
}

/** Plans in the order in which they are offered; the first is the default. */
export function readScenarioList(read: ReadText, base: string): Promise<ScenarioEntry[]> {
  const address = new URL(`${FOLDER}index.json`, base).href;
  return readJson(read, address, z.array(entrySchema).min(1), 'the list of plans');
}

/** Reads and checks a plan. */
export async function readScenario(
  read: ReadText,
  base: string,
  entry: ScenarioEntry,
): Promise<Scenario> {
  const address = new URL(`${FOLDER}${entry.file}`, base).href;
  const scenario = await readJson(read, address, scenarioSchema, `the plan “${entry.label}”`);
  if (scenario.id !== entry.id) {
    throw new FileFailure(
      `Could not use the plan “${entry.label}” (${address}): found the id “${scenario.id}”, expected “${entry.id}”. Make the list of plans and the file agree.`,
    );
  }
  return scenario;
}
