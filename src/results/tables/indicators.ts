import { targetInForce, targetsOf } from '../../domain/targets.ts';
import { financialYear } from '../../domain/years.ts';
import type { Area } from '../../model/area/area.ts';
import { residentsAged2To18 } from '../../model/area/prepareArea.ts';
import {
  ASSESSMENTS,
  FUNNEL_STAGES,
  IN_TIME,
  PLANS,
  REQUESTS,
} from '../../model/demand/funnel/funnel.ts';
import { allResidentsAged2To18 } from '../../model/finance/costPlan.ts';
import { FINANCE_LINES } from '../../model/finance/lines.ts';
import {
  APPEALS_LODGED,
  OVERRIDE_KINDS,
  OVERRIDE_MEASURES,
} from '../../model/placement/overrideKinds.ts';
import { LONGEST_WAIT } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { areasByDraw } from '../residents.ts';
import { type RolledUp, rollUp } from '../rollUp.ts';
import { type Cell, januaries, ranged, rangedCells, ratio, type Table } from './table.ts';

/**
 * `indicators.csv`: the inclusion dashboard for every district and the whole area (blank code). A
 * target stands where the plan or the area has set one that is in force; its source says whose.
 */
export function indicatorsTable(ensemble: Released): Table {
  const { dataset, scenario, model } = ensemble;
  const areas = areasByDraw(ensemble);
  const targets = targetsOf(dataset.tables.targets, scenario.targets);
  const rowOf = (indicator: Indicator, place: Place, january: number, year: Cell): Cell[] => {
    const target = targetInForce(targets, indicator.id, place.code || null, january);
    return [
      scenario.id,
      year,
      place.code,
      place.name,
      indicator.id,
      ...cellsOf(indicator, place.districts),
      target?.target ?? null,
      target?.source ?? null,
    ];
  };
  const places = placesOf(ensemble);
  const rows = januaries(ensemble).flatMap((year, january) =>
    indicatorsAt(ensemble, areas, january).flatMap((indicator) =>
      places
        .filter(({ code }) => !indicator.wholeAreaOnly || code === '')
        .map((place) => rowOf(indicator, place, year, year)),
    ),
  );
  const whole = places[places.length - 1];
  for (let step = 0; step < model.years; step++) {
    const start = model.area.baseYear + step;
    for (const indicator of moneyIndicators(ensemble, areas, step)) {
      rows.push(rowOf(indicator, whole, start + 1, financialYear(start)));
    }
  }
  return {
    name: 'indicators',
    columns: [
      'scenario',
      'year',
      'district_code',
      'district',
      'indicator',
      ...ranged('value'),
      'target',
      'source',
    ],
    rows,
  };
}

interface Place {
  readonly code: string;
  readonly name: string;
  readonly districts: readonly number[];
}

function placesOf({ dataset }: Released): Place[] {
  const { districts, name } = dataset.manifest;
  return [
    ...districts.map((district, d) => ({ ...district, districts: [d] })),
    { code: '', name, districts: districts.map((_, d) => d) },
  ];
}

/** An indicator as it is read from the draws of a run. */
export interface Indicator {
  readonly id: string;
  /** Value in each draw over some districts. */
  readonly values: (districts: readonly number[]) => number[];
  /** What the values are a share of, in each draw. */
  readonly of?: (districts: readonly number[]) => number[];
  /** Multiplies a ratio: 1,000 for a rate per 1,000. */
  readonly per?: number;
  readonly wholeAreaOnly?: boolean;
}

