/** Plan files of the person's own, read and checked before any of them is kept. */
import { problemLine } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Failure } from '../state/stagedRun.ts';
import { MOST_OF_A_PLAN, readPlan } from './planText.ts';

/** The data that the page holds, which plans have to fit. */
export interface HeldData {
  readonly id: string;
  readonly name: string;
}

export interface ImportedFile {
  readonly name: string;
  /** Null where it is too large for a plan, and so was not read. */
  readonly text: string | null;
}

/** Reads a file that was chosen as a plan, unless it is too large for one. */
export async function openPlanFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
): Promise<ImportedFile> {
  return { name: file.name, text: file.size > MOST_OF_A_PLAN ? null : await file.text() };
}

/** A file, with the plan in it or what is wrong. */
export interface FileRead {
  readonly name: string;
  readonly scenario: Scenario | null;
  readonly problems: readonly string[];
}

/** Why a plan cannot be shown on the data held; null where it can, or does not say what it is of. */
export function otherData(
  { dataset, label }: Pick<Scenario, 'dataset' | 'label'>,
  { id, name }: HeldData,
): string | null {
  if (dataset === undefined || dataset === id) return null;
  return `“${label}” was made on the data “${dataset}”. This page holds “${id}” (${name}). Plans on different data have no futures in common, so no figures are offered: open a plan that was made on “${id}”.`;
}

export function readFiles(files: readonly ImportedFile[], data: HeldData): FileRead[] {
  return files.map(({ name, text }) => {
    if (text === null) return { name, scenario: null, problems: [tooLarge(name)] };
    const { scenario, problems } = readPlan(text, name);
    if (scenario === null) return { name, scenario, problems: problems.map(problemLine) };
    const refusal = otherData(scenario, data);
    if (refusal !== null) return { name, scenario: null, problems: [refusal] };
    return { name, scenario, problems: [] };
  });
}

function tooLarge(file: string): string {
  return problemLine({
    file,
    found: 'a file of more than 2 megabytes',
    expected: 'a plan, which takes a few thousand characters',
    fix: 'Choose the file that “Export as a file” made.',
  });
}

/** All that is wrong with all files; null where nothing is. */
export function importFailure(read: readonly FileRead[]): Failure | null {
  const broken = read.filter(({ scenario }) => scenario === null);
  if (broken.length === 0) return null;
  const names = broken.map(({ name }) => `“${name}”`).join(', ');
  const message = `${broken.length === 1 ? 'The plan in' : 'The plans in'} ${names} could not be opened.`;
  const others =
    read.length > broken.length
      ? ' None of the files was opened: choose the others without it.'
      : '';
  return { message: `${message}${others}`, problems: broken.flatMap(({ problems }) => problems) };
}
