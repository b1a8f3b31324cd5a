import { folderReader } from '../../../src/cli/files.ts';
import { readDataset } from '../../../src/data/readDataset.ts';
import { runDraw } from '../../../src/model/run/draw.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { milliseconds, type Report } from '../suite/measurement.ts';
import { KENT, SEED, scenarioNamed, YEARS } from './kent.ts';

const COLD = ['first', 'second', 'third'] as const;
const WARM = 10;

/**
 * Futures of Kent one after the other. The first three are compiled while they run; the ten after
 * them are different futures, some with twice the rounds of others, so quartiles hold that too.
 */
export async function measure(report: Report): Promise<void> {
  const dataset = await readDataset(folderReader(KENT));
  const model = prepareModel(dataset, scenarioNamed('baseline', dataset), YEARS);
  const timed = (draw: number) => milliseconds(() => runDraw(model, SEED, draw));
  for (const [draw, name] of COLD.entries()) {
    const label = `one Kent draw, ${name} of a cold thread`;
    report({ id: `draw.${name}`, label, unit: 'ms', values: [await timed(draw)] });
  }
  const values: number[] = [];
  for (let w = 0; w < WARM; w++) values.push(await timed(COLD.length + w));
  report({ id: 'draw.warm', label: 'one Kent draw, warm', unit: 'ms', values });
}
