import { beforeAll, describe, expect, it } from 'vitest';
import { PHASES, phaseIndex } from '../../src/domain/ages.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import type { DemandQuery, DemandSplit, DemandView } from '../../src/results/views/demandTypes.ts';
import { viewOf } from '../../src/results/views/index.ts';
import { drawAll, localDrawer } from '../../src/runner/drawAll.ts';
import { kent, kentRows } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';

const DRAWS = 4;
const YEARS = 2;
const ALL: DemandQuery = { kind: 'demand', district: null, need: null, phase: null };
let ensemble: Released;
const ask = (query: Partial<DemandQuery> = {}) =>
  viewOf(ensemble, { ...ALL, ...query }) as DemandView;
const means = (split: DemandSplit, january: number) =>
  split.rows.reduce((sum, row) => sum + row.children[january].mean, 0);

beforeAll(async () => {
  const dataset = await kent();
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, YEARS);
  const { signal } = new AbortController();
  const wanted = { seed: 1, draws: [0, 1, 2, 3], signal, onDraw: () => undefined };
  const draws = await drawAll([localDrawer((seed, draw) => runDraw(model, seed, draw))], wanted);
  const provenance = await provenanceOf(dataset, scenario, 1, DRAWS, 'auto');
  ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
});

describe('the demand of an area', () => {
  it('splits by need, phase and district into averages that add up, at every January', () => {
    const view = ask();
    for (const split of [view.byNeed, view.byPhase, view.byDistrict]) {
      for (let january = 0; january <= YEARS; january++) {
        expect(means(split, january)).toBeCloseTo(view.children.summary[january].mean, 6);
        expect(split.total[january]).toEqual(view.children.summary[january]);
      }
    }
  });

  it('starts at the published counts of the base January, by need and by phase', () => {
    const view = ask();
    const counted = (of: (row: Record<string, string>) => boolean) =>
      kentRows('base_children.csv')
        .filter(of)
        .reduce((sum, row) => sum + Number(row.plans), 0);
    for (const row of view.byNeed.rows) {
      expect(row.children[0].mean).toBe(counted(({ need }) => need === row.code));
    }
    view.byPhase.rows.forEach((row, phase) => {
      expect(row.children[0].mean).toBe(counted(({ age }) => phaseIndex(Number(age)) === phase));
    });
  });

  it('keeps what is asked for in every part but the split by itself', () => {
    const [need] = ask().byNeed.rows;
    const [, district] = ask().byDistrict.rows;
    const view = ask({ need: need.code, district: district.code, phase: 1 });
    const same = (split: DemandSplit, code: string) =>
      split.rows.find((row) => row.code === code)?.children;
    expect(same(view.byNeed, need.code)).toEqual(view.children.summary);
    expect(same(view.byDistrict, district.code)).toEqual(view.children.summary);
    expect(same(view.byPhase, PHASES[1])).toEqual(view.children.summary);
    expect(view.byNeed.rows.filter((row) => row.children[0].mean > 0).length).toBeGreaterThan(1);
    expect(same(ask({ need: need.code, phase: 1 }).byDistrict, district.code)).toEqual(
      view.children.summary,
    );
  });

  it('has the whole area’s history and forecast, whatever is asked for', () => {
    const whole = ask();
    const part = ask({ phase: 2 });
    expect(part.history).toEqual(whole.history);
    expect(part.forecast).toBe(whole.forecast);
    const last = whole.history[whole.history.length - 1];
    expect(whole.forecast.years[0]).toBe(last.year + 1);
    expect(last.children).toBe(whole.children.summary[0].mean);
  });

  it('refuses what the dataset does not have, and says what it has', () => {
    expect(() => ask({ need: 'XYZ' })).toThrow(/"XYZ" is not in the dataset, which has .*ASD/);
    expect(() => ask({ phase: 9 })).toThrow(/no phase 9.*early years/);
  });
});
