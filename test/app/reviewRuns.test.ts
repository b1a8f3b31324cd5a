/** A review while it is worked out: first look, full answer, stop, and a plan taken back. */
import { describe, expect, it } from 'vitest';
import { tickSchool, toggleNeed } from '../../src/app/review/planEdits.ts';
import { actedOn, createReview } from '../../src/app/review/review.ts';
import { FIRST_PAIRS, FULL_PAIRS } from '../../src/app/review/reviewRuns.ts';
import { type Client, type RunOptions, WorkerFailure } from '../../src/app/worker/client.ts';
import type { PolicyOf, Scenario } from '../../src/domain/scenario.ts';
import type { ReviewQuery } from '../../src/results/views/reviewTypes.ts';
import { memoryPlans } from './support/plansHere.ts';
import { context, gains, oak, review, scenario } from './support/reviews.ts';
import { provenance } from './support/views.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const grown: PolicyOf<'expand'> = {
  kind: 'expand',
  id: 'more',
  label: 'More places',
  september: 2026,
  rationale: '',
  source: '',
  provisions: ['elm'],
  placesEach: 10,
  rampYears: 0,
};
const library: Record<string, Scenario> = {
  'no-change': scenario(),
  bigger: scenario({ id: 'bigger', label: 'Bigger', policies: [grown] }),
  theirs: scenario({ id: 'theirs', label: 'Theirs', policies: [grown] }),
};

/** A model whose comparisons end when a test says so. */
function bench(wanted: string | null = null) {
  const compared: { plan: Scenario; options: RunOptions; end: (how: 'ran' | 'stopped') => void }[] =
    [];
  const queries: ReviewQuery[] = [];
  /** Whether the worker has let the comparison go, until it is asked for it. */
  const worker = { letGo: false };
  const client = {
    compare: (_: Scenario, plan: Scenario, options: RunOptions) =>
      new Promise<'ran' | 'stopped'>((end) => {
        options.signal?.addEventListener('abort', () => end('stopped'));
        compared.push({ plan, options, end });
      }),
    view: async (id: string, query: ReviewQuery) => {
      if (worker.letGo) {
        worker.letGo = false;
        throw new WorkerFailure('Not compared yet.', [], id);
      }
      queries.push(query);
      const { draws } = compared[compared.length - 1].options;
      return review(gains([1, 2], [2, 1]), { year: query.year, provenance: provenance(draws, id) });
    },
  } as unknown as Client;
  const plans = memoryPlans();
  void plans.open({ id: 'testshire', name: 'Testshire' }, Object.keys(library));
  const load = async (id: string) => plans.get(id)?.scenario ?? library[id];
  const isShared = (id: string) => id === 'theirs';
  const made = createReview({ client, now: () => 0, load, store: null, plans, isShared });
  const arrival = { datasetId: 'testshire', wanted, baseline: 'no-change', context };
  void made.runs.look(2031);
  return { review: made, plans, worker, compared, queries, arrive: () => made.arrive(arrival) };
}

function change({ review: made }: ReturnType<typeof bench>) {
  const plan = () => made.history.value?.plan ?? expect.fail('no plan');
  made.step(tickSchool(plan(), oak, context));
  made.step(toggleNeed(plan(), oak, context, 'SLD'));
}

