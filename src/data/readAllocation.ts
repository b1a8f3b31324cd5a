import { text } from '../domain/columns.ts';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { checkIds, checkKnown, checkOnce } from './checkAllocation.ts';
import { readTable } from './csv.ts';

/** A file's name as the user knows it, and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** One admissions round as plain files give it. */
export interface Allocation {
  /** Ids of applicants in the order of their file. */
  readonly applicants: readonly string[];
  /** Ids of provisions in the order of their file. */
  readonly provisions: readonly string[];
  /** Places that each provision offers. */
  readonly places: readonly number[];
  /** What each applicant asks for, most preferred first. */
  readonly wishes: readonly (readonly Wish[])[];
}

export interface Wish {
  /** Index of the provision. */
  readonly provision: number;
  /** Priority of the applicant there, from 1; lower is admitted first. */
  readonly priority: number;
}

const MOST = 1_000_000_000;
const places = { kind: 'integer', min: 0, max: MOST } as const;
const fromOne = { kind: 'integer', min: 1, max: MOST } as const;

const APPLICANTS = spec({ applicant: text });
const PROVISIONS = spec({ provision: text, places });
const PREFERENCES = spec({ applicant: text, provision: text, rank: fromOne, priority: fromOne });

/**
 * Reads the three files of a round: applicants (`applicant`), provisions (`provision,places`) and
 * preferences (`applicant,provision,rank,priority`). Of ranks only the order counts, so they may
 * have gaps. Other columns are not looked at.
 *
 * @throws InputError with every problem of the three files.
 */
export function readAllocation(
  applicantsFile: NamedText,
  provisionsFile: NamedText,
  preferencesFile: NamedText,
): Allocation {
  const applicants = readTable(APPLICANTS, applicantsFile.text, {}, applicantsFile.name);
  const provisions = readTable(PROVISIONS, provisionsFile.text, {}, provisionsFile.name);
  const preferences = readTable(PREFERENCES, preferencesFile.text, {}, preferencesFile.name);
  refuseIfAny([
    ...byRow(applicants.problems, checkIds('applicant', applicants, applicantsFile.name)),
    ...byRow(provisions.problems, checkIds('provision', provisions, provisionsFile.name)),
    ...byRow(
      preferences.problems,
      checkKnown('applicant', preferences, applicants, applicantsFile.name, preferencesFile.name),
      checkKnown('provision', preferences, provisions, provisionsFile.name, preferencesFile.name),
      checkOnce(preferences, preferencesFile.name),
    ),
  ]);

  const applicantAt = indexOf(applicants.rows.map(({ applicant }) => applicant));
  const provisionAt = indexOf(provisions.rows.map(({ provision }) => provision));
  const wishes = applicants.rows.map((): Wish[] => []);
  for (const row of preferences.rows.toSorted((one, other) => one.rank - other.rank)) {
    const provision = provisionAt.get(row.provision)!;
    wishes[applicantAt.get(row.applicant)!].push({ provision, priority: row.priority });
  }
  return {
    applicants: [...applicantAt.keys()],
    provisions: [...provisionAt.keys()],
    places: provisions.rows.map((row) => row.places),
    wishes,
  };
}

function spec<const C>(columns: C) {
  return { file: '', title: '', columns, key: [] } as const;
}

function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

/** Problems of a file in the order of its rows. */
function byRow(...problems: readonly (readonly Problem[])[]): Problem[] {
  return problems.flat().sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}
