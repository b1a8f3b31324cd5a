import { describe, expect, it } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { financeBaseChecks } from '../../src/results/checks/financeBase.ts';
import { release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { kent, kentModel } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';

const DRAWS = 40;
const A_YEAR = 1;

const dataset = await kent();
const model = await kentModel(A_YEAR);
const scenario = scenarioFrom(dataset);
const draws = Array.from({ length: DRAWS }, (_, draw) => runDraw(model, 1, draw));
const provenance = await provenanceOf(dataset, scenario, 1, DRAWS, 'auto');
const rows = financeBaseChecks(release({ dataset, scenario, model, provenance, draws }, 'auto'));

/** What is named as a target, how near the model must be, and which row it is. */
const TARGETS = [
  ['SEN transport, 2024-25', 70e6, 0.05],
  ['Independent or non-maintained special, a placement', 50_843, 0.05],
  ['State special, a place', 22_800 * 1.041 ** 2, 0.05],
  ['High needs block, 2023-24, from its parts', 311_663_662, 0],
  ['High needs in-year balance, 2025-26', -70e6, 0.15],
  ['High needs balance at the end of 2025-26', -136e6, 0.15],
] as const;

/** Shown beside them without a tolerance: they measure something else, or contradict each other. */
const BESIDE = [
  ['SEN transport, a passenger', 8100],
  ['Plan-holders transported', 0.5],
  ['Passengers to age 15', 6425],
  ['High needs block, 2024-25, as reported', 342.7e6],
  ['High needs block, 2024-25, as a later paper implies', 307_142_857],
  ["High needs spend, 2024-25, with January 2025's placements all year", 389e6],
] as const;

describe('the base year of Kent against what was published, as means over draws', () => {
  it.each(TARGETS)('meets %s', (label, published, tolerance) => {
    const row = rows.find((one) => one.label === label)!;
    expect(row.target).toBeCloseTo(published, 4);
    expect(Math.abs(row.model - published)).toBeLessThanOrEqual(
      tolerance * Math.abs(published) + 1,
    );
    expect(row).toMatchObject({ met: true });
    expect(row.tolerance).toBe(tolerance === 0 ? 'to the pound' : `within ${tolerance * 100}%`);
  });

  it.each(BESIDE)('shows %s beside it, with its source', (label, published) => {
    const row = rows.find((one) => one.label === label)!;
    expect(row.target).toBe(published);
    expect(row.tolerance).toBe('for comparison');
    expect(row.model).toBeGreaterThan(0);
    expect(row.note.length).toBeGreaterThan(20);
  });

  it('has no other target', () => {
    const named = [...TARGETS.map(([label]) => label), ...BESIDE.map(([label]) => label)];
    expect(rows.map(({ label }) => label).sort()).toEqual(named.sort());
  });

  it('says so where a target is missed', () => {
    const lost = draws.map((draw) => ({
      ...draw,
      baseFigures: { ...draw.baseFigures, inYearPounds: -40e6 },
    }));
    const missed = financeBaseChecks(
      release({ dataset, scenario, model, provenance, draws: lost }, 'auto'),
    ).filter(({ met }) => !met);
    expect(missed.map(({ label }) => label)).toEqual(['High needs in-year balance, 2025-26']);
  });
});
