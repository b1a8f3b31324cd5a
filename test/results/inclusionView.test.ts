/** The inclusion dashboard: its figures, the area's own targets, and the rule by which these are rated. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { indicatorsFor } from '../../src/domain/indicators.ts';
import { type PlanTarget, type Target, targetInForce } from '../../src/domain/targets.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { type Released, release } from '../../src/results/disclosure/release.ts';
import { provenanceOf } from '../../src/results/provenance.ts';
import { indicatorsTable } from '../../src/results/tables/indicators.ts';
import { inclusionView } from '../../src/results/views/inclusion.ts';
import { rateTarget } from '../../src/results/views/inclusionRating.ts';
import { datasetFiles, readFiles } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

const YEARS = 2;
const LAST = SMALL_AREA.baseYear + YEARS;
const HEAD = 'indicator,district_code,from_january,met_when,target,source';
const WAITING = 'share of plans waiting';
const BALANCE = 'high needs in-year balance';
const PER_HEAD = 'high needs spend per head aged 2 to 18';

function areaWith(rows: readonly string[]): Promise<Dataset> {
  const files = datasetFiles(SMALL_AREA);
  files.set('targets.csv', [HEAD, ...rows, ''].join('\n'));
  return readFiles(files);
}

let ensemble: Released;
beforeAll(async () => {
  const dataset = await areaWith([
    `${WAITING},,${LAST - 1},at most,1,Plan of the area`,
    `${WAITING},D1,${LAST},at least,0.5,Plan of the district`,
    `children waiting,,${LAST - 1},at most,900,Plan of the area`,
    `children waiting,,${LAST},at most,800,Plan of the area`,
    `${PER_HEAD},,${LAST},at most,0,Plan of the area`,
  ]);
  const scenario = scenarioFrom(dataset);
  const model = prepareModel(dataset, scenario, YEARS);
  const draws = [0, 1, 2, 3, 4].map((draw) => runDraw(model, 3, draw));
  const provenance = await provenanceOf(dataset, scenario, 3, draws.length, 'auto');
  ensemble = release({ dataset, scenario, model, provenance, draws }, 'auto');
});

const view = (year = LAST, of = ensemble) => inclusionView(of, { kind: 'inclusion', year });
const indicator = (id: string, year = LAST) =>
  view(year).indicators.find((one) => one.id === id) ?? expect.fail(id);
const target = (met_when: Target['met_when'], at: number): Target => ({
  indicator: WAITING,
  district_code: null,
  from_january: LAST,
  met_when,
  target: at,
  source: 'Plan of the area',
  setBy: 'area',
});

const OWN: readonly PlanTarget[] = [
  {
    indicator: WAITING,
    january: LAST - 1,
    direction: 'at most',
    value: 0,
    reason: 'Nobody should wait',
  },
  {
    indicator: WAITING,
    district: 'D2',
    january: LAST,
    direction: 'at most',
    value: 1,
    reason: 'A first step',
    source: 'Local inclusion plan, page 3',
  },
];
/** The same futures under a plan that states targets of its own. */
const stated = (targets: readonly PlanTarget[] = OWN) =>
  ({ ...ensemble, scenario: { ...ensemble.scenario, targets } }) as Released;

describe('the rule for targets', () => {
  const futures = (met: number) => Array.from({ length: 10 }, (_, at) => (at < met ? 5 : 6));

  it('is exact at its limits: green from eight of ten, red from eight of ten missed', () => {
    const ratings = [0, 2, 3, 7, 8, 10].map((met) =>
      rateTarget(futures(met), target('at most', 5)),
    );
    expect(ratings.map(({ rating }) => rating)).toEqual([
      'red',
      'red',
      'amber',
      'amber',
      'green',
      'green',
    ]);
    expect(ratings.map(({ meets }) => meets)).toEqual([0, 0.2, 0.3, 0.7, 0.8, 1]);
  });

  it('takes what meets a target exactly as meeting it, on both sides', () => {
    expect(rateTarget([5, 5, 5], target('at most', 5)).rating).toBe('green');
    expect(rateTarget([5, 5, 5], target('at least', 5)).rating).toBe('green');
    expect(rateTarget(futures(8), target('at least', 5.5)).rating).toBe('red');
    expect(rateTarget(futures(2), target('at least', 5.5)).rating).toBe('green');
  });

  it('holds a target from its first January on until a later one, each place its own', () => {
    const rows = [
      { ...target('at most', 3), from_january: 2030 },
      { ...target('at most', 2), from_january: 2033 },
      { ...target('at most', 1), district_code: 'D1' },
    ];
    const at = (january: number, district: string | null = null) =>
      targetInForce(rows, WAITING, district, january)?.target;
    expect([2029, 2030, 2032, 2033].map((january) => at(january))).toEqual([undefined, 3, 3, 2]);
    expect(at(LAST, 'D1')).toBe(1);
    expect(at(LAST, 'D2')).toBeUndefined();
  });
});

