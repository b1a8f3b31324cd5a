import { beforeAll, describe, expect, it } from 'vitest';
import { PHASES } from '../../src/domain/ages.ts';
import { UNPLACED } from '../../src/model/placement/mechanism/round.ts';
import { cellCount } from '../../src/model/run/cube.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { cubesOf } from '../../src/results/ensemble.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { rollUp } from '../../src/results/rollUp.ts';
import type { DemandView } from '../../src/results/views/demandTypes.ts';
import { viewOf } from '../../src/results/views/index.ts';
import type { PlacementQuery, PlacementView } from '../../src/results/views/placementTypes.ts';
import type { School, SchoolView } from '../../src/results/views/schoolTypes.ts';
import type { SufficiencyView } from '../../src/results/views/view.ts';
import type { YardstickView } from '../../src/results/views/yardstickTypes.ts';
import { cubeOf } from '../support/cubes.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const DRAWS = [0, 1, 2, 3];
const YEARS = 3;
const { baseYear } = SMALL_AREA;
let ensemble: Released;

beforeAll(async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = DRAWS.map((draw) => runDraw(model, 5, draw));
  const provenance = await provenanceOf(dataset, scenario, 5, DRAWS.length, 'auto');
  ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
});

const ask = (query: Partial<PlacementQuery> = {}) =>
  viewOf(ensemble, {
    kind: 'placement',
    year: baseYear + 2,
    district: null,
    need: null,
    phase: null,
    ...query,
  }) as PlacementView;
const total = (table: PlacementView['needToNeeded'], read = 'mean' as 'mean' | 'base') =>
  table.flat().reduce((sum, cell) => sum + (read === 'mean' ? cell.children.mean : cell.base), 0);
const demand = (query: Partial<PlacementQuery> = {}) => {
  const { district = null, need = null, phase = null } = query;
  return viewOf(ensemble, { kind: 'demand', district, need, phase }) as DemandView;
};
const school = (provision: string, year = baseYear + 2) =>
  (viewOf(ensemble, { kind: 'school', provision, year }) as SchoolView).school as School;
const yardstick = (year: number) => viewOf(ensemble, { kind: 'yardstick', year }) as YardstickView;
const allSchools = () => ensemble.model.timetable.provisions.id;

describe('where children needed to go and where they went', () => {
  it('has every child with a plan once in each table, whatever is asked for', () => {
    const { needs, districts } = ensemble.dataset.manifest;
    const queries: Partial<PlacementQuery>[] = [
      {},
      { district: districts[1].code },
      { need: needs[0].code },
      { phase: 2 },
      { district: districts[0].code, need: needs[1].code, phase: 1 },
    ];
    for (const query of queries) {
      const view = ask(query);
      const { children } = demand(query);
      for (const table of [view.needToNeeded, view.needToAttended, view.neededToAttended]) {
        expect(total(table)).toBeCloseTo(children.summary[2].mean, 9);
        expect(total(table, 'base')).toBeCloseTo(children.summary[0].mean, 9);
      }
      expect(view.children.children).toEqual(children.summary[2]);
    }
  });

  it('agrees with the table of spill and with needs met, type by type', () => {
    const view = ask();
    const byType = viewOf(ensemble, {
      kind: 'sufficiency',
      year: baseYear + 2,
      by: ['setting_type'],
      where: {},
    }) as SufficiencyView;
    for (const row of byType.rows) {
      const at = view.types.findIndex(({ id }) => id === row.codes[0]);
      const placed = view.neededToAttended[at];
      const met = row.metInDistrict + row.metInArea + row.metOutOfArea;
      const elsewhere = placed.reduce(
        (sum, cell, type) => sum + (type === at ? 0 : cell.children.mean),
        0,
      );
      expect(placed[at].children.mean, row.codes[0]).toBeCloseTo(met, 9);
      expect(elsewhere, row.codes[0]).toBeCloseTo(row.spilled + row.waiting, 9);
    }
  });

  it('keeps what was asked for: phases, needs and districts add up to all children', () => {
    const { needs, districts } = ensemble.dataset.manifest;
    const whole = ask().children.children.mean;
    const sum = (queries: Partial<PlacementQuery>[]) =>
      queries.reduce((all, query) => all + ask(query).children.children.mean, 0);
    expect(sum(PHASES.map((_, phase) => ({ phase })))).toBeCloseTo(whole, 9);
    expect(sum(needs.map(({ code }) => ({ need: code })))).toBeCloseTo(whole, 9);
    expect(sum(districts.map(({ code }) => ({ district: code })))).toBeCloseTo(whole, 9);
  });

  it('has waits that add up to the children waiting', () => {
    const { waiting } = ask();
    const byYears = waiting.byYears.reduce((sum, { mean }) => sum + mean, 0);
    const needs = viewOf(ensemble, {
      kind: 'sufficiency',
      year: baseYear + 2,
      by: [],
      where: {},
    }) as SufficiencyView;
    expect(byYears).toBeCloseTo(waiting.all.summary[2].mean, 9);
    expect(byYears).toBeCloseTo(needs.total.waiting, 9);
  });

  it('says which district, need, phase or January is not there', () => {
    expect(() => ask({ district: 'nowhere' })).toThrow(/nowhere/);
    expect(() => ask({ need: 'nothing' })).toThrow(/nothing/);
    expect(() => ask({ phase: 9 })).toThrow(/phase 9/);
    expect(() => ask({ year: baseYear - 1 })).toThrow(String(baseYear - 1));
  });
});

