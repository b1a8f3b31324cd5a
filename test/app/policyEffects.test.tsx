import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { causesTitle, policiesTitle } from '../../src/app/content/moneyCauses.ts';
import { Causes } from '../../src/app/finance/Causes.tsx';
import { Policies } from '../../src/app/finance/Policies.tsx';
import { moved } from '../../src/app/finance/PolicyOrder.tsx';
import { PolicyWaterfall } from '../../src/app/finance/PolicyWaterfall.tsx';
import type { FinanceSectionProps } from '../../src/app/finance/parts.ts';
import {
  createPolicyEffects,
  type PolicyEffectsState,
} from '../../src/app/finance/policyEffects.ts';
import type { Choices } from '../../src/app/state/choices.ts';
import type { Client, RunOptions } from '../../src/app/worker/client.ts';
import { type AttributionView, OVERLAP } from '../../src/results/attribution/attributionTypes.ts';
import type { CausesView, Waterfall, WaterfallBar } from '../../src/results/causes/causesTypes.ts';
import { forMeasures } from '../../src/results/causes/moneyLines.ts';
import { openPage, type Page } from '../charts/support/page.ts';
import { around, provenance } from './support/views.ts';

const bar = (id: string, mean: number, largestShare: number): WaterfallBar => ({
  id,
  change: around(mean, 1e6),
  betterShare: mean < 0 ? 1 : 0,
  largestShare,
});
const fall = (start: number, bars: readonly WaterfallBar[]): Waterfall => ({
  start: around(start, 2e6),
  bars,
  end: around(
    bars.reduce((sum, { change }) => sum + change.mean, start),
    2e6,
  ),
});
const CAUSED = fall(60e6, [bar('population', -1e6, 0), bar('prevalence', 30e6, 0.8)]);
const PLAN = fall(89e6, [
  bar('b-help', -4e6, 0.1),
  bar('a-bases', -12e6, 0.9),
  bar(OVERLAP, 2e6, 0),
]);
const view: AttributionView = {
  kind: 'attribution',
  provenance: provenance(24, 'my-plan'),
  baseline: { id: 'no-change', label: 'No change' },
  financialYear: 2030,
  firstFinancialYear: 2025,
  steps: [
    { id: 'b-help', label: 'Early help', september: 2026 },
    { id: 'a-bases', label: 'Bases', september: 2027 },
  ],
  policies: forMeasures(() => PLAN),
  since: forMeasures(() => CAUSED),
};
const causes: CausesView = {
  kind: 'causes',
  provenance: provenance(200, 'my-plan'),
  financialYear: 2030,
  firstFinancialYear: 2025,
  since: forMeasures(() => CAUSED),
  against: { label: 'No change', draws: 200, waterfalls: forMeasures(() => fall(89e6, [])) },
};
const choices = {
  areaName: 'Testshire',
  scenarioId: 'my-plan',
  baselineId: 'no-change',
  year: 2031,
} as Choices;
const part = { views: { causes }, choices } as FinanceSectionProps;

const buttonOf = (page: Page, words: string) =>
  page.all(
    ({ tag, text, attribute }) =>
      tag === 'button' && (text === words || attribute('aria-label') === words),
  )[0];
const options = (page: Page) =>
  page.all((one) => one.attribute('role') === 'option').map(({ text }) => text.split(':')[0]);
const titleOf = (page: Page) => page.all(({ tag }) => tag === 'h2')[0].text;

describe('findings on causes and policies', () => {
  it('name the part that is largest in most futures, in the direction it goes', () => {
    expect(causesTitle(CAUSED, 'high-needs-spending', '2025-26 to 2030-31')).toBe(
      'High needs spending changes most through more plans per resident, 2025-26 to 2030-31',
    );
    const labelOf = (id: string) => view.steps.find((step) => step.id === id)?.label;
    expect(policiesTitle(PLAN, 'in-year-deficit', 2030, labelOf)).toBe(
      '“Bases” takes most off the in-year deficit in 2030-31',
    );
  });

  it('fall back to the measure where no part is, or where it goes either way', () => {
    const even = fall(60e6, [bar('mix', 5e6, 0.5), bar('prevalence', 5e6, 0.5)]);
    expect(causesTitle(even, 'transport-spending', 'x')).toBe('SEN transport by cause, x');
    const unsure = fall(60e6, [{ ...bar('mix', 5e6, 0.9), betterShare: 0.45 }]);
    expect(causesTitle(unsure, 'transport-spending', 'x')).toBe('SEN transport by cause, x');
    const overlap = fall(60e6, [bar('a', -1e6, 0.2), bar(OVERLAP, 9e6, 0.8)]);
    const neutral = 'In-year high needs deficit in 2030-31: what each policy adds';
    expect(
      policiesTitle(overlap, 'in-year-deficit', 2030, (id) => (id === 'a' ? 'A' : undefined)),
    ).toBe(neutral);
  });
});

