/** The library of the person: plans of their own, kept on the device as they are edited. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import { AT_ONCE, ELSEWHERE } from '../content/planSafety.ts';
import type { Failure } from '../state/stagedRun.ts';
import { type HeldData, type ImportedFile, importFailure, readFiles } from './importPlans.ts';
import { type LeftInTab, takeIn } from './leftInTab.ts';
import type { Neighbours } from './otherTabs.ts';
import {
  isUnreadable,
  type KeptRecord,
  type OwnPlan,
  type PlanOrigin,
  readRecord,
  type Unreadable,
} from './ownPlan.ts';
import { freeLabel, MOST_LABEL, samePlan } from './planLabels.ts';
import type { PlanShelf, VisitReason } from './shelf.ts';
import { createWriteBehind, type NotKept } from './writeBehind.ts';

export interface PlansParts {
  readonly shelf: Promise<PlanShelf>;
  readonly neighbours: Neighbours | null;
  /** The moment, in ISO 8601. */
  readonly now: () => string;
  /** A word that no other plan has: letters and digits. */
  readonly newWord: () => string;
  /** What an earlier visit left in this tab; absent = nothing. */
  readonly left?: (lasts: PlanShelf['lasts'], moment: string) => LeftInTab;
}

/** A plan that two tabs have changed at once. */
export interface TwoVersions {
  readonly id: string;
  /** Name of the version that was saved last, and of the other. */
  readonly name: string;
  readonly copy: string;
}

/** Plans kept from files, or why there are none. */
export interface Imported {
  readonly plans: readonly OwnPlan[];
  readonly failure: Failure | null;
}

export interface Plans {
  /** Plans of the person's own, last changed first; of every dataset. */
  readonly list: ReadonlySignal<readonly OwnPlan[]>;
  /** What is kept and cannot be read by this version. */
  readonly unreadable: ReadonlySignal<readonly Unreadable[]>;
  /** How long plans stay; null until it is known. */
  readonly lasts: ReadonlySignal<PlanShelf['lasts'] | null>;
  /** Why plans stay no longer than the visit; null where they do, or while it is not known. */
  readonly reason: ReadonlySignal<VisitReason | null>;
  /** Why what is kept could not be read; null where it was. */
  readonly unread: ReadonlySignal<string | null>;
  /** What could not be kept, and why; null while all is well. */
  readonly trouble: ReadonlySignal<NotKept | null>;
  /** The plan removed last, which can be put back. */
  readonly removed: ReadonlySignal<OwnPlan | null>;
  /** The plan that another tab changed last, as it was here before; null once it is changed here. */
  readonly changedElsewhere: ReadonlySignal<OwnPlan | null>;
  /** The plan that two tabs changed at once last, kept in both versions. */
  readonly atOnce: ReadonlySignal<TwoVersions | null>;
  /** Reads what is kept. `taken` are ids that no own plan may have. */
  open(data: HeldData, taken: readonly string[]): Promise<void>;
  get(id: string): OwnPlan | undefined;
  /** Whether a plan may be kept under an id: not where something else is kept that cannot be read. */
  mayWrite(id: string): boolean;
  /** An id for a plan that is to be made. */
  newId(): string;
  /**
   * Keeps a scenario: in place of the own plan of its id, else as a new plan, under another id where
   * the library has taken it. The plan kept says what is simulated, id included.
   */
  save(scenario: Scenario, origin?: PlanOrigin): OwnPlan;
  rename(id: string, label: string): void;
  /** A second plan that says the same, under a name of its own. */
  duplicate(id: string): OwnPlan | undefined;
  remove(id: string): void;
  putBack(): void;
  /** Keeps the plan as it was here before another tab changed or deleted it, beside what is there now. */
  keepBoth(): void;
  /** Keeps the plans in files. Where one has problems none is kept, and all problems are said at once. */
  importFiles(files: readonly ImportedFile[]): Imported;
  /** Writes at once what waits to be written. */
  flush(): Promise<void>;
}