describe('the September round', () => {
  it('counts shares of those who took part, and districts that add up to them', () => {
    const { preferences } = ask();
    const at = 1;
    const tookPart = preferences.tookPart.summary[at].mean;
    expect(preferences.tookPart.years[at]).toBe(baseYear + 2);
    expect(tookPart).toBeGreaterThan(0);
    expect(preferences.listed.summary[at].mean).toBeLessThanOrEqual(tookPart);
    expect(preferences.districts.reduce((sum, row) => sum + row.tookPart.mean, 0)).toBeCloseTo(
      tookPart,
      9,
    );
    const [first, three, none] = [
      preferences.firstPreference,
      preferences.oneOfFirstThree,
      preferences.unplaced,
    ].map((fan) => fan.summary[at].mean);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(three);
    expect(three + none).toBeLessThanOrEqual(1);
  });

  it('counts each child by the place held in January, as the round of a watched draw says', () => {
    const { model } = ensemble;
    const counted = { tookPart: 0, first: 0, unplaced: 0 };
    runDraw(model, 5, 0, {
      onCensus: (january, children, record) => {
        if (january !== 2 || record === null) return;
        record.applicant.forEach((child, a) => {
          const { listStart, listProvision } = record.round;
          const list = listProvision.subarray(listStart[a], listStart[a + 1]);
          const held = list.indexOf(children.provision[child]);
          counted.tookPart++;
          if (held === 0) counted.first++;
          if (held === UNPLACED) counted.unplaced++;
        });
      },
    });
    const cubes = cubesOf(ensemble, 'round').slice(0, 1);
    const [draw] = rollUp(model.shapes.round, cubes, ['outcome'], {
      january: (january) => january === 2,
    }).byDraw;
    expect([draw[0], draw[2], draw[4]]).toEqual([
      counted.tookPart,
      counted.first,
      counted.unplaced,
    ]);
  });

  it('has shares of nought where nobody took part', () => {
    const { round } = ensemble.model.shapes;
    const empty = cubeOf(round, new Float64Array(cellCount(round)));
    const draws = ensemble.draws.map((draw) => ({
      ...draw,
      cubes: { ...draw.cubes, round: empty },
    }));
    const none = viewOf({ ...ensemble, draws } as Released, {
      kind: 'placement',
      ...{ year: baseYear + 2, district: null, need: null, phase: null },
    }) as PlacementView;
    const { firstPreference, oneOfFirstThree, unplaced, districts } = none.preferences;
    for (const { draws: shares } of [firstPreference, oneOfFirstThree, unplaced]) {
      expect(new Set(shares.flat())).toEqual(new Set([0]));
    }
    for (const one of districts) expect(one.firstPreference.mean).toBe(0);
    expect(districts).toHaveLength(ensemble.dataset.manifest.districts.length);
  });

  it('has no districts and no round at the base January', () => {
    expect(ask({ year: baseYear }).preferences.districts).toEqual([]);
    expect(yardstick(baseYear).round).toBeNull();
  });
});

