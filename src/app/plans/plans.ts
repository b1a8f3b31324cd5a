/** The library of the person: plans of their own, kept on the device as they are edited. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Scenario } from '../../domain/scenario.ts';
import type { Failure } from '../state/stagedRun.ts';
import { type HeldData, type ImportedFile, importFailure, readFiles } from './importPlans.ts';
import {
  isUnreadable,
  type OwnPlan,
  type PlanOrigin,
  readRecord,
  type Unreadable,
} from './ownPlan.ts';
import type { PlanShelf } from './shelf.ts';
import { createWriteBehind } from './writeBehind.ts';

const MOST_LABEL = 200;

/** Other tabs of the same page. */
export interface Neighbours {
  /** Tells them that a plan has been written or removed. */
  tell(id: string): void;
  /** Hears of plans that they have written or removed. */
  hear(listener: (id: string) => void): void;
}

export interface PlansParts {
  readonly shelf: Promise<PlanShelf>;
  readonly neighbours: Neighbours | null;
  /** The moment, in ISO 8601. */
  readonly now: () => string;
  /** A word that no other plan has: letters and digits. */
  readonly newWord: () => string;
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
  /** Why the last change could not be kept; null while all is well. */
  readonly trouble: ReadonlySignal<string | null>;
  /** The plan removed last, which can be put back. */
  readonly removed: ReadonlySignal<OwnPlan | null>;
  /** The plan that another tab changed last, as it was here before; null once it is changed here. */
  readonly changedElsewhere: ReadonlySignal<OwnPlan | null>;
  /** Reads what is kept. `taken` are ids that no own plan may have. */
  open(data: HeldData, taken: readonly string[]): Promise<void>;
  get(id: string): OwnPlan | undefined;
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
  /** Keeps the plans in files. Where one has problems none is kept, and all problems are said at once. */
  importFiles(files: readonly ImportedFile[]): Imported;
  /** Writes at once what waits to be written. */
  flush(): Promise<void>;
}

/** A name that no plan has: "My plan", "My plan 2". */
export function freeLabel(wanted: string, taken: readonly string[]): string {
  let label = wanted.slice(0, MOST_LABEL);
  for (let n = 2; taken.includes(label); n++) {
    const end = ` ${n}`;
    label = `${wanted.slice(0, MOST_LABEL - end.length)}${end}`;
  }
  return label;
}

/** Whether two plans say the same, but for their id, name and description. */
export function samePlan(one: Scenario, other: Scenario): boolean {
  const said = (plan: Scenario) => {
    const { id: _, label: __, description: ___, dataset: ____, ...rest } = plan;
    return JSON.stringify(rest);
  };
  return said(one) === said(other);
}

export function createPlans({ shelf, neighbours, now, newWord }: PlansParts): Plans {
  const list = signal<readonly OwnPlan[]>([]);
  const unreadable = signal<readonly Unreadable[]>([]);
  const lasts = signal<PlanShelf['lasts'] | null>(null);
  const removed = signal<OwnPlan | null>(null);
  const changedElsewhere = signal<OwnPlan | null>(null);
  const behind = createWriteBehind(shelf, (id) => neighbours?.tell(id));
  let data: HeldData = { id: '', name: '' };
  let taken: readonly string[] = [];

  const get = (id: string) => list.peek().find((plan) => plan.id === id);
  const others = (id: string) => list.peek().filter((plan) => plan.id !== id);
  const labels = () => list.peek().map(({ scenario }) => scenario.label);
  const order = (plans: readonly OwnPlan[]) =>
    [...plans].sort((one, other) => other.changed.localeCompare(one.changed));

  function newId(): string {
    let id = `my-plan-${newWord()}`;
    while (taken.includes(id) || get(id)) id = `my-plan-${newWord()}`;
    return id;
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
    const id = taken.includes(given.id) ? newId() : given.id;
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
    const read = raw === undefined ? null : readRecord(raw);
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
    removed,
    changedElsewhere,
    trouble: behind.trouble,
    async open(held, library) {
      data = held;
      taken = library;
      const here = await shelf;
      const read = (await here.all()).map(readRecord);
      const kept = read.filter((one): one is OwnPlan => !isUnreadable(one));
      batch(() => {
        const made = list.peek().filter(({ id }) => !kept.some((one) => one.id === id));
        list.value = order([...made, ...kept]);
        unreadable.value = read.filter(isUnreadable);
        lasts.value = here.lasts;
      });
    },
    get,
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
