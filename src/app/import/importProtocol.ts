import type { FileChoice, ImportResult } from '../../data/import/importFiles.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { RecordRates } from '../../results/record/recordRates.ts';

/** What came of files, and of a record of children among them. */
export interface CheckResult extends ImportResult {
  /** Under disclosure control: the record itself stays in the worker, and ends with it. */
  readonly rates: RecordRates | null;
}

/** What the page asks of the worker that reads files. */
export interface CheckRequest {
  readonly requestId: number;
  /** Tables of the product, or SEN2 returns with records of children. */
  readonly of: 'tables' | 'returns';
  readonly files: readonly File[];
  /** Texts of the dataset that is open, by name. */
  readonly base: ReadonlyMap<string, string>;
  /** What a person has said of files, by their name. */
  readonly choices: ReadonlyMap<string, FileChoice>;
  /** Plans that should go on fitting. */
  readonly plans: readonly Scenario[];
}

/** What the worker says: how far it is, and then one of the others. */
export type CheckReply =
  | {
      readonly kind: 'progress';
      readonly requestId: number;
      /** Share of the work that is done, 0 to 1. */
      readonly done: number;
    }
  | { readonly kind: 'checked'; readonly requestId: number; readonly result: CheckResult }
  | { readonly kind: 'failed'; readonly requestId: number; readonly message: string };
