/** Edits of a plan: each gives a plan that parses, keeps the order of the rest, and can be undone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlans } from '../../src/app/plans/plans.ts';
import { visitShelf } from '../../src/app/plans/shelf.ts';
import { startHistory, takeStep, undo } from '../../src/app/review/planHistory.ts';
import { createBench } from '../../src/app/scenario/bench.ts';
import { freeId, idFrom } from '../../src/app/scenario/ids.ts';
import { offerOf } from '../../src/app/scenario/offer.ts';
import { addressOfChange, openPart } from '../../src/app/scenario/openPart.ts';
import {
  addChange,
  changeTerms,
  removeChange,
  replaceChange,
  type ScenarioEdit,
  swapChanges,
} from '../../src/app/scenario/scenarioEdits.ts';
import { namesOf } from '../../src/data/namesOf.ts';
import { type Policy, type Scenario, scenarioSchema } from '../../src/domain/scenario.ts';
import { kent } from '../support/kent.ts';
import { somePolicy } from './support/policies.ts';

const dataset = await kent();
const start = scenarioSchema.parse({ schemaVersion: 1, id: 'a', label: 'A', description: '' });
const offer = offerOf(dataset.manifest, namesOf(dataset), start);

type Step = (plan: Scenario) => ScenarioEdit;
const at = (plan: Scenario, index: number) =>
  plan.policies[index % Math.max(1, plan.policies.length)];
const fresh = (plan: Scenario, policy: Policy) => {
  const taken = new Set(plan.policies.map(({ id }) => id));
  return { ...policy, id: freeId(idFrom(policy.label), taken) };
};
const step: fc.Arbitrary<Step> = fc.oneof(
  somePolicy(offer).map((policy) => (plan: Scenario) => addChange(plan, fresh(plan, policy))),
  fc.tuple(fc.nat(9), fc.integer({ min: 2025, max: 2034 })).map(
    ([index, september]) =>
      (plan: Scenario) =>
        replaceChange(plan, {
          ...(at(plan, index) ?? ({ id: 'none', label: '' } as Policy)),
          september,
        }),
  ),
  fc.nat(9).map((index) => (plan: Scenario) => removeChange(plan, at(plan, index)?.id ?? 'none')),
  fc.tuple(fc.nat(9), fc.nat(9)).map(
    ([one, other]) =>
      (plan: Scenario) =>
        swapChanges(plan, at(plan, one)?.id ?? 'none', at(plan, other)?.id ?? 'none'),
  ),
  fc
    .string({ minLength: 1, maxLength: 20 })
    .map(
      (label) => (plan: Scenario) =>
        changeTerms(plan, { ...plan, label, committed: label.length > 9 }),
    ),
);
const steps = fc.array(step, { maxLength: 8 });
const ids = (plan: Scenario) => plan.policies.map(({ id }) => id);

describe('edits of a plan', () => {
  it('give plans that parse, with each id once, and undo gives back what was there', () => {
    fc.assert(
      fc.property(steps, step, (before, last) => {
        const plan = before.reduce((now, take) => take(now).plan, start);
        const frozen = JSON.stringify(plan);
        const edit = last(plan);
        expect(scenarioSchema.safeParse(edit.plan).success).toBe(true);
        expect(new Set(ids(edit.plan)).size).toBe(edit.plan.policies.length);
        expect(JSON.stringify(plan)).toBe(frozen);
        expect(undo(takeStep(startHistory(plan), edit)).plan).toEqual(plan);
      }),
      { numRuns: 100 },
    );
  });

  it('keep the order of all that they do not move', () => {
    fc.assert(
      fc.property(steps, fc.nat(9), fc.nat(9), (before, one, other) => {
        const plan = before.reduce((now, take) => take(now).plan, start);
        if (plan.policies.length < 2) return;
        const [a, b] = [at(plan, one).id, at(plan, other).id];
        const swapped = swapChanges(plan, a, b).plan;
        expect(ids(swapChanges(swapped, a, b).plan)).toEqual(ids(plan));
        const rest = (now: Scenario) => ids(now).filter((id) => id !== a && id !== b);
        expect(rest(swapped)).toEqual(rest(plan));
        expect(ids(removeChange(plan, a).plan)).toEqual(ids(plan).filter((id) => id !== a));
      }),
      { numRuns: 100 },
    );
  });
});

describe('steps with a plan of one’s own', () => {
  const plansHere = () =>
    createPlans({
      shelf: Promise.resolve(visitShelf(null)),
      neighbours: null,
      now: () => '2026-01-01T00:00:00Z',
      newWord: () => 'abc',
    });
  const policy = (label: string) =>
    ({
      kind: 'expand',
      id: label,
      label,
      september: 2027,
      rampYears: 0,
      provisions: ['x'],
      placesEach: 1,
      rationale: '',
      source: '',
    }) as Policy;

  it('are kept at once, undone and done again by name, and put back as at first', async () => {
    const plans = plansHere();
    await plans.open({ id: 'here', name: 'Here' }, []);
    const bench = createBench(plans);
    const plan = () => (plans.get('my-one')?.scenario ?? expect.fail('not kept')) as Scenario;
    plans.save({ ...start, id: 'my-one' });
    bench.step(plan(), addChange(plan(), policy('one')));
    bench.step(plan(), addChange(plan(), policy('two')));
    expect(ids(plan())).toEqual(['one', 'two']);
    expect(bench.historyOf(plan()).done.map(({ name }) => name)).toEqual([
      'add “one”',
      'add “two”',
    ]);
    bench.undo(plan());
    expect(ids(plan())).toEqual(['one']);
    expect(bench.historyOf(plan()).undone.at(-1)?.name).toBe('add “two”');
    bench.redo(plan());
    expect(ids(plan())).toEqual(['one', 'two']);
    bench.putBack(plan());
    expect(ids(plan())).toEqual([]);
    bench.undo(plan());
    expect(ids(plan())).toEqual(['one', 'two']);
  });

  it('begin anew where the plan was changed elsewhere', async () => {
    const plans = plansHere();
    await plans.open({ id: 'here', name: 'Here' }, []);
    const bench = createBench(plans);
    const plan = () => plans.get('my-one')?.scenario as Scenario;
    plans.save({ ...start, id: 'my-one' });
    bench.step(plan(), addChange(plan(), policy('one')));
    plans.save({ ...plan(), label: 'Renamed elsewhere' });
    expect(bench.historyOf(plan()).done).toEqual([]);
  });
});

describe('the address of a part', () => {
  const plan = { ...start, policies: [] } as Scenario;
  it('opens the list, the choice, a new form, the plan or a change', () => {
    expect(openPart(null, plan)).toEqual({ is: 'list' });
    expect(openPart('new', plan)).toEqual({ is: 'choose' });
    expect(openPart('new:expand', plan)).toEqual({ is: 'new', kind: 'expand' });
    expect(openPart('new:nonsense', plan)).toEqual({ is: 'choose' });
    expect(openPart('plan', plan)).toEqual({ is: 'terms' });
    expect(openPart('change:gone', plan)).toEqual({ is: 'list', missing: true });
    const added = addChange(plan, { id: 'plan', label: 'b' } as Policy).plan;
    expect(openPart(addressOfChange(added.policies[0]), added)).toMatchObject({ is: 'change' });
  });
});