describe('targets of an area', () => {
  it('are rated where they are set and in force, and nowhere else', () => {
    expect(indicator(WAITING).whole.target).toMatchObject({
      rating: 'green',
      meets: 1,
      source: 'Plan of the area',
    });
    const ratings = indicator(WAITING).districts.map(({ code, figure }) => [
      code,
      figure.target?.rating ?? null,
    ]);
    expect(ratings).toEqual([
      ['D0', null],
      ['D1', 'red'],
      ['D2', null],
    ]);
    expect(indicator(WAITING, LAST - 2).whole.target).toBeNull();
    expect(indicator(PER_HEAD).whole.target?.rating).toBe('red');
    const set = view().indicators.filter(({ whole }) => whole.target !== null);
    expect(set).toHaveLength(3);
  });

  it('stand in indicators.csv beside what they are of', () => {
    const { columns, rows } = indicatorsTable(ensemble);
    const at = (name: string) => columns.indexOf(name);
    const found = rows
      .filter((row) => row[at('target')] !== null)
      .map((row) => ['year', 'district_code', 'indicator', 'target'].map((name) => row[at(name)]));
    expect(found).toEqual([
      [LAST - 1, '', 'children waiting', 900],
      [LAST, '', 'children waiting', 800],
      [`${LAST - 1}-${String(LAST).slice(2)}`, '', PER_HEAD, 0],
    ]);
  });

  it('are refused, all together, where they name no indicator, no place or no share', async () => {
    const wrong = areaWith([
      'happiness,,2031,at least,0.5,Plan',
      `${WAITING},,2031,at most,60,Plan`,
      `${BALANCE},D1,2031,at least,-5,Plan`,
      `children waiting,D1,2031,at most,-1,Plan`,
    ]);
    const message = await wrong.then(
      () => expect.fail('read'),
      (error: Error) => error.message,
    );
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/targets\.csv, row 2, indicator: found happiness; expected one of:/),
      expect.stringMatching(/row 3, target: found 60; expected a share from 0 to 1\. Write 60%/),
      expect.stringMatching(/row 4, district_code: found D1; expected blank/),
      expect.stringMatching(/row 5, target: found -1; expected 0 or more/),
    ]);
  });
});

