/** Plans of the person's own: kept as they are edited, found again, and lost in no tab. */
import { describe, expect, it } from 'vitest';
import { changesNothing } from '../../src/app/plans/changesNothing.ts';
import { migrate } from '../../src/app/plans/migrate.ts';
import { offeredPlans } from '../../src/app/plans/offered.ts';
import { freeLabel } from '../../src/app/plans/planLabels.ts';
import { createPlans } from '../../src/app/plans/plans.ts';
import { type PlanShelf, visitShelf } from '../../src/app/plans/shelf.ts';
import { policySchema, scenarioSchema } from '../../src/domain/scenario.ts';
import { memoryPlans, neighbourhood, plansParts } from './support/plansHere.ts';
import { scenario } from './support/reviews.ts';

const DATA = { id: 'testshire', name: 'Testshire' };
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function opened(shelf = visitShelf(null)) {
  const plans = memoryPlans(shelf);
  await plans.open(DATA, ['no-change']);
  return plans;
}
const names = (plans: Awaited<ReturnType<typeof opened>>) =>
  plans.list.value.map((plan) => plan.scenario.label);

describe('a plan of the own', () => {
  it('is there again on the same device, last changed first, with its dates and its data', async () => {
    const shelf = visitShelf(null);
    const before = await opened(shelf);
    const first = before.save(scenario({ id: 'one', label: 'One' }));
    before.save(scenario({ id: 'two', label: 'Two' }), 'link');
    before.save({ ...first.scenario, label: 'One, better' });
    await before.flush();
    const after = await opened(shelf);
    expect(after.list.value).toEqual(before.list.value);
    expect(names(after)).toEqual(['One, better', 'Two']);
    const [one, two] = after.list.value;
    expect(one.changed > two.changed && one.saved < two.saved).toBe(true);
    expect([one.origin, two.origin, one.datasetId]).toEqual(['made', 'link', 'testshire']);
  });

  it('takes no id of the library, and saving the same again is no change', async () => {
    const plans = await opened();
    const kept = plans.save(scenario());
    expect(kept.id).not.toBe('no-change');
    expect(kept.scenario.id).toBe(kept.id);
    expect(plans.save(kept.scenario)).toBe(kept);
    expect(plans.list.value).toHaveLength(1);
  });

  it('is duplicated under a name of its own, deleted, and put back as it was', async () => {
    const shelf = visitShelf(null);
    const plans = await opened(shelf);
    const kept = plans.save(scenario({ id: 'one', label: 'One' }));
    plans.duplicate(kept.id);
    plans.duplicate(kept.id);
    expect(names(plans)).toEqual(['One, copy 2', 'One, copy', 'One']);
    plans.remove(kept.id);
    await plans.flush();
    expect(names(await opened(shelf))).not.toContain('One');
    plans.putBack();
    await plans.flush();
    expect((await opened(shelf)).get('one')).toEqual(kept);
  });

  it('that cannot be read is said and stays where it is', async () => {
    const shelf = visitShelf(null);
    const broken = { version: 1, id: 'broken', scenario: { schemaVersion: 9 } };
    await shelf.put(broken as never);
    const plans = await opened(shelf);
    plans.save(scenario({ id: 'one' }));
    await plans.flush();
    expect(plans.unreadable.value.map(({ id }) => id)).toEqual(['broken']);
    expect(plans.unreadable.value[0].problems.length).toBeGreaterThan(1);
    expect(await shelf.get('broken')).toEqual(broken);
  });

  it('that cannot be read keeps its id to itself: nothing else is kept under it', async () => {
    const shelf = visitShelf(null);
    const newer = { version: 2, id: 'b' };
    await shelf.put(newer as never);
    const plans = await opened(shelf);
    const copy = plans.save(scenario({ id: 'b', label: 'From a link' }), 'link');
    await plans.flush();
    expect(copy.id).not.toBe('b');
    expect(await shelf.get('b')).toEqual(newer);
    expect(plans.unreadable.value[0].problems).toEqual([
      'It was saved by a newer version of this page. Reload the page to get that version, then look again.',
    ]);
  });

  it('of a device that gives nothing back does not stop the page, and is said', async () => {
    const good = visitShelf(null);
    const plans = await opened({ ...good, all: () => Promise.reject(new Error('data lost')) });
    expect(plans.unread.value).toBe('data lost');
    plans.save(scenario({ id: 'one' }));
    await plans.flush();
    expect(await good.get('one')).toBeDefined();
  });

  it('that one of several refuses is the one said, whichever is written last', async () => {
    const good = visitShelf(null);
    const refused = (id: string) => {
      if (id === 'one') throw new DOMException('no room', 'QuotaExceededError');
    };
    const plans = await opened({
      ...good,
      put: async (record) => {
        refused(record.id);
        return good.put(record);
      },
    });
    plans.save(scenario({ id: 'one' }));
    plans.save(scenario({ id: 'two' }));
    await plans.flush();
    expect(plans.trouble.value).toMatchObject({ reason: 'full' });
    expect(plans.trouble.value?.plans.map(({ id }) => id)).toEqual(['one']);
  });

  it('that the device refuses is still there for the visit, and is said and tried again', async () => {
    const good = visitShelf(null);
    let full = true;
    const shelf: PlanShelf = {
      ...good,
      put: async (record) => {
        if (full) throw new Error('no room');
        return good.put(record);
      },
    };
    const plans = await opened(shelf);
    plans.save(scenario({ id: 'one' }));
    await plans.flush();
    expect(plans.trouble.value).toMatchObject({ reason: 'refused', words: 'no room' });
    expect(plans.trouble.value?.plans.map(({ id }) => id)).toEqual(['one']);
    expect(plans.get('one')).toBeDefined();
    full = false;
    await plans.flush();
    expect(plans.trouble.value).toBeNull();
    expect(await good.get('one')).toBeDefined();
  });
});

