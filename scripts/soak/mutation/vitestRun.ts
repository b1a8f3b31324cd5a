/** Vitest over some test files, in a process that can be ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const VITEST = fileURLToPath(new URL('./vitest.mjs', import.meta.resolve('vitest/package.json')));

/** As Vitest puts it when the system ended a process of tests. */
const WORKER_GONE = /Worker exited unexpectedly|Worker forks emitted error/;

/** Of a core's time, others may take so many parts before a run is ended by the clock. */
const MOST_OTHERS = 20;

/** In place of a test, where the time was up. */
export const LATE = 'late';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * @param tree folder of the product that the files are of.
 * @param seconds of a core's time for each process.
 * @returns the test that failed first, or {@link LATE}; null where all passed.
 */
export async function runVitest(
  tree: string,
  files: readonly string[],
  seconds: number,
): Promise<{ readonly failed: string | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-run-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = spawn(
      'sh',
      [
        '-c',
        // Seconds of a core for each process: seconds by the clock are those of other programs, too.
        'ulimit -t "$0"; exec "$@"',
        String(seconds),
        process.execPath,
        VITEST,
        'run',
        '--config=scripts/soak/mutation/vitestConfig.ts',
        '--bail=1',
        '--reporter=json',
        `--outputFile=${report}`,
      ],
      {
        cwd: tree,
        env: { ...process.env, MUTATION_FILES: files.join(',') },
        stdio: ['ignore', 'ignore', 'pipe'],
        // A group of its own, so that its workers end with it.
        detached: true,
      },
    );
    let said = '';
    vitest.stderr.on('data', (text) => {
      said += text;
    });
    const end = () => {
      try {
        process.kill(-vitest.pid!, 'SIGKILL');
      } catch {
        // Already gone.
      }
    };
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        end();
      },
      MOST_OTHERS * seconds * 1000,
    );
    process.once('exit', end);
    const [code] = await once(vitest, 'exit');
    process.off('exit', end);
    clearTimeout(timer);
    if (late || WORKER_GONE.test(said)) return { failed: LATE };
    if (!existsSync(report)) return { failed: `no report: ${said}` };
    if (code === 0) return { failed: null };
    return { failed: firstFailure(tree, JSON.parse(readFileSync(report, 'utf8'))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function firstFailure(tree: string, { testResults }: Report): string {
  const broken = testResults.find(({ status }) => status === 'failed');
  if (broken === undefined) return 'outside of tests';
  const test = broken.assertionResults.find(({ status }) => status === 'failed');
  const file = relative(tree, broken.name);
  return `${file}: ${test?.fullName ?? broken.message.split('\n')[0]}`;
}
