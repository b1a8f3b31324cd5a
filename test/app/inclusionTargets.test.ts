/** Targets that a person sets on the inclusion dashboard: what is typed is what is stated. */
import { describe, expect, it } from 'vitest';
import { TARGET_FORM, targetMessages } from '../../src/app/content/inclusionTargets.ts';
import { termsText } from '../../src/app/content/scenario/page.ts';
import { readTarget, type TargetOffer, targetDraft } from '../../src/app/inclusion/readTarget.ts';
import {
  addressOfTarget,
  openTarget,
  putTarget,
  removeTarget,
} from '../../src/app/inclusion/targetEdits.ts';
import { planFromText, planToText } from '../../src/app/plans/planLink.ts';
import { planFileText, readPlan } from '../../src/app/plans/planText.ts';
import { createBench } from '../../src/app/scenario/bench.ts';
import { offerOf } from '../../src/app/scenario/offer.ts';
import { HOME, parseRoute, routeHash } from '../../src/app/state/route.ts';
import { namesOf } from '../../src/data/namesOf.ts';
import { checkScenario, hashScenario } from '../../src/data/readScenario.ts';
import { indicatorsFor } from '../../src/domain/indicators.ts';
import type { PlanTarget } from '../../src/domain/targets.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { memoryPlans } from './support/plansHere.ts';

const dataset = await generateDataset(SMALL_AREA);
const { manifest } = dataset;
const plan = scenarioFrom(dataset, { id: 'mine', dataset: manifest.id });
const offered: TargetOffer = {
  manifest,
  offer: offerOf(manifest, namesOf(dataset), plan),
  indicators: indicatorsFor(manifest),
  januaries: [2029, 2030, 2031],
};
const BALANCE = 'high needs in-year balance';
const waiting: PlanTarget = {
  indicator: 'share of plans waiting',
  district: 'D1',
  january: 2030,
  direction: 'at most',
  value: 0.035,
  reason: 'Agreed in the local inclusion plan',
  source: 'Page 3',
};
const typed = {
  indicator: waiting.indicator,
  district: 'D1',
  direction: 'at most',
  value: '3.5',
  january: '2030',
  reason: ' Agreed in the local inclusion plan ',
  source: 'Page 3',
};
const read = (draft: Partial<typeof typed>, others: readonly PlanTarget[] = []) =>
  readTarget({ ...typed, ...draft }, offered, others);
const said = (draft: Partial<typeof typed>, others: readonly PlanTarget[] = []) =>
  read(draft, others).problems.map(({ field, message }) => [field, message]);

describe('a target in its form', () => {
  it('is what was typed, in the unit of its indicator, and a plan that states it is allowed', () => {
    expect(read({})).toEqual({ problems: [], target: waiting });
    const sums = read({ indicator: BALANCE, district: '', value: '−£1,500,000', source: '' });
    expect(sums.target).toEqual({
      indicator: BALANCE,
      january: 2030,
      direction: 'at most',
      value: -1_500_000,
      reason: waiting.reason,
    });
    for (const { target } of [read({}), sums]) {
      const { plan: next } = putTarget(plan, target!, null, 'it');
      expect(checkScenario(next, 'plan', dataset)).toEqual([]);
    }
  });

  it('of every indicator comes back as it was from the form that it is changed in', () => {
    for (const { id, geography, unit } of indicatorsFor(manifest)) {
      const { district: _, ...whole } = waiting;
      const before: PlanTarget = {
        ...(geography === 'county' ? whole : waiting),
        indicator: id,
        value: unit === 'share' ? 0.07 : 7.25,
      };
      expect(readTarget(targetDraft(before, offered), offered, [])).toEqual({
        problems: [],
        target: before,
      });
    }
  });

  it('that is not filled in says all that is missing, each at its field', () => {
    const empty = targetDraft({}, offered);
    expect(readTarget(empty, offered, []).problems).toEqual([
      { field: 'change-indicator', message: 'Choose an indicator' },
      {
        field: 'change-direction',
        message: `Choose ${TARGET_FORM.direction.noun}`,
      },
      { field: 'change-value', message: 'Enter the target' },
      { field: 'change-january', message: 'Choose a January' },
      { field: 'change-reason', message: 'Enter why this target was chosen' },
    ]);
  });

  it('keeps to what its indicator can be', () => {
    expect(said({ value: '120' })).toEqual([['change-value', 'Enter the target from 0 to 100']]);
    expect(said({ indicator: 'children waiting', value: '-1' })).toEqual([
      ['change-value', 'Enter the target of 0 or more'],
    ]);
    expect(said({ indicator: BALANCE, district: '', value: 'much' })).toEqual([
      ['change-value', 'Enter the target'],
    ]);
    expect(said({ indicator: BALANCE, district: 'D1', value: '5' })).toEqual([
      ['change-district', targetMessages.wholeAreaAlone(manifest.name)],
    ]);
    expect(said({ source: 'x'.repeat(2001) })).toEqual([
      ['change-source', 'Shorten the source to 2,000 characters or fewer'],
    ]);
  });

  it('is not stated twice for an indicator, a place and a January', () => {
    expect(said({}, [waiting])).toEqual([['change-january', targetMessages.twin(2030)]]);
    expect(said({ district: '' }, [waiting])).toEqual([]);
    expect(said({ january: '2031' }, [waiting])).toEqual([]);
  });
});

