/** Who gains and who loses, on paper: asked once the plan is simulated, and both sides said. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { gainsWords } from '../../src/app/content/paperGains.ts';
import { createPaperGains, schoolsChanged } from '../../src/app/paper/gains.ts';
import type { RunStatus } from '../../src/app/state/stagedRun.ts';
import type { Client, RunOptions } from '../../src/app/worker/client.ts';
import type { Policy, Scenario } from '../../src/domain/scenario.ts';
import type { ReviewQuery } from '../../src/results/views/reviewTypes.ts';
import { gains, review, scenario } from './support/reviews.ts';
import { provenance } from './support/views.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const policy = (kind: string, provisions: readonly string[]) =>
  ({ kind, id: kind, label: kind, september: 2027, provisions }) as unknown as Policy;
const planOf = (id: string, policies: readonly Policy[]) => ({
  ...scenario({ id }),
  policies: [...policies],
});
const closing = planOf('closing', [
  policy('close', ['elm']),
  policy('expand', ['oak']),
  policy('redesignate', ['ash', 'elm']),
]);
const bigger = planOf('bigger', [policy('expand', ['oak'])]);
const library: Record<string, Scenario> = { 'no-change': scenario(), closing, bigger };

/** A page whose plan is simulated for as long as a test says. */
function paper() {
  const compared: { plan: string; options: RunOptions }[] = [];
  const queries: ReviewQuery[] = [];
  const client = {
    compare: (_: Scenario, { id: plan }: Scenario, options: RunOptions) =>
      new Promise<'ran' | 'stopped'>((end) => {
        compared.push({ plan, options });
        options.signal?.addEventListener('abort', () => end('stopped'));
        if (options.draws === 8) end('ran');
      }),
    view: async (id: string, query: ReviewQuery) => {
      queries.push(query);
      return review(gains([1, 2], [2, 1]), { year: query.year, provenance: provenance(8, id) });
    },
  } as unknown as Client;
  const simulated = signal<RunStatus>({ kind: 'opening' });
  const load = async (id: string) => library[id];
  const made = createPaperGains({ client, now: () => 0, load, simulated });
  return { compared, queries, simulated, made };
}
const of = (planId: string, year = 2031) => ({ planId, baselineId: 'no-change', year });

describe('who gains and who loses under the plan of a paper', () => {
  it('waits for the figures of the plan itself, which threads make first', async () => {
    const { made, compared, simulated } = paper();
    made.want(of('closing'));
    await settle();
    expect(compared).toEqual([]);
    simulated.value = { kind: 'ready', drawsShown: 200 };
    await settle();
    expect(compared.map(({ plan, options }) => [plan, options.draws])).toEqual([
      ['closing', 8],
      ['closing', 40],
    ]);
    expect(made.view.value?.provenance.scenarioId).toBe('closing');
  });

  it('tells the children of schools that close or admit differently school by school', async () => {
    const { made, queries, simulated } = paper();
    simulated.value = { kind: 'stopped', drawsDone: 9, drawsWanted: 200, drawsShown: 8 };
    made.want(of('closing', 2029));
    await settle();
    expect(queries.at(-1)).toEqual({ kind: 'review', year: 2029, provisions: ['elm', 'ash'] });
    expect(schoolsChanged(bigger)).toEqual([]);
  });

  it('gives way when the reader goes, and to another plan', async () => {
    const { made, compared, simulated } = paper();
    simulated.value = { kind: 'ready', drawsShown: 200 };
    made.want(of('closing'));
    await settle();
    made.want(of('bigger'));
    await settle();
    expect(compared[1].options.signal?.aborted).toBe(true);
    expect(compared.at(-1)?.plan).toBe('bigger');
    made.want(null);
    await settle();
    expect(compared.at(-1)?.options.signal?.aborted).toBe(true);
    expect(made.status.value?.kind).toBe('stopped');
  });
});

describe('both sides in words', () => {
  it('are said with their ranges, also where nobody stands on one', () => {
    const said = gainsWords({ needsMet: gains([10, 30], [0, 0]), year: 2031 });
    expect(said).toMatch(/^In January 2031 about \d+ children \(8 in 10 futures .+\) are in/);
    expect(said).toMatch(/The reverse holds for nobody on average \(8 in 10 futures .+\)\.$/);
    const both = gainsWords({ needsMet: gains([10, 30], [4]), year: 2031 });
    expect(both).toContain('The reverse holds for about 4 children');
  });
});
