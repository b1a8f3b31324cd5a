/** What mutation testing found, from the results kept beside this file; `run.ts` makes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SoakPart } from '../part.ts';
import { hashOfFile } from './mutants.ts';
import { isKilled, type MutantResultLine, readResults } from './record.ts';

/** Why a mutant that survived did: a class, and a sentence for itself. */
interface Survivor {
  readonly because: string;
  readonly reason: string;
}

const ASKED = 0.75;
const ASKED_MUTANTS = 1000;

/** Wilson's interval of 95% for a share. */
function interval(share: number, of: number): [number, number] {
  const z = 1.96;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half =
    (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of * of));
  return [middle - half, middle + half];
}

const NOTES = [
  'Stryker 9 makes the mutants of src/model and src/results; those of the sample come in the order of a hash of the seed and their place, so that the first so many are a random sample too, and a run that is cut off goes on where it stopped. The interval is that of a simple random sample.',
  'A mutant first meets test files of test/model and test/results whose imports lead to its file, the near and quick first, up to a limit of seconds, and then the golden summaries of the scenario library (testFiles.ts). One that survives can then meet all of them, and the checks of behaviour (--survivors). Tests of the app, of exports and of commands are never asked. All this can only lower the share.',
  'Tests that were written for survivors of the sample say nothing of mutants outside it: the share at first is the one to judge the tests by.',
  'A mutant that uses more than twice the time that its tests take, and 10 seconds of a core, counts as killed. Types are not checked: a mutant that would not compile counts as any other.',
  'Why each survivor survived is in scripts/soak/mutation/survivors.json.',
];

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

const whereOf = ({ key }: MutantResultLine) => key.slice(0, key.indexOf(':'));

function shareOf(results: readonly MutantResultLine[]): string {
  const killed = results.filter(isKilled).length;
  return `${killed} of ${results.length} (${percent(killed / results.length)})`;
}

export function mutationPart(): SoakPart {
  const found = readResults();
  const results = [...found.last.values()];
  const first = [...found.first.values()];
  const explained: Record<string, Survivor> = JSON.parse(
    readFileSync(join(import.meta.dirname, 'survivors.json'), 'utf8'),
  );
  const killed = results.filter(isKilled).length / results.length;
  const [low, high] = interval(first.filter(isKilled).length / first.length, first.length);
  const survived = results.filter((result) => !isKilled(result));
  const without = survived.filter(({ key }) => explained[key] === undefined);
  const read = survived.flatMap(({ key }) => explained[key]?.because ?? []);
  const stale = results.filter((result) => hashOfFile(whereOf(result)) !== result.source);
  return {
    title: 'Mutation testing',
    command: 'npm run soak:mutation -- --sample 1000 --seed 1',
    date:
      results
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    passed: killed >= ASKED && results.length >= ASKED_MUTANTS && without.length === 0,
    figures: [
      {
        name: 'mutants tested, the first of a random order',
        value: String(results.length),
        target: String(ASKED_MUTANTS),
      },
      {
        name: 'killed at first, by near and quick tests and the golden summaries',
        value: `${shareOf(first)}, 95% interval ${percent(low)} to ${percent(high)}`,
        target: `at least ${percent(ASKED)}`,
      },
      { name: 'killed after survivors met all tests, and new ones', value: shareOf(results) },
      ...['src/model', 'src/results'].map((folder) => ({
        name: `killed in ${folder}`,
        value: shareOf(results.filter(({ key }) => key.startsWith(folder))),
      })),
      { name: 'survivors not yet read', value: String(without.length), target: '0' },
      ...[...new Set(read)].sort().map((because) => ({
        name: `survivors: ${because}`,
        value: String(read.filter((other) => other === because).length),
      })),
      { name: 'results of files that have changed since', value: String(stale.length) },
    ],
    notes: NOTES,
  };
}
