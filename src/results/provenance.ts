import { hashScenario } from '../data/readScenario.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import { MODEL_VERSION } from '../domain/version.ts';
import { disclosureStatement, type Suppression } from './disclosure/release.ts';
import type { Provenance } from './views/view.ts';

/** What every view, print and file repeats about where its figures come from. */
export async function provenanceOf(
  dataset: Dataset,
  scenario: Scenario,
  seed: number,
  draws: number,
  suppression: Suppression,
): Promise<Provenance> {
  return {
    modelVersion: MODEL_VERSION,
    datasetId: dataset.manifest.id,
    datasetName: dataset.manifest.name,
    datasetReleased: dataset.manifest.released,
    datasetHash: dataset.hash,
    scenarioId: scenario.id,
    scenarioLabel: scenario.label,
    scenarioHash: await hashScenario(scenario),
    seed,
    draws,
    disclosure: disclosureStatement(dataset, suppression),
  };
}
