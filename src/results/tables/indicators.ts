import { financialYear } from '../../domain/years.ts';
import { residentsAged2To18 } from '../../model/area/prepareArea.ts';
import { allResidentsAged2To18 } from '../../model/finance/costPlan.ts';
import { FINANCE_LINES, LINE_COUNT } from '../../model/finance/lines.ts';
import { LONGEST_WAIT, NEW_PLANS } from '../../model/run/cubes.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { type RolledUp, rollUp } from '../rollUp.ts';
import { type Cell, januaries, ranged, rangedCells, type Table } from './table.ts';

/**
 * `indicators.csv`: the inclusion dashboard for every district and the whole area (blank code). A
 * target stands where a source gives one; there is none yet.
 */
export function indicatorsTable(ensemble: Released): Table {
  const rows: Cell[][] = [];
  januaries(ensemble).forEach((year, january) => {
    for (const indicator of indicatorsOf(ensemble, january)) {
      for (const place of placesOf(ensemble)) {
        rows.push([
          ensemble.scenario.id,
          year,
          place.code,
          place.name,
          indicator.id,
          ...rangedCells(indicator.values(place.districts)),
          null,
          null,
        ]);
      }
    }
  });
  rows.push(...independentShare(ensemble));
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

interface Indicator {
  readonly id: string;
  /** Value in each draw over some districts. */
  readonly values: (districts: readonly number[]) => number[];
}

function indicatorsOf(ensemble: Released, january: number): Indicator[] {
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
  const residents = dataset.manifest.districts.map((_, d) => residentsAged2To18(area, year, d));
  const per1000 = (cube: RolledUp, width: number, from: number, to: number) => ({
    values: (districts: readonly number[]) => {
      const people = districts.reduce((sum, d) => sum + residents[d], 0);
      return over(
        cube,
        width,
        from,
        to,
      )(districts).map((count) => (people > 0 ? (1000 * count) / people : 0));
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
  if (january > 0) indicators.push(...funnelOf(ensemble, january));
  return indicators;
}

/** Sum of members `from … to − 1` of a cube's second dimension over some districts, in each draw. */
function over(cube: RolledUp, width: number, from: number, to: number) {
  return (districts: readonly number[]): number[] =>
    cube.byDraw.map((draw) => {
      let total = 0;
      for (const d of districts) for (let m = from; m < to; m++) total += draw[d * width + m];
      return total;
    });
}

/** New plans of the step and the requests and assessments that they imply. */
function funnelOf(ensemble: Released, january: number): Indicator[] {
  const { model } = ensemble;
  const flows = rollUp(model.shapes.flows, cubesOf(ensemble, 'flows'), ['district', 'flow'], {
    step: (step) => step === january - 1,
  });
  const width = flows.size / model.area.districtCount;
  const newPlans = over(flows, width, NEW_PLANS, NEW_PLANS + 1);
  const issue = model.register['demand.issueAfterAssessment'].central;
  const agree = model.register['demand.agreeToAssess'].central;
  return [
    { id: 'new plans', values: newPlans },
    { id: 'assessments completed', values: (d) => newPlans(d).map((count) => count / issue) },
    { id: 'requests received', values: (d) => newPlans(d).map((count) => count / issue / agree) },
  ];
}

/** Share of placement spend that goes to independent providers, and spend per head, by year. */
function independentShare(ensemble: Released): Cell[][] {
  const { model, scenario, dataset } = ensemble;
  const { shapes, area } = model;
  const { byDraw } = rollUp(shapes.finance, cubesOf(ensemble, 'finance'), ['step', 'line']);
  return Array.from({ length: model.years }, (_, step) => {
    const people = allResidentsAged2To18(area, area.baseYear + step);
    const sum = (draw: Float64Array, wanted: (line: (typeof FINANCE_LINES)[number]) => boolean) =>
      FINANCE_LINES.reduce(
        (total, line, l) => (wanted(line) ? total + draw[step * LINE_COUNT + l] : total),
        0,
      );
    const spend = byDraw.map((draw) => sum(draw, (l) => l.fund === 'dsg' && l.kind === 'spend'));
    const fees = byDraw.map((draw) => sum(draw, (l) => l.section251 === '1.2.3'));
    const row = (id: string, values: number[]): Cell[] => [
      scenario.id,
      financialYear(area.baseYear + step),
      '',
      dataset.manifest.name,
      id,
      ...rangedCells(values),
      null,
      null,
    ];
    return [
      row(
        'share of high needs spend on independent providers',
        fees.map((fee, d) => fee / spend[d]),
      ),
      row(
        'high needs spend per head aged 2 to 18',
        spend.map((all) => all / people),
      ),
    ];
  }).flat();
}
