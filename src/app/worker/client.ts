/**
 * The page's side of the worker protocol: each request is a promise, and each reply finds the
 * request that it answers by its id.
 */
import type { Problem } from '../../domain/problems.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { TableName } from '../../results/tables/tableTypes.ts';
import type { Query, View } from '../../results/views/view.ts';
import type { ExportedFile, ExportForm, Reply, Request, RequestOf } from './protocol.ts';

/** The part of a `Worker` that the client needs, so that a test can stand in for it. */
export interface Port {
  postMessage(request: Request): void;
  /** Absent where there is no thread that could be ended. */
  terminate?(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The view that answers a query. */
export type ViewOf<Q extends Query> = Extract<View, { readonly kind: Q['kind'] }>;
/** A dataset that the worker has read and checked. */
export type OpenedDataset = Omit<
  Extract<Reply, { readonly kind: 'dataset' }>,
  'kind' | 'requestId'
>;

export interface RunOptions {
  readonly draws: number;
  readonly seed: number;
  readonly years: number;
  /** @param drawsMade those of the draws done that were made now; the others were kept. */
  readonly onProgress?: (drawsDone: number, drawsWanted: number, drawsMade: number) => void;
  /** Aborting it stops the run; the promise then resolves to `stopped`, at once. */
  readonly signal?: AbortSignal;
}

export interface ExportOptions {
  /** When it was asked for. */
  readonly at: Date;
  /** Plan of the unmitigated forecast of the management plan; absent = its tables have one. */
  readonly unmitigatedId?: string;
  /** Told how many tables are made so far. */
  readonly onMade: (made: number) => void;
  /** Aborting it stops the making. */
  readonly signal?: AbortSignal;
}

export interface Client {
  /** True from a crash of the worker until data are opened again, in a new one. */
  isLost(): boolean;
  /**
   * Reads the dataset whose folder is at an address that ends in a slash.
   *
   * @param files texts of its files by name, or the dataset as it is stored, where they are not to be
   * fetched
   */
  open(address: string, files?: RequestOf<'open'>['files']): Promise<OpenedDataset>;
  run(scenario: Scenario, options: RunOptions): Promise<'ran' | 'stopped'>;
  /** Runs a plan against a baseline with the same luck; then the view `review` can be asked for. */
  compare(baseline: Scenario, plan: Scenario, options: RunOptions): Promise<'ran' | 'stopped'>;
  /**
   * Draws the first futures of a plan in the making and keeps them as its run, and the same futures
   * of its baseline where they are not kept yet; then views of the two together can be asked for.
   */
  preview(baseline: Scenario, plan: Scenario, options: RunOptions): Promise<'ran' | 'stopped'>;
  /** Finds what each policy of a plan does alone; then the view `attribution` can be asked for. */
  attribute(
    baselineId: string,
    planId: string,
    options: Omit<RunOptions, 'seed' | 'years'>,
  ): Promise<'ran' | 'stopped'>;
  view<Q extends Query>(scenarioId: string, query: Q): Promise<ViewOf<Q>>;
  /** What the dataset does not allow of a plan: empty where it can be simulated. */
  check(scenario: Scenario): Promise<readonly Problem[]>;
  /**
   * Tables of the last run of a scenario as one file.
   *
   * @throws WorkerFailure where it cannot be made, and at once where the signal is raised.
   */
  export(
    scenarioId: string,
    tables: readonly TableName[],
    form: ExportForm,
    options: ExportOptions,
  ): Promise<ExportedFile>;
}

/** The worker could not do what was asked. `problems` lists what was wrong with the input, if any. */
export class WorkerFailure extends Error {
  constructor(
    message: string,
    readonly problems: readonly string[] = [],
    /** Id of the plan to be simulated first, where that is all that was wrong. */
    readonly notKept?: string,
  ) {
    super(message);
    this.name = 'WorkerFailure';
  }
}

type Body<R = Request> = R extends Request ? Omit<R, 'requestId'> : never;

interface Pending {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (failure: WorkerFailure) => void;
  readonly onProgress?: RunOptions['onProgress'];
  readonly onMade?: (made: number) => void;
}

/** Starts the worker of the model. */
export function startWorker(): Port {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Makes a client of a port. A crash of the worker rejects everything that is under way, and what is
 * asked of it after; opening data begins with another worker.
 *
 * @param another starts that worker; absent where there is only one.
 */
export function createClient(first: Port, another?: () => Port): Client {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let lost: WorkerFailure | null = null;
  let port = listenTo(first);

  function listenTo(one: Port): Port {
    one.onmessage = hear;
    one.onerror = lose;
    return one;
  }

  function hear({ data: reply }: MessageEvent<Reply>) {
    const request = pending.get(reply.requestId);
    if (!request) return;
    if (reply.kind === 'progress') {
      request.onProgress?.(reply.drawsDone, reply.drawsWanted, reply.drawsMade);
      return;
    }
    if (reply.kind === 'tablesMade') {
      request.onMade?.(reply.made);
      return;
    }
    pending.delete(reply.requestId);
    if (reply.kind === 'failed') {
      request.reject(new WorkerFailure(reply.message, reply.problems, reply.notKept));
    } else request.resolve(reply);
  }

  function lose(event: ErrorEvent) {
    const why = event.message ? ` (${event.message})` : '';
    lost = new WorkerFailure(
      `The simulation stopped unexpectedly${why}. Your plans are safe. Choose “Try again”; if it stops again, reload the page.`,
    );
    port.onmessage = null;
    port.onerror = null;
    port.terminate?.();
    for (const request of pending.values()) request.reject(lost);
    pending.clear();
  }

  function ask(
    body: Body,
    options?: Pick<RunOptions, 'onProgress' | 'signal'> & Pick<Pending, 'onMade'>,
  ): Promise<Reply> {
    if (lost !== null) {
      if (body.kind !== 'open') return Promise.reject(lost);
      lost = null;
      port = listenTo(another?.() ?? port);
    }
    const requestId = ++lastId;
    const { signal, onProgress, onMade } = options ?? {};
    const stop = () => {
      port.postMessage({ kind: 'cancel', requestId });
      // The worker may be busy for a second, at the first plan of a dataset: nobody waits for that.
      pending.get(requestId)?.resolve({ kind: 'cancelled', requestId });
      pending.delete(requestId);
    };
    const answer = new Promise<Reply>((resolve, reject) => {
      pending.set(requestId, { resolve, reject, onProgress, onMade });
    });
    port.postMessage({ ...body, requestId });
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
    return answer.finally(() => signal?.removeEventListener('abort', stop));
  }

  return {
    isLost: () => lost !== null,

    async open(address, files) {
      const { manifest, shapes, register, datasetHash, names } = await expecting(
        'dataset',
        ask({ kind: 'open', address, files }),
      );
      return { manifest, shapes, register, datasetHash, names };
    },

    async run(scenario, options) {
      const { draws, seed, years } = options;
      return outcome('ran', await ask({ kind: 'run', scenario, draws, seed, years }, options));
    },

    async compare(baseline, plan, options) {
      const { draws, seed, years } = options;
      const body = { kind: 'compare', baseline, plan, draws, seed, years } as const;
      return outcome('compared', await ask(body, options));
    },

    async preview(baseline, plan, options) {
      const { draws, seed, years } = options;
      const body = { kind: 'preview', baseline, plan, draws, seed, years } as const;
      return outcome('previewed', await ask(body, options));
    },

    async attribute(baselineId, planId, options) {
      const body = { kind: 'attribute', baselineId, planId, draws: options.draws } as const;
      return outcome('attributed', await ask(body, options));
    },

    async view<Q extends Query>(scenarioId: string, query: Q) {
      const { view } = await expecting('view', ask({ kind: 'view', scenarioId, query }));
      if (view.kind !== query.kind) {
        throw new WorkerFailure(`Asked for the view “${query.kind}” and got “${view.kind}”.`);
      }
      return view as ViewOf<Q>;
    },

    async export(scenarioId, tables, form, { at, unmitigatedId, onMade, signal }) {
      const body = { kind: 'export', scenarioId, unmitigatedId, tables, form, at } as const;
      const { name, bytes } = await expecting('file', ask(body, { onMade, signal }));
      return { name, bytes };
    },

    async check(scenario) {
      return (await expecting('checked', ask({ kind: 'check', scenario }))).problems;
    },
  };
}

async function expecting<K extends Reply['kind']>(
  kind: K,
  answer: Promise<Reply>,
): Promise<Extract<Reply, { readonly kind: K }>> {
  const reply = await answer;
  if (reply.kind !== kind) throw unexpected(reply, kind);
  return reply as Extract<Reply, { readonly kind: K }>;
}

function outcome(expected: Reply['kind'], reply: Reply): 'ran' | 'stopped' {
  if (reply.kind === 'cancelled') return 'stopped';
  if (reply.kind === expected) return 'ran';
  throw unexpected(reply, expected);
}

function unexpected(reply: Reply, expected: string): WorkerFailure {
  return new WorkerFailure(`The worker replied “${reply.kind}” where “${expected}” was expected.`);
}
