/**
 * Makes the embedded dataset from a folder of published tables:
 * `npx tsx scripts/dataset/build.ts --sources DIR --out public/data/kent`
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Topology } from 'topojson-specification';
import { DATASET_TABLES } from '../../src/domain/datasetTables.ts';
import type { ReferenceTableName } from '../../src/domain/referenceTables.ts';
import { REFERENCE_TABLES } from '../../src/domain/referenceTables.ts';
import { areaParameters } from './areaParameters.ts';
import { areaPlanHistory } from './areaPlanHistory.ts';
import { awaitingHistory } from './awaitingHistory.ts';
import { baseChildren } from './baseChildren.ts';
import { benchmarks } from './benchmarks.ts';
import { LICENCE_LINES, SOURCES } from './citations.ts';
import { designationRows } from './designations.ts';
import { districtGradient } from './districtGradient.ts';
import { financeFacts, highNeedsBlock } from './finance.ts';
import { funnel, requestsByAge } from './funnel.ts';
import { withGathered } from './gathered.ts';
import type { Zone } from './geography.ts';
import { readZones } from './geography.ts';
import { AREA } from './judgements.ts';
import { needPrevalence } from './needPrevalence.ts';
import { placesBasis } from './placesBasis.ts';
import * as flows from './planFlows.ts';
import * as plans from './plans.ts';
import {
  districtsOf,
  populationRows,
  readPopulation,
  schoolChildren,
  zoneRows,
} from './population.ts';
import { populationSpread } from './populationSpread.ts';
import { placesRows, provisionRow } from './provision.ts';
import { allProvisions } from './provisions.ts';
import { baseHosts, mainstreamEntries } from './registers.ts';
import { districtShapes } from './shapes.ts';
import type { OutputRow, ReadSource } from './tables.ts';
import { openSources, optionalNumber, wholeNumber, writeTable, writeText } from './tables.ts';
import { filesOfManifest, type MadeTable } from './tablesOfDataset.ts';
import {
  ESTABLISHMENT_CODES,
  ESTABLISHMENTS,
  NEED_CODES,
  NEEDS,
  SETTING_TYPES,
  settingTypeOf,
} from './vocabulary.ts';

const REFERENCE_FOLDER = 'reference';

async function build(sources: string, out: string): Promise<void> {
  const read = openSources(sources);
  const population = readPopulation(read);
  const districts = districtsOf(population);
  const zones = readZones(read, AREA.folder);
  const byAge = plans.plansByAgeEstablishment(read, AREA.folder);
  const byNeedAge = plans.plansByNeedAge(read, AREA.folder);
  const byNeedEstablishment = plans.plansByNeedEstablishment(read, AREA.folder);
  const base = await baseChildren(
    {
      needAge: byNeedAge,
      needEstablishment: byNeedEstablishment,
      ageEstablishment: byAge.filter(({ january }) => january === AREA.baseJanuary),
    },
    NEED_CODES,
    ESTABLISHMENT_CODES,
  );
  const provisions = allProvisions(read, byAge, zones, districts);
  const tables: Record<MadeTable, readonly OutputRow[]> = {
    designations: designationRows(),
    population: populationRows(population),
    populationVariants: [],
    zones: zoneRows(zones),
    plansByAgeEstablishment: byAge.map((row) => ({ ...row })),
    plansByNeedAge: byNeedAge,
    plansByNeedEstablishment: byNeedEstablishment,
    baseChildren: base.rows,
    planHistory: plans.planHistory(read, AREA.folder),
    newPlanHistory: flows.newPlanHistory(read, AREA.folder),
    newPlansByAgeEstablishment: flows.newPlansByAgeEstablishment(read, AREA.folder),
    newPlansByNeedAge: flows.newPlansByNeedAge(read, AREA.folder),
    newPlansByNeedEstablishment: flows.newPlansByNeedEstablishment(read, AREA.folder),
    ceasedPlans: flows.ceasedPlans(read, AREA.folder),
    stockAndFlow: flows.stockAndFlow(read, AREA.folder),
    awaitingHistory: awaitingHistory(read, AREA.folder),
    funnel: funnel(read, AREA.folder),
    requestsByAge: requestsByAge(read, AREA.folder),
    districtGradient: gradientRows(
      read,
      zones,
      population,
      districts.map(({ code }) => code),
    ),
    provisions: provisions.map(provisionRow),
    provisionPlaces: provisions.flatMap(placesRows),
    travel: [],
    highNeedsBlock: highNeedsBlock(read),
    financeFacts: withGathered(financeFacts(read), 'finance_facts.csv', ['measure', 'period']),
    benchmarks: benchmarks(read),
    parameters: withGathered(
      [...populationSpread(read), ...areaParameters(read)],
      'parameters.csv',
      ['parameter'],
    ),
  };
  const basis = placesBasis(provisions, byAge);

  for (const name of Object.keys(tables) as MadeTable[]) {
    report(DATASET_TABLES[name].file, writeTable(out, DATASET_TABLES[name], tables[name]));
  }
  writeReference(read, join(out, REFERENCE_FOLDER));
  const topology = JSON.parse(
    readFileSync(join(sources, AREA.folder, 'districts.topojson'), 'utf8'),
  ) as Topology;
  writeText(join(out, 'districts.json'), `${JSON.stringify(districtShapes(topology))}\n`);
  const manifest = {
    schemaVersion: 1,
    id: AREA.id,
    name: AREA.name,
    origin: 'published',
    baseYear: AREA.baseJanuary,
    released: AREA.released,
    censusLabel: AREA.censusLabel,
    needs: NEEDS,
    settingTypes: SETTING_TYPES,
    establishments: ESTABLISHMENTS,
    districts,
    reference: { name: AREA.reference.name, folder: REFERENCE_FOLDER },
    neighbours: AREA.neighbours,
    files: filesOfManifest(REFERENCE_FOLDER),
    sources: SOURCES,
    licenceLines: LICENCE_LINES,
    placesBasis: basis,
  };
  writeText(join(out, 'dataset.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  process.stdout.write(`base children: ${base.report}\n`);
  for (const { settingType, places, placesForArea, residents, occupancy } of basis) {
    process.stdout.write(
      `${settingType}: ${places} places, ${placesForArea} for the area, ${residents} residents, occupancy ${occupancy}\n`,
    );
  }
}

function writeReference(read: ReadSource, out: string): void {
  const area = AREA.reference.folder;
  const tables: Record<ReferenceTableName, readonly OutputRow[]> = {
    plansByAgeEstablishment: plans.plansByAgeEstablishment(read, area).map((row) => ({ ...row })),
    newPlansByAgeEstablishment: flows.newPlansByAgeEstablishment(read, area),
    newPlansByNeedAge: flows.newPlansByNeedAge(read, area),
    ceasedPlans: flows.ceasedPlans(read, area),
    planHistory: plans.planHistory(read, area),
    areaPlanHistory: areaPlanHistory(read, AREA.reference.folder, AREA.name),
    stockAndFlow: flows.stockAndFlow(read, area),
    funnel: funnel(read, area),
    requestsByAge: requestsByAge(read, area),
    needPrevalence: needPrevalence(),
  };
  for (const name of Object.keys(tables) as ReferenceTableName[]) {
    const spec = REFERENCE_TABLES[name];
    report(`${REFERENCE_FOLDER}/${spec.file}`, writeTable(out, spec, tables[name]));
  }
}

/** Census counts by school are of January 2021 and January 2022. */
const CENSUSES = ['ehc_plans_jan2021', 'ehc_plans_jan2022'];
const LATEST_CENSUS = 2022;

