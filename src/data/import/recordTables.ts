import type { TableSpec } from '../../domain/columns.ts';
import type { Dataset } from '../../domain/dataset.ts';
import {
  POPULATION_FILE,
  type PopulationCount,
  TRANSITIONS_FILE,
  type Transition,
} from '../../domain/longitudinal.ts';
import type { Problem } from '../../domain/problems.ts';
import { ACADEMIC_YEAR_0 } from '../sen2/linkYears.ts';
import { readPopulation, readTransitions } from '../transitions.ts';
import { checkRecord } from '../transitionsCheck.ts';

/** Files of a record of children, which are no tables of a dataset, by the names they go under here. */
export const TRANSITIONS = 'transitions.csv';
export const RESIDENTS = 'residents_by_academic_year.csv';
export const RECORD_TABLES: ReadonlyMap<string, TableSpec> = new Map<string, TableSpec>([
  [TRANSITIONS, TRANSITIONS_FILE],
  [RESIDENTS, POPULATION_FILE],
]);

/** A record of children that is fit to estimate rates from. Exact: it stays where it was read. */
export interface GivenRecord {
  readonly transitions: readonly Transition[];
  readonly residents: readonly PopulationCount[];
  /** Whether residents are those of the dataset, because no file of them was given. */
  readonly residentsOfDataset: boolean;
  /** The dataset that is open, or that was given with the record. */
  readonly dataset: Dataset;
}

/** A file of a record, as the product writes it. */
export interface RecordText {
  /** As the user knows it. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a record with the checks of the command that estimates rates. Without a file of residents,
 * those of the dataset stand in.
 *
 * @param files by the names above.
 * @param dataset null = its own problems are told already.
 */
export function readRecord(
  files: ReadonlyMap<string, RecordText>,
  dataset: Dataset | null,
): { record: GivenRecord | null; problems: Problem[]; notes: Problem[] } {
  const given = files.get(TRANSITIONS);
  const beside = files.get(RESIDENTS);
  const { transitions, problems } = given
    ? readTransitions(given.text, given.name)
    : { transitions: [], problems: [] };
  const ofFile = beside ? readPopulation(beside.text, beside.name) : null;
  problems.push(...(ofFile?.problems ?? []));
  if (!given && beside) problems.push(alone(beside.name));
  if (dataset === null || given === undefined || problems.length > 0) {
    return { record: null, problems, notes: [] };
  }
  const residents = ofFile?.population ?? academicResidents(dataset);
  const residentsFile = beside?.name ?? `The residents of ${dataset.manifest.name}`;
  const check = checkRecord(transitions, residents, given.name, residentsFile);
  const residentsOfDataset = ofFile === null;
  return {
    record:
      check.problems.length > 0 ? null : { transitions, residents, residentsOfDataset, dataset },
    problems: check.problems,
    notes: check.notices.map((found) => ({
      file: given.name,
      found,
      expected: 'a record in which each child can be followed from January to January',
      fix: 'Nothing, where that is right: rates are estimated all the same.',
    })),
  };
}

function alone(file: string): Problem {
  return {
    file,
    found: 'residents by academic year, without a transitions file',
    expected: 'children from one January to the next beside them',
    fix: 'Give the transitions file too, or leave this one out.',
  };
}

/** Residents of a dataset by January and academic year: reception, year 0, is age 4 the August before. */
export function academicResidents({ tables }: Dataset): PopulationCount[] {
  const residents = new Map<string, PopulationCount>();
  for (const { year, age, population } of tables.population) {
    const academicYear = age - ACADEMIC_YEAR_0;
    const key = `${year},${academicYear}`;
    const before = residents.get(key)?.population ?? 0;
    residents.set(key, { year, academicYear, population: before + population });
  }
  return [...residents.values()];
}
