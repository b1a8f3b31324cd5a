/** Levers as plans: where they start, what their ends make, and how links carry them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaFacts, areaFacts, factsJanuary } from '../../src/app/explore/areaFacts.ts';
import { createExplore } from '../../src/app/explore/explore.ts';
import {
  changesInWords,
  leversFrom,
  leversText,
  leverValue,
  scenarioOf,
  withValue,
} from '../../src/app/explore/explorePlan.ts';
import { valueAfterKey } from '../../src/app/explore/LeverControl.tsx';
import { endsOf, farEnd, type LeverValues, onStep } from '../../src/app/explore/lever.ts';
import { LEVERS } from '../../src/app/explore/levers.ts';
import { spreadPlaces } from '../../src/app/explore/newPlaces.ts';
import type { Client } from '../../src/app/worker/client.ts';
import { checkScenario } from '../../src/data/readScenario.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { scenarioSchema } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { overviewView } from '../../src/results/views/overview.ts';
import { provisionsView } from '../../src/results/views/provisions.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { kent } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const school = (
  id: string,
  district: string,
  places: number,
  role: 'special' | 'srp' = 'special',
) => ({
  id,
  role,
  district,
  places,
  bandLow: 2,
  bandHigh: 4,
});
const facts: AreaFacts = {
  areaName: 'Testshire',
  baseYear: 2025,
  usualSeptember: 2027,
  children: 900,
  districts: [
    { code: 'E01', children: 600 },
    { code: 'E02', children: 300 },
    { code: 'E03', children: 9000 },
  ],
  schools: [school('oak', 'E01', 200), school('elm', 'E01', 40, 'srp'), school('ash', 'E02', 160)],
};
const baseline = scenarioSchema.parse({
  schemaVersion: 1,
  id: 'no-change',
  label: 'No change',
  description: '',
});
const lever = (id: string) => LEVERS.find((one) => one.id === id) ?? expect.fail(id);

/** Facts as the page reads them, from one future of the baseline. */
async function factsOf(dataset: Dataset): Promise<AreaFacts> {
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, 2);
  const provenance = await provenanceOf(dataset, scenario, 1, 1, 'auto');
  const draws = [runDraw(model, 1, 0)];
  const run = release({ dataset, scenario, model, provenance, draws }, 'auto');
  const year = factsJanuary(dataset.manifest.baseYear);
  const provisions = provisionsView(run, { kind: 'provisions', year });
  return areaFacts(dataset.manifest, provisions, overviewView(run));
}

describe('five levers', () => {
  it('are five, and at today make no plan but the baseline itself', () => {
    expect(LEVERS.length).toBe(5);
    expect(scenarioOf({}, facts, baseline)).toBe(baseline);
    for (const one of LEVERS) {
      const moved = withValue({}, one, farEnd(one, facts), facts);
      expect(scenarioOf(moved, facts, baseline).policies.length, one.id).toBeGreaterThan(0);
      const back = withValue(moved, one, one.today(facts), facts);
      expect(scenarioOf(back, facts, baseline), one.id).toBe(baseline);
    }
  });

  it('stay within their ends and on their steps, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVERS),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (one, asked) => {
          const value = onStep(one, facts, asked);
          const { low, high } = endsOf(one, facts);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
          expect(onStep(one, facts, value)).toBe(value);
          expect(String(value).length).toBeLessThan(7);
        },
      ),
    );
  });

  it('act by the keys of the page: one step, ten, back to today, the far end, as before', () => {
    const places = lever('places');
    const key = (name: string) => valueAfterKey(name, places, facts, 20, 30);
    expect([key('ArrowUp'), key('ArrowLeft'), key('PageUp')]).toEqual([30, 10, 120]);
    expect([key('Home'), key('Escape'), key('a')]).toEqual([0, 30, undefined]);
    expect(key('End')).toBe(endsOf(places, facts).high);
    // Today stands at the high end of a cap, so its far end is the lowest fee.
    const cap = lever('cap');
    expect(valueAfterKey('End', cap, facts, 60, 60)).toBe(endsOf(cap, facts).low);
    expect(valueAfterKey('Home', cap, facts, 60, 60)).toBe(endsOf(cap, facts).high);
  });

  it('are kept in links, and what a link says wrongly is left out and said', () => {
    const values: LeverValues = { places: 20, mainstream: 0.3, admissions: 2 };
    expect(leversText(values)).toBe('places:20,mainstream:0.3,admissions:2');
    expect(leversFrom(leversText(values), facts)).toEqual({ values, notices: [] });
    const wrong = leversFrom('places:9000,magic:3,early:soon,cap:100', facts);
    expect(wrong.values).toEqual({ places: endsOf(lever('places'), facts).high });
    expect(wrong.notices.length).toBe(3);
    expect(wrong.notices[0]).toContain('9000');
    expect(changesInWords({ cap: 60 }, facts)).toEqual(['day fees up to £60,000']);
  });
});