function gradientRows(
  read: ReadSource,
  zones: readonly Zone[],
  population: ReturnType<typeof readPopulation>,
  districts: readonly string[],
): OutputRow[] {
  const hosts = baseHosts(read, AREA.folder);
  const basePupils = new Map(
    hosts.map(({ urn, row }) => [urn, optionalNumber(row, 'roll_derived') ?? 0] as const),
  );
  const plansInBases = read(`${AREA.folder}/caseload_by_setting.csv`)
    .filter((row) => row.january === String(LATEST_CENSUS))
    .filter(
      ({ setting = '' }) =>
        /resourced_provision|senunit/.test(setting) && settingTypeOf(setting) === 'srp',
    )
    .reduce((sum, row) => sum + wholeNumber(row, 'plans'), 0);
  const pupilsInBases = [...basePupils.values()].reduce((sum, pupils) => sum + pupils, 0);
  return districtGradient({
    zones,
    districts,
    schools: mainstreamEntries(read, AREA.folder),
    childrenThen: schoolChildren(population, districts, LATEST_CENSUS),
    childrenNow: schoolChildren(population, districts, AREA.baseJanuary),
    basePupils,
    basePlanShare: Math.min(1, plansInBases / pupilsInBases),
    censuses: CENSUSES,
  });
}

function report(file: string, rows: number): void {
  process.stdout.write(`${file}: ${rows} rows\n`);
}

const { values } = parseArgs({
  options: { sources: { type: 'string' }, out: { type: 'string' } },
});
if (!values.sources || !values.out) {
  process.stderr.write('Usage: npx tsx scripts/dataset/build.ts --sources DIR --out DIR\n');
  process.exit(2);
}
await build(values.sources, values.out);