describe('the figure of causes', () => {
  it('goes from the first year at first, and from no change when asked', async () => {
    const page = openPage(<Causes {...part} />);
    expect(options(page)).toEqual([
      'High needs spending, 2025-26',
      'Number of residents',
      'Plans per resident',
      'High needs spending, 2030-31',
    ]);
    await buttonOf(page, 'Against “No change”').fire('click');
    expect(options(page)).toEqual(['No change, 2030-31', 'my-plan, 2030-31']);
    await buttonOf(page, 'SEN transport').fire('click');
    expect(options(page)[0]).toBe('No change, 2030-31');
  });

  it('says why it has nothing to tell of the first year', () => {
    const first = { ...causes, financialYear: 2025, since: null, against: null };
    const page = openPage(<Causes {...part} views={{ causes: first }} />);
    expect(page.all(({ text }) => text.includes('Choose a later January')).length).toBeGreaterThan(
      0,
    );
  });
});

describe('the figure of policies', () => {
  it('has them by date with the overlap last, and goes on from the causes when asked', async () => {
    const page = openPage(<PolicyWaterfall view={view} choices={choices} />);
    expect(titleOf(page)).toContain('“Bases” takes most off');
    const byDate = ['Early help', 'Bases', 'Where policies overlap'];
    expect(options(page).slice(1, -1)).toEqual(byDate);
    await buttonOf(page, 'From 2025-26, by cause and policy').fire('click');
    expect(options(page)).toEqual([
      'In-year high needs deficit, 2025-26',
      'Number of residents',
      'Plans per resident',
      'No change, 2030-31',
      ...byDate,
      'my-plan, 2030-31',
    ]);
  });

  it('changes where bars hang with their order, and never what they say', async () => {
    const page = openPage(<PolicyWaterfall view={view} choices={choices} />);
    const said = () =>
      page.all((one) => one.attribute('role') === 'option').map(({ text }) => text);
    const before = said();
    await buttonOf(page, 'Change the order').fire('click');
    await buttonOf(page, 'Move Bases up').fire('click');
    expect(options(page).slice(1, -1)).toEqual(['Bases', 'Early help', 'Where policies overlap']);
    expect(said().sort()).toEqual(before.sort());
  });

  it('keeps the ends of the list where they are', () => {
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('working out what each policy adds', () => {
  const of = { planId: 'my-plan', baselineId: 'no-change', year: 2031 };

  function effectsOf(outcome: () => Promise<'ran' | 'stopped'>) {
    const asked: string[] = [];
    const client = {
      attribute: async (
        _baseline: string,
        plan: string,
        { onProgress, signal: stop }: RunOptions,
      ) => {
        asked.push(plan);
        onProgress?.(12, 48, 12);
        const answer = await outcome();
        return stop?.aborted ? 'stopped' : answer;
      },
      view: async (_plan: string, { year }: { year: number }) => ({
        ...view,
        financialYear: year - 1,
      }),
    } as unknown as Client;
    return { effects: createPolicyEffects(client), asked };
  }

  it('is not done before it is asked for, and only once', async () => {
    const { effects, asked } = effectsOf(async () => 'ran');
    await effects.look(of);
    expect(effects.state.value.kind).toBe('not asked');
    await effects.work();
    expect(effects.state.value).toMatchObject({ kind: 'found', view: { financialYear: 2030 } });
    await effects.look({ ...of, year: 2033 });
    expect(effects.state.value).toMatchObject({ kind: 'found', view: { financialYear: 2032 } });
    expect(asked).toEqual(['my-plan']);
  });

  it('tells how far it is, stops, and shows nothing of one plan under another', async () => {
    let finish: () => void = () => undefined;
    const { effects } = effectsOf(
      () =>
        new Promise((done) => {
          finish = () => done('ran');
        }),
    );
    await effects.look(of);
    const done = effects.work();
    expect(effects.state.value).toEqual({ kind: 'working', done: 12, wanted: 48 });
    await effects.look({ ...of, planId: 'another' });
    finish();
    await done;
    expect(effects.state.value.kind).toBe('not asked');
    await effects.look(of);
    const again = effects.work();
    effects.stop();
    finish();
    await again;
    expect(effects.state.value.kind).toBe('stopped');
  });

  it('says what went wrong', async () => {
    const { effects } = effectsOf(async () => Promise.reject(new Error('no room')));
    await effects.look(of);
    await effects.work();
    expect(effects.state.value).toEqual({ kind: 'failed', message: 'no room' });
  });

  it('is offered once both plans are simulated in full, and never for no change', () => {
    const { effects } = effectsOf(async () => 'ran');
    const state = signal<PolicyEffectsState>({ kind: 'not asked' });
    const policyEffects = { ...effects, state };
    const few = { ...causes, against: { ...causes.against!, draws: 8 } };
    const words = 'Work out what each policy adds';
    expect(
      buttonOf(openPage(<Policies {...part} policyEffects={policyEffects} />), words),
    ).toBeDefined();
    const early = { ...part, views: { causes: few } };
    expect(
      buttonOf(openPage(<Policies {...early} policyEffects={policyEffects} />), words),
    ).toBeUndefined();
    const own = { ...part, choices: { ...choices, scenarioId: 'no-change' } };
    expect(
      openPage(<Policies {...own} policyEffects={policyEffects} />).all(({ tag }) => tag === 'h2'),
    ).toEqual([]);
  });
});
