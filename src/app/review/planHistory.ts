/** Steps of a plan in the making, to be undone and done again by name. */
import type { Plan } from './plan.ts';

/** Steps kept: more than anyone would go back one by one. */
const MOST_STEPS = 100;

interface Step<P> {
  /** What was done. */
  readonly name: string;
  /** The plan on the other side of the step. */
  readonly plan: P;
}

export interface PlanHistory<P = Plan> {
  readonly plan: P;
  /** Steps behind, the last one next to be undone; each holds the plan before it. */
  readonly done: readonly Step<P>[];
  /** Steps undone, the last one next to be done again; each holds the plan after it. */
  readonly undone: readonly Step<P>[];
}

export function startHistory<P>(plan: P): PlanHistory<P> {
  return { plan, done: [], undone: [] };
}

/** Takes a step. What had been undone is gone; an edit that changes nothing is no step. */
export function takeStep<P>(
  history: PlanHistory<P>,
  { name, plan }: { readonly name: string; readonly plan: P },
): PlanHistory<P> {
  if (JSON.stringify(plan) === JSON.stringify(history.plan)) return history;
  const done = [...history.done, { name, plan: history.plan }].slice(-MOST_STEPS);
  return { plan, done, undone: [] };
}

export function undo<P>(history: PlanHistory<P>): PlanHistory<P> {
  const step = history.done.at(-1);
  if (!step) return history;
  return {
    plan: step.plan,
    done: history.done.slice(0, -1),
    undone: [...history.undone, { name: step.name, plan: history.plan }],
  };
}

export function redo<P>(history: PlanHistory<P>): PlanHistory<P> {
  const step = history.undone.at(-1);
  if (!step) return history;
  return {
    plan: step.plan,
    done: [...history.done, { name: step.name, plan: history.plan }],
    undone: history.undone.slice(0, -1),
  };
}