describe('one school', () => {
  it('has needs and home districts that add up to its roll, for every provision', () => {
    for (const id of allSchools()) {
      const one = school(id);
      const sum = (parts: School['needs']) =>
        parts.reduce((all, { children }) => all + children.mean, 0);
      expect(sum(one.needs), id).toBeCloseTo(one.onRoll.summary[2].mean, 9);
      expect(sum(one.homes), id).toBeCloseTo(one.onRoll.summary[2].mean, 9);
    }
  });

  it('has a mean band and mean minutes within what children can have, or none with nobody there', () => {
    for (const id of allSchools()) {
      const one = school(id);
      one.meanBand.forEach((band, at) => {
        if (band === null) {
          expect(one.onRoll.summary[at].mean, id).toBe(0);
          return;
        }
        expect(band.mean).toBeGreaterThanOrEqual(1);
        expect(band.mean).toBeLessThanOrEqual(5);
        expect(one.meanMinutes[at]?.mean).toBeGreaterThan(0);
      });
    }
  });

  it('is nothing where the plan has no such provision', () => {
    const view = viewOf(ensemble, { kind: 'school', provision: 'no-such', year: baseYear });
    expect((view as SchoolView).school).toBeNull();
  });
});

describe('the best that any rule could have done', () => {
  it('places as many or more, at a lower mean rank where as many, with the round as it was', () => {
    for (const year of [baseYear + 1, baseYear + YEARS]) {
      const { round } = yardstick(year);
      if (round === null) throw new Error('there was a round');
      expect(round.best.placed).toBeGreaterThanOrEqual(round.rule.placed);
      expect(round.rule.blockingPairs).toBe(0);
      if (round.best.placed === round.rule.placed) {
        expect(round.best.meanRank!).toBeLessThanOrEqual(round.rule.meanRank!);
      }
    }
  });

  it('counts first preferences among those with a list, and ranks among those who got a place', () => {
    const counted = { listed: 0, placed: 0, first: 0, ranks: 0 };
    runDraw(ensemble.model, 5, 0, {
      onCensus: (january, _, record) => {
        if (january !== 2 || record === null) return;
        const { listStart, listProvision } = record.round;
        record.match.forEach((provision, a) => {
          const list = listProvision.subarray(listStart[a], listStart[a + 1]);
          if (list.length > 0) counted.listed++;
          if (provision === UNPLACED) return;
          counted.placed++;
          if (list[0] === provision) counted.first++;
          counted.ranks += list.indexOf(provision) + 1;
        });
      },
    });
    const { rule, listed } = yardstick(baseYear + 2).round ?? expect.fail('there was a round');
    expect(listed).toBe(counted.listed);
    expect(rule.placed).toBe(counted.placed);
    expect(rule.firstPreference).toBeCloseTo(counted.first / counted.listed, 12);
    expect(rule.meanRank).toBeCloseTo(counted.ranks / counted.placed, 12);
    expect(counted.first).toBeGreaterThan(0);
    expect(counted.ranks).toBeGreaterThan(counted.placed);
  });

  it('takes the round of the draw itself, though it runs no further than it must', () => {
    let applicants = 0;
    runDraw(ensemble.model, 5, 0, {
      onCensus: (january, _, record) => {
        if (january === 2) applicants = record?.round.applicants ?? 0;
      },
    });
    expect(yardstick(baseYear + 2).round?.tookPart).toBe(applicants);
  });
});
