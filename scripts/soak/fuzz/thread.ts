/** A thread that makes inputs by number and gives each to the reader that the product has for it. */
import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { dice } from '../../../test/support/dice.ts';
import { beginItem } from '../threads.ts';
import { layGrounds } from './grounds.ts';
import { linkInput } from './links.ts';
import { type Finding, KINDS, type SpanAsked, type SpanRead, tallies } from './main.ts';
import { watchPrototypes } from './prototypes.ts';
import { type Input, scenarioInput } from './scenarioFiles.ts';
import { storedInput } from './storedRecords.ts';
import type { Reached } from './usePlan.ts';

const MAKERS = [scenarioInput, linkInput, storedInput];
const SLOW = 1000;
const SHOWN = 400;
/** Other work of the machine slows one reading, not three, and not the time that a thread works itself. */
const READINGS = 3;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** The part of a failing input that is shown: all of it would fill the report. */
const cut = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Seeds of neighbours differ in every bit: the generator's first numbers would be alike. */
function diceOf(seed: number, item: number) {
  let mixed = Math.imul(seed ^ Math.imul(item + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  const chance = dice(mixed ^ (mixed >>> 13));
  for (let n = 0; n < 8; n++) chance.share();
  return chance;
}

/** Milliseconds that this thread has worked, where the system says so; else those that have gone by. */
function worked(): number {
  const stat = '/proc/thread-self/schedstat';
  if (!existsSync(stat)) return performance.now();
  return Number(readFileSync(stat, 'utf8').split(' ')[0]) / 1e6;
}

async function timed(input: Input): Promise<{ reached: Reached; took: number }> {
  const start = worked();
  const reached = await input.read();
  return { reached, took: worked() - start };
}

const grounds = await layGrounds();
const changed = watchPrototypes();

async function readSpan({ seed, from, to }: SpanAsked): Promise<SpanRead> {
  const reached = tallies();
  const findings: Finding[] = [];
  let slowest = { took: 0, item: from };
  for (let item = from; item < to; item++) {
    beginItem(workerData, item);
    const kind = item % MAKERS.length;
    const find = (what: string, input: Input) =>
      findings.push({ item, kind: KINDS[kind], what, shown: cut(input.shown) });
    const input = MAKERS[kind](grounds, diceOf(seed, item));
    try {
      let best = await timed(input);
      for (let n = 1; n < READINGS && best.took > SLOW; n++) {
        const again = await timed(input);
        if (again.took < best.took) best = again;
      }
      if (best.took > SLOW) find(`took ${Math.round(best.took)} ms`, input);
      if (best.took > slowest.took) slowest = { took: best.took, item };
      reached[KINDS[kind]][best.reached]++;
    } catch (error) {
      find(error instanceof Error ? (error.stack ?? error.message) : String(error), input);
    }
    const polluted = changed();
    if (polluted !== null) find(polluted, input);
  }
  collect();
  return { reached, findings, slowest, heap: process.memoryUsage().heapUsed };
}

parentPort!.on('message', async (asked: SpanAsked) => {
  parentPort!.postMessage(await readSpan(asked));
});
