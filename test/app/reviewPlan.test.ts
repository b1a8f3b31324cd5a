/** A plan in the making: to a scenario and back, step by step, and what is wrong with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlan } from '../../src/app/review/openPlan.ts';
import { admissionsPlanned, isEmpty, type Plan } from '../../src/app/review/plan.ts';
import { planProblems, sharingProblems } from '../../src/app/review/planChecks.ts';
import {
  type Edit,
  letAgesChange,
  namePlan,
  putBack,
  redesignate,
  setBound,
  setPriority,
  setSeptember,
  setSupport,
  setTransfers,
  tickSchool,
  toggleNeed,
} from '../../src/app/review/planEdits.ts';
import { redo, startHistory, takeStep, undo } from '../../src/app/review/planHistory.ts';
import { planName, scenarioOf } from '../../src/app/review/planScenario.ts';
import { keepMark, keptMark } from '../../src/app/review/planStore.ts';
import { policySchema, scenarioSchema } from '../../src/domain/scenario.ts';
import { context, NEEDS, oak, scenario } from './support/reviews.ts';

const start = openPlan(scenario(), context);
const ticked = tickSchool(start, oak, context).plan;
/** The school is ticked in a plan that will be kept under an id. */
const openedAs = (id: string) => tickSchool(openPlan(scenario(), context, id), oak, context).plan;
const said = (plan: Plan) => planProblems(plan, context).map(({ message }) => message);

/** Edits of one school, in any order. */
const edits = fc.array(
  fc.oneof(
    fc
      .constantFrom(...NEEDS.slice(1))
      .map((need) => (plan: Plan) => toggleNeed(plan, oak, context, need)),
    fc
      .integer({ min: 1, max: 5 })
      .map((band) => (plan: Plan) => setBound(plan, oak, context, 'bandHigh', band)),
    fc
      .integer({ min: 5, max: 8 })
      .map((age) => (plan: Plan) => setBound(plan, oak, context, 'ageLow', age)),
    fc.constantFrom('ND', null).map((id) => (plan: Plan) => redesignate(plan, oak, context, id)),
    fc
      .integer({ min: 2026, max: 2030 })
      .map((year) => (plan: Plan) => setSeptember(plan, oak, context, year)),
    fc.constant((plan: Plan) => setPriority(plan, oak, context, ['most-complex', 'nearest'])),
    fc.constant((plan: Plan) => setTransfers(plan, oak, context, [0.1, 0.2, 0.3])),
  ),
  { minLength: 1, maxLength: 8 },
);
const done = (steps: readonly ((plan: Plan) => Edit)[]) =>
  steps.reduce((plan, step) => step(plan).plan, ticked);
const atOak = (plan: Plan) =>
  admissionsPlanned(
    oak,
    plan.schools[0]?.change ?? { september: 0, reason: '', source: '' },
    context,
  );

