import { describe, expect, it } from 'vitest';
import type { Policy, Scenario, ScenarioFile } from '../../src/domain/scenario.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { attribute, loneRuns } from '../../src/results/attribution/attribute.ts';
import { OVERLAP } from '../../src/results/attribution/attributionTypes.ts';
import { attributionView } from '../../src/results/attribution/attributionView.ts';
import { loneSteps, OTHER_ASSUMPTIONS } from '../../src/results/attribution/loneSteps.ts';
import { MONEY_MEASURES } from '../../src/results/causes/causesTypes.ts';
import { accountsReader } from '../../src/results/causes/moneyLines.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const SEED = 4;
const YEARS = 4;
const DRAWS = 5;
const { baseYear } = SMALL_AREA;
const dataset = await generateDataset(SMALL_AREA);
const schools = dataset.tables.provisions.map((row) => row.provision);
const zone = dataset.tables.zones[0];
type PolicyFile = NonNullable<ScenarioFile['policies']>[number];

const EARLY_HELP: PolicyFile = {
  kind: 'early-intervention',
  ...policyWords('early-help', baseYear + 1),
  incidenceChange: [-0.6, -0.5, -0.3],
};
const CESSATION: PolicyFile = {
  kind: 'assessment',
  ...policyWords('fewer-issued', baseYear),
  issueChange: [-0.6, -0.5, -0.3],
};
const MORE: PolicyFile = {
  kind: 'expand',
  ...policyWords('more', baseYear),
  provisions: schools.slice(0, 10),
  placesEach: 5,
};
const OPENED: PolicyFile = {
  kind: 'open',
  ...policyWords('new-school', baseYear + 1),
  places: 20,
  provision: {
    id: 'new',
    name: 'New',
    establishment: dataset.tables.provisions[0].establishment,
    district: zone.district_code,
    latitude: zone.latitude,
    longitude: zone.longitude,
    ageLow: 4,
    ageHigh: 19,
    needs: [dataset.manifest.needs[0].code],
    bandLow: 1,
    bandHigh: 5,
  },
};
const MORE_OF_IT: PolicyFile = {
  kind: 'expand',
  ...policyWords('more-of-it', baseYear + 2),
  provisions: ['new'],
  placesEach: 10,
};

const scenarioOf = (id: string, policies: PolicyFile[], given: Partial<ScenarioFile> = {}) =>
  scenarioFrom(dataset, { id, label: id, policies, ...given });
const baseline = scenarioOf('no-change', []);
const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);

describe('the parts of a plan', () => {
  it('are its policies by date, each added to the baseline alone', () => {
    const steps = loneSteps(baseline, scenarioOf('plan', [EARLY_HELP, MORE]), dataset);
    expect(ids(steps)).toEqual(['more', 'early-help']);
    for (const { id, scenario } of steps) {
      expect(ids(scenario.policies)).toEqual([id]);
      expect({ ...scenario, id: '', policies: [] }).toEqual({ ...baseline, id: '' });
    }
  });

  it('keep a school that opens and a change of that school together', () => {
    const steps = loneSteps(baseline, scenarioOf('plan', [MORE_OF_IT, MORE, OPENED]), dataset);
    expect(ids(steps)).toEqual(['more', 'new-school']);
    expect(ids(steps[1].scenario.policies)).toEqual(['new-school', 'more-of-it']);
    expect(steps[1]).toMatchObject({ label: 'new-school; more-of-it', september: baseYear + 1 });
  });

  it('keep policies together that are not valid alone', () => {
    const change = (id: string, more: object): PolicyFile => ({
      kind: 'change-admissions',
      ...policyWords(id, baseYear + Number(id.at(-1))),
      provisions: [schools[0]],
      ...more,
    });
    const drawn = change('catchment-0', { catchment: [dataset.manifest.districts[0].code] });
    const used = change('priority-1', { priority: 'catchment' });
    const steps = loneSteps(baseline, scenarioOf('plan', [drawn, EARLY_HELP, used]), dataset);
    expect(ids(steps)).toEqual(['catchment-0', 'early-help']);
  });

  it('leave out what the baseline has as well, and put the rest of the plan in one part', () => {
    const before = scenarioOf('before', [MORE]);
    const after = scenarioOf('after', [MORE, EARLY_HELP], { population: 'high' });
    const steps = loneSteps(before, after, dataset);
    expect(ids(steps)).toEqual(['early-help', OTHER_ASSUMPTIONS]);
    expect(ids(steps[0].scenario.policies)).toEqual(['more', 'early-help']);
    expect(steps[0].scenario.population).toBe('principal');
    expect(steps[1].scenario).toMatchObject({ population: 'high', policies: before.policies });
    expect(steps[1].september).toBeNull();
  });

  it('count a policy of another size as the plan’s, and one left out as another assumption', () => {
    const before = scenarioOf('before', [MORE, EARLY_HELP]);
    const after = scenarioOf('after', [{ ...MORE, placesEach: 9 } as PolicyFile]);
    const [more, others] = loneSteps(before, after, dataset);
    expect(more.scenario.policies.map((policy: Policy) => policy.id)).toEqual([
      'early-help',
      'more',
    ]);
    expect(others.scenario.policies).toEqual([before.policies[0]]);
  });

  it('put policies of one kind and September together where there are too many to read', () => {
    const many = Array.from({ length: 14 }, (_, i) => ({
      ...MORE,
      ...policyWords(`more-${i}`, baseYear + (i % 2)),
    })) as PolicyFile[];
    const steps = loneSteps(baseline, scenarioOf('plan', [...many, EARLY_HELP]), dataset);
    expect(ids(steps)).toEqual(['more-0', 'more-1', 'early-help']);
    expect(steps[0].label).toBe('more-0 and 6 more like it');
    expect(steps[0].scenario.policies).toHaveLength(7);
    const few = loneSteps(baseline, scenarioOf('plan', many.slice(0, 12)), dataset);
    expect(few).toHaveLength(12);
  });

  it('are none where nothing differs', () => {
    expect(loneSteps(baseline, { ...baseline, id: 'copy', label: 'Copy' }, dataset)).toEqual([]);
  });
});

