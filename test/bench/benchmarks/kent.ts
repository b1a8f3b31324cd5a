import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../../src/data/readScenario.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The dataset that most benchmarks draw from. */
export const KENT = join(ROOT, 'public/data/kent');
export const COMMAND = join(ROOT, 'bin/sufficiency.mjs');
export const YEARS = 10;
export const SEED = 1;

/** Scenarios of the product: the first has no policies, the others are as different as can be. */
export const SCENARIOS = [
  'baseline',
  'special-school-review',
  'white-paper-2026',
  'ap-three-tier',
  'reintegration',
] as const;

export function scenarioPath(name: string): string {
  return join(ROOT, `scenarios/${name}.scenario.json`);
}

/** A scenario of the product, checked against a dataset. */
export function scenarioNamed(name: string, dataset: Dataset): Scenario {
  const path = scenarioPath(name);
  return readScenario(readFileSync(path, 'utf8'), path, dataset);
}