describe('the targets of a plan', () => {
  const later: PlanTarget = { ...waiting, january: 2031, value: 0.02 };

  it('are set, changed, removed and undone, and leave a plan that is as it was', async () => {
    const plans = memoryPlans();
    await plans.open({ id: manifest.id, name: manifest.name }, []);
    const bench = createBench(plans);
    const now = () => plans.get('mine')!.scenario;
    plans.save(plan);
    bench.step(now(), putTarget(now(), waiting, null, 'it'));
    bench.step(now(), putTarget(now(), later, null, 'it'));
    expect(now().targets).toEqual([waiting, later]);
    expect(termsText(now())).toEqual(['It states 2 targets, rated on the inclusion dashboard.']);
    bench.step(now(), putTarget(now(), { ...waiting, value: 0.03 }, waiting, 'it'));
    expect(now().targets?.map(({ value }) => value)).toEqual([0.03, 0.02]);
    bench.step(now(), removeTarget(now(), later, 'it'));
    bench.step(now(), removeTarget(now(), waiting, 'it'));
    expect(JSON.stringify(now())).toBe(JSON.stringify(plan));
    expect(await hashScenario(now())).toBe(await hashScenario(plan));
    bench.undo(now());
    bench.undo(now());
    expect(now().targets?.map(({ value }) => value)).toEqual([0.03, 0.02]);
  });

  it('go along in a link and in a file, and keep their hash', async () => {
    const stating = putTarget(plan, waiting, null, 'it').plan;
    const linked = await planFromText(await planToText(stating));
    expect(linked).toEqual({ scenario: stating, notices: [] });
    const filed = readPlan(planFileText(stating), 'mine.scenario.json');
    expect([filed.problems, filed.scenario]).toEqual([[], stating]);
    expect(await hashScenario(filed.scenario!)).toBe(await hashScenario(stating));
    expect(await hashScenario(stating)).not.toBe(await hashScenario(plan));
  });

  it('have forms that an address opens, and one that is gone is said to be', () => {
    const stating = putTarget(plan, waiting, null, 'it').plan;
    const through = (change: string) =>
      openTarget(parseRoute(routeHash({ ...HOME, page: 'inclusion', change })).change, stating);
    expect(through('target')).toBe('new');
    expect(through(addressOfTarget(waiting))).toEqual(waiting);
    expect(through(addressOfTarget(later))).toBe('missing');
    expect(through('plan')).toBeNull();
    const { district: _, ...whole } = { ...waiting, indicator: 'plans per 1,000 aged 2 to 18' };
    expect(openTarget(addressOfTarget(whole), { ...plan, targets: [waiting, whole] })).toEqual(
      whole,
    );
  });
});