describe('a plan as a scenario', () => {
  it('with nothing changed is the scenario that it was started from, and has no policies', () => {
    expect(scenarioOf(ticked, context)).toBe(start.from);
    expect(isEmpty(ticked, context)).toBe(true);
  });

  it('opened again admits the same and makes the same policies', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const plan = done(steps);
        const saved = scenarioOf(plan, context);
        expect(scenarioSchema.safeParse(saved).success).toBe(true);
        const again = openPlan(scenarioSchema.parse(JSON.parse(JSON.stringify(saved))), context);
        if (!isEmpty(plan, context)) expect(atOak(again)).toEqual(atOak(plan));
        expect(again.others).toEqual([]);
        expect(scenarioOf(namePlan(again, 'x').plan, context).policies).toEqual(saved.policies);
      }),
    );
  });

  it('says needs added and removed against the designation that it gives', () => {
    let { plan } = redesignate(ticked, oak, context, 'ND');
    plan = toggleNeed(plan, oak, context, 'SEMH').plan;
    plan = toggleNeed(plan, oak, context, 'SLD').plan;
    const [designation, admissions] = scenarioOf(plan, context).policies;
    expect(designation).toMatchObject({
      kind: 'redesignate',
      designation: 'ND',
      provisions: ['oak'],
    });
    expect(admissions).toMatchObject({
      kind: 'change-admissions',
      needsAdded: ['SEMH'],
      needsRemoved: ['SLD'],
    });
    expect(admissions).not.toHaveProperty('bandHigh');
  });

  it('states transfers once, in the last policy of a school', () => {
    let { plan } = redesignate(ticked, oak, context, 'ND');
    plan = setBound(plan, oak, context, 'bandLow', 1).plan;
    plan = setTransfers(plan, oak, context, [0, 0.2, 0.4]).plan;
    const shares = scenarioOf(plan, context).policies.map((policy) => 'transferShare' in policy);
    expect(shares).toEqual([false, true]);
  });

  it('goes by the id under which it is kept, and by its own name once it is one of the own', () => {
    const { plan } = toggleNeed(openedAs('my-plan-1'), oak, context, 'MLD');
    const saved = scenarioOf(plan, context);
    expect([saved.id, saved.label]).toEqual(['my-plan-1', 'My plan']);
    const again = toggleNeed(openPlan(saved, context, saved.id), oak, context, 'SLD');
    expect(scenarioOf(again.plan, context)).toMatchObject({ id: 'my-plan-1', label: 'My plan' });
  });

  it('keeps what people wrote of it, and says anew what it changes', () => {
    const { plan } = toggleNeed(openedAs('my-plan-1'), oak, context, 'MLD');
    const saved = scenarioOf(plan, context);
    const own = { ...saved, description: `Agreed in May. ${saved.description}` };
    const next = toggleNeed(openPlan(own, context, own.id), oak, context, 'SLD').plan;
    const { description } = scenarioOf(next, context);
    expect(description).toMatch(/^Agreed in May\. oak School.*MLD and SLD/);
    expect(description.match(/oak School/g)).toHaveLength(1);
    const written = { ...saved, description: 'Agreed in May.' };
    const after = toggleNeed(openPlan(written, context, own.id), oak, context, 'SLD').plan;
    expect(scenarioOf(after, context).description).toBe('Agreed in May.');
  });
});

const common = { september: 2026, rationale: 'why', source: 'whose' };
const policy = (fields: Record<string, unknown>) => policySchema.parse({ ...common, ...fields });
const reviewed = policy({
  kind: 'redesignate',
  id: 'a',
  label: 'A',
  provisions: ['oak', 'elm'],
  designation: 'ND',
});
const grown = policy({ kind: 'expand', id: 'b', label: 'B', provisions: ['oak'], placesEach: 20 });
const limited = policy({
  kind: 'change-admissions',
  id: 'c',
  label: 'C',
  provisions: ['elm'],
  limits: [{ needs: ['ASD'], bandLow: 1, bandHigh: 2 }],
});

describe('a scenario opened for editing', () => {
  it('gives each school of a policy its own form and keeps other policies as they are', () => {
    const plan = openPlan(scenario({ policies: [grown, reviewed] }), context);
    expect(plan.schools.map(({ id, change }) => [id, change.designation, change.reason])).toEqual([
      ['oak', 'ND', 'why'],
      ['elm', 'ND', 'why'],
    ]);
    expect(plan.others).toEqual([grown]);
    const edited = toggleNeed(plan, oak, context, 'SLD').plan;
    expect(scenarioOf(edited, context).policies[0]).toEqual(grown);
  });

  it('joins a designation and admissions of one school in one form, with the reasons of both', () => {
    const admissions = policy({
      kind: 'change-admissions',
      id: 'd',
      label: 'D',
      provisions: ['oak', 'elm', 'ash'],
      needsAdded: ['SEMH'],
      rationale: 'because',
    });
    const plan = openPlan(scenario({ policies: [reviewed, admissions] }), context);
    expect(plan.others).toEqual([]);
    expect(plan.schools.map(({ id, change }) => [id, change.reason, change.source])).toEqual([
      ['oak', 'why because', 'whose'],
      ['elm', 'why because', 'whose'],
      ['ash', 'because', 'whose'],
    ]);
    expect(atOak(plan).needs).toEqual(NEEDS);
  });

  it('leaves all policies of a school alone where one of them has parts that the editor lacks', () => {
    const plan = openPlan(scenario({ policies: [reviewed, limited] }), context);
    expect(plan.schools).toEqual([]);
    expect(plan.others).toEqual([reviewed, limited]);
  });

  it('stays what it is, with its notice, until something is changed', () => {
    const file = scenario({
      id: 'review',
      label: 'Review',
      counterfactual: true,
      policies: [reviewed],
    });
    const plan = openPlan(file, context, 'my-plan-1');
    expect(scenarioOf(plan, context)).toBe(file);
    const edited = putBack(plan, oak).plan;
    expect(planName(edited, context)).toBe('Review, changed');
    expect(scenarioOf(edited, context)).toMatchObject({
      id: 'my-plan-1',
      counterfactual: true,
    });
  });
});