describe('a review', () => {
  it('gives a first look, then the full answer, and asks for the schools that change', async () => {
    const page = bench();
    await page.arrive();
    change(page);
    page.review.apply();
    expect(page.compared[0].options.draws).toBe(FIRST_PAIRS);
    expect(page.compared[0].plan.policies).toMatchObject([{ needsAdded: ['SLD'] }]);
    page.compared[0].end('ran');
    await settle();
    expect(page.review.runs.answer.value?.view.provenance.draws).toBe(FIRST_PAIRS);
    expect(page.queries[0]).toEqual({ kind: 'review', year: 2031, provisions: ['oak'] });
    expect(page.compared[1].options.draws).toBe(FULL_PAIRS);
    page.compared[1].end('ran');
    await settle();
    expect(page.review.runs.status.value).toEqual({ kind: 'ready', drawsShown: FULL_PAIRS });
    expect(page.review.upToDate.value).toBe(true);
  });

  it('keeps the old answer, marked as old, while the plan is edited further', async () => {
    const page = bench();
    await page.arrive();
    change(page);
    page.review.apply();
    page.compared[0].end('ran');
    await settle();
    const plan = page.review.history.value?.plan ?? expect.fail('no plan');
    page.review.step(toggleNeed(plan, oak, context, 'MLD'));
    expect(page.review.runs.answer.value).not.toBeNull();
    expect(page.review.upToDate.value).toBe(false);
    page.review.undo();
    expect(page.review.upToDate.value).toBe(true);
  });

  it('starts again from a first look when a changed plan is applied', async () => {
    const page = bench();
    await page.arrive();
    change(page);
    page.review.apply();
    page.compared[0].end('ran');
    await settle();
    const plan = page.review.history.value?.plan ?? expect.fail('no plan');
    page.review.step(toggleNeed(plan, oak, context, 'MLD'));
    page.review.apply();
    await settle();
    expect(page.compared[1].options.signal?.aborted).toBe(true);
    expect(page.compared[2].options.draws).toBe(FIRST_PAIRS);
    expect(page.compared[2].plan.policies).toMatchObject([{ needsAdded: ['MLD', 'SLD'] }]);
  });

  it('undone to the start has no answer, and stops working one out', async () => {
    const page = bench();
    await page.arrive();
    change(page);
    page.review.apply();
    page.review.undo();
    await settle();
    expect(page.compared[0].options.signal?.aborted).toBe(true);
    expect(page.review.runs.status.value).toBeNull();
    expect(page.review.runs.answer.value).toBeNull();
  });

  it('is not simulated while something is wrong, and says what', async () => {
    const page = bench();
    await page.arrive();
    change(page);
    const plan = page.review.history.value?.plan ?? expect.fail('no plan');
    page.review.step(toggleNeed(toggleNeed(plan, oak, context, 'SLD').plan, oak, context, 'ASD'));
    page.review.apply();
    expect(page.compared).toEqual([]);
    expect(page.review.asked.value.problems).toHaveLength(1);
    page.review.undo();
    expect(page.review.asked.value.problems).toEqual([]);
  });

  it('opens the plan that the address names and compares it at once', async () => {
    const page = bench('bigger');
    await page.arrive();
    expect(page.compared[0].plan).toBe(library.bigger);
    const plan = page.review.history.value?.plan ?? expect.fail('no plan');
    expect(actedOn(plan, context)).toEqual(['elm']);
  });

  it('goes on after Stop from the pairs that there are', async () => {
    const page = bench('bigger');
    await page.arrive();
    page.compared[0].end('ran');
    await settle();
    page.review.runs.stop();
    await settle();
    expect(page.review.runs.status.value).toMatchObject({
      kind: 'stopped',
      drawsShown: FIRST_PAIRS,
    });
    void page.review.runs.resume();
    await settle();
    expect(page.compared[2].options.draws).toBe(FULL_PAIRS);
  });

  it('is compared again where the worker had to let the comparison go', async () => {
    const page = bench('bigger');
    await page.arrive();
    page.compared[0].end('ran');
    await settle();
    page.compared[1].end('ran');
    await settle();
    page.worker.letGo = true;
    void page.review.runs.look(2030);
    await settle();
    expect(page.compared[2].options.draws).toBe(FIRST_PAIRS);
    page.compared[2].end('ran');
    await settle();
    expect(page.review.runs.answer.value?.view.year).toBe(2030);
    expect(page.review.runs.failure.value).toBeNull();
  });

  it('says what is wrong with a file that is no plan, and keeps the plan there is', async () => {
    const page = bench();
    await page.arrive();
    change(page);
    const before = page.review.history.value;
    page.review.openFiles([{ text: '{ "schemaVersion": 1 }', name: 'mine.json' }]);
    expect(page.review.failure.value?.message).toContain('mine.json');
    expect(page.review.failure.value?.problems.length).toBeGreaterThan(1);
    expect(page.review.history.value).toBe(before);
    page.review.openFiles([{ text: JSON.stringify(library.bigger), name: 'bigger.json' }]);
    expect(page.review.failure.value).toBeNull();
    expect(page.review.history.value?.done.at(-1)?.name).toBe('open “Bigger”');
  });

  it('is kept among the own plans from its first change on, under one id', async () => {
    const page = bench();
    await page.arrive();
    expect(page.plans.list.value).toEqual([]);
    change(page);
    const [kept] = page.plans.list.value;
    expect(kept.scenario).toMatchObject({ label: 'My plan', dataset: 'testshire' });
    page.review.undo();
    page.review.undo();
    expect(page.plans.list.value.map(({ id }) => id)).toEqual([kept.id]);
    expect(page.plans.get(kept.id)?.scenario.policies).toEqual([]);
    page.review.redo();
    page.review.redo();
    expect(page.plans.get(kept.id)?.scenario.policies).toEqual(kept.scenario.policies);
    await page.review.start('no-change');
    change(page);
    expect(page.plans.list.value).toHaveLength(2);
  });

  it('follows its plan where that is changed elsewhere, and undo brings back what was here', async () => {
    const page = bench();
    await page.arrive();
    change(page);
    const [{ id, scenario: here }] = page.plans.list.value;
    page.plans.save({ ...here, label: 'Renamed', policies: [grown] });
    const plan = () => page.review.history.value?.plan ?? expect.fail('no plan');
    expect(plan().others).toEqual([grown]);
    expect(page.review.history.value?.done.at(-1)?.name).toBe('changes made elsewhere');
    page.review.undo();
    expect(page.plans.get(id)?.scenario.policies).toEqual(here.policies);
    page.plans.remove(id);
    expect(plan().schools).toEqual([]);
    expect(page.plans.list.value).toEqual([]);
  });

  it('of a shared plan is compared and stays as it is, until another plan is opened', async () => {
    const page = bench('theirs');
    await page.arrive();
    expect(page.compared[0].plan).toBe(library.theirs);
    const before = page.review.history.value ?? expect.fail('no plan');
    page.review.step(tickSchool(before.plan, oak, context));
    expect(page.review.history.value).toBe(before);
    expect(page.plans.list.value).toEqual([]);
    await page.review.start('no-change');
    expect(page.review.history.value?.done).toEqual([]);
    change(page);
    expect(page.plans.list.value).toHaveLength(1);
  });
});
