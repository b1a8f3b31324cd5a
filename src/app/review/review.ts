/** The review of a visit: the plan in the making with its steps, and its comparison with no change. */
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';
import type { ImportedFile } from '../plans/importPlans.ts';
import type { OwnPlan } from '../plans/ownPlan.ts';
import type { Plans } from '../plans/plans.ts';
import type { KeptTexts } from '../plans/shelf.ts';
import { asFailure, type Failure } from '../state/stagedRun.ts';
import type { Client } from '../worker/client.ts';
import { openPlan } from './openPlan.ts';
import { changedSchools, isEmpty, noChange, type Plan, type PlanContext } from './plan.ts';
import { type PlanProblem, planProblems, sharingProblems } from './planChecks.ts';
import type { Edit } from './planEdits.ts';
import { type PlanHistory, redo, startHistory, takeStep, undo } from './planHistory.ts';
import { isAsOpened, keptScenario, scenarioOf } from './planScenario.ts';
import { keepMark, keptMark, type PlanMark } from './planStore.ts';
import { createReviewRuns, type Question, type ReviewRuns, sameQuestion } from './reviewRuns.ts';

export interface ReviewParts {
  readonly client: Client;
  readonly now: () => number;
  /** Reads a scenario of the list. */
  readonly load: (scenarioId: string) => Promise<Scenario>;
  readonly store: KeptTexts | null;
  /** The person's own plans, among which a plan is kept once it is changed. */
  readonly plans: Plans;
  /** Whether a plan is somebody else's, to be looked at only. */
  readonly isShared: (scenarioId: string) => boolean;
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
  /** Whether the answer on screen is that of the plan as it stands. */
  readonly upToDate: ReadonlySignal<boolean>;
  /** Problems that were in the way of the last Apply or Save and still are. */
  readonly asked: ReadonlySignal<Asked>;
  readonly runs: ReviewRuns;
  /** Opens what the address asks for, or goes on with what was kept. */
  arrive(arrival: Arrival): Promise<void>;
  /** Opens a scenario of the list in place of the plan; can be undone, but from and to a shared plan. */
  start(scenarioId: string): Promise<void>;
  /** Edits the plan; one of somebody else's stays as it is. */
  step(edit: Edit): void;
  undo(): void;
  redo(): void;
  /** Compares the plan as it stands. Does nothing while it has problems. */
  apply(): void;
  /** The plan as a scenario to be shared; null while something is missing, which is then said. */
  share(): Scenario | null;
  /** Keeps plan files and opens the first. Problems are shown, and the plan stays. */
  openFiles(files: readonly ImportedFile[]): void;
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

/** A plan with the schools that were ticked and not changed yet. */
function ticked(plan: Plan, { chosen }: PlanMark, context: PlanContext): Plan {
  const there = new Set(plan.schools.map(({ id }) => id));
  const ticked = chosen.filter((id) => !there.has(id) && context.schools.has(id));
  const blank = noChange(context.usualSeptember);
  return { ...plan, schools: [...plan.schools, ...ticked.map((id) => ({ id, change: blank }))] };
}

export function createReview(parts: ReviewParts): Review {
  const { client, now, load, store, plans, isShared } = parts;
  const history = signal<PlanHistory | null>(null);
  const context = signal<PlanContext | null>(null);
  const baseline = signal<Scenario | null>(null);
  const openFailure = signal<Failure | null>(null);
  const asked = signal<Asked>({ problems: [], times: 0 });
  const runs = createReviewRuns({ client, now });
  let datasetId = '';
  let wanted: string | null | undefined;
  /** The plan in the making as it was last kept; undefined while it is not. */
  let kept: OwnPlan | undefined;
  /** True where the plan was changed elsewhere and has not been compared since. */
  let behind = false;
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
    if (next) keep(next.plan);
    if (question.peek() === null) runs.clear();
    const known = context.peek();
    if (!next || !known) return;
    const still = [...planProblems(next.plan, known), ...sharingProblems(next.plan, known)];
    const isStill = ({ field, message }: PlanProblem) =>
      still.some((one) => one.field === field && one.message === message);
    const { problems, times } = asked.peek();
    asked.value = { problems: problems.filter(isStill), times };
  }

  function place(plan: Plan, name: string) {
    const before = history.peek();
    const own = before !== null && before.plan.keptAs !== null && plan.keptAs !== null;
    move(own ? takeStep(before, { name, plan }) : startHistory(plan));
  }

  function begin(plan: Plan, name: string) {
    place(plan, name);
    behind = false;
    apply();
  }

