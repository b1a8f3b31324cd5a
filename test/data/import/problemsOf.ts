import { InputError, type Problem } from '../../../src/domain/problems.ts';

/** The problems that work ends with. */
export function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
