/** What is known of each mutant, one line each, the last line of a mutant being the one that counts. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFile, type SampledMutant } from './mutants.ts';

const RESULTS = join(import.meta.dirname, 'results.jsonl');

export interface MutantResultLine {
  readonly key: string;
  readonly status: string;
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

/** Results by key. */
export function readResults(): ReadonlyMap<string, MutantResultLine> {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.key, line]));
}

/** Those of a sample whose result is not known, or is of a file that has changed since. */
export function untested(sample: readonly SampledMutant[]): SampledMutant[] {
  const results = readResults();
  return sample.filter(({ key, file }) => results.get(key)?.source !== hashOfFile(file));
}

/** A mutant that never ends is noticed, too. */
export function isKilled({ status }: MutantResultLine): boolean {
  return status === 'Killed' || status === 'Timeout';
}
