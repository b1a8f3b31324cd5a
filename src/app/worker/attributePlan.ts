import { runDraw } from '../../model/run/draw.ts';
import {
  type AttributeOptions,
  type Attribution,
  attribute,
  loneRuns,
} from '../../results/attribution/attribute.ts';
import { accountsReader } from '../../results/causes/moneyLines.ts';
import { type Drawer, drawAll, localDrawer } from '../../runner/drawAll.ts';
import type { Helpers } from './helpers.ts';

export interface AttributePlanOptions extends Omit<AttributeOptions, 'accountsOf'> {
  readonly signal: AbortSignal;
  readonly onDraw: (drawsDone: number, drawsWanted: number) => void;
}

/**
 * Runs the parts of a plan one after the other, here and on the helpers, and keeps of each draw its
 * accounts alone.
 *
 * @throws Cancelled when the signal is raised.
 */
export function attributePlan(
  helpers: Helpers,
  { onDraw, signal, ...runs }: AttributePlanOptions,
): Promise<Attribution> {
  const { dataset, model, provenance } = runs.after;
  const accountsOf = accountsReader(model);
  const wanted = loneRuns(runs);
  let earlier = 0;
  return attribute({
    ...runs,
    accountsOf: async (scenario, draws) => {
      const held = helpers.hold('plan', dataset, scenario, model.years);
      const drawers = [
        localDrawer((seed, draw) => runDraw(held, seed, draw)),
        ...helpers.threads.map((thread) => thread.drawer('plan')),
      ].map(
        (drawer): Drawer<Float64Array> =>
          async (seed, draw) =>
            accountsOf(await drawer(seed, draw)),
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
