import type { Names } from '../../data/namesOf.ts';
import type { Manifest, Shapes } from '../../domain/dataset.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Register } from '../../domain/register.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { TableName } from '../../results/tables/tableTypes.ts';
import type { Query, View } from '../../results/views/view.ts';

/** What the page asks of its worker. Every request carries an id that its replies repeat. */
export type Request =
  | {
      /** Fetches, checks and prepares a dataset. Replies `dataset`. */
      readonly kind: 'open';
      readonly requestId: number;
      /** Address of the dataset's folder, ending in a slash. */
      readonly address: string;
      /** Where its files are not to be fetched: their texts by name, or the dataset as it is stored. */
      readonly files?: ReadonlyMap<string, string> | ArrayBuffer;
    }
  | {
      /** Runs a scenario; keeps its draws for `view`. Replies `progress` and then `ran`. */
      readonly kind: 'run';
      readonly requestId: number;
      readonly scenario: Scenario;
      readonly draws: number;
      readonly seed: number;
      readonly years: number;
    }
  | {
      /**
       * Runs a plan and a baseline with the same luck; keeps their draws for `view`, of either and of
       * both together. A plan in the making may come with every edit: the last under an id stands.
       * Replies `progress`, counted in pairs, and then `compared`.
       */
      readonly kind: 'compare';
      readonly requestId: number;
      readonly baseline: Scenario;
      readonly plan: Scenario;
      readonly draws: number;
      readonly seed: number;
      readonly years: number;
    }
  | {
      /**
       * Draws the first futures of a plan in the making, and of its baseline where they are not kept;
       * keeps both as runs, for views of the plan, of the two together, and for `run` to go on with.
       * A newer request takes its place at once. Replies `progress`, counted in futures of both, and
       * then `previewed`.
       */
      readonly kind: 'preview';
      readonly requestId: number;
      readonly baseline: Scenario;
      readonly plan: Scenario;
      readonly draws: number;
      readonly seed: number;
      readonly years: number;
    }
  | {
      /**
       * Finds what each part of a plan does alone, in the first futures of its run and of its
       * baseline's; keeps it for the view `attribution`. Both must have been run. Replies `progress`,
       * counted in futures of all scenarios, and then `attributed`.
       */
      readonly kind: 'attribute';
      readonly requestId: number;
      readonly baselineId: string;
      readonly planId: string;
      readonly draws: number;
    }
  | {
      /** Asks for a view of the last run, or comparison, of a scenario. Replies `view`. */
      readonly kind: 'view';
      readonly requestId: number;
      readonly scenarioId: string;
      readonly query: Query;
    }
  | {
      /** Checks a plan against the dataset, and simulates nothing. Replies `checked`. */
      readonly kind: 'check';
      readonly requestId: number;
      readonly scenario: Scenario;
    }
  | {
      /**
       * Makes tables of the last run of a scenario as one file. Replies `tablesMade` after each, and
       * then `file`.
       */
      readonly kind: 'export';
      readonly requestId: number;
      readonly scenarioId: string;
      /** Plan of the unmitigated forecast of the management plan; absent = its tables have one. */
      readonly unmitigatedId?: string;
      readonly tables: readonly TableName[];
      readonly form: ExportForm;
      /** When it was asked for. */
      readonly at: Date;
    }
  | {
      /** Stops a run, or the making of a file, that is under way; its request replies `cancelled`. */
      readonly kind: 'cancel';
      readonly requestId: number;
    };

/**
 * An archive of CSV tables and what they are, or one table with a column that says where it is from; a
 * workbook for people in one of two formats; or a briefing for a committee, with tables at its end.
 */
export type ExportForm = 'archive' | 'csv' | 'xlsx' | 'ods' | 'docx';

/** A file for the person, and the name that it should have. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type RequestOf<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

/** What the worker says. */
export type Reply =
  | {
      readonly kind: 'dataset';
      readonly requestId: number;
      readonly manifest: Manifest;
      readonly shapes: Shapes;
      readonly register: Register;
      readonly datasetHash: string;
      readonly names: Names;
    }
  | {
      readonly kind: 'progress';
      readonly requestId: number;
      readonly drawsDone: number;
      readonly drawsWanted: number;
      /** Those of the futures done that were made for this request; the others were kept. */
      readonly drawsMade: number;
    }
  | { readonly kind: 'ran'; readonly requestId: number; readonly scenarioId: string }
  | { readonly kind: 'previewed'; readonly requestId: number; readonly planId: string }
  | { readonly kind: 'compared'; readonly requestId: number; readonly planId: string }
  | { readonly kind: 'attributed'; readonly requestId: number; readonly planId: string }
  | { readonly kind: 'view'; readonly requestId: number; readonly view: View }
  | {
      readonly kind: 'checked';
      readonly requestId: number;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'tablesMade'; readonly requestId: number; readonly made: number }
  | (ExportedFile & { readonly kind: 'file'; readonly requestId: number })
  | { readonly kind: 'cancelled'; readonly requestId: number }
  | {
      readonly kind: 'failed';
      readonly requestId: number;
      /** One sentence for people; problems in full where the input was at fault. */
      readonly message: string;
      readonly problems: readonly string[];
      /** Id of the plan to be simulated first, where what was asked for takes futures of it. */
      readonly notKept?: string;
    };