describe('steps of a plan', () => {
  it('undone one by one lead back to the start, and done again to the end', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        let history = startHistory(ticked);
        for (const step of steps) history = takeStep(history, step(history.plan));
        const end = history;
        for (let n = end.done.length; n > 0; n--) history = undo(history);
        expect(history.plan).toEqual(ticked);
        for (let n = history.undone.length; n > 0; n--) history = redo(history);
        expect(history.plan).toEqual(end.plan);
        expect(history.done.map(({ name }) => name)).toEqual(end.done.map(({ name }) => name));
      }),
    );
  });

  it('name what they undo; a new step forgets what was undone', () => {
    let history = takeStep(startHistory(ticked), toggleNeed(ticked, oak, context, 'SLD'));
    expect(history.done.at(-1)?.name).toBe('add SLD');
    history = undo(history);
    expect(history.undone.at(-1)?.name).toBe('add SLD');
    history = takeStep(history, setBound(history.plan, oak, context, 'bandHigh', 5));
    expect(history.undone).toEqual([]);
  });

  it('do not count edits that change nothing', () => {
    const history = startHistory(ticked);
    expect(takeStep(history, setBound(ticked, oak, context, 'bandHigh', oak.bandHigh))).toBe(
      history,
    );
  });
});

describe('what is wrong with a plan', () => {
  it('is said to the letter', () => {
    const crossed = setBound(
      setBound(ticked, oak, context, 'bandLow', 4).plan,
      oak,
      context,
      'bandHigh',
      2,
    );
    expect(said(crossed.plan)).toEqual([
      'Enter a highest complexity that is the same as or above the lowest',
    ]);
    const older = setBound(ticked, oak, context, 'ageHigh', 19).plan;
    expect(said(older)).toEqual([
      'oak School serves ages 4 to 18. Choose ages inside that range, or change the ages first',
    ]);
    expect(said(letAgesChange(older, oak, context, true).plan)).toEqual([]);
    const early = setSeptember(ticked, oak, context, 2024).plan;
    expect(said(early)).toEqual([
      'Enter September 2025 or later: that is the first admissions round that can change',
    ]);
    const none = toggleNeed(ticked, oak, context, 'ASD').plan;
    expect(said(none)).toEqual(['Tick at least one need that oak School serves']);
    const falling = setTransfers(ticked, oak, context, [0.5, 0.2, 0.1]).plan;
    expect(said(falling)).toEqual([
      'Enter the low figure first, then the central, then the high one',
    ]);
  });

  it('finds support without pounds, without a rising effect or without a September', () => {
    const support = { september: Number.NaN, poundsAYear: Number.NaN, reason: '', source: '' };
    const plan = setSupport(ticked, { ...support, bandsMet: [0.2, 0.1, 0] }).plan;
    expect(said(plan)).toHaveLength(3);
  });

  it('asks for a reason before sharing, only where something changes', () => {
    expect(sharingProblems(ticked, context)).toEqual([]);
    const changed = toggleNeed(ticked, oak, context, 'MLD').plan;
    expect(sharingProblems(changed, context)).toHaveLength(1);
  });
});

describe('the plan in the making of a tab', () => {
  const store = () => {
    const texts = new Map<string, string>();
    return {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
    };
  };
  const mark = {
    datasetId: 'testshire',
    startedFrom: 'no-change',
    keptAs: 'my-plan-1',
    chosen: ['oak'],
  };

  it('is found again, for its dataset alone', () => {
    const tab = store();
    keepMark(tab, mark);
    expect(keptMark(tab, 'testshire')).toEqual(mark);
    expect(keptMark(tab, 'elsewhere')).toBeNull();
  });

  it('of another version, broken, or without a store is none and no error', () => {
    const tab = store();
    keepMark(tab, mark);
    const key = 'plan-in-the-making';
    tab.setItem(key, (tab.getItem(key) ?? '').replace('"version":2', '"version":1'));
    expect(keptMark(tab, 'testshire')).toBeNull();
    tab.setItem(key, '{');
    expect(keptMark(tab, 'testshire')).toBeNull();
    expect(keptMark(null, 'testshire')).toBeNull();
    expect(() => keepMark(null, mark)).not.toThrow();
  });
});
