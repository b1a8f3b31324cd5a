import type { Report } from './measurement.ts';

interface Module {
  readonly measure: (report: Report) => void | Promise<void>;
}

/** A benchmark of the suite, loaded only in its own process. */
export interface Benchmark {
  readonly name: string;
  readonly does: string;
  /** Processes that it is run in, one after the other: what is cold is cold in each. */
  readonly processes: number;
  /** Its own process does the work, so that its memory is worth telling. */
  readonly inProcess: boolean;
  /** Run only where it is asked for. */
  readonly long?: boolean;
  readonly load: () => Promise<Module>;
}

export const BENCHMARKS: readonly Benchmark[] = [
  {
    name: 'draw',
    does: 'one future of Kent over 10 years: cold, and warm',
    processes: 3,
    inProcess: true,
    load: () => import('../benchmarks/draw.ts'),
  },
  {
    name: 'prepare',
    does: 'preparing the first scenario of a dataset, and further ones',
    processes: 6,
    inProcess: true,
    load: () => import('../benchmarks/prepare.ts'),
  },
  {
    name: 'ensemble',
    does: '200 futures with 1 and with 2 workers, whole command',
    processes: 1,
    inProcess: false,
    load: () => import('../benchmarks/ensemble.ts'),
  },
  {
    name: 'thousand',
    does: '1,000 futures, whole command and its peak memory',
    processes: 1,
    inProcess: false,
    long: true,
    load: () => import('../benchmarks/thousand.ts'),
  },
  {
    name: 'allocation',
    does: 'deferred acceptance of 3,000 applicants at 80 provisions, in the engine',
    processes: 1,
    inProcess: true,
    load: () => import('../benchmarks/allocation.ts'),
  },
  {
    name: 'project',
    does: 'project: 2,000 children, 1,000 simulations of 5 years, whole command',
    processes: 1,
    inProcess: false,
    load: () => import('../benchmarks/project.ts'),
  },
  {
    name: 'growth',
    does: 'how time grows with futures, years and children',
    processes: 1,
    inProcess: true,
    load: () => import('../benchmarks/growth.ts'),
  },
  {
    name: 'england',
    does: 'one future of a synthetic England, 640,000 children, in one process',
    processes: 1,
    inProcess: true,
    load: () => import('../benchmarks/england.ts'),
  },
  {
    name: 'england-workers',
    does: 'the same on 2 worker threads',
    processes: 1,
    inProcess: true,
    load: () => import('../benchmarks/englandWorkers.ts'),
  },
  {
    name: 'preview',
    does: 'lever to redrawn figure in the browser, 20 moves',
    processes: 1,
    inProcess: false,
    load: () => import('../benchmarks/preview.ts'),
  },
  {
    name: 'longtasks',
    does: 'longest block of the main thread of the page during a full run',
    processes: 1,
    inProcess: false,
    load: () => import('../benchmarks/longtasks.ts'),
  },
  {
    name: 'tests',
    does: 'npm test, whole',
    processes: 1,
    inProcess: false,
    long: true,
    load: () => import('../benchmarks/tests.ts'),
  },
];

/** @throws RangeError where there is none of that name. */
export function benchmarkNamed(name: string): Benchmark {
  const found = BENCHMARKS.find((benchmark) => benchmark.name === name);
  if (found === undefined) {
    const known = BENCHMARKS.map((benchmark) => benchmark.name).join(', ');
    throw new RangeError(`There is no benchmark ${name}; expected one of ${known}.`);
  }
  return found;
}
