import { folderReader } from '../../../src/cli/files.ts';
import { readDataset } from '../../../src/data/readDataset.ts';
import { prepareModel } from '../../../src/model/run/prepareModel.ts';
import { milliseconds, type Report } from '../suite/measurement.ts';
import { KENT, SCENARIOS, scenarioNamed, YEARS } from './kent.ts';

/** Reading the dataset, preparing its first scenario, and then four others and the first again. */
export async function measure(report: Report): Promise<void> {
  const started = performance.now();
  const dataset = await readDataset(folderReader(KENT));
  const reading = performance.now() - started;
  report({ id: 'prepare.reading', label: 'reading Kent', unit: 'ms', values: [reading] });
  const scenarios = SCENARIOS.map((name) => scenarioNamed(name, dataset));
  const [first, ...further] = scenarios;
  const timed = (scenario: typeof first) =>
    milliseconds(() => prepareModel(dataset, scenario, YEARS));
  const label = 'preparing the first scenario of a dataset';
  report({ id: 'prepare.first', label, unit: 'ms', values: [await timed(first)] });
  const values: number[] = [];
  for (const scenario of [...further, { ...first }]) values.push(await timed(scenario));
  report({ id: 'prepare.further', label: 'preparing a further scenario', unit: 'ms', values });
}