describe('targets of a plan', () => {
  const ratedAt = (of: Released, id: string, code: string | null, year = LAST) => {
    const one = view(year, of).indicators.find((each) => each.id === id) ?? expect.fail(id);
    const figure = code === null ? one.whole : one.districts.find((d) => d.code === code)?.figure;
    return figure?.target ?? null;
  };

  it('go before those of the area for the same indicator, place and January, and say whose they are', () => {
    expect(ratedAt(stated(), WAITING, null)).toMatchObject({
      setBy: 'plan',
      target: 0,
      source: 'Target of the plan: Nobody should wait',
    });
    expect(ratedAt(stated(), WAITING, 'D1')).toMatchObject({ setBy: 'area', target: 0.5 });
    expect(ratedAt(stated(), WAITING, 'D2')).toMatchObject({
      setBy: 'plan',
      source: 'Target of the plan: A first step (Local inclusion plan, page 3)',
    });
    expect(ratedAt(stated(), WAITING, 'D2', LAST - 1)).toBeNull();
    expect(ratedAt(ensemble, WAITING, null)).toMatchObject({ setBy: 'area', target: 1 });
  });

  it('give way to a later one, whoever set it', () => {
    const early: PlanTarget = {
      indicator: 'children waiting',
      january: LAST - 2,
      direction: 'at most',
      value: 1,
      reason: 'Soon',
    };
    const at = (year: number) => ratedAt(stated([early]), 'children waiting', null, year)?.target;
    expect([LAST - 2, LAST - 1, LAST].map(at)).toEqual([1, 900, 800]);
  });

  it('move no figure of the dashboard, and no draw of the model', () => {
    const bare = (of: Released) =>
      view(LAST, of).indicators.map(({ whole, districts }) =>
        [whole, ...districts.map(({ figure }) => figure)].map(({ value, base }) => [value, base]),
      );
    expect(bare(stated())).toEqual(bare(ensemble));
    const { dataset } = ensemble;
    const plan = scenarioFrom(dataset, { targets: [...OWN] });
    expect(runDraw(prepareModel(dataset, plan, YEARS), 3, 4)).toEqual(ensemble.draws[4]);
  });

  it('stand in indicators.csv, with the reason as their source', () => {
    const { columns, rows } = indicatorsTable(
      stated([{ ...OWN[1], indicator: 'children waiting' }]),
    );
    const at = (name: string) => columns.indexOf(name);
    const found = rows.filter(
      (row) => row[at('district_code')] === 'D2' && row[at('target')] !== null,
    );
    expect(found.map((row) => [row[at('year')], row[at('target')], row[at('source')]])).toEqual([
      [LAST, 1, 'Target of the plan: A first step (Local inclusion plan, page 3)'],
    ]);
    const figures = (all: typeof rows) => all.map((row) => row.slice(0, at('target')));
    expect(figures(rows)).toEqual(figures(indicatorsTable(ensemble).rows));
  });
});

describe('figures of the dashboard', () => {
  it('are those of indicators.csv, for the area and each district', () => {
    const { columns, rows } = indicatorsTable(ensemble);
    const at = (name: string) => columns.indexOf(name);
    const years = [LAST, `${LAST - 1}-${String(LAST).slice(2)}`];
    let seen = 0;
    for (const one of view().indicators) {
      const own = rows.filter(
        (row) => row[at('indicator')] === one.id && years.some((year) => row[at('year')] === year),
      );
      for (const row of own) {
        const code = row[at('district_code')];
        const { value } =
          code === ''
            ? one.whole
            : (one.districts.find((d) => d.code === code)?.figure ?? expect.fail());
        expect([value?.mean ?? null, value?.p10 ?? null, value?.p90 ?? null]).toEqual(
          ['value_mean', 'value_p10', 'value_p90'].map((name) => row[at(name)]),
        );
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(40);
  });

  it('share out all plans by setting type and by need, in each place', () => {
    const { manifest } = ensemble.dataset;
    const ids = [
      manifest.settingTypes.map(({ id }) => `share of plans in ${id}`),
      manifest.needs.map(({ code }) => `share of plans with need ${code}`),
    ];
    for (const some of ids) {
      const all = some.map((id) => indicator(id));
      const figures = [
        all.map(({ whole }) => whole),
        ...manifest.districts.map((_, d) => all.map(({ districts }) => districts[d].figure)),
      ];
      for (const parts of figures) {
        const sum = parts.reduce((shares, { value }) => shares + (value?.mean ?? 0), 0);
        expect(sum).toBeCloseTo(1, 9);
      }
    }
  });

  it('are every indicator that the catalogue has; the base January lacks those of a year before it', () => {
    const catalogue = indicatorsFor(ensemble.dataset.manifest);
    expect(view().indicators.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    const { baseYear } = SMALL_AREA;
    expect(view(baseYear).indicators.map(({ id }) => id)).toEqual(
      catalogue.filter(({ when }) => when === 'january').map(({ id }) => id),
    );
    for (const { whole, when } of view().indicators) {
      expect(whole.base === null).toBe(when !== 'january');
    }
    expect(() => view(1999)).toThrow(/January 1999 is not simulated/);
  });

  it('are the same in whatever order the futures stand', () => {
    const turned = { ...ensemble, draws: [...ensemble.draws].reverse() } as Released;
    const others = view(LAST, turned).indicators;
    view().indicators.forEach(({ whole: { value, target: rated } }, at) => {
      const { value: other, target: ratedToo } = others[at].whole;
      expect([other?.p10, other?.p50, other?.p90]).toEqual([value?.p10, value?.p50, value?.p90]);
      expect(ratedToo).toEqual(rated);
    });
  });
});
