import type { Problem } from '../../domain/problems.ts';
import { OUTCOMES_READ } from './codeLists.ts';

const COLUMNS = {
  requests: { column: 'requestoutcome', item: '2.4', follows: 'an assessment' },
  assessment: { column: 'assessmentoutcome', item: '3.1', follows: 'a plan' },
} as const;
type WithOutcomes = keyof typeof COLUMNS;

/** A code of another list is named where so many rows have it: one row could hold anything. */
const COMMON = 5;
/** No longer than a code: what is longer may be a name. */
const LIKE_A_CODE = /^[A-Z0-9]{1,2}$/;
/** Stands for what is no code: the cell itself is not kept. */
const NO_CODE = 'no code';

/** What an import meets over all its returns, beside what is wrong with rows. */
export class Met {
  /** URNs of placements that neither the dataset nor any list of schools knows. */
  readonly unknownSchools = new Set<string>();
  /** URNs of placements that the register of schools alone knows. */
  readonly registeredSchools = new Set<string>();
  private readonly outcomes = new Map<WithOutcomes, Map<string, number>>();

  outcome(module: WithOutcomes, cell: string): void {
    const codes = this.outcomes.get(module) ?? new Map<string, number>();
    const code = cell === '' || LIKE_A_CODE.test(cell) ? cell : NO_CODE;
    this.outcomes.set(module, codes.set(code, (codes.get(code) ?? 0) + 1));
  }

  /** How outcomes were read: no published list of their codes is part of the product. */
  outcomesRead(): Problem[] {
    return [...this.outcomes].map(([module, codes]) => {
      const { column, item, follows } = COLUMNS[module];
      const named = [...codes].filter(
        ([code, rows]) => OUTCOMES_READ.has(code) || (code !== NO_CODE && rows >= COMMON),
      );
      const others = codes.size - named.length;
      const read = named
        .map(([code]) => `${code || 'blank'}: ${OUTCOMES_READ.get(code)?.(follows) ?? NOT_KNOWN}`)
        .sort();
      if (others > 0) read.push(`anything else: ${NOT_KNOWN}`);
      return {
        file: `${module}.csv of all returns`,
        column,
        found:
          named
            .map(([code]) => code || 'blank')
            .sort()
            .join(', ') || 'other codes',
        expected: `the codes of item ${item} in the guide to the return, of which the product has no list`,
        fix: `Read as ${read.join('; ')}. Hold this against the guide: where a code means something else, the figures of requests and assessments are wrong; children and plans are not.`,
      };
    });
  }
}

const NOT_KNOWN = 'not decided, because the code is not known';
