/** Part `fuzz`: scenario files, links and stored records that nobody should send, given to their readers. */
import type { PartAsked, SoakPart } from '../part.ts';
import { doJobs } from '../threads.ts';
import { counted, duration, megabytes, peakMemory } from '../words.ts';
import type { Reached } from './usePlan.ts';

export const KINDS = ['scenario files', 'links', 'stored records'] as const;
const REACHED: readonly Reached[] = ['refused', 'read', 'fits', 'simulated'];

const COUNT = 100_000;
const SEED = 20_261_123;
const SPAN = 1000;
/** Milliseconds after which a thread that has begun no other input is taken to hang. */
const PATIENCE = 30_000;
/** Findings that are told of one cause. */
const MOST_OF_A_CAUSE = 2;

/** Inputs by number, the same for the same seed. */
export interface SpanAsked {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface Finding {
  readonly item: number;
  readonly kind: (typeof KINDS)[number];
  readonly what: string;
  readonly shown: string;
}

export type Tallies = Record<(typeof KINDS)[number], Record<Reached, number>>;

export interface SpanRead {
  /** How many inputs of each kind came how far. */
  readonly reached: Tallies;
  readonly findings: readonly Finding[];
  readonly slowest: { readonly took: number; readonly item: number };
  /** Bytes of objects on the thread after the span, once what is not needed is cleared. */
  readonly heap: number;
}

export function tallies(): Tallies {
  const none = () => ({ refused: 0, read: 0, fits: 0, simulated: 0 });
  return { 'scenario files': none(), links: none(), 'stored records': none() };
}

export async function fuzzPart({
  count = COUNT,
  seed = SEED,
  threads,
  onProgress,
}: PartAsked): Promise<SoakPart> {
  const started = performance.now();
  const jobs = Array.from({ length: Math.ceil(count / SPAN) }, (_, j) => ({
    seed,
    from: j * SPAN,
    to: Math.min(count, (j + 1) * SPAN),
  }));
  const reached = tallies();
  const findings: Finding[] = [];
  const heaps: number[] = [];
  let slowest = { took: 0, item: 0 };
  let done = 0;
  await doJobs<SpanAsked, SpanRead>({
    entry: new URL('./thread.ts', import.meta.url),
    jobs,
    threads,
    patience: PATIENCE,
    onResult: (span, { from, to }) => {
      done += to - from;
      for (const kind of KINDS) {
        for (const word of REACHED) reached[kind][word] += span.reached[kind][word];
      }
      findings.push(...span.findings);
      heaps.push(span.heap);
      if (span.slowest.took > slowest.took) slowest = span.slowest;
      onProgress(`${counted(done)} of ${counted(count)} inputs, ${findings.length} findings`);
    },
    onLost: ({ job, item, why }) => {
      // Where not even one was begun another thread would fare no better.
      if (item === null) throw new Error(`Inputs ${job.from} to ${job.to} were not read: ${why}`);
      findings.push({ item, kind: KINDS[item % KINDS.length], what: why, shown: '' });
      return [
        { ...job, to: item },
        { ...job, from: item + 1 },
      ].filter(({ from, to }) => from < to);
    },
  });
  const told = toldOnce(findings);
  const half = Math.ceil(heaps.length / 2);
  const most = (some: readonly number[]) => megabytes(Math.max(0, ...some));
  return {
    title: 'Scenarios, links and stored records that nobody should send',
    command: `npm run soak -- --part fuzz --seed ${seed}`,
    date: new Date().toISOString(),
    passed: findings.length === 0 && done === count,
    figures: [
      { name: 'Inputs given to their readers', value: counted(done), target: counted(COUNT) },
      {
        name: 'Crashes, hangs over 1 s, changed prototypes, unkept claims',
        value: counted(findings.length),
        target: '0',
      },
      ...KINDS.map((kind) => ({
        name: `Of them ${kind}`,
        value: REACHED.map((word) => `${counted(reached[kind][word])} ${WORDS[word]}`).join(', '),
      })),
      {
        name: 'Slowest input, with all that is done with it (time that its thread worked)',
        value: `${Math.round(slowest.took)} ms (number ${slowest.item})`,
        target: 'under 1,000 ms',
      },
      {
        name: 'Objects on a thread after clearing, most in the first and in the second half',
        value: `${most(heaps.slice(0, half))}, ${most(heaps.slice(half))}`,
        target: 'no growth',
      },
      { name: 'Peak memory of the process', value: peakMemory() },
      { name: 'Seed', value: String(seed) },
      { name: 'Duration', value: `${duration(performance.now() - started)}, ${threads} threads` },
    ],
    notes: [
      'Inputs are the plans of the library, 201 generated plans and a generated dataset with one to four changes: types swapped, numbers at edges, words that look like numbers, names that objects keep, letters of every kind, lists and texts of great length, brackets in brackets, parts left out or doubled, bytes flipped, texts cut; for links also other versions, other packings and what unpacks to 45 MB; for stored records also what a database can hold and JSON cannot.',
      'Each is read by the reader of the page, and scenario files by that of the command line too, which must agree. What is taken is said in words, written and read again, held against the data and, where it fits, simulated for a year (of the library’s own plans 1 in 50). Anything thrown that the page does not expect is a finding, and so is a refusal without a reason.',
      'Read in Node: what a browser’s database or address bar does itself is not in it. A thread that does not end an input within 30 seconds on the clock is ended and counts as hung.',
      ...told,
    ],
  };
}

const WORDS: Readonly<Record<Reached, string>> = {
  refused: 'refused with a reason',
  read: 'taken but of other data',
  fits: 'taken',
  simulated: 'taken and simulated',
};

/** Findings with the same first lines have the same cause: a few of each are told. */
function toldOnce(findings: readonly Finding[]): string[] {
  const causes = new Map<string, Finding[]>();
  for (const one of findings) {
    const cause = causeOf(one);
    causes.set(cause, [...(causes.get(cause) ?? []), one]);
  }
  return [...causes].flatMap(([cause, some]) =>
    some
      .slice(0, MOST_OF_A_CAUSE)
      .map(
        ({ item, kind, shown }) =>
          `Found ${some.length} times, in number ${item} (${kind}): ${cause}. Input: \`${shown.replaceAll('`', "'")}\``,
      ),
  );
}

function causeOf({ what }: Finding): string {
  return what
    .split('\n')
    .slice(0, 4)
    .map((line) => line.trim().replace(/file:\/\/.*\/(src|scripts|test)\//, '$1/'))
    .join(' ')
    .replace(/\d{4,}/g, '#');
}
