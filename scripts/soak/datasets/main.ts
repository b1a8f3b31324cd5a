/** Part `datasets`: generated areas under generated policies, held against every rule of the model. */
import { MODEL_VERSION } from '../../../src/domain/version.ts';
import type { PartAsked, SoakPart } from '../part.ts';
import { doJobs } from '../threads.ts';
import { counted, duration, peakMemory } from '../words.ts';
import type { BatchChecked, Broken } from './checkBatch.ts';
import { RULES } from './rules.ts';

const COUNT = 10_000;
const SEED = 20_261_123;
const BATCH = 100;
/** Milliseconds for one area with all its rules; it takes a tenth of a second. */
const PATIENCE = 120_000;

export interface BatchAsked {
  readonly seed: number;
  readonly size: number;
}

/** Checks so many areas in batches, each batch with a seed of its own: the first one and those after. */
export async function datasetsPart({
  count = COUNT,
  seed = SEED,
  threads,
  onProgress,
}: PartAsked): Promise<SoakPart> {
  const started = performance.now();
  const jobs = Array.from({ length: Math.ceil(count / BATCH) }, (_, b) => ({
    seed: seed + b,
    size: Math.min(BATCH, count - b * BATCH),
  }));
  const done: BatchChecked[] = [];
  const hung: string[] = [];
  const sum = (of: (one: BatchChecked) => number) => done.reduce((all, one) => all + of(one), 0);
  await doJobs<BatchAsked, BatchChecked>({
    entry: new URL('./thread.ts', import.meta.url),
    jobs,
    threads,
    patience: PATIENCE,
    onResult: (result) => {
      done.push(result);
      if (result.broken) console.error(`\n${brokenWords(result.broken)}`);
      onProgress(`${sum(({ datasets }) => datasets)} of ${count} datasets`);
    },
    onLost: ({ job, why }) => {
      hung.push(`Batch of seed ${job.seed}: ${why}.`);
      return [];
    },
  });
  const broken = done.flatMap((one) => (one.broken ? [one.broken] : []));
  const times = (rule: number) => sum(({ held }) => held[rule]);
  return {
    title: 'Generated datasets',
    command: `npm run soak -- --part datasets --seed ${seed}`,
    date: new Date().toISOString(),
    passed: broken.length === 0 && hung.length === 0 && sum(({ datasets }) => datasets) === count,
    figures: [
      {
        name: 'Datasets held against the rules without a breach',
        value: counted(sum(({ datasets }) => datasets)),
        target: counted(COUNT),
      },
      { name: 'Rules broken', value: counted(broken.length + hung.length), target: '0' },
      { name: 'Children with plans at base Januaries', value: counted(sum((one) => one.children)) },
      { name: 'Policies', value: counted(sum((one) => one.policies)) },
      { name: 'Model version', value: MODEL_VERSION },
      { name: 'Seeds of batches', value: `${seed} to ${seed + jobs.length - 1}` },
      { name: 'Duration', value: `${duration(performance.now() - started)}, ${threads} threads` },
      { name: 'Peak memory of the process', value: peakMemory() },
      ...RULES.map(({ item, says }, rule) => ({
        name: `§10.${item}: ${says}`,
        value: `${counted(times(rule))} datasets`,
      })),
    ],
    notes: [
      'Each dataset is made as files, read and checked as a person’s own would be, and simulated for three years under up to four generated policies. Rules that take futures of their own (size zero, wider designation, no flows, vehicle mile, caps, inflation) take turns, one for each dataset. Where a policy puts another mechanism in the place of deferred acceptance, item 3 and one more place have nothing to say.',
      'The areas are small, 50 to 600 children with plans in 2 to 4 districts: breaches that only a large area shows are looked for by the tests on the two embedded datasets.',
      ...broken.map(brokenWords),
      ...hung,
    ],
  };
}

function brokenWords({ rule, faults, seed, path, recipe, policies }: Broken): string {
  return `Broken: ${rule} (${faults.join('; ')}). Seed ${seed}, path ${path}; smallest: ${JSON.stringify({ recipe, policies })}.`;
}
