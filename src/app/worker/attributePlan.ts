import {
  type AttributeOptions,
  type Attribution,
  attribute,
  loneRuns,
} from '../../results/attribution/attribute.ts';
import { accountsReader } from '../../results/causes/moneyLines.ts';
import { type Drawer, drawAll } from '../../runner/drawAll.ts';
import type { Pool } from '../../runner/pool.ts';

export interface AttributePlanOptions extends Omit<AttributeOptions, 'accountsOf'> {
  readonly signal: AbortSignal;
  readonly onDraw: (drawsDone: number, drawsWanted: number) => void;
}

/**
 * Runs the parts of a plan one after the other, and keeps of each draw its accounts alone.
 *
 * @throws Cancelled when the signal is raised.
 */
export function attributePlan(
  pool: Pool,
  { onDraw, signal, ...runs }: AttributePlanOptions,
): Promise<Attribution> {
  const { model, provenance } = runs.after;
  const accountsOf = accountsReader(model);
  const wanted = loneRuns(runs);
  let earlier = 0;
  return attribute({
    ...runs,
    accountsOf: async (scenario, draws) => {
      const drawers = pool.drawers(scenario, model.years).map(
        (drawer): Drawer<Float64Array> =>
          async (seed, draw, stopped) =>
            accountsOf(await drawer(seed, draw, stopped)),
      );
      const accounts = await drawAll(drawers, {
        seed: provenance.seed,
        draws,
        signal,
        onDraw: (done) => onDraw(earlier + done, wanted * draws.length),
      });
      earlier += draws.length;
      return accounts;
    },
  });
}
