import type { Dataset } from '../../domain/dataset.ts';
import { DATASET_TABLES, type DatasetTableName } from '../../domain/datasetTables.ts';
import type { Counted } from './countReturns.ts';
import type { Faults } from './faults.ts';
import type { ImportedFiles } from './importedFiles.ts';
import type { January } from './importedTables.ts';
import type { LinkedYears } from './linkYears.ts';
import type { Met } from './met.ts';
import { openedNote } from './openedPlaces.ts';

/** What became of the returns, in numbers and words; nothing in it is of a single child. */
export interface Sen2Summary {
  readonly baseYear: number;
  readonly returns: readonly {
    readonly name: string;
    readonly january: number;
    readonly people: number;
    readonly plans: number;
    readonly newPlans: number;
    readonly ceasedPlans: number;
    readonly requests: number;
  }[];
  readonly januaries: readonly {
    readonly january: number;
    readonly plans: number;
    readonly basis: January['basis'];
  }[];
  /** Years of flow with what stock and flow leave unexplained. */
  readonly residuals: readonly { readonly year: number; readonly residual: number }[];
  readonly linked: readonly Omit<LinkedYears, 'rows'>[];
  /** Tables counted from the returns, and those that stay the base's. */
  readonly replaced: readonly { readonly file: string; readonly title: string }[];
  readonly kept: readonly { readonly file: string; readonly title: string }[];
  /** Kinds of things wrong with rows, and how many rows. */
  readonly faults: readonly {
    readonly file: string;
    readonly found: string;
    readonly rows: number;
  }[];
  /** URNs of placements that are no school of the dataset. */
  readonly unknownSchools: readonly string[];
  /** Those that the register of schools alone knows. */
  readonly registeredSchools: readonly string[];
  /** What returns cannot tell, or not in this dataset. */
  readonly notes: readonly string[];
}

interface Imported extends Counted, Omit<ImportedFiles, 'files'> {
  readonly base: Dataset;
  readonly faults: Faults;
  readonly met: Met;
}

/** More digits or letters than a URN has are not shown: the column may hold something else. */
const URN = /^\d{6}$/;

function urns(met: ReadonlySet<string>): string[] {
  return [...met].filter((urn) => URN.test(urn)).sort();
}

export function summarise(imported: Imported): Sen2Summary {
  const { stocks, januaries, flows, linked, replaced, faults } = imported;
  const baseYear = januaries[januaries.length - 1].january;
  const plans = new Map(januaries.map((one) => [one.january, one.plans]));
  const all = Object.keys(DATASET_TABLES) as DatasetTableName[];
  const named = (names: readonly DatasetTableName[]) =>
    names.map((name) => ({ file: DATASET_TABLES[name].file, title: DATASET_TABLES[name].title }));
  return {
    baseYear,
    returns: stocks.map(({ of, holders }, s) => ({
      name: of.name,
      january: of.year,
      people: of.children.length,
      plans: holders.length,
      newPlans: flows[s].newPlans,
      ceasedPlans: flows[s].ceasedPlans,
      requests: flows[s].funnel.requests ?? 0,
    })),
    januaries: januaries.map(({ january, plans, basis }) => ({ january, plans, basis })),
    residuals: flows.map(({ year, newPlans, ceasedPlans }) => ({
      year,
      residual: plans.get(year + 1)! - plans.get(year)! - newPlans + ceasedPlans,
    })),
    linked: linked.map(({ from, stayed, joined, left }) => ({ from, stayed, joined, left })),
    replaced: named(replaced),
    kept: named(all.filter((name) => !replaced.includes(name))),
    faults: faults.counts(),
    unknownSchools: urns(imported.met.unknownSchools),
    registeredSchools: urns(imported.met.registeredSchools),
    notes: notesOf(imported, baseYear),
  };
}

function notesOf(
  { base, januaries, replaced, opened, linked, stocks }: Imported,
  baseYear: number,
): string[] {
  const { manifest, reference } = base;
  const notes = [
    'The school that each child attends is used for its establishment alone: who sits where is made by the model, as for published figures.',
    'Complexity, needed type, looked-after children, low income and transport are not in a return and stay assumptions.',
    'Population, zones, provisions and their places, finance and the reference area stay those of the open dataset.',
  ];
  if (!replaced.includes('districtGradient')) {
    notes.push(
      `Home districts stay as the open dataset has them: postcodes are read only with postcodes.csv (postcode, zone) in the dataset, when it knows at least four homes in five.`,
    );
  }
  if (opened) notes.push(openedNote(baseYear));
  const workedOut = januaries.filter(({ basis }) => basis === 'worked out');
  for (const { january } of workedOut) {
    notes.push(
      `January ${january} has no return of its own: it is worked out from start, end and placement dates of the next, so plans entered late are in it and needs are not told.`,
    );
  }
  if (!reference.plansByAgeEstablishment.some((row) => row.january === baseYear)) {
    notes.push(
      `${manifest.reference.name} has no plans by age of January ${baseYear}: endings and the mix of needs rest on the returns alone.`,
    );
  }
  if (linked.length === 0 && stocks.length > 1) {
    notes.push('No two of the Januaries follow each other, so no transitions are made.');
  }
  return notes;
}
