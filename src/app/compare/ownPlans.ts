/** Plans that a reader opens from files of their own. They stay on the device, while the tab lives. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { jsonProblems } from '../../data/json.ts';
import { problemLine } from '../../domain/problems.ts';
import { type Scenario, scenarioSchema } from '../../domain/scenario.ts';
import type { KeptTexts } from '../review/planStore.ts';
import type { ScenarioEntry } from '../state/scenarios.ts';
import type { Failure } from '../state/stagedRun.ts';

const KEY = 'plans-from-files';
const VERSION = 1;
const MOST_ID = 60;

/** The data that the page holds, which plans have to fit. */
export interface HeldData {
  readonly id: string;
  readonly name: string;
}

export interface OwnPlansParts {
  readonly store: KeptTexts | null;
  /** Data and plans on offer; null until they are there. */
  readonly offered: () => {
    readonly data: HeldData;
    readonly scenarios: readonly ScenarioEntry[];
  } | null;
  /** Hears of a plan that is to be offered and shown. */
  readonly onOpened: (entry: ScenarioEntry) => void;
}

export interface OwnPlans {
  /** Why the last file could not be opened. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Opens a scenario file. Problems are shown, and the page stays as it is. */
  openFile(text: string, fileName: string): void;
  planOf(id: string): Scenario | undefined;
  /** Plans opened before in this tab on the same data, as they are offered. */
  restore(data: HeldData): ScenarioEntry[];
}

/** A file and the plan in it. */
interface OwnPlan {
  readonly file: string;
  readonly scenario: Scenario;
}

export function createOwnPlans({ store, offered, onOpened }: OwnPlansParts): OwnPlans {
  const failure = signal<Failure | null>(null);
  let plans: OwnPlan[] = [];

  function keep(data: HeldData): void {
    try {
      store?.setItem(KEY, JSON.stringify({ version: VERSION, datasetId: data.id, plans }));
    } catch {
      // A full or forbidden store costs nothing but the memory of the plans.
    }
  }

  return {
    failure,
    openFile(text, fileName) {
      const now = offered();
      if (now === null) return;
      const read = jsonProblems(scenarioSchema, fileName, text);
      if (read.value === null) {
        const message = `The plan in “${fileName}” could not be opened.`;
        failure.value = { message, problems: read.problems.map(problemLine) };
        return;
      }
      const refusal = otherData(read.value, now.data);
      if (refusal !== null) {
        failure.value = { message: refusal, problems: [] };
        return;
      }
      failure.value = null;
      const scenario = withOwnName(read.value, fileName, now.scenarios);
      plans = [...plans, { file: fileName, scenario }];
      keep(now.data);
      onOpened(entryOf({ file: fileName, scenario }));
    },
    planOf: (id) => plans.find(({ scenario }) => scenario.id === id)?.scenario,
    restore(data) {
      plans = keptPlans(store, data);
      return plans.map(entryOf);
    },
  };
}

/** Why a plan cannot be compared on the data held; null where it can, or does not say what it is of. */
function otherData({ dataset, label }: Scenario, { id, name }: HeldData): string | null {
  if (dataset === undefined || dataset === id) return null;
  return `“${label}” was made on the data “${dataset}”. This page holds “${id}” (${name}). Plans on different data have no futures in common, so they are not compared: open a plan that was made on “${id}”.`;
}

/** Runs and links go by the id, so a plan takes none that is taken; nor a label that would be read twice. */
function withOwnName(scenario: Scenario, file: string, taken: readonly ScenarioEntry[]): Scenario {
  const ids = new Set(taken.map(({ id }) => id));
  let { id } = scenario;
  for (let n = 2; ids.has(id); n++) {
    const end = `-${n}`;
    id = `${scenario.id.slice(0, MOST_ID - end.length)}${end}`;
  }
  const twice = taken.some(({ label }) => label === scenario.label);
  return { ...scenario, id, label: twice ? `${scenario.label} (${file})` : scenario.label };
}

function entryOf({ file, scenario: { id, label } }: OwnPlan): ScenarioEntry {
  return { id, label, file };
}

function keptPlans(store: KeptTexts | null, data: HeldData): OwnPlan[] {
  try {
    const kept = JSON.parse(store?.getItem(KEY) ?? 'null');
    if (kept?.version !== VERSION || kept.datasetId !== data.id) return [];
    return (kept.plans as OwnPlan[]).map(({ file, scenario }) => ({
      file: String(file),
      scenario: scenarioSchema.parse(scenario),
    }));
  } catch {
    return [];
  }
}
