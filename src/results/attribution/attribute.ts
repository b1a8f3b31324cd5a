import type { Scenario } from '../../domain/scenario.ts';
import { accountsByDraw } from '../causes/moneyLines.ts';
import { pairedRuns } from '../compare/pairedRuns.ts';
import type { Released } from '../disclosure/release.ts';
import { type LoneStep, loneSteps } from './loneSteps.ts';

/** A part of what a plan changes, with the accounts of the baseline changed by that part alone. */
export interface AttributedStep extends Pick<LoneStep, 'id' | 'label' | 'september'> {
  /** One vector a draw, in the order of the runs' draws: index step × lines + line. */
  readonly accounts: readonly Float64Array[];
}

/** A plan and its baseline with what each of its parts does alone, draw by draw. */
export interface Attribution {
  readonly before: Released;
  readonly after: Released;
  readonly steps: readonly AttributedStep[];
}

export interface AttributeOptions {
  readonly before: Released;
  readonly after: Released;
  /** Futures to use: the first of both runs, as many as both have. */
  readonly draws: number;
  /**
   * Runs a scenario with the luck of the two runs and gives its accounts, as `accountsReader` reads
   * them, of each of these draws.
   */
  readonly accountsOf: (
    scenario: Scenario,
    draws: readonly number[],
  ) => Promise<readonly Float64Array[]>;
}

/**
 * Finds what each part of a plan does alone. A plan of one part needs no more runs: its effect is the
 * whole difference.
 *
 * @throws RangeError where the runs are not of the same luck.
 */
export async function attribute(options: AttributeOptions): Promise<Attribution> {
  const { before, after } = pairedRuns(
    firstDraws(options.before, options.draws),
    firstDraws(options.after, options.draws),
  );
  const draws = after.draws.map(({ draw }) => draw);
  const lone = loneSteps(before.scenario, after.scenario, after.dataset);
  const steps: AttributedStep[] = [];
  for (const { id, label, september, scenario } of lone) {
    const accounts =
      lone.length === 1 ? accountsByDraw(after) : await options.accountsOf(scenario, draws);
    steps.push({ id, label, september, accounts });
  }
  return { before, after, steps };
}

/** Scenarios that {@link attribute} runs for a plan against a baseline. */
export function loneRuns({ before, after }: Pick<AttributeOptions, 'before' | 'after'>): number {
  const steps = loneSteps(before.scenario, after.scenario, after.dataset).length;
  return steps > 1 ? steps : 0;
}

function firstDraws(run: Released, draws: number): Released {
  const first = run.draws.slice(0, draws);
  return { ...run, draws: first, provenance: { ...run.provenance, draws: first.length } };
}