export function createPlans({ shelf, neighbours, now, newWord, left }: PlansParts): Plans {
  const list = signal<readonly OwnPlan[]>([]);
  const unreadable = signal<readonly Unreadable[]>([]);
  const lasts = signal<PlanShelf['lasts'] | null>(null);
  const reason = signal<VisitReason | null>(null);
  const unread = signal<string | null>(null);
  const removed = signal<OwnPlan | null>(null);
  const changedElsewhere = signal<OwnPlan | null>(null);
  const atOnce = signal<TwoVersions | null>(null);
  const behind = createWriteBehind({
    shelf,
    onWritten: (id) => neighbours?.tell(id),
    onDisplaced,
  });
  let hasLooked = false;
  let data: HeldData = { id: '', name: '' };
  let taken: readonly string[] = [];

  const get = (id: string) => list.peek().find((plan) => plan.id === id);
  const others = (id: string) => list.peek().filter((plan) => plan.id !== id);
  const labels = () => list.peek().map(({ scenario }) => scenario.label);
  const order = (plans: readonly OwnPlan[]) =>
    [...plans].sort((one, other) => other.changed.localeCompare(one.changed));

  /** Of the library, or of what is kept and cannot be read, which nothing is written over. */
  const isTaken = (id: string) =>
    taken.includes(id) || unreadable.peek().some((one) => one.id === id);

  function newId(): string {
    let id = `my-plan-${newWord()}`;
    while (isTaken(id) || get(id)) id = `my-plan-${newWord()}`;
    return id;
  }

  /** Reads what the shelf gave back. */
  function taking(raw: unknown): OwnPlan | Unreadable {
    const read = readRecord(raw);
    if (isUnreadable(read)) behind.bar(read.id);
    else behind.saw(read.id, raw);
    return read;
  }

  /** A second plan, under a name of its own. */
  function keepBeside({ scenario, origin }: OwnPlan, wanted: string): OwnPlan {
    return save({ ...scenario, id: newId(), label: freeLabel(wanted, labels()) }, origin);
  }

  /** What another tab had written a moment before: kept beside, or to be put back. */
  function onDisplaced(id: string, raw: unknown) {
    const theirs = readRecord(raw);
    const mine = get(id);
    if (isUnreadable(theirs)) {
      // Of a newer version of the page: it goes back to where it was, and stays there.
      behind.bar(id);
      void shelf.then((here) => here.put(raw as KeptRecord));
      if (mine) behind.write(mine);
      return;
    }
    if (!mine) {
      removed.value = theirs;
      return;
    }
    const { label } = mine.scenario;
    const copy = keepBeside(theirs, AT_ONCE.copy(theirs.scenario.label));
    atOnce.value = { id, name: label, copy: copy.scenario.label };
  }

  function put(plan: OwnPlan): OwnPlan {
    batch(() => {
      list.value = [plan, ...others(plan.id)];
      if (changedElsewhere.peek()?.id === plan.id) changedElsewhere.value = null;
    });
    behind.write(plan);
    return plan;
  }

  function save(given: Scenario, origin: PlanOrigin = 'made'): OwnPlan {
    const before = get(given.id);
    const id = taken.includes(given.id) || (!before && isTaken(given.id)) ? newId() : given.id;
    const scenario = { ...given, id, dataset: given.dataset ?? data.id };
    if (before && JSON.stringify(before.scenario) === JSON.stringify(scenario)) return before;
    const moment = now();
    const datasetId = scenario.dataset;
    return put(
      before
        ? { ...before, scenario, datasetId, changed: moment }
        : { id, scenario, datasetId, saved: moment, changed: moment, origin },
    );
  }

  /** A plan that is here already, under the same name, is not kept twice. */
  function imported(scenario: Scenario): OwnPlan {
    const here = list
      .peek()
      .find((plan) => plan.scenario.label === scenario.label && samePlan(plan.scenario, scenario));
    if (here) return here;
    const id = get(scenario.id) ? newId() : scenario.id;
    return save({ ...scenario, id, label: freeLabel(scenario.label, labels()) }, 'file');
  }

  /** Another tab has written or removed a plan: it is read again, unless a change of it waits here. */
  async function adopt(id: string) {
    const raw = await (await shelf).get(id);
    if (behind.waits(id)) return;
    const before = get(id);
    const read = raw === undefined ? null : taking(raw);
    // Kept by a newer version of the page: it stays here as it is, and is not written any more.
    if (read !== null && isUnreadable(read)) return;
    if (JSON.stringify(read) === JSON.stringify(before ?? null)) return;
    batch(() => {
      list.value = order(read === null ? others(id) : [read, ...others(id)]);
      if (before) changedElsewhere.value = before;
    });
  }
  neighbours?.hear((id) => void adopt(id));

  return {
    list,
    unreadable,
    lasts,
    reason,
    unread,
    removed,
    changedElsewhere,
    atOnce,
    trouble: behind.trouble,
    async open(held, library) {
      data = held;
      taken = library;
      const here = await shelf;
      let raw: readonly unknown[] = [];
      let problem: string | null = null;
      try {
        raw = await here.all();
      } catch (error) {
        // The page is of use without them, and what is made now is worth keeping.
        problem = error instanceof Error ? error.message : String(error);
      }
      const read = raw.map(taking);
      const kept = read.filter((one): one is OwnPlan => !isUnreadable(one));
      batch(() => {
        const made = list.peek().filter(({ id }) => !kept.some((one) => one.id === id));
        list.value = order([...made, ...kept]);
        unreadable.value = read.filter(isUnreadable);
        lasts.value = here.lasts;
        reason.value = here.reason;
        unread.value = problem;
      });
      if (left && !hasLooked) {
        hasLooked = true;
        const found = left(here.lasts, now());
        takeIn(found, { get, isTaken, put, keepBeside });
        void behind.flush().then(() => {
          if (behind.trouble.peek() === null) found.forget();
        });
      }
    },
    get,
    mayWrite: (id) => !isTaken(id),
    newId,
    save,
    rename(id, label) {
      const plan = get(id);
      const name = label.trim().slice(0, MOST_LABEL);
      if (plan && name !== '') save({ ...plan.scenario, label: name });
    },
    duplicate(id) {
      const plan = get(id);
      if (!plan) return undefined;
      const label = freeLabel(`${plan.scenario.label}, copy`, labels());
      return save({ ...plan.scenario, id: newId(), label }, plan.origin);
    },
    remove(id) {
      const plan = get(id);
      if (!plan) return;
      batch(() => {
        list.value = others(id);
        removed.value = plan;
      });
      behind.remove(id);
    },
    putBack() {
      const plan = removed.peek();
      if (!plan) return;
      batch(() => {
        removed.value = null;
        list.value = order([plan, ...others(plan.id)]);
      });
      behind.write(plan);
    },
    keepBoth() {
      const plan = changedElsewhere.peek();
      if (!plan) return;
      if (get(plan.id)) keepBeside(plan, ELSEWHERE.copy(plan.scenario.label));
      else put(plan);
      changedElsewhere.value = null;
    },
    importFiles(files) {
      const read = readFiles(files, data);
      const failure = importFailure(read);
      if (failure !== null) return { plans: [], failure };
      return {
        plans: read.flatMap(({ scenario }) => (scenario ? [imported(scenario)] : [])),
        failure,
      };
    },
    flush: behind.flush,
  };
}
