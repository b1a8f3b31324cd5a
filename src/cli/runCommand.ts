import { join } from 'node:path';
import { type Problem, refuseIfAny } from '../domain/problems.ts';
import { runDraw } from '../model/run/draw.ts';
import type { DrawResult } from '../model/run/keptDraw.ts';
import { drawsOfShard } from '../runner/keep/drawFile.ts';
import { drawKeeper } from '../runner/keep/keeper.ts';
import { writeDraws } from '../runner/keep/writeDraws.ts';
import { type AskedRun, drawFileHeader, drawRun, readRun, releaseRun } from './askedRun.ts';
import type { Command } from './command.ts';
import { withFolderBeside, writeFolder } from './files.ts';
import type { Given } from './options.ts';
import { runFiles } from './runFiles.ts';
import { RUN_OPTIONS, timingFile } from './runOptions.ts';
import { runShard } from './runShard.ts';
import { DRAWS_FILE, readShard, WHOLE_RUN } from './shard.ts';

/** `run`: one scenario, the tables of the contract, `run.json` and `timing.json`. */
export const runCommand: Command = {
  name: 'run',
  does: 'runs a scenario and writes its tables',
  options: {
    scenario: { takes: 'text', required: true, help: 'scenario file' },
    ...RUN_OPTIONS,
    shard: { takes: 'text', help: 'i/n: every n-th draw from i on alone, for merge' },
    ledger: { takes: 'flag', help: 'with --draws 1: every booking, in ledger.csv' },
  },
  run,
};

async function run(given: Given): Promise<void> {
  const started = performance.now();
  const withLedger = given.ledger === 'yes';
  const { shard, problems } = readShard(given.shard);
  refuseIfAny([...problems, ...(withLedger ? ledgerProblems(given) : [])]);
  const asked = await readRun(given);
  const read = performance.now();
  const timing = (drawn: number) =>
    timingFile({ started, read, drawn, written: performance.now() }, asked.workers);

  if (shard !== null) {
    await runShard(asked, shard);
    await writeFolder(asked.out, new Map([['timing.json', timing(performance.now())]]));
    return;
  }
  await withDraws(asked, withLedger, async (draws) => {
    const drawn = performance.now();
    const files = runFiles(await releaseRun(asked, draws), asked.suppression);
    files.set('timing.json', timing(drawn));
    await writeFolder(asked.out, files);
  });
}

/** Makes all draws of a run; those that find no room in memory can be read until `use` is done. */
async function withDraws(
  asked: AskedRun,
  withLedger: boolean,
  use: (draws: readonly DrawResult[]) => Promise<void>,
): Promise<void> {
  if (withLedger) {
    await use([runDraw(asked.model(), asked.seed, 0, { ledger: true })]);
    return;
  }
  const header = await drawFileHeader(asked, WHOLE_RUN);
  await withFolderBeside(asked.out, async (temporary) => {
    const keeper = drawKeeper(header.shapes, () =>
      writeDraws(join(temporary(), DRAWS_FILE), header),
    );
    try {
      await use(await drawRun(asked, drawsOfShard(asked.draws, WHOLE_RUN), keeper.keep));
    } finally {
      keeper.close();
    }
  });
}

/** A ledger is the accounts of one draw, in a table that is written with the others. */
function ledgerProblems({ draws, shard }: Given): Problem[] {
  const problems: Problem[] = [];
  const say = (found: string, expected: string, fix: string) =>
    problems.push({ file: 'run', column: '--ledger', found, expected, fix });
  if (draws !== '1') {
    say(
      `--draws ${draws}`,
      '--draws 1: a ledger is the accounts of one draw',
      'Add --draws 1, or leave --ledger out.',
    );
  }
  if (shard !== undefined) {
    say(`--shard ${shard}`, 'a whole run: a shard writes no tables', 'Leave --shard out.');
  }
  return problems;
}
