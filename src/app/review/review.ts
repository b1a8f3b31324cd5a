/** The review of a visit: the plan in the making with its steps, and its comparison with no change. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { jsonProblems } from '../../data/json.ts';
import { problemLine } from '../../domain/problems.ts';
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';
import { asFailure, type Failure } from '../state/stagedRun.ts';
import type { Client } from '../worker/client.ts';
import { openPlan } from './openPlan.ts';
import { changedSchools, isEmpty, noChange, type Plan, type PlanContext } from './plan.ts';
import { type PlanProblem, planProblems, sharingProblems } from './planChecks.ts';
import type { Edit } from './planEdits.ts';
import { type PlanHistory, redo, startHistory, takeStep, undo } from './planHistory.ts';
import { scenarioOf } from './planScenario.ts';
import { type KeptPlan, type KeptTexts, keepPlan, keptPlan } from './planStore.ts';
import { createReviewRuns, type Question, type ReviewRuns, sameQuestion } from './reviewRuns.ts';

export interface ReviewParts {
  readonly client: Client;
  readonly now: () => number;
  /** Reads a scenario of the list. */
  readonly load: (scenarioId: string) => Promise<Scenario>;
  readonly store: KeptTexts | null;
}

/** What was found wrong when something was asked for, such as Apply. */
export interface Asked {
  readonly problems: readonly PlanProblem[];
  /** Counts the askings, so that each is said anew. */
  readonly times: number;
}

/** Where a visit to the page stands: what its address asks for and what the model has answered. */
export interface Arrival {
  readonly datasetId: string;
  /** Scenario of the list that the address names; null = none. */
  readonly wanted: string | null;
  /** The scenario of the list that plans are set against. */
  readonly baseline: string;
  readonly context: PlanContext;
}

export interface Review {
  readonly history: ReadonlySignal<PlanHistory | null>;
  readonly context: ReadonlySignal<PlanContext | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Scenario of the list that the plan was started from; null = a file, or nothing yet. */
  readonly startedFrom: ReadonlySignal<string | null>;
  /** Whether the answer on screen is that of the plan as it stands. */
  readonly upToDate: ReadonlySignal<boolean>;
  /** Problems that were in the way of the last Apply or Save and still are. */
  readonly asked: ReadonlySignal<Asked>;
  readonly runs: ReviewRuns;
  /** Opens what the address asks for, or goes on with what was kept. */
  arrive(arrival: Arrival): Promise<void>;
  /** Opens a scenario of the list in place of the plan; can be undone. */
  start(scenarioId: string): Promise<void>;
  step(edit: Edit): void;
  undo(): void;
  redo(): void;
  /** Compares the plan as it stands. Does nothing while it has problems. */
  apply(): void;
  /** The plan as a scenario to be saved; null while something is missing, which is then said. */
  save(): Scenario | null;
  /** Opens a scenario file. Problems are shown, and the plan stays. */
  openFile(text: string, fileName: string): void;
  retry(): void;
}

/** Provisions that a plan acts on: those whose rolls a review looks at. */
export function actedOn(plan: Plan, context: PlanContext): string[] {
  const own = changedSchools(plan, context).map(({ id }) => id);
  const others = plan.others.flatMap((policy) => {
    if (policy.kind === 'open') return [policy.provision.id];
    return 'provisions' in policy ? policy.provisions : [];
  });
  return [...new Set([...own, ...others])];
}

/** A plan that was kept, with the schools that were ticked and not changed yet. */
function restored(kept: KeptPlan, context: PlanContext): Plan {
  const plan = { ...openPlan(kept.scenario, context), from: kept.from, name: kept.name };
  const there = new Set(plan.schools.map(({ id }) => id));
  const ticked = kept.chosen.filter((id) => !there.has(id) && context.schools.has(id));
  const blank = noChange(context.usualSeptember);
  return { ...plan, schools: [...plan.schools, ...ticked.map((id) => ({ id, change: blank }))] };
}

