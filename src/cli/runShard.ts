import { join } from 'node:path';
import { keptOf } from '../model/run/keptDraw.ts';
import { drawsOfShard, type Shard } from '../runner/keep/drawFile.ts';
import { inOrder } from '../runner/keep/inOrder.ts';
import { writeDraws } from '../runner/keep/writeDraws.ts';
import { type AskedRun, drawFileHeader, drawRun, releaseRun } from './askedRun.ts';
import { moveInto, withFolderBeside } from './files.ts';
import { DRAWS_FILE } from './shard.ts';

/**
 * Makes the draws of one shard and writes them as they come into `draws.bin`, for `merge`.
 *
 * @throws InputError where the dataset's counts may not leave the engine, or nothing can be written.
 */
export async function runShard(asked: AskedRun, shard: Shard): Promise<void> {
  // Draws hold counts as tables do: whether they may be written is asked before they are made.
  await releaseRun(asked, []);
  const header = await drawFileHeader(asked, shard);
  const draws = drawsOfShard(asked.draws, shard);
  await withFolderBeside(asked.out, async (temporary) => {
    const file = writeDraws(join(temporary(), DRAWS_FILE), header);
    try {
      const append = inOrder(draws, file.append);
      await drawRun(asked, draws, (result) => append(keptOf(result)));
      file.finish();
    } finally {
      file.close();
    }
    await moveInto(asked.out, temporary(), [DRAWS_FILE]);
  });
}