describe('new places', () => {
  it('go a class at a time to the district with most children for each specialist place', () => {
    // E01 has 600 for 240 = 2.5, E02 300 for 160 = 1.9; E03 has no school that could grow.
    const added = spreadPlaces(10, facts);
    expect([...added].map(([{ id }, places]) => [id, places])).toEqual([['oak', 10]]);
    const many = spreadPlaces(150, facts);
    const at = (id: string) => [...many].find(([one]) => one.id === id)?.[1] ?? 0;
    expect(at('oak') + at('elm') + at('ash')).toBe(150);
    const shares = [600 / (240 + at('oak') + at('elm')), 300 / (160 + at('ash'))];
    expect(Math.abs(shares[0] - shares[1])).toBeLessThan(0.1);
    expect(at('oak')).toBeGreaterThan(at('elm'));
    expect(at('elm')).toBeGreaterThan(0);
  });

  it('keep every class of a smaller number, so that plans differ by the last alone', () => {
    let before = new Map<string, number>();
    for (let places = 10; places <= 300; places += 10) {
      const now = new Map([...spreadPlaces(places, facts)].map(([{ id }, more]) => [id, more]));
      for (const [id, more] of before) expect(now.get(id) ?? 0).toBeGreaterThanOrEqual(more);
      expect([...now.values()].reduce((a, b) => a + b, 0)).toBe(places);
      before = now;
    }
  });
});

describe.each([
  ['a generated area', () => generateDataset(SMALL_AREA)],
  ['the area that ships', kent],
])('levers of %s', async (_, read) => {
  const dataset = await read();
  const known = await factsOf(dataset);
  const plan = scenarioFrom(dataset);

  it('validate at both ends, each alone and all together', () => {
    let all: LeverValues = {};
    for (const one of LEVERS) {
      for (const end of Object.values(endsOf(one, known))) {
        const made = scenarioOf(withValue({}, one, end, known), known, plan);
        expect(checkScenario(made, 'made', dataset), `${one.id} at ${end}`).toEqual([]);
      }
      all = withValue(all, one, farEnd(one, known), known);
    }
    expect(Object.keys(all).length).toBe(5);
    const made = scenarioOf(all, known, plan);
    expect(checkScenario(made, 'all', dataset)).toEqual([]);
    expect(made.assumptions.length).toBeGreaterThan(4);
  });

  it('add as many places as the lever says', () => {
    const { high } = endsOf(lever('places'), known);
    const { policies } = scenarioOf({ places: high }, known, plan);
    const added = policies.map((policy) =>
      policy.kind === 'expand' ? policy.provisions.length * policy.placesEach : Number.NaN,
    );
    expect(added.reduce((a, b) => a + b, 0)).toBe(high);
  });
});

describe('a visit', () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

  function visit() {
    const asked: string[] = [];
    const client = {
      run: async (one: { id: string }) => {
        asked.push(one.id);
        return 'stopped';
      },
      preview: async (_: unknown, one: { id: string }) => {
        asked.push(one.id);
        return 'stopped';
      },
    } as unknown as Client;
    const explore = createExplore({
      client,
      now: () => 0,
      load: async () => baseline,
      onSettled: () => undefined,
    });
    const arrive = (levers: string | null) =>
      explore.arrive({ baselineId: baseline.id, facts, levers, year: 2031, district: null });
    return { explore, arrive, asked };
  }

  it('opens what the link says, and Back takes a lever back', async () => {
    const { explore, arrive } = visit();
    await arrive('early:4');
    expect(explore.values.value).toEqual({ early: 4 });
    expect(explore.plan.value?.policies).toMatchObject([{ kind: 'early-intervention' }]);
    await arrive(null);
    expect(explore.values.value).toEqual({});
    expect(explore.plan.value).toBe(baseline);
  });

  it('keeps a lever that has moved since the address was written', async () => {
    const { explore, arrive, asked } = visit();
    await arrive(null);
    await settle();
    explore.move(lever('places'), 20);
    await arrive(null);
    expect(explore.values.value).toEqual({ places: 20 });
    expect(leverValue(lever('places'), explore.values.value, facts)).toBe(20);
    await settle();
    expect(asked).toEqual([baseline.id, explore.plan.value?.id]);
  });
});
