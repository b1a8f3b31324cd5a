/** What the device gives back: own plans, plans of the tab, own data; damaged, older, or still to come. */
import { type KeptData, readKept } from '../../../src/app/import/keptData.ts';
import { leftInTab } from '../../../src/app/plans/leftInTab.ts';
import { offeredPlans } from '../../../src/app/plans/offered.ts';
import { asRecord } from '../../../src/app/plans/ownPlan.ts';
import { type PlanShelf, visitShelf } from '../../../src/app/plans/shelf.ts';
import { readOpened } from '../../../src/app/worker/readOpened.ts';
import { namesOf } from '../../../src/data/namesOf.ts';
import { InputError } from '../../../src/domain/problems.ts';
import { type Scenario, scenarioSchema } from '../../../src/domain/scenario.ts';
import { memoryPlans } from '../../../test/app/support/plansHere.ts';
import type { Dice } from '../../../test/support/dice.ts';
import type { Ground, Grounds } from './grounds.ts';
import { mutateTable } from './mutateTable.ts';
import { mutateText } from './mutateText.ts';
import { type Json, mutateValue } from './mutateValue.ts';
import { changedPlan, groundFor, type Input, isSimulated } from './scenarioFiles.ts';
import { strangeValue } from './strangeValues.ts';
import { mustHold, type Reached, simulateYear, usePlan } from './usePlan.ts';

const MOMENT = '2026-11-22T10:00:00.000Z';
const NO_CHANGE: Scenario = scenarioSchema.parse({
  schemaVersion: 1,
  id: 'no-change',
  label: 'No change',
  description: '',
});

export function storedInput(grounds: Grounds, chance: Dice): Input {
  const kind = chance.share();
  if (kind < 0.5) return recordInput(grounds, chance);
  if (kind < 0.6) return tabInput(grounds, chance);
  if (kind < 0.7) return ownDataInput(grounds, chance);
  return datasetInput(grounds, chance);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A record of a plan in the database, changed as JSON or with what only a database can hold. */
function changedRecord(ground: Ground, chance: Dice): unknown {
  const version = () => chance.pick([0, 2, 99, -1, '1', null, 1.5]);
  const scenario = parsed(chance.chance(0.6) ? changedPlan(ground, chance) : ground.plans[0]);
  const made = { id: 'one', datasetId: ground.data.id, saved: MOMENT, changed: MOMENT };
  const record = asRecord({ ...made, scenario: scenario as Scenario, origin: 'made' });
  const how = chance.share();
  if (how < 0.3) return record;
  if (how < 0.4) return { ...record, version: version() };
  if (how < 0.5) return { ...record, scenario: { ...Object(scenario), schemaVersion: version() } };
  if (how < 0.8) {
    const { scenario: inner, ...outer } = record;
    const around = outer as unknown as Json;
    mutateValue(around, chance.whole(1, 2), chance);
    return { scenario: inner, ...Object(around) };
  }
  const strange = strangeValue(chance);
  const field = chance.pick([...Object.keys(record), 'whole']);
  if (field === 'whole') return strange;
  if (field === 'scenario' && chance.chance(0.5)) {
    const part = chance.pick(['policies', 'parameters', 'label', 'assumptions', 'other']);
    return { ...record, scenario: { ...Object(scenario), [part]: strange } };
  }
  return { ...record, [field]: strange };
}

/** As a database gives it back; what it could not have taken stays as it is. */
function fromDatabase(raw: unknown): unknown {
  try {
    return structuredClone(raw);
  } catch {
    return raw;
  }
}

function recordInput(grounds: Grounds, chance: Dice): Input {
  const ground = groundFor(grounds, chance);
  const raw = fromDatabase(changedRecord(ground, chance));
  const simulates = isSimulated(ground, grounds, chance);
  const shelf: PlanShelf = {
    lasts: 'device',
    reason: null,
    all: async () => [raw],
    get: async () => raw,
    put: async () => {},
    remove: async () => {},
  };
  return { shown: shownOf(raw), read: () => openPlans(shelf, 1, ground, simulates) };
}

/** The store of a tab holds texts: the plans of a visit, and what versions to 0.5.0 left there. */
function tabInput(grounds: Grounds, chance: Dice): Input {
  const ground = groundFor(grounds, chance);
  const scenario = () => parsed(changedPlan(ground, chance));
  const texts: Record<string, string> = {
    'own-plans': textOf([changedRecord(ground, chance), changedRecord(ground, chance)]),
    'plans-from-files': textOf({
      version: 1,
      datasetId: ground.data.id,
      plans: [{ scenario: scenario() }, { scenario: scenario() }],
    }),
    'plan-in-the-making': textOf({
      version: 1,
      datasetId: ground.data.id,
      scenario: scenario(),
      from: scenario(),
    }),
  };
  for (const key of Object.keys(texts)) {
    if (chance.chance(0.4)) texts[key] = mutateText(texts[key], chance.whole(1, 2), chance);
  }
  const simulates = isSimulated(ground, grounds, chance);
  const store = { getItem: (key: string) => texts[key] ?? null, setItem: () => {} };
  const read = async () => {
    leftInTab(store, 'device', MOMENT).forget();
    const left = leftInTab(store, 'visit', MOMENT);
    for (const { scenario: plan } of left.plans) await usePlan(plan, ground, false);
    return openPlans(visitShelf(store), null, ground, simulates);
  };
  return { shown: Object.values(texts).join('\n'), read };
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return '[{"id":"one"},null,7]';
  }
}

