import type { BaseFigures } from '../../model/finance/baseFigures.ts';
import { baseTargets } from '../../model/finance/baseTargets.ts';
import { centralValues } from '../../model/run/sampleParameters.ts';
import type { Released } from '../disclosure/release.ts';
import type { CheckRow } from '../views/view.ts';

const GROUP = 'Money and journeys of the base year against published figures';

/** Means over draws of the base year's money beside the dataset's finance facts. */
export function financeBaseChecks({ model, dataset, draws }: Released): CheckRow[] {
  const names = Object.keys(draws[0].baseFigures) as (keyof BaseFigures)[];
  const mean = (name: keyof BaseFigures) =>
    draws.reduce((sum, draw) => sum + draw.baseFigures[name], 0) / draws.length;
  const figures = Object.fromEntries(names.map((name) => [name, mean(name)]));
  const { financeFacts, highNeedsBlock } = dataset.tables;
  return baseTargets(
    model.area.baseYear,
    financeFacts,
    highNeedsBlock,
    centralValues(model.register),
    figures as unknown as BaseFigures,
  ).map((row) => ({ group: GROUP, ...row }));
}