async function runOf(scenario: Scenario): Promise<Released> {
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(dataset, scenario, SEED, DRAWS, 'auto');
  return release({ dataset, scenario, model, provenance, draws }, 'auto');
}

async function attributed(policies: PolicyFile[], draws = DRAWS) {
  const [before, after] = [await runOf(baseline), await runOf(scenarioOf('plan', policies))];
  const asked: string[] = [];
  const attribution = await attribute({
    before,
    after,
    draws,
    accountsOf: async (scenario, numbers) => {
      asked.push(scenario.id);
      const model = prepareModel(dataset, scenario, YEARS);
      return numbers.map((draw) => accountsReader(model)(runDraw(model, SEED, draw)));
    },
  });
  return { before, after, asked, attribution };
}

describe('what each policy does', async () => {
  const { before, after, asked, attribution } = await attributed([EARLY_HELP, CESSATION, MORE]);
  const year = baseYear + YEARS;
  const view = attributionView(attribution, { kind: 'attribution', year });

  it('runs each alone, once', () => {
    expect(asked).toEqual(['fewer-issued', 'more', 'early-help']);
    expect(loneRuns({ before, after })).toBe(3);
    expect(ids(view.steps)).toEqual(asked);
  });

  it('adds up with what is left where policies overlap, for every measure and year', () => {
    for (let january = baseYear; january <= year; january++) {
      const { policies } = attributionView(attribution, { kind: 'attribution', year: january });
      for (const measure of MONEY_MEASURES) {
        const { start, bars, end } = policies[measure];
        const sum = bars.reduce((all, { change }) => all + change.mean, 0);
        expect(start.mean + sum).toBeCloseTo(end.mean, 3);
        expect(ids(bars).slice(0, 3)).toEqual(asked);
      }
    }
    const bars = view.policies['high-needs-spending'].bars;
    expect(bars.at(-1)!.id).toBe(OVERLAP);
    // Plans that early help prevents cannot be refused as well: together they do less than apart.
    expect(bars.at(-1)!.change.mean).toBeGreaterThan(0);
  });

  it('is nothing before the first September of a policy', () => {
    const early = attributionView(attribution, { kind: 'attribution', year: baseYear + 1 });
    const bars = early.policies['in-year-deficit'].bars;
    const bar = bars.find(({ id }) => id === 'early-help')!;
    expect(bar).toMatchObject({ change: { mean: 0, p10: 0, p90: 0 }, betterShare: 0.5 });
    expect(bar.largestShare).toBe(0);
    expect(early.since).toBeNull();
  });

  it('goes on from the causes of no change, to the same level', () => {
    for (const measure of MONEY_MEASURES) {
      expect(view.since![measure].end).toEqual(view.policies[measure].start);
    }
  });

  it('uses the first futures where fewer are asked for', async () => {
    const fewer = await attributed([EARLY_HELP, MORE], 2);
    expect(fewer.attribution.after.provenance.draws).toBe(2);
    expect(fewer.attribution.steps.map(({ accounts }) => accounts.length)).toEqual([2, 2]);
  });
});

describe('a plan of one policy', () => {
  it('needs no run: the policy is the whole difference, without overlap', async () => {
    const { before, after, asked, attribution } = await attributed([MORE]);
    expect(asked).toEqual([]);
    expect(loneRuns({ before, after })).toBe(0);
    const view = attributionView(attribution, { kind: 'attribution', year: baseYear + YEARS });
    const { start, bars, end } = view.policies['high-needs-spending'];
    expect(ids(bars)).toEqual(['more']);
    expect(start.mean + bars[0].change.mean).toBeCloseTo(end.mean, 4);
  });
});
