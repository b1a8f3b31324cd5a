/** Steps taken with the person's own plans, to be undone and done again; every step is kept at once. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { Plans } from '../plans/plans.ts';
import { type PlanHistory, redo, startHistory, takeStep, undo } from '../review/planHistory.ts';
import { putBack, type ScenarioEdit } from './scenarioEdits.ts';

export type ScenarioHistory = PlanHistory<Scenario>;

export interface Bench {
  /** Steps by id of the plan, for plans that have taken any in this visit. */
  readonly histories: ReadonlySignal<ReadonlyMap<string, ScenarioHistory>>;
  /** The steps of a plan as it stands; none where it was changed elsewhere since. */
  historyOf(plan: Scenario): ScenarioHistory;
  /** Takes a step with the plan as it stands, and keeps it. */
  step(plan: Scenario, edit: ScenarioEdit): void;
  undo(plan: Scenario): void;
  redo(plan: Scenario): void;
  /** Puts back what the plan was before the first step that is remembered. */
  putBack(plan: Scenario): void;
}

export function createBench(plans: Pick<Plans, 'save'>): Bench {
  const histories = signal<ReadonlyMap<string, ScenarioHistory>>(new Map());

  function historyOf(plan: Scenario): ScenarioHistory {
    const kept = histories.value.get(plan.id);
    const same = kept !== undefined && JSON.stringify(kept.plan) === JSON.stringify(plan);
    return same ? kept : startHistory(plan);
  }

  function move(next: ScenarioHistory) {
    const { scenario } = plans.save(next.plan);
    histories.value = new Map(histories.peek()).set(scenario.id, { ...next, plan: scenario });
  }

  return {
    histories,
    historyOf,
    step: (plan, edit) => move(takeStep(historyOf(plan), edit)),
    undo: (plan) => move(undo(historyOf(plan))),
    redo: (plan) => move(redo(historyOf(plan))),
    putBack(plan) {
      const history = historyOf(plan);
      const first = history.done.at(0)?.plan ?? history.plan;
      move(takeStep(history, putBack(first)));
    },
  };
}
