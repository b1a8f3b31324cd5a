/** The quick look at a plan: what few futures say of a difference, and of a level by way of it. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { cellCount } from '../../src/model/run/cube.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { exploreView, readDraws } from '../../src/results/views/explore.ts';
import { movedBy, simulationErrorOf } from '../../src/results/views/exploreEstimate.ts';
import { overviewView } from '../../src/results/views/overview.ts';
import { cubeOf } from '../support/cubes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const SEED = 5;
const YEARS = 4;

async function runOf(
  dataset: Dataset,
  given: Partial<ScenarioFile>,
  draws: number,
  years = YEARS,
): Promise<Released> {
  const scenario = scenarioFrom(dataset, given);
  const model = prepareModel(dataset, scenario, years);
  const results = Array.from({ length: draws }, (_, draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(dataset, scenario, SEED, draws, 'auto');
  return release({ dataset, scenario, model, provenance, draws: results }, 'auto');
}

describe('the error of an average from few futures', () => {
  it("is Student's: two futures one standard error apart say three times less than many", () => {
    expect(simulationErrorOf([0, 2])).toBeCloseTo(3.0777, 4);
    const many = Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? 0 : 2));
    const standardError = Math.sqrt(2000 / 1999 / 2000);
    expect(simulationErrorOf(many)).toBeCloseTo(1.2824 * standardError, 4);
  });

  it('is nothing where all futures agree, and not known from one', () => {
    expect(simulationErrorOf([7, 7, 7])).toBe(0);
    expect(simulationErrorOf([7])).toBeNull();
  });
});

describe('a quick look in a small area', async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const { baseYear } = dataset.manifest;
  const help: NonNullable<ScenarioFile['policies']> = [
    {
      kind: 'early-intervention',
      ...policyWords('help', baseYear),
      incidenceChange: [-0.6, -0.6, -0.6],
    },
  ];
  const before = await runOf(dataset, {}, 12);
  const plan = { id: 'helped', policies: help };
  const few = await runOf(dataset, plan, 3);
  const full = await runOf(dataset, plan, 12);
  const against = before.scenario.id;
  const district = dataset.manifest.districts[1].code;
  const query = { kind: 'explore', against, year: baseYear + YEARS, district } as const;
  const quick = exploreView(before, few, query);
  const whole = exploreView(before, full, query);

  it('is the same of draws that were read before it, in steps', async () => {
    // Draws of their own: what has been read of those above is known.
    const [alone, other] = [await runOf(dataset, {}, 12), await runOf(dataset, plan, 12)];
    const steps = [...readDraws(alone, other)];
    expect(steps.length).toBeGreaterThan(2);
    expect([...readDraws(alone, other)]).toEqual([]);
    expect(exploreView(alone, other, query)).toEqual(whole);
  });

  it('is the same whichever horizon of the dataset was looked at before', async () => {
    const shorter = YEARS - 2;
    const asked = { ...query, year: baseYear + shorter };
    const [here, afresh] = [dataset, { ...dataset }].map(async (data) =>
      exploreView(await runOf(data, {}, 3, shorter), await runOf(data, plan, 3, shorter), asked),
    );
    expect(await here).toEqual(await afresh);
  });

  it('takes a level from all futures of no change and the difference from the few', () => {
    expect(quick.estimated).toBe(true);
    expect(quick.baselineDraws).toBe(12);
    expect(quick.provenance.draws).toBe(3);
    const { before: without, value, difference } = quick.withoutPlace;
    expect(without).toEqual(whole.withoutPlace.before);
    expect(value).toEqual(movedBy(without, difference.mean));
    const [, after] = [quick.overTime.before, quick.overTime.after].map(
      ({ summary }) => summary[YEARS].mean,
    );
    expect(after).toBeCloseTo(value.mean, 9);
    expect(quick.overTime.after.draws).toEqual([]);
  });

  it('is the plan itself once it has as many futures', () => {
    expect(whole.estimated).toBe(false);
    const level = overviewView(full);
    expect(whole.withoutPlace.value).toEqual(level.placesShort.summary[YEARS]);
    const deficit = whole.others.find(({ id }) => id === 'high-needs-cumulative');
    expect(deficit?.value.mean).toBeCloseTo(-level.highNeedsCumulative.summary[YEARS - 1].mean, 6);
    expect(deficit?.value.p90).toBeCloseTo(-level.highNeedsCumulative.summary[YEARS - 1].p10, 6);
    expect(whole.overTime.after).toEqual(level.placesShort);
  });

  it('adds up: districts to the whole area, in levels and in differences', () => {
    for (const view of [quick, whole]) {
      for (const side of ['before', 'value', 'difference'] as const) {
        const sum = view.districts.reduce((all, one) => all + one.withoutPlace[side].mean, 0);
        expect(sum, side).toBeCloseTo(view.withoutPlace[side].mean, 9);
      }
      expect(view.own[0]).toEqual(view.districts[1].withoutPlace);
    }
  });

  it('leaves the average journey out where nobody has one to make', () => {
    const { journeys } = before.model.shapes;
    const nobody = cubeOf(journeys, new Float64Array(cellCount(journeys)));
    const still = (run: Released) =>
      ({
        ...run,
        draws: run.draws.map((draw) => ({ ...draw, cubes: { ...draw.cubes, journeys: nobody } })),
      }) as Released;
    const without = exploreView(still(before), still(full), query);
    for (const of of ['others', 'own'] as const) {
      expect(whole[of].map(({ id }) => id)).toContain('mean-minutes');
      expect(without[of]).toEqual(whole[of].filter(({ id }) => id !== 'mean-minutes'));
    }
  });

  it('finds no difference of no change from itself, at any number of futures', () => {
    const same = exploreView(before, before, query);
    expect(same.same).toBe(true);
    for (const one of [same.withoutPlace, ...same.others, ...same.own]) {
      expect(one.difference, one.id).toMatchObject({ mean: 0, p10: 0, p90: 0 });
      expect(one.simulationError, one.id).toBe(0);
      expect(one.value, one.id).toEqual(one.before);
    }
  });

  it('refuses a January that is not simulated', () => {
    const late = { ...query, year: baseYear + YEARS + 1 };
    expect(() => exploreView(before, few, late)).toThrow('is not simulated');
  });
});