/** Opens the person's plans on a shelf, and does with the first what its page does. */
async function openPlans(
  shelf: PlanShelf,
  kept: number | null,
  ground: Ground,
  simulates: boolean,
): Promise<Reached> {
  const plans = memoryPlans(shelf);
  await plans.open(ground.data, ['no-change']);
  const own = plans.list.value;
  const unreadable = plans.unreadable.value;
  if (kept !== null) mustHold(own.length + unreadable.length === kept, 'no record is lost');
  for (const { id, text, problems } of unreadable) {
    mustHold(typeof id === 'string' && text !== null, 'what is unreadable can be shown');
    mustHold(problems.length > 0, 'what is unreadable is so for a reason');
  }
  const library = [{ id: 'no-change', label: 'No change', file: 'x.json' }];
  offeredPlans({ library, own, shared: null, datasetId: ground.data.id });
  if (own.length === 0) return 'refused';
  const [{ id, scenario }] = own;
  plans.duplicate(id);
  plans.rename(id, 'Another name');
  plans.remove(id);
  plans.putBack();
  await plans.flush();
  return usePlan(scenario, ground, simulates);
}

/** Own data in the database. */
function ownDataInput({ smallFiles }: Grounds, chance: Dice): Input {
  const kept: KeptData = {
    format: 1,
    name: 'Ourshire',
    hash: 'abc',
    taken: MOMENT,
    home: 'Homeshire',
    texts: smallFiles,
  };
  const strange = strangeValue(chance);
  const ways: (() => unknown)[] = [
    () => strange,
    () => ({ ...kept, [chance.pick(Object.keys(kept))]: strange }),
    () => ({ ...kept, texts: new Map([...smallFiles, [strange, 'text']]) }),
    () => ({ ...kept, texts: new Map<unknown, unknown>([...smallFiles, ['zones.csv', strange]]) }),
    () => ({ ...kept, texts: Object.fromEntries(smallFiles) }),
    () => {
      const { texts, ...words } = kept;
      mutateValue(words as unknown as Json, 1, chance);
      return { ...words, texts };
    },
  ];
  const raw = fromDatabase(chance.pick(ways)());
  return { shown: shownOf(raw), read: () => openOwnData(raw) };
}

async function openOwnData(raw: unknown): Promise<Reached> {
  const kept = readKept(raw);
  return kept === null ? 'refused' : openTexts(kept.texts);
}

/** Files of own data, with one or two of them changed. */
function datasetInput({ smallFiles }: Grounds, chance: Dice): Input {
  const files = new Map(smallFiles);
  const names = [...files.keys()];
  const changed = Array.from({ length: chance.whole(1, 2) }, () => {
    const name = chance.chance(0.25) ? 'dataset.json' : chance.pick(names);
    const text = files.get(name) ?? '';
    if (chance.chance(0.03)) files.delete(name);
    else if (chance.chance(0.2)) files.set(name, mutateText(text, chance.whole(1, 3), chance));
    else if (name.endsWith('.csv')) files.set(name, mutateTable(text, chance.whole(1, 3), chance));
    else {
      const value = parsed(text) as Json;
      mutateValue(value, chance.whole(1, 2), chance);
      files.set(name, JSON.stringify(value));
    }
    return `${name}: ${files.get(name)}`;
  });
  return { shown: changed.join('\n'), read: () => openTexts(files) };
}

/** Opens own data as the worker of the page does, and simulates a year of what was taken. */
async function openTexts(files: ReadonlyMap<string, string>): Promise<Reached> {
  const request = { kind: 'open' as const, requestId: 1, address: '', files };
  try {
    const { dataset } = await readOpened(request, () => {
      throw new Error('other data than those kept are asked for');
    });
    namesOf(dataset);
    simulateYear(dataset, NO_CHANGE);
    return 'simulated';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    mustHold(error.problems.length > 0, 'data that are refused are refused for a reason');
    return 'refused';
  }
}

function shownOf(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch {
    return `${Object.prototype.toString.call(raw)} that is no JSON`;
  }
}
