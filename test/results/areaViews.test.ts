/** What pages say of the whole area, against the published tables and the files it was read from. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { residentsAged2To18 } from '../../src/model/area/prepareArea.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { checkRows } from '../../src/results/checks/index.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { areasByDraw } from '../../src/results/residents.ts';
import { runRecord } from '../../src/results/runRecord.ts';
import { placesShortByDraw } from '../../src/results/specialist.ts';
import { sufficiencyTable } from '../../src/results/tables/sufficiency.ts';
import { exploreView } from '../../src/results/views/explore.ts';
import { funnelView } from '../../src/results/views/funnel.ts';
import { overviewView } from '../../src/results/views/overview.ts';
import { provisionsView } from '../../src/results/views/provisions.ts';
import { sufficiencyView } from '../../src/results/views/sufficiency.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { rowsOf } from '../support/tables.ts';

const YEARS = 2;
const SEED = 5;
const { baseYear } = SMALL_AREA;
const LAST = baseYear + YEARS;
let run: Released;

beforeAll(async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = [0, 1, 2].map((draw) => runDraw(model, SEED, draw));
  const provenance = await provenanceOf(dataset, scenario, SEED, draws.length, 'auto');
  run = release({ dataset, scenario, model, provenance, draws }, 'auto');
});

/** The run beside other published figures, which no draw reads again. */
const beside = (tables: Partial<Dataset['tables']>) =>
  ({
    ...run,
    dataset: { ...run.dataset, tables: { ...run.dataset.tables, ...tables } },
  }) as Released;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the front page', () => {
  it('has the plans of all ages in Januaries before the base one, the oldest first', () => {
    const row = (january: number, age_band: string, plans: number) => ({
      january,
      age_band,
      plans,
    });
    const planHistory = [
      ...[row(baseYear, 'Total', 400), row(baseYear - 1, 'Total', 380)],
      ...[row(baseYear - 1, 'Under 16', 300), row(baseYear - 3, 'Total', 350)],
    ];
    expect(overviewView(beside({ planHistory })).history).toEqual([
      { year: baseYear - 3, children: 350 },
      { year: baseYear - 1, children: 380 },
    ]);
  });

  it('has districts that add up, and their children without a place for 1,000 residents', () => {
    const { districts, children, placesShort } = overviewView(run);
    const areas = areasByDraw(run);
    const short = placesShortByDraw(run, ['january', 'district']).byDraw;
    expect(placesShort.summary[YEARS].mean).toBeGreaterThan(0);
    for (let january = 0; january <= YEARS; january++) {
      const sum = (of: 'children' | 'shortfall') =>
        districts.reduce((all, one) => all + one[of][january].mean, 0);
      expect(sum('children')).toBeCloseTo(children.summary[january].mean, 9);
      expect(sum('shortfall')).toBeCloseTo(placesShort.summary[january].mean, 9);
      districts.forEach(({ shortfallPer1000 }, d) => {
        const rates = short.map((draw, at) => {
          const residents = residentsAged2To18(areas[at], baseYear + january, d);
          return (1000 * draw[january * districts.length + d]) / residents;
        });
        expect(shortfallPer1000[january].mean).toBeCloseTo(mean(rates), 9);
      });
    }
  });
});

describe('needs against places', () => {
  it('are those of sufficiency.csv at the January asked for, and of nobody where nobody needs one', () => {
    const by = ['district', 'need', 'phase', 'setting_type'] as const;
    const { kind, rows } = sufficiencyView(run, { kind: 'sufficiency', year: LAST, by, where: {} });
    const table = rowsOf([sufficiencyTable(run)], 'sufficiency').filter(
      ({ year }) => year === LAST,
    );
    expect(kind).toBe('sufficiency');
    expect(table.length).toBeGreaterThan(20);
    expect(
      rows.map(({ codes, needed, metInDistrict, spilled, shortfall }) => ({
        ...{ codes, needed: needed.mean, low: needed.p10, metInDistrict, spilled },
        ...{ short: shortfall.mean, high: shortfall.p90 },
      })),
    ).toEqual(
      table.map((row) => ({
        codes: [row.district_code, row.need, row.phase, row.setting_type],
        ...{ needed: row.needed_mean, low: row.needed_p10, metInDistrict: row.met_in_district },
        ...{ spilled: row.spilled, short: row.shortfall_mean, high: row.shortfall_p90 },
      })),
    );
  });
});

describe('from request to plan', () => {
  it('is the years published before the base one, with the share in time where it can be told', () => {
    const [row] = run.dataset.tables.funnel;
    const year = (at: number, issued: number | null, early: number | null) => ({
      ...row,
      ...{ year: at, plans_issued: issued, issued_within_20_weeks: early },
    });
    const funnel = [
      ...[year(baseYear, 40, 20), year(baseYear - 1, 40, 30), year(baseYear - 2, 0, 0)],
      ...[year(baseYear - 3, null, 10), year(baseYear - 4, 40, null), year(baseYear - 5, 50, 0)],
    ];
    const { observed } = funnelView(beside({ funnel }));
    expect(observed.map((one) => [one.year - baseYear, one.within20Weeks])).toEqual([
      ...[
        [-5, 0],
        [-4, null],
        [-3, null],
        [-2, null],
        [-1, 0.75],
      ],
    ]);
    const { requests, refused, plans } = observed[4];
    expect([requests, refused, plans]).toEqual([
      ...[row.requests, row.refused_assessment, row.assessments_with_plan],
    ]);
  });
});

describe('what designations admit', () => {
  it('is what they name, and all needs and all bands where they name none', () => {
    const [row] = run.dataset.tables.designations;
    const { needCodes } = run.model.area;
    const some = [needCodes[1], needCodes[3]];
    const designations = [
      { ...row, designation: 'A', label: 'Some', needs: some, band_low: 2, band_high: 4 },
      { ...row, designation: 'B', label: 'All', needs: [], band_low: null, band_high: null },
    ];
    const view = provisionsView(beside({ designations }), { kind: 'provisions', year: LAST });
    expect(view.designations).toEqual([
      { id: 'A', label: 'Some', needCodes: some, bandLow: 2, bandHigh: 4 },
      { id: 'B', label: 'All', needCodes, bandLow: 1, bandHigh: 5 },
    ]);
  });
});

describe('run.json', () => {
  it('says how a run of published counts stands to what is known', () => {
    const record = runRecord(run) as Record<string, unknown>;
    expect(record).toMatchObject({
      placesShort: overviewView(run).placesShort.summary,
      checks: checkRows(run),
      calibration: { newPlans: expect.anything(), moves: expect.anything() },
      hiddenNeed: { groups: expect.anything(), waitingAtStart: expect.anything() },
    });
    expect(record).not.toHaveProperty('withheld');
    expect(record).toHaveProperty('placesBasis');
  });
});

describe('the map of a quick look', () => {
  const query = { kind: 'explore', against: 'x', year: LAST, district: null } as const;

  it('shades districts by children without a place for 1,000 residents of no change', () => {
    const areas = areasByDraw(run);
    const { districts } = exploreView(run, run, query);
    districts.forEach(({ per1000, withoutPlace }, d) => {
      const residents = mean(areas.map((area) => residentsAged2To18(area, LAST, d)));
      expect(per1000).toBeCloseTo((1000 * withoutPlace.value.mean) / residents, 9);
    });
    expect(Math.max(...districts.map(({ per1000 }) => per1000))).toBeGreaterThan(0);
  });
});
