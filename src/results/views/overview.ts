import { residentsAged2To18 } from '../../model/area/prepareArea.ts';
import { FINANCE_LINES, isTransportSpend, LINE_COUNT } from '../../model/finance/lines.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { areasByDraw } from '../residents.ts';
import { rollUp } from '../rollUp.ts';
import { placesShortByDraw, specialistTypes } from '../specialist.ts';
import { summarise } from '../summary.ts';
import { januaries } from '../tables/table.ts';
import { fanOf } from './fan.ts';
import type { DistrictView, Fan, OverviewView } from './view.ts';

/** The front page: plans, places short, both budgets, and every district. */
export function overviewView(ensemble: Released): OverviewView {
  const { model, dataset, provenance } = ensemble;
  const years = januaries(ensemble);
  const specialist = specialistTypes(ensemble);
  const children = rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), ['january']);
  const needed = rollUp(model.shapes.needs, cubesOf(ensemble, 'needs'), ['january'], specialist);
  const short = placesShortByDraw(ensemble);
  const met = needed.byDraw.map((draw, d) =>
    draw.map((all, at) => (all > 0 ? 1 - short.byDraw[d][at] / all : 1)),
  );
  return {
    kind: 'overview',
    provenance,
    areaName: dataset.manifest.name,
    history: planHistory(ensemble),
    children: fanOf(years, children.byDraw),
    placesShort: fanOf(years, short.byDraw),
    metShare: fanOf(years, met),
    highNeedsBalance: financeFan(ensemble, (line) => line.kind === 'balance'),
    highNeedsCumulative: financeFan(ensemble, (line) => line.kind === 'cumulative'),
    transportCost: financeFan(ensemble, isTransportSpend),
    districts: districtViews(ensemble),
  };
}

function planHistory({ dataset }: Released): { year: number; children: number }[] {
  return dataset.tables.planHistory
    .filter((row) => row.age_band === 'Total' && row.january < dataset.manifest.baseYear)
    .map((row) => ({ year: row.january, children: row.plans }))
    .sort((a, b) => a.year - b.year);
}

function financeFan(
  ensemble: Released,
  wanted: (line: (typeof FINANCE_LINES)[number]) => boolean,
): Fan {
  const { model } = ensemble;
  const amounts = rollUp(model.shapes.finance, cubesOf(ensemble, 'finance'), ['step', 'line']);
  const years = Array.from({ length: model.years }, (_, step) => model.area.baseYear + step);
  const byDraw = amounts.byDraw.map((draw) =>
    years.map((_, step) =>
      FINANCE_LINES.reduce(
        (sum, line, at) => (wanted(line) ? sum + draw[step * LINE_COUNT + at] : sum),
        0,
      ),
    ),
  );
  return fanOf(years, byDraw);
}

function districtViews(ensemble: Released): DistrictView[] {
  const { model, dataset } = ensemble;
  const years = januaries(ensemble);
  const keep = ['january', 'district'];
  const children = rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), keep);
  const short = placesShortByDraw(ensemble, keep);
  const districts = dataset.manifest.districts;
  const areas = areasByDraw(ensemble);
  return districts.map(({ code, name }, d) => {
    const over = (
      byDraw: readonly Float64Array[],
      scale: (january: number, draw: number) => number,
    ) =>
      years.map((_, january) =>
        summarise(
          byDraw.map(
            (counts, draw) => counts[january * districts.length + d] * scale(january, draw),
          ),
        ),
      );
    return {
      code,
      name,
      shortfall: over(short.byDraw, () => 1),
      shortfallPer1000: over(short.byDraw, (january, draw) => {
        const residents = residentsAged2To18(areas[draw], years[january], d);
        return residents > 0 ? 1000 / residents : 0;
      }),
      children: over(children.byDraw, () => 1),
    };
  });
}
