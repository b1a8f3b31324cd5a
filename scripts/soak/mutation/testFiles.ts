/** The test files that a mutant meets, and in what order. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDERS = ['test/model', 'test/results', 'test/checks', 'test/golden'];

/** Counts and money of every scenario of the library: met once the near and quick ones have passed. */
const GOLDEN = 'test/golden/scenarios.test.ts';

/**
 * For survivors only: each takes several seconds of a core, and what it tests a quicker one tests
 * too, if less thoroughly.
 */
const SLOW: ReadonlySet<string> = new Set([
  'test/model/routingQuality.test.ts',
  'test/model/mechanismMinCost.test.ts',
  'test/model/trendCoverage.test.ts',
  'test/model/longitudinalCoverage.test.ts',
  'test/model/oneForecast.test.ts',
  'test/model/preparedOnce.test.ts',
  'test/model/luckKent.test.ts',
  'test/model/luckGenerated.test.ts',
  'test/model/rulesSameBytes.test.ts',
  'test/model/reviewSameBytes.test.ts',
  'test/results/disclosure/attack.test.ts',
  'test/results/disclosure/commands.test.ts',
  'test/checks/checks.test.ts',
  'test/checks/register.test.ts',
]);

/** Seconds of tests that one mutant meets at first, as measured without mutants. */
const MOST_SECONDS = 15;

/** Of a file that was not there when seconds were measured. */
const SECONDS_OF_NEW_FILE = 1;

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** Files by how many imports lead to them. */
function importedBy(first: string): ReadonlyMap<string, number> {
  const depth = new Map([[first, 0]]);
  for (const [file, far] of depth) {
    for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const imported = join(dirname(file), path);
      if (!depth.has(imported) && /\.tsx?$/.test(imported) && existsSync(imported)) {
        depth.set(imported, far + 1);
      }
    }
  }
  return depth;
}

export function testFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  ).sort();
}

/** Test files that are run in one process. */
export interface Round {
  readonly files: readonly string[];
  /** Of a core, after which a mutant is taken to go round for ever. */
  readonly seconds: number;
}

/** Chooses the test files for a mutant of a source file. */
export class TestChoice {
  readonly #thorough: boolean;
  readonly #imports: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #seconds: Readonly<Record<string, number>> = JSON.parse(
    readFileSync('scripts/soak/mutation/seconds.json', 'utf8'),
  );

  /** @param thorough every file that reaches the source, as survivors of a quick run meet. */
  constructor(thorough: boolean) {
    this.#thorough = thorough;
    const files = testFiles().filter((file) => thorough || !SLOW.has(file));
    this.#imports = new Map(files.map((file) => [file, importedBy(file)]));
  }

  /**
   * Those whose imports lead there, in rounds: the near and quick, until the time is up, and then the
   * golden summaries. A mutant that goes round for ever is ended in the first.
   */
  for(source: string): readonly Round[] {
    const reaching = [...this.#imports].flatMap(([file, imports]) => {
      const far = imports.get(source);
      const seconds = this.#seconds[file] ?? SECONDS_OF_NEW_FILE;
      return far === undefined ? [] : [{ file, seconds, order: far + seconds }];
    });
    const near: typeof reaching = [];
    const golden: typeof reaching = [];
    const later: typeof reaching = [];
    let together = 0;
    for (const one of reaching.sort((a, b) => a.order - b.order)) {
      if (one.file === GOLDEN) golden.push(one);
      else if (together + one.seconds <= MOST_SECONDS) {
        near.push(one);
        together += one.seconds;
      } else if (this.#thorough) later.push(one);
    }
    return [near, golden, later]
      .filter((files) => files.length > 0)
      .map((files) => ({
        files: files.map(({ file }) => file),
        seconds: Math.ceil(10 + 2 * files.reduce((sum, { seconds }) => sum + seconds, 0)),
      }));
  }
}