describe('two tabs', () => {
  async function tabs() {
    const shelf = visitShelf(null);
    const neighbours = neighbourhood();
    const tab = () => createPlans({ ...plansParts(shelf), neighbours: neighbours() });
    const both = [tab(), tab()];
    await Promise.all(both.map((plans) => plans.open(DATA, [])));
    return { shelf, one: both[0], other: both[1] };
  }

  it('lose no plan to each other, and say what the other has changed', async () => {
    const { shelf, one, other } = await tabs();
    one.save(scenario({ id: 'a', label: 'A' }));
    other.save(scenario({ id: 'b', label: 'B' }));
    await one.flush();
    await other.flush();
    await settle();
    expect(names(one).sort()).toEqual(['A', 'B']);
    expect(names(other).sort()).toEqual(['A', 'B']);
    expect(other.changedElsewhere.value).toBeNull();
    one.rename('b', 'B, renamed');
    await one.flush();
    await settle();
    expect(other.changedElsewhere.value?.scenario.label).toBe('B');
    expect(other.get('b')?.scenario.label).toBe('B, renamed');
    other.rename('b', 'B, here');
    expect(other.changedElsewhere.value).toBeNull();
    expect(await shelf.all()).toHaveLength(2);
  });

  it('that change the same plan keep the last save', async () => {
    const { shelf, one, other } = await tabs();
    one.save(scenario({ id: 'a', label: 'A' }));
    await one.flush();
    await settle();
    one.rename('a', 'First');
    other.rename('a', 'Last');
    await one.flush();
    await settle();
    expect(other.get('a')?.scenario.label).toBe('Last');
    await other.flush();
    await settle();
    expect(one.get('a')?.scenario.label).toBe('Last');
    expect(await shelf.get('a')).toMatchObject({ scenario: { label: 'Last' } });
  });

  it('that save at the same moment keep both versions, in both tabs and on the device', async () => {
    const { shelf, one, other } = await tabs();
    one.save(scenario({ id: 'a', label: 'A' }));
    await one.flush();
    await settle();
    one.rename('a', 'First');
    other.rename('a', 'Last');
    await Promise.all([one.flush(), other.flush()]);
    await settle();
    for (const tab of [one, other]) {
      expect(names(tab).sort()).toEqual(['First, from another tab', 'Last']);
    }
    expect(other.atOnce.value).toMatchObject({ name: 'Last', copy: 'First, from another tab' });
    expect(await shelf.all()).toHaveLength(2);
  });

  it('that take turns make no second plan, however often they save', async () => {
    const { shelf, one, other } = await tabs();
    one.save(scenario({ id: 'a', label: 'A' }));
    for (let turn = 0; turn < 6; turn++) {
      const tab = [one, other][turn % 2];
      tab.rename('a', `Turn ${turn}`);
      tab.rename('a', `Turn ${turn}, again`);
      await tab.flush();
      tab.rename('a', `Turn ${turn}, once more`);
      await tab.flush();
      await settle();
    }
    expect(await shelf.all()).toHaveLength(1);
    expect(one.atOnce.value ?? other.atOnce.value).toBeNull();
  });

  it('offer what was here before the other changed or deleted it', async () => {
    const { one, other } = await tabs();
    one.save(scenario({ id: 'a', label: 'A' }));
    await one.flush();
    await settle();
    one.rename('a', 'A, renamed');
    await one.flush();
    await settle();
    other.keepBoth();
    expect(names(other)).toEqual(['A, as it was before', 'A, renamed']);
    expect(other.changedElsewhere.value).toBeNull();
    await other.flush();
    await settle();
    one.remove('a');
    await one.flush();
    await settle();
    expect(names(other)).toEqual(['A, as it was before']);
    other.keepBoth();
    expect(other.get('a')?.scenario.label).toBe('A, renamed');
  });

  it('of two versions: what the newer has kept is never written over', async () => {
    const { shelf, one } = await tabs();
    one.save(scenario({ id: 'a', label: 'A' }));
    await one.flush();
    const newer = { version: 2, id: 'a', plan: 'said in another way' };
    await shelf.put(newer as never);
    one.rename('a', 'A, renamed here');
    await one.flush();
    await settle();
    expect(await shelf.get('a')).toEqual(newer);
    expect(one.trouble.value).toMatchObject({ reason: 'newer' });
    expect(one.trouble.value?.plans[0].scenario.label).toBe('A, renamed here');
    one.rename('a', 'A, once more');
    await one.flush();
    expect(await shelf.get('a')).toEqual(newer);
  });
});

