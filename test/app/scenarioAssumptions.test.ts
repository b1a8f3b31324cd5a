/** Assumptions that a plan changes: what is entered is what is simulated, and what is wrong is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startHistory, takeStep, undo } from '../../src/app/review/planHistory.ts';
import type { Draft } from '../../src/app/scenario/field.ts';
import { offerOf } from '../../src/app/scenario/offer.ts';
import { addressOfAssumption, openPart } from '../../src/app/scenario/openPart.ts';
import { assumptionDraft, readAssumption } from '../../src/app/scenario/readAssumption.ts';
import { removeAssumption, setAssumption } from '../../src/app/scenario/scenarioEdits.ts';
import { namesOf } from '../../src/data/namesOf.ts';
import { checkScenario } from '../../src/data/readScenario.ts';
import type { Parameter } from '../../src/domain/register.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { registerFor } from '../../src/model/run/prepareModel.ts';
import { kent } from '../support/kent.ts';

const dataset = await kent();
const blank = scenarioSchema.parse({ schemaVersion: 1, id: 'a', label: 'A', description: '' });
const offer = offerOf(dataset.manifest, namesOf(dataset), blank);
const entries: readonly Parameter[] = Object.values(registerFor(dataset));
const someEntry = fc.constantFrom(...entries);
const [entry] = entries;

const draft = (value: readonly string[], reason = 'A survey said so.'): Draft => ({
  value,
  reason,
});
const messagesOf = (of: Parameter, typed: Draft) =>
  readAssumption(of, typed, offer).problems.map(({ message }) => message);

describe('an assumption in its form', () => {
  it('within its bounds and in order is taken by the model, figure for figure', () => {
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(someEntry, parts, (of, shares) => {
        const sizes = shares
          .map((share) => Number((of.min + share * (of.max - of.min)).toPrecision(9)))
          .filter((size) => size >= of.min && size <= of.max)
          .sort((a, b) => a - b);
        fc.pre(sizes.length === 3);
        const read = readAssumption(of, draft(sizes.map(String)), offer);
        fc.pre(sizes.some((size, at) => size !== [of.low, of.central, of.high][at]));
        expect(read.problems).toEqual([]);
        const { plan } = setAssumption(blank, of, read.value!);
        expect(scenarioSchema.parse(plan)).toEqual(plan);
        expect(checkScenario(plan, 'plan', dataset)).toEqual([]);
        const { low, central, high } = registerFor(dataset, plan)[of.id as 'demand.needMixPrior'];
        expect([low, central, high]).toEqual(sizes);
      }),
      { numRuns: 200 },
    );
  });

  it('shows the register at first, for every entry, and says that this changes nothing', () => {
    for (const of of entries) {
      const first = assumptionDraft(of, undefined, offer);
      const typed = { ...first, reason: 'Why not.' };
      expect(messagesOf(of, typed), of.id).toEqual([
        'Enter a figure that differs from the register, or leave without saving',
      ]);
    }
  });

  it('goes there and back without loss', () => {
    const value = { low: entry.min, central: entry.min, high: entry.max, reason: 'Bounds.' };
    expect(readAssumption(entry, assumptionDraft(entry, value, offer), offer).value).toEqual(value);
  });

  it('says all that is wrong at once: out of bounds, missing, without a reason', () => {
    const of = { ...entry, min: 0, max: 10, low: 1, central: 2, high: 3 };
    expect(messagesOf(of, draft(['', '11', '4'], ' '))).toEqual([
      'Enter the low figure of the value from 0 to 10',
      'Enter the usual figure of the value from 0 to 10',
      'Enter why this plan rests on another value, and who says so',
    ]);
    expect(messagesOf(of, draft(['3', '2', '4']))).toEqual([
      'Put the low figure of the value first, then the usual, then the high one',
    ]);
    expect(messagesOf(of, draft(['1', '2', '4'], 'x'.repeat(2001)))).toEqual([
      'Shorten the reason to 2,000 characters or fewer',
    ]);
  });
});

describe('a changed assumption', () => {
  const value = { low: entry.min, central: entry.min, high: entry.min, reason: 'Low.' };

  it('is put back to the register, and both steps can be undone', () => {
    const set = setAssumption(blank, entry, value);
    const removed = removeAssumption(set.plan, entry);
    expect(removed.plan).toEqual(blank);
    const history = takeStep(takeStep(startHistory(blank), set), removed);
    expect(undo(history).plan).toEqual(set.plan);
    expect(undo(undo(history)).plan).toEqual(blank);
  });

  it('has an address of its own, whatever its id', () => {
    fc.assert(
      fc.property(someEntry, ({ id }) => {
        expect(openPart(addressOfAssumption(id), blank)).toEqual({ is: 'assumption', id });
      }),
    );
    expect(openPart(addressOfAssumption(), blank)).toEqual({ is: 'chooseAssumption' });
  });
});
