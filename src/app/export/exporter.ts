/** Which tables a person wants, and the making of the file with them. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { TableName } from '../../results/tables/tableTypes.ts';
import type { Client, WorkerFailure } from '../worker/client.ts';
import type { ExportedFile, ExportForm } from '../worker/protocol.ts';

export type ExportStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly made: number; readonly wanted: number }
  | { readonly kind: 'stopped'; readonly made: number; readonly wanted: number }
  | { readonly kind: 'made'; readonly name: string; readonly tables: number }
  | { readonly kind: 'failed'; readonly message: string };

/** What is to be exported of a plan. */
export interface ExportOrder {
  readonly scenarioId: string;
  /** Plan of the unmitigated forecast of the management plan; absent = its tables have one. */
  readonly unmitigatedId?: string;
  readonly tables: readonly TableName[];
  readonly form: ExportForm;
  readonly at: Date;
}

export interface Exporter {
  /** Tables that are ticked, in the order of ticking. */
  readonly ticked: Signal<readonly TableName[]>;
  /** The table whose first rows are shown. */
  readonly previewed: Signal<TableName>;
  readonly status: ReadonlySignal<ExportStatus>;
  tick(tables: readonly TableName[], on: boolean): void;
  /** Makes a file; null where there is none, which the status says why. One at a time. */
  make(order: ExportOrder): Promise<ExportedFile | null>;
  /** Gives up the file that is being made. */
  stop(): void;
}

/** The table shown first: that of the first return, and a small one. */
export const FIRST_PREVIEWED: TableName = 'scap';
const NOT_SIMULATED =
  'The futures that go into this file have not been simulated yet. Export again as soon as the first figures are in.';

export function createExporter(client: Client): Exporter {
  const ticked = signal<readonly TableName[]>([]);
  const status = signal<ExportStatus>({ kind: 'idle' });
  let current = new AbortController();

  return {
    ticked,
    previewed: signal(FIRST_PREVIEWED),
    status,
    tick(tables, on) {
      const others = ticked.peek().filter((name) => !tables.includes(name));
      ticked.value = on ? [...others, ...tables] : others;
      if (status.peek().kind !== 'making') status.value = { kind: 'idle' };
    },
    async make({ scenarioId, unmitigatedId, tables, form, at }) {
      if (status.peek().kind === 'making') return null;
      const wanted = tables.length;
      let made = 0;
      status.value = { kind: 'making', made, wanted };
      const onMade = (count: number) => {
        made = count;
        status.value = { kind: 'making', made, wanted };
      };
      current = new AbortController();
      const { signal } = current;
      try {
        const file = await client.export(scenarioId, tables, form, {
          at,
          unmitigatedId,
          onMade,
          signal,
        });
        status.value = { kind: 'made', name: file.name, tables: wanted };
        return file;
      } catch (error) {
        if (signal.aborted) {
          status.value = { kind: 'stopped', made, wanted };
          return null;
        }
        const { message, notKept } = error as WorkerFailure;
        status.value = { kind: 'failed', message: notKept ? NOT_SIMULATED : message };
        return null;
      }
    },
    stop: () => current.abort(),
  };
}