describe('plan files', () => {
  const file = (change: object = {}) => ({
    name: 'mine.json',
    text: JSON.stringify({ schemaVersion: 1, id: 'b', label: 'B', description: '', ...change }),
  });

  it('are kept under ids and names that are free, each plan once', async () => {
    const plans = await opened();
    plans.save(scenario({ id: 'b', label: 'B', committed: false }));
    const [imported] = plans.importFiles([file()]).plans;
    expect([imported.id === 'b', imported.scenario.label]).toEqual([false, 'B 2']);
    expect(plans.importFiles([file({ label: 'B 2' })]).plans).toEqual([imported]);
    expect(imported).toMatchObject({ origin: 'file', datasetId: 'testshire' });
  });

  it('are all refused where one is wrong, with the problems of every file', async () => {
    const plans = await opened();
    const broken = { name: 'broken.json', text: '{ "schemaVersion": 1 }' };
    const elsewhere = file({ dataset: 'elsewhere' });
    const { plans: none, failure } = plans.importFiles([file(), broken, elsewhere]);
    expect([none, plans.list.value]).toEqual([[], []]);
    expect(failure?.message).toMatch(/broken\.json.*mine\.json/);
    const problems = failure?.problems.join('\n') ?? '';
    expect(problems).toMatch(/broken\.json, label/);
    expect(problems).toMatch(/“elsewhere”.*“testshire”/);
  });

  it('of a later version are said to be of one', async () => {
    const { failure } = (await opened()).importFiles([file({ schemaVersion: 2 })]);
    expect(failure?.problems.join()).toMatch(/schemaVersion: found 2; expected 1 .*newer version/);
  });
});

