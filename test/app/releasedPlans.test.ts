/** Whatever a released version wrote opens today, and says what it said then. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leftInTab } from '../../src/app/plans/leftInTab.ts';
import { isUnreadable, readRecord, type Unreadable } from '../../src/app/plans/ownPlan.ts';
import { planFromText } from '../../src/app/plans/planLink.ts';
import { createPlans } from '../../src/app/plans/plans.ts';
import { readPlan } from '../../src/app/plans/planText.ts';
import { type KeptTexts, type PlanShelf, visitShelf } from '../../src/app/plans/shelf.ts';
import { keptMark } from '../../src/app/review/planStore.ts';
import { type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import { plansParts } from './support/plansHere.ts';

const FOLDER = 'test/fixtures/released';
const DATA = { id: 'kent', name: 'Kent' };
const REVIEW = 'special-school-review';

interface Released {
  readonly version: string;
  readonly files: Record<string, { readonly file: object; readonly meaning: Scenario }>;
  readonly tab?: Record<string, string>;
  readonly records?: readonly { readonly version: number; readonly scenario: Scenario }[];
  readonly link?: string;
}

const released = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): Released => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
const withRecords = released.filter(({ records }) => records !== undefined);
const withTab = released.filter(({ tab }) => tab !== undefined);

/** A store of a tab that holds what a version left there. */
function tabOf(texts: Record<string, string>): KeptTexts {
  const words = new Map(Object.entries(texts));
  return {
    getItem: (key) => words.get(key) ?? null,
    setItem: (key, text) => void words.set(key, text),
  };
}

const onDevice = (): PlanShelf => ({ ...visitShelf(null), lasts: 'device', reason: null });

/** Today's page, opened in a tab that a version left. */
async function openedIn(store: KeptTexts, shelf = onDevice()) {
  const plans = createPlans({
    ...plansParts(shelf),
    left: (lasts, moment) => leftInTab(store, lasts, moment),
  });
  await plans.open(DATA, ['no-change']);
  await plans.flush();
  return plans;
}

/** Every field that a version knew has the value that it had; fields that are new have their default. */
function expectSameMeaning(today: Scenario | null, then: Scenario) {
  expect(today).toMatchObject(then);
  expect(today?.policies.map(({ kind }) => kind)).toEqual(then.policies.map(({ kind }) => kind));
  // Said in full, as a version that filled in its own defaults would write it again.
  expect(scenarioSchema.parse(then)).toEqual(today);
}

it('every version in the changelog has left something here', () => {
  const entries = readFileSync('CHANGELOG.md', 'utf8').match(/^## .+$/gm) ?? [];
  expect(released).toHaveLength(entries.length);
});

describe.each(released)('a plan file of $version', ({ files }) => {
  it.each(Object.entries(files))('%s says what it said', (name, { file, meaning }) => {
    const { scenario, problems } = readPlan(JSON.stringify(file), name);
    expect(problems).toEqual([]);
    expectSameMeaning(scenario, meaning);
  });
});

describe.each(withRecords)('what $version kept on the device', ({ records = [], link = '' }) => {
  it('is a plan today, under its name and id', () => {
    for (const record of records) {
      const read = readRecord(record);
      if (isUnreadable(read)) throw new Error(read.problems.join('; '));
      const { scenario } = record;
      expectSameMeaning(read.scenario, scenario);
      const { version: _, scenario: __, ...rest } = record;
      expect(read).toMatchObject(rest);
    }
    expect(records).toHaveLength(1);
  });

  it('opens from its link', async () => {
    const { scenario, notices } = await planFromText(link);
    expect(notices).toEqual([]);
    expect(scenario?.policies).toEqual(records[0].scenario.policies);
    expect(scenario?.id).toBe(REVIEW);
  });
});

describe.each(withTab)('a tab in which $version was open', ({ version, tab = {} }) => {
  it('keeps its plans on the device, once', async () => {
    const store = tabOf(tab);
    const shelf = onDevice();
    const plans = await openedIn(store, shelf);
    const labels = plans.list.value.map(({ scenario }) => scenario.label);
    expect(labels).toContain('My plan');
    expect(labels.length).toBe(version === '0.5.0' ? 2 : 1);
    const mine = plans.list.value.find(({ scenario }) => scenario.label === 'My plan');
    const { policies } = readPlan(JSON.stringify(mine?.scenario), 'it').scenario as Scenario;
    expect(policies.length).toBeGreaterThan(0);
    const again = await openedIn(store, shelf);
    expect(again.list.value.map(({ id }) => id).sort()).toEqual(
      plans.list.value.map(({ id }) => id).sort(),
    );
    expect(await shelf.all()).toHaveLength(labels.length);
  });

  it('goes on with its plan in the making where that is known by its mark', () => {
    const mark = keptMark(tabOf(tab), DATA.id);
    const byMark = JSON.parse(tab['plan-in-the-making']).version === 2;
    expect(mark?.keptAs).toBe(byMark ? 'my-plan-1' : undefined);
  });
});

it('what is left in a tab stays there while the device refuses it', async () => {
  const { tab = {} } = withTab[0];
  const store = tabOf(tab);
  const full = onDevice();
  const plans = await openedIn(store, {
    ...full,
    put: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
  });
  expect(plans.trouble.value?.plans).toHaveLength(1);
  expect(plans.list.value).toHaveLength(1);
  expect(store.getItem('plan-in-the-making')).toBe(tab['plan-in-the-making']);
  expect((await openedIn(store, full)).list.value).toHaveLength(1);
});

describe('a version that is still to come', () => {
  it.each([
    ['a plan file', () => readPlan('{"schemaVersion":2}', 'a.json').problems[0].fix],
    ['a record', () => (readRecord({ version: 2, id: 'a' }) as Unreadable).problems[0]],
  ])('%s of it is refused in plain words', (_, said) => {
    expect(said()).toMatch(/newer version of this page.*[Rr]eload/);
  });

  it('a link of it is refused in plain words', async () => {
    expect((await planFromText('2.abc')).notices[0]).toMatch(/newer version of this page/);
  });
});
