/** Forms of changes: complete for every kind, there and back without loss, and what is wrong said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND_GROUPS, KIND_WORDS } from '../../src/app/content/scenario/kinds.ts';
import { NOT_IN_PLAN_FORM, PLAN_FIELDS } from '../../src/app/content/scenario/planFields.ts';
import { draftOf, firstDraft } from '../../src/app/scenario/draft.ts';
import { fieldFaults, planFaults } from '../../src/app/scenario/faults.ts';
import type { Draft, Field } from '../../src/app/scenario/field.ts';
import { fieldsOf, notInForm } from '../../src/app/scenario/fieldsOf.ts';
import { offerOf } from '../../src/app/scenario/offer.ts';
import { readDraft } from '../../src/app/scenario/readDraft.ts';
import { leavesOf, partAt, type Schema, schemaOf } from '../../src/app/scenario/schemaParts.ts';
import { namesOf } from '../../src/data/namesOf.ts';
import { checkScenario } from '../../src/data/readScenario.ts';
import {
  type Policy,
  type PolicyKind,
  policySchema,
  scenarioSchema,
} from '../../src/domain/scenario.ts';
import { LIBRARY, scenarioFile } from '../golden/library.ts';
import { kent } from '../support/kent.ts';
import { somePolicy } from './support/policies.ts';

const KINDS = policySchema.options.map((one) => one.shape.kind.value);
const dataset = await kent();
const names = namesOf(dataset);
const blank = scenarioSchema.parse({ schemaVersion: 1, id: 'a', label: 'A', description: '' });
const offer = offerOf(dataset.manifest, names, blank);
const plans = LIBRARY.map((id) => scenarioSchema.parse(scenarioFile(id)));

const pathsOf = ({ name, beside = [] }: Field) => [name, ...beside];
const isIn = (path: string, fields: readonly Field[]) =>
  fields.some((field) => pathsOf(field).some((one) => path === one || path.startsWith(`${one}.`)));
const read = (kind: PolicyKind, draft: Draft, before: Policy | null = null) =>
  readDraft({ kind, draft, before, offer, takenIds: [] });
const messagesOf = (kind: PolicyKind, draft: Draft) =>
  read(kind, draft).problems.map(({ message }) => message);

describe('forms of every kind', () => {
  it.each(KINDS)('%s: each part of a change has a field, or a reason why not', (kind) => {
    const fields = fieldsOf(kind);
    const left = leavesOf(schemaOf(kind)).filter((path) => !isIn(path, fields));
    for (const path of left) expect(notInForm(kind, path), path).toBeTruthy();
    for (const field of fields) {
      for (const path of pathsOf(field)) expect(() => partAt(schemaOf(kind), path)).not.toThrow();
    }
  });

  it.each(KINDS)('%s: what may be left empty says what that means', (kind) => {
    for (const field of fieldsOf(kind)) {
      const { optional, first } = partAt(schemaOf(kind), field.name);
      const shown = first !== undefined && !(Array.isArray(first) && first.length === 0);
      if (optional && !shown && field.input.as !== 'rows')
        expect(field.blank, field.name).toBeTruthy();
      if (field.input.as !== 'rows') continue;
      const row = partAt(schemaOf(kind), field.name).schema.def.element as Schema;
      const within = leavesOf(row).filter(
        (path) => field.input.as === 'rows' && !isIn(path, field.input.fields),
      );
      expect(within, field.name).toEqual([]);
    }
  });

  it('every kind stands in one group, under a name of its own', () => {
    expect(KIND_GROUPS.flatMap(({ kinds }) => kinds).sort()).toEqual([...KINDS].sort());
    const called = Object.values(KIND_WORDS).map(({ name }) => name);
    expect(new Set(called).size).toBe(called.length);
  });

  it('what a plan says beside its changes has a field, or a reason why not', () => {
    const parts = Object.keys(scenarioSchema.shape);
    for (const part of parts) {
      const there = PLAN_FIELDS.some(({ name }) => name === part);
      expect(there !== part in NOT_IN_PLAN_FORM, part).toBe(true);
    }
  });
});

describe('a change in its form', () => {
  it('of the library comes back as it was, and is made anew from what its form shows', () => {
    for (const plan of plans) {
      const here = offerOf(dataset.manifest, names, plan);
      for (const before of plan.policies) {
        const draft = draftOf(before, here);
        const parts = { kind: before.kind, draft, offer: here, takenIds: [] };
        expect(readDraft({ ...parts, before })).toEqual({ problems: [], policy: before });
        const anew = readDraft({ ...parts, before: null });
        expect(anew.problems).toEqual([]);
        const own = anew.policy as Policy;
        const ids =
          own.kind === 'open' && before.kind === 'open'
            ? { provision: { ...own.provision, id: before.provision.id } }
            : {};
        expect({ ...own, id: before.id, ...ids }).toEqual(before);
      }
    }
  });

  it('of any kind and size comes back as it was', () => {
    fc.assert(
      fc.property(somePolicy(offer), (before) => {
        const found = readDraft({
          kind: before.kind,
          draft: draftOf(before, offer),
          before,
          offer,
          takenIds: [],
        });
        expect(found).toEqual({ problems: [], policy: before });
      }),
      { numRuns: 200 },
    );
  });

  it('of any kind and size is made anew from what its form shows', () => {
    fc.assert(
      fc.property(somePolicy(offer), (before) => {
        const { problems, policy } = read(before.kind, draftOf(before, offer));
        expect(problems).toEqual([]);
        const own = policy as Policy;
        expect(own.id).not.toBe('');
        // Ids are made from names; what the form has no field for has its default.
        const made =
          own.kind === 'open' ? { ...own, provision: { ...own.provision, id: 'new-one' } } : own;
        const left = leavesOf(schemaOf(before.kind)).filter(
          (path) => !path.includes('.') && !isIn(path, fieldsOf(before.kind)),
        );
        const shown = (one: object) =>
          Object.fromEntries(Object.entries(one).filter(([key]) => !left.includes(key)));
        expect(shown(made)).toEqual(shown(before));
      }),
      { numRuns: 200 },
    );
  });

  it('says everything that is missing at once, each at its own field', () => {
    const problems = read('expand', firstDraft('expand', offer)).problems;
    expect(problems).toEqual([
      { field: 'change-provisions', message: 'Choose schools or bases, at least one' },
      {
        field: 'change-placesEach',
        message: 'Enter places at each from 0 to 5,000, in whole numbers',
      },
    ]);
  });

  it('says what figures may be, and that a range must rise', () => {
    const first = firstDraft('cessation', offer);
    expect(messagesOf('cessation', { ...first, share: ['1', '', '200'] })).toEqual([
      'Enter the usual figure of the share of plans from 0 to 100',
      'Enter the high figure of the share of plans from 0 to 100',
    ]);
    expect(messagesOf('cessation', { ...first, share: ['9', '5', '7'] })).toEqual([
      'Put the low figure of the share of plans first, then the usual, then the high one',
    ]);
    expect(
      messagesOf('cessation', { ...first, share: ['1', '2', '3'], september: '2020' }),
    ).toEqual(['Enter the year of a September from 2025 to 2034']);
  });

  it('takes a true minus, a comma and a pound sign', () => {
    const draft = {
      ...firstDraft('early-intervention', offer),
      incidenceChange: ['\u221220', '−10 %', '0'],
      annualCostPounds: ['£1,000', '2,000', '3 000'],
    };
    expect(read('early-intervention', draft).policy).toMatchObject({
      incidenceChange: [-0.2, -0.1, 0],
      annualCostPounds: [1000, 2000, 3000],
    });
  });

  it('points to the field of what the data does not allow', () => {
    const draft = { ...firstDraft('step-down', offer), share: ['0', '5', '10'] };
    const { policy } = read('step-down', {
      ...draft,
      from: 'special',
      to: 'special',
      ageLow: '9',
      ageHigh: '9',
    });
    const plan = { ...blank, policies: [policy as Policy] };
    const problems = checkScenario(plan, 'plan', dataset);
    expect(fieldFaults(problems, plan.policies, (policy as Policy).id)).toEqual([
      { field: 'change-ageHigh', message: 'To under age: enter a highest age above the lowest' },
      { field: 'change-to', message: 'To: enter two types of place' },
    ]);
    expect(planFaults(problems, plan).every(({ policyId }) => policyId === policy?.id)).toBe(true);
  });

  it('that changes nothing is said at the first field', () => {
    const { policy, problems } = read('tribunal', firstDraft('tribunal', offer));
    expect(problems).toEqual([]);
    const plan = { ...blank, policies: [policy as Policy] };
    const found = fieldFaults(
      checkScenario(plan, 'plan', dataset),
      plan.policies,
      (policy as Policy).id,
    );
    expect(found).toEqual([
      {
        field: 'change-appealChange',
        message: 'Say what changes: enter one of the figures below, or leave the change out',
      },
    ]);
  });

  it('goes on where it stood in a list that the data does not know', () => {
    const before = policySchema.parse({
      kind: 'close',
      id: 'a',
      label: 'A',
      september: 2027,
      rationale: '',
      source: '',
      provisions: ['gone-long-ago', offer.provisions[0].id],
    });
    const draft = draftOf(before, offer);
    expect(read('close', draft, before).policy).toEqual(before);
  });
});
