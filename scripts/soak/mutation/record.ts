/** What is known of each mutant, one line each, the last line of a mutant being the one that counts. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFile, type SampledMutant } from './mutants.ts';

const RESULTS = join(import.meta.dirname, 'results.jsonl');

export interface MutantResultLine {
  readonly key: string;
  readonly status: string;
  /** Met every test file that reaches it. */
  readonly thorough?: boolean;
  /** The test that failed. */
  readonly by?: string;
  /** What stood there instead, cut short. */
  readonly replacement: string;
  /** Hash of the source file: the result is of it as it then was. */
  readonly source: string;
  readonly date: string;
}

export function noteResult(line: MutantResultLine): void {
  appendFileSync(RESULTS, `${JSON.stringify(line)}\n`);
}

export interface MutantResults {
  /** By key, as each mutant fared when it was first tested: before tests were written for it. */
  readonly first: ReadonlyMap<string, MutantResultLine>;
  /** By key, as it fared last. */
  readonly last: ReadonlyMap<string, MutantResultLine>;
}

export function readResults(): MutantResults {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
  const lines: MutantResultLine[] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return {
    first: new Map(lines.toReversed().map((line) => [line.key, line])),
    last: new Map(lines.map((line) => [line.key, line])),
  };
}

/** Those of a sample whose result is not known, or is of a file that has changed since. */
export function untested(sample: readonly SampledMutant[]): SampledMutant[] {
  const { last } = readResults();
  return sample.filter(({ key, file }) => last.get(key)?.source !== hashOfFile(file));
}

/** A mutant that never ends is noticed, too. */
export function isKilled({ status }: MutantResultLine): boolean {
  return status === 'Killed' || status === 'Timeout';
}