export function createReview({ client, now, load, store }: ReviewParts): Review {
  const history = signal<PlanHistory | null>(null);
  const context = signal<PlanContext | null>(null);
  const baseline = signal<Scenario | null>(null);
  const startedFrom = signal<string | null>(null);
  const openFailure = signal<Failure | null>(null);
  const asked = signal<Asked>({ problems: [], times: 0 });
  const runs = createReviewRuns({ client, now });
  let datasetId = '';
  let wanted: string | null | undefined;
  let starts = 0;

  const question = computed((): Question | null => {
    const plan = history.value?.plan;
    if (!plan || !context.value || !baseline.value || isEmpty(plan, context.value)) return null;
    return {
      baseline: baseline.value,
      plan: scenarioOf(plan, context.value),
      provisions: actedOn(plan, context.value),
    };
  });

  function apply() {
    const plan = history.peek()?.plan;
    const known = context.peek();
    if (!plan || !known || stopsAt(planProblems(plan, known))) return;
    const next = question.peek();
    if (next) void runs.compare(next);
    else runs.clear();
  }

  /** Says what is in the way of what was asked for. */
  function stopsAt(problems: readonly PlanProblem[]): boolean {
    asked.value = { problems, times: asked.peek().times + 1 };
    return problems.length > 0;
  }

  /** A plan that does nothing has no answer, and none of another plan's. */
  function move(next: PlanHistory | null) {
    history.value = next;
    if (question.peek() === null) runs.clear();
    const known = context.peek();
    if (!next || !known) return;
    const still = [...planProblems(next.plan, known), ...sharingProblems(next.plan, known)];
    const isStill = ({ field, message }: PlanProblem) =>
      still.some((one) => one.field === field && one.message === message);
    const { problems, times } = asked.peek();
    asked.value = { problems: problems.filter(isStill), times };
  }

  function begin(plan: Plan, name: string) {
    const before = history.peek();
    move(before ? takeStep(before, { name, plan }) : startHistory(plan));
    apply();
  }

  effect(() => {
    const plan = history.value?.plan;
    const known = context.value;
    if (!plan || !known) return;
    const scenario = scenarioOf(plan, known);
    // While a field holds what no file may hold, the last plan that could be kept stays kept.
    if (!scenarioSchema.safeParse(scenario).success) return;
    const chosen = plan.schools.map(({ id }) => id);
    const from = startedFrom.value ?? '';
    keepPlan(store, {
      datasetId,
      startedFrom: from,
      scenario,
      from: plan.from,
      chosen,
      name: plan.name,
    });
  });

  async function arrive(arrival: Arrival) {
    datasetId = arrival.datasetId;
    context.value = arrival.context;
    const next = arrival.wanted;
    if (next === wanted && history.peek()) return;
    wanted = next;
    try {
      openFailure.value = null;
      baseline.value ??= await load(arrival.baseline);
      const kept = history.peek() ? null : keptPlan(store, datasetId);
      if (kept && (next === null || next === kept.startedFrom)) {
        startedFrom.value = kept.startedFrom;
        begin(restored(kept, arrival.context), '');
        return;
      }
      if (history.peek() && (next === null || next === startedFrom.peek())) return;
      await start(next ?? arrival.baseline);
    } catch (error) {
      wanted = undefined;
      openFailure.value = asFailure(error);
    }
  }

  async function start(scenarioId: string) {
    const mine = ++starts;
    try {
      const from = await load(scenarioId);
      const known = context.peek();
      if (mine !== starts || !known) return;
      batch(() => {
        startedFrom.value = from.id;
        begin(openPlan(from, known), `start from “${from.label}”`);
      });
    } catch (error) {
      openFailure.value = asFailure(error);
    }
  }

  return {
    history,
    context,
    startedFrom,
    runs,
    failure: computed(() => openFailure.value ?? runs.failure.value),
    upToDate: computed(() => {
      const answered = runs.answer.value?.question;
      const now = question.value;
      return answered !== undefined && now !== null && sameQuestion(answered, now);
    }),
    asked,
    arrive,
    start,
    apply,
    step(edit) {
      const before = history.peek();
      if (before) move(takeStep(before, edit));
    },
    undo() {
      const before = history.peek();
      if (before) move(undo(before));
    },
    redo() {
      const before = history.peek();
      if (before) move(redo(before));
    },
    save() {
      const plan = history.peek()?.plan;
      const known = context.peek();
      if (!plan || !known) return null;
      const problems = [...planProblems(plan, known), ...sharingProblems(plan, known)];
      return stopsAt(problems) ? null : { ...scenarioOf(plan, known), dataset: datasetId };
    },
    openFile(text, fileName) {
      const known = context.peek();
      if (!known) return;
      const read = jsonProblems(scenarioSchema, fileName, text);
      if (read.value === null) {
        const message = `The plan in “${fileName}” could not be opened.`;
        openFailure.value = { message, problems: read.problems.map(problemLine) };
        return;
      }
      openFailure.value = null;
      startedFrom.value = null;
      begin(openPlan(read.value, known), `open “${read.value.label}”`);
    },
    retry() {
      openFailure.value = null;
      void runs.resume();
    },
  };
}
