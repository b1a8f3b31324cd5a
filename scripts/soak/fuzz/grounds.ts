/** What inputs are made from, and the data that they are read against. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AreaFacts } from '../../../src/app/explore/areaFacts.ts';
import type { HeldData } from '../../../src/app/plans/importPlans.ts';
import { datasetFolder } from '../../../src/cli/datasetFolder.ts';
import { folderReader } from '../../../src/cli/files.ts';
import { type Names, namesOf } from '../../../src/data/namesOf.ts';
import { readDataset } from '../../../src/data/readDataset.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { datasetFiles, readFiles } from '../../../test/support/generateDataset.ts';
import { policySketches, scenarioFrom, scenarioOf } from '../../../test/support/scenarios.ts';
import { SMALL_AREA } from '../../../test/support/smallArea.ts';
import { zeroPolicies } from '../../../test/support/zeroPolicies.ts';

/** An area with the plans that fit it, as texts. */
export interface Ground {
  readonly dataset: Dataset;
  readonly names: Names;
  readonly data: HeldData;
  readonly facts: AreaFacts;
  readonly plans: readonly string[];
}

export interface Grounds {
  /** Made up, and so small that what is read can be simulated each time. */
  readonly small: Ground;
  readonly smallFiles: ReadonlyMap<string, string>;
  /** The data that come with the product, and its library of plans. */
  readonly home: Ground;
}

const LIBRARY = 'scenarios';
const SKETCHED_PLANS = 200;
const SKETCH_SEED = 9;
/** Years from the base January to the September from which levers act. */
const USUAL_YEARS_AHEAD = 2;

export async function layGrounds(): Promise<Grounds> {
  const smallFiles = datasetFiles({ ...SMALL_AREA, children: 150, provisions: 20, zones: 4 });
  const small = await readFiles(smallFiles);
  const sketched = fc
    .sample(policySketches(6), { seed: SKETCH_SEED, numRuns: SKETCHED_PLANS })
    .map((sketches) => JSON.stringify(scenarioOf(small, sketches)));
  const zero = JSON.stringify(scenarioFrom(small, { policies: zeroPolicies(small) }));
  const home = await readDataset(folderReader(await datasetFolder(undefined)));
  const library = readdirSync(LIBRARY)
    .filter((name) => name.endsWith('.scenario.json'))
    .map((name) => readFileSync(`${LIBRARY}/${name}`, 'utf8'));
  return {
    small: groundOf(small, [zero, ...sketched]),
    smallFiles,
    home: groundOf(home, library),
  };
}

function groundOf(dataset: Dataset, plans: readonly string[]): Ground {
  const { manifest, tables } = dataset;
  const names = namesOf(dataset);
  const here = new Set(manifest.districts.map(({ code }) => code));
  return {
    dataset,
    names,
    data: manifest,
    plans,
    facts: {
      areaName: manifest.name,
      baseYear: manifest.baseYear,
      usualSeptember: manifest.baseYear + USUAL_YEARS_AHEAD,
      children: tables.baseChildren.reduce((sum, row) => sum + row.plans, 0),
      districts: manifest.districts.map(({ code }) => ({ code, children: 10 })),
      schools: names.provisions.flatMap(({ id, role, district }) =>
        (role === 'special' || role === 'srp') && here.has(district)
          ? [{ id, role, district, places: 20, bandLow: 1, bandHigh: 5 }]
          : [],
      ),
    },
  };
}