/** Shares are total over total; their quantiles are over draws that have something to share. */
function cellsOf({ values, of, per = 1 }: Indicator, districts: readonly number[]): Cell[] {
  const tops = values(districts).map((top) => per * top);
  if (of === undefined) return rangedCells(tops);
  const bottoms = of(districts);
  const shares = tops.map((top, draw) => top / bottoms[draw]);
  const [, ...quantiles] = rangedCells(shares.filter((_, draw) => bottoms[draw] > 0));
  const mean = ratio(total(tops), total(bottoms));
  return mean === null ? [null, null, null, null] : [mean, ...quantiles];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Indicators of a January and of the year that ends there; the base January has no such year. */
export function indicatorsAt(
  ensemble: Released,
  areas: readonly Area[],
  january: number,
): Indicator[] {
  const { model, dataset } = ensemble;
  const { area, shapes } = model;
  const only = { january: (member: number) => member === january };
  const types = area.typeCount;
  const plans = rollUp(shapes.plans, cubesOf(ensemble, 'plans'), ['district', 'type'], only);
  const waiting = rollUp(shapes.waiting, cubesOf(ensemble, 'waiting'), ['district', 'years'], only);
  const mismatch = rollUp(
    shapes.mismatch,
    cubesOf(ensemble, 'mismatch'),
    ['district', 'measure'],
    only,
  );
  const year = area.baseYear + january;
  const residents = areas.map((one) =>
    dataset.manifest.districts.map((_, d) => residentsAged2To18(one, year, d)),
  );
  const per1000 = (cube: RolledUp, width: number, from: number, to: number) => ({
    values: (districts: readonly number[]) => {
      const counts = over(cube, width, from, to)(districts);
      return counts.map((count, draw) => {
        const people = districts.reduce((sum, d) => sum + residents[draw][d], 0);
        return people > 0 ? (1000 * count) / people : 0;
      });
    },
  });
  const indicators: Indicator[] = [
    { id: 'plans per 1,000 aged 2 to 18', ...per1000(plans, types, 0, types) },
    ...dataset.manifest.settingTypes.map((type, t) => ({
      id: `plans in ${type.id} per 1,000 aged 2 to 18`,
      ...per1000(plans, types, t, t + 1),
    })),
    { id: 'children waiting', values: over(waiting, LONGEST_WAIT + 1, 0, LONGEST_WAIT + 1) },
    {
      id: 'children waiting a year or more',
      values: over(waiting, LONGEST_WAIT + 1, 1, LONGEST_WAIT + 1),
    },
    { id: 'children in special below the expected complexity', values: over(mismatch, 2, 0, 1) },
    { id: 'children in mainstream above the expected complexity', values: over(mismatch, 2, 1, 2) },
  ];
  if (january > 0) {
    indicators.push(...funnelOf(ensemble, january));
    indicators.push(...overridesOf(ensemble, january, over(plans, types, 0, types)));
  }
  return indicators;
}

/** Sum of members `from … to − 1` of a cube's second dimension over some districts, in each draw. */
export function over(cube: RolledUp, width: number, from: number, to: number) {
  return (districts: readonly number[]): number[] =>
    cube.byDraw.map((draw) => {
      let total = 0;
      for (const d of districts) for (let m = from; m < to; m++) total += draw[d * width + m];
      return total;
    });
}

/** Requests, assessments and new plans of the step that ends in a January, and how many in time. */
function funnelOf(ensemble: Released, january: number): Indicator[] {
  const { shapes } = ensemble.model;
  const keep = ['district', 'stage'];
  const funnel = rollUp(shapes.funnel, cubesOf(ensemble, 'funnel'), keep, {
    step: (step) => step === january - 1,
  });
  const stage = (from: number) => over(funnel, FUNNEL_STAGES.length, from, from + 1);
  return [
    { id: 'new plans', values: stage(PLANS) },
    { id: 'assessments completed', values: stage(ASSESSMENTS) },
    { id: 'requests received', values: stage(REQUESTS) },
    {
      id: 'share of plans issued within 20 weeks',
      values: stage(IN_TIME),
      of: stage(PLANS),
    },
  ];
}

/** Appeals about placement, and children placed by each kind of override, in the round before a January. */
function overridesOf(ensemble: Released, january: number, plans: Indicator['values']): Indicator[] {
  const { shapes } = ensemble.model;
  const keep = ['district', 'measure'];
  const overrides = rollUp(shapes.overrides, cubesOf(ensemble, 'overrides'), keep, {
    january: (member) => member === january,
  });
  const measure = (from: number) => over(overrides, OVERRIDE_MEASURES.length, from, from + 1);
  return [
    {
      id: 'tribunal appeals about placement per 1,000 plans',
      values: measure(APPEALS_LODGED),
      of: plans,
      per: 1000,
    },
    ...OVERRIDE_KINDS.map((kind, k) => ({
      id: `children placed by override: ${kind}`,
      values: measure(k),
      wholeAreaOnly: true,
    })),
  ];
}

/** Share of high needs spend that goes to independent providers, and spend per head, of a year. */
export function moneyIndicators(
  ensemble: Released,
  areas: readonly Area[],
  step: number,
): Indicator[] {
  const { model } = ensemble;
  const { byDraw } = rollUp(model.shapes.finance, cubesOf(ensemble, 'finance'), ['line'], {
    step: (member) => member === step,
  });
  const people = areas.map((one) => allResidentsAged2To18(one, model.area.baseYear + step));
  const sums = (wanted: (line: (typeof FINANCE_LINES)[number]) => boolean) =>
    byDraw.map((draw) =>
      FINANCE_LINES.reduce((sum, line, l) => (wanted(line) ? sum + draw[l] : sum), 0),
    );
  const spend = sums(({ fund, kind }) => fund === 'dsg' && kind === 'spend');
  const fees = sums(({ section251 }) => section251 === '1.2.3');
  return [
    {
      id: 'share of high needs spend on independent providers',
      values: () => fees.map((fee, draw) => fee / spend[draw]),
    },
    {
      id: 'high needs spend per head aged 2 to 18',
      values: () => spend.map((all, draw) => all / people[draw]),
    },
  ];
}
