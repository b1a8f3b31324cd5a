import { readDataset } from '../../../src/data/readDataset.ts';
import { readScenario } from '../../../src/data/readScenario.ts';
import { toCsv } from '../../../src/export/csv.ts';
import { estimateRates } from '../../../src/model/demand/longitudinal/estimate.ts';
import { projectStock } from '../../../src/model/demand/longitudinal/project.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { release } from '../../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../../src/results/provenance.ts';
import { runRecord } from '../../../src/results/runRecord.ts';
import { tablesOf } from '../../../src/results/tables/index.ts';
import { type Steady, steadyRecord } from '../../support/steadyArea.ts';

/** Files of a dataset and of a scenario as texts, and how far to run. */
export interface EngineRun {
  readonly files: Readonly<Record<string, string>>;
  readonly scenario: string;
  readonly draws: number;
  readonly seed: number;
  readonly years: number;
}

/** Runs the engine where it is called, and gives the SHA-256 of every file it would write, and of a projection. */
export async function engineHashes(run: EngineRun): Promise<Record<string, string>> {
  const dataset = await readDataset(async (file) => run.files[file] ?? null);
  const scenario = readScenario(run.scenario, 'scenario', dataset);
  const model = prepareModel(dataset, scenario, run.years);
  const draws = Array.from({ length: run.draws }, (_, draw) => runDraw(model, run.seed, draw));
  const provenance = await provenanceOf(dataset, scenario, run.seed, run.draws, 'auto');
  const ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
  const hashes: Record<string, string> = {};
  for (const table of tablesOf(ensemble)) hashes[`${table.name}.csv`] = await hash(toCsv(table));
  hashes['run.json'] = await hash(JSON.stringify(runRecord(ensemble)));
  const record = steadyRecord(RECORD);
  const rates = estimateRates(record.transitions, record.population);
  hashes.projection = await hash(JSON.stringify([rates, projectStock(rates, 5, 40, run.seed)]));
  return hashes;
}

const RECORD: Steady = {
  years: [2020, 2021, 2022, 2023],
  stock: 90,
  ages: 12,
  joiners: (year, academicYear) => 10 + ((year + academicYear) % 5),
  leavers: (year, academicYear) => 5 + ((year * 3 + academicYear) % 4),
  movers: (academicYear) => (academicYear === 6 ? 20 : 2),
  residents: 900,
};

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