describe('a plan of an earlier version', () => {
  it('has its settings renamed, each in the version that renamed it, and counted', () => {
    const renamed = [
      { since: 3, kind: null, from: 'start', to: 'september' },
      { since: 2, kind: 'expand', from: 'each', to: 'placesEach' },
    ];
    const old = {
      schemaVersion: 1,
      policies: [
        { kind: 'expand', each: 5, start: 2026 },
        { kind: 'close', each: 1, start: 2027 },
      ],
    };
    expect(migrate(old, { present: 3, renamed })).toEqual({
      content: {
        schemaVersion: 3,
        policies: [
          { kind: 'expand', placesEach: 5, september: 2026 },
          { kind: 'close', each: 1, september: 2027 },
        ],
      },
      older: true,
      renamed: 3,
    });
    expect(migrate({ ...old, schemaVersion: 3 }, { present: 3, renamed }).older).toBe(false);
  });
});

describe('plans on offer', () => {
  it('are the library, then the own of this data, told apart where names are the same', async () => {
    const plans = await opened();
    plans.save(scenario({ id: 'a', label: 'My plan' }));
    plans.save(scenario({ id: 'b', label: 'My plan' }));
    plans.save(scenario({ id: 'c', label: 'Elsewhere', dataset: 'elsewhere' }));
    const library = [{ id: 'no-change', label: 'No change', file: 'x.json' }];
    const parts = { library, own: plans.list.value, datasetId: 'testshire' };
    const shared = scenario({ id: 'd', label: 'Theirs' });
    const offered = offeredPlans({ ...parts, shared });
    expect(offered.map(({ whose }) => whose)).toEqual([undefined, 'mine', 'mine', 'shared']);
    expect(new Set(offered.map(({ label }) => label)).size).toBe(4);
    const own = plans.list.value[1].scenario;
    expect(offeredPlans({ ...parts, shared: own })).toHaveLength(3);
  });

  it('have names that are free', () => {
    expect(freeLabel('A', ['A', 'A 2'])).toBe('A 3');
    expect(freeLabel('x'.repeat(200), ['x'.repeat(200)])).toHaveLength(200);
  });
});

describe('a plan that changes nothing', () => {
  const words = { september: 2026, label: 'x', rationale: '', source: '' };
  const plan = (...policies: object[]) =>
    scenarioSchema.parse({
      ...scenario(),
      policies: policies.map((policy, at) =>
        policySchema.parse({ ...words, id: `p${at}`, ...policy }),
      ),
    });

  it('is one without policies, or with policies of no size', () => {
    expect(changesNothing(plan())).toBe(true);
    const none = [
      { kind: 'expand', provisions: ['oak'], placesEach: 0 },
      { kind: 'early-intervention', incidenceChange: [0, 0, 0] },
      { kind: 'inclusion', bandsMet: [0, 0, 0], annualCostPounds: [0, 0, 0] },
    ];
    expect(changesNothing(plan(...none))).toBe(true);
  });

  it('is none with a size, a cost, another assumption or without what is committed', () => {
    for (const something of [
      { kind: 'expand', provisions: ['oak'], placesEach: 1 },
      { kind: 'inclusion', bandsMet: [0, 0, 0.1] },
      { kind: 'inclusion', annualCostPounds: [0, 0, 1] },
      { kind: 'close', provisions: ['oak'] },
      { kind: 'redesignate', provisions: ['oak'], designation: 'ND' },
    ]) {
      expect(changesNothing(plan(something)), something.kind).toBe(false);
    }
    expect(changesNothing({ ...plan(), committed: false })).toBe(false);
    const parameters = { a: { low: 0, central: 1, high: 2, reason: '' } };
    expect(changesNothing({ ...plan(), parameters })).toBe(false);
  });
});