  /** A plan of the library or the person's own as it is edited, or a shared one as it is looked at. */
  function opened(from: Scenario, known: PlanContext): Plan {
    if (plans.get(from.id)) return openPlan(from, known, from.id);
    return openPlan(from, known, isShared(from.id) ? null : plans.newId());
  }

  /** Keeps the plan among the person's own, from its first change on. */
  function keep(plan: Plan) {
    const known = context.peek();
    const { keptAs, from } = plan;
    if (keptAs === null || !known) return;
    const chosen = plan.schools.map(({ id }) => id);
    keepMark(store, { datasetId, startedFrom: from.id, keptAs, chosen });
    const unchanged = plan.name === null && isAsOpened(plan, known);
    kept = plans.get(keptAs);
    if (unchanged && !kept) return;
    const scenario = unchanged && from.id === keptAs ? from : keptScenario(plan, known);
    // While a field holds what no file may hold, the last plan that could be kept stays kept.
    if (!scenarioSchema.safeParse(scenario).success) return;
    batch(() => {
      kept = plans.save(scenario);
    });
  }

  /** Follows the plan where another page or tab has changed it; undo brings back what was here. */
  function follow() {
    const plan = history.peek()?.plan;
    const known = context.peek();
    if (!plan || !known || plan.keptAs === null) return;
    const there = plans.get(plan.keptAs);
    if (there === kept) return;
    const from = there?.scenario ?? baseline.peek();
    if (!from) return;
    kept = there;
    const name = there ? 'changes made elsewhere' : `delete “${plan.from.label}”`;
    place(there ? openPlan(from, known, there.id) : opened(from, known), name);
    behind = true;
  }
  effect(() => {
    if (plans.list.value) untracked(follow);
  });

  async function arrive(arrival: Arrival) {
    datasetId = arrival.datasetId;
    context.value = arrival.context;
    const next = arrival.wanted;
    const plan = history.peek()?.plan;
    if (plan && behind) {
      behind = false;
      apply();
    }
    if (plan && next === wanted) return;
    wanted = next;
    try {
      openFailure.value = null;
      baseline.value ??= await load(arrival.baseline);
      const mark = plan ? null : keptMark(store, datasetId);
      if (mark && (next === null || next === mark.startedFrom || next === mark.keptAs)) {
        return await goOn(mark, arrival);
      }
      const going = plan?.keptAs && (next === null || [plan.from.id, plan.keptAs].includes(next));
      if (!going) await start(next ?? arrival.baseline);
    } catch (error) {
      wanted = undefined;
      openFailure.value = asFailure(error);
    }
  }

  /** Goes on with the plan that was in the making before a reload, or starts from no change. */
  async function goOn(mark: PlanMark, arrival: Arrival) {
    const there = plans.get(mark.keptAs)?.scenario;
    const from = there ?? (await load(mark.startedFrom).catch(() => null));
    if (from === null || isShared(from.id)) return start(arrival.wanted ?? arrival.baseline);
    const plan = openPlan(
      from,
      arrival.context,
      plans.mayWrite(mark.keptAs) ? mark.keptAs : plans.newId(),
    );
    begin(ticked(plan, mark, arrival.context), '');
  }

  async function start(scenarioId: string) {
    const mine = ++starts;
    try {
      const from = await load(scenarioId);
      const known = context.peek();
      if (mine !== starts || !known) return;
      const name = `${plans.get(from.id) ? 'open' : 'start from'} “${from.label}”`;
      batch(() => begin(opened(from, known), name));
    } catch (error) {
      openFailure.value = asFailure(error);
    }
  }

  return {
    history,
    context,
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
      if (before && before.plan.keptAs !== null) move(takeStep(before, edit));
    },
    undo() {
      const before = history.peek();
      if (before) move(undo(before));
    },
    redo() {
      const before = history.peek();
      if (before) move(redo(before));
    },
    share() {
      const plan = history.peek()?.plan;
      const known = context.peek();
      if (!plan || !known) return null;
      const problems = [...planProblems(plan, known), ...sharingProblems(plan, known)];
      return stopsAt(problems) ? null : { ...scenarioOf(plan, known), dataset: datasetId };
    },
    openFiles(files) {
      const known = context.peek();
      if (!known) return;
      const { plans: imported, failure } = plans.importFiles(files);
      openFailure.value = failure;
      const [first] = imported;
      if (first) begin(opened(first.scenario, known), `open “${first.scenario.label}”`);
    },
    retry() {
      openFailure.value = null;
      void runs.resume();
    },
  };
}
