import { type IndicatorWords, indicatorsFor } from '../../domain/indicators.ts';
import { targetInForce, targetsOf } from '../../domain/targets.ts';
import { FINANCE_LINES } from '../../model/finance/lines.ts';
import { coarseEnsemble } from '../disclosure/coarseEnsemble.ts';
import { isProtected } from '../disclosure/protectDataset.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { areasByDraw } from '../residents.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import { type Indicator, indicatorsAt, moneyIndicators } from '../tables/indicators.ts';
import { januaries, ratio } from '../tables/table.ts';
import { publishedFigures } from './inclusionPublished.ts';
import { rateTarget } from './inclusionRating.ts';
import { shareIndicators } from './inclusionShares.ts';
import type {
  InclusionFigure,
  InclusionIndicator,
  InclusionQuery,
  InclusionView,
} from './inclusionTypes.ts';

/**
 * The inclusion dashboard: each indicator for the whole area and every home district, with its range,
 * what sources say of other areas, and how often the target of the plan or the area is met.
 *
 * @throws RangeError where the January is not simulated.
 */
export function inclusionView(released: Released, { year }: InclusionQuery): InclusionView {
  // Under disclosure control needs are told apart by group alone, here as in tables.
  const ensemble = isProtected(released.dataset) ? coarseEnsemble(released) : released;
  const { dataset, scenario, model, provenance } = ensemble;
  const { manifest } = dataset;
  const years = januaries(ensemble);
  const january = years.indexOf(year);
  if (january < 0) {
    throw new RangeError(
      `January ${year} is not simulated. Choose one from ${years[0]} to ${years[years.length - 1]}.`,
    );
  }
  const areas = areasByDraw(ensemble);
  const census = (at: number) =>
    byId([...indicatorsAt(ensemble, areas, at), ...shareIndicators(ensemble, at)]);
  const now = census(january);
  const base = january === 0 ? now : census(0);
  const step = january - 1;
  const money =
    january === 0
      ? new Map<string, Indicator>()
      : byId([...moneyIndicators(ensemble, areas, step), inYearBalance(ensemble, step)]);
  const published = publishedFigures(ensemble);
  const every = manifest.districts.map((_, d) => d);
  const targets = targetsOf(dataset.tables.targets, scenario.targets);

  const figureOf = (
    words: IndicatorWords,
    read: Indicator,
    districts: readonly number[],
    code: string | null,
  ): InclusionFigure => {
    const figures = valuesOf(read, districts);
    const target = targetInForce(targets, words.id, code, year);
    const before = words.when === 'january' ? base.get(words.id) : undefined;
    return {
      value: figures === null ? null : { ...summarise(figures.each), mean: figures.mean },
      base: (before && valuesOf(before, districts)?.mean) ?? null,
      target: figures === null || target === null ? null : rateTarget(figures.each, target),
    };
  };
  const indicators = indicatorsFor(manifest).flatMap((words): InclusionIndicator[] => {
    const read = now.get(words.id) ?? money.get(words.id);
    if (read === undefined) return [];
    const districts =
      words.geography === 'county'
        ? []
        : manifest.districts.map(({ code, name }, d) => ({
            code,
            name,
            figure: figureOf(words, read, [d], code),
          }));
    return [
      {
        ...words,
        whole: figureOf(words, read, every, null),
        districts,
        published: published.get(words.id) ?? [],
      },
    ];
  });
  return {
    kind: 'inclusion',
    provenance,
    areaName: manifest.name,
    year,
    baseYear: model.area.baseYear,
    financialYear: january === 0 ? null : years[step],
    referenceName: manifest.reference.name,
    indicators,
  };
}

function byId(indicators: readonly Indicator[]): Map<string, Indicator> {
  return new Map(indicators.map((one) => [one.id, one]));
}

/**
 * An indicator in each draw that has something to share, and its mean: of shares total over total, as
 * in the published table. Null where no draw has anything.
 */
function valuesOf(
  { values, of, per = 1 }: Indicator,
  districts: readonly number[],
): { readonly each: number[]; readonly mean: number } | null {
  const tops = values(districts).map((top) => per * top);
  if (of === undefined) return { each: tops, mean: total(tops) / tops.length };
  const bottoms = of(districts);
  const mean = ratio(total(tops), total(bottoms));
  if (mean === null) return null;
  return { each: tops.flatMap((top, d) => (bottoms[d] > 0 ? [top / bottoms[d]] : [])), mean };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function inYearBalance(ensemble: Released, step: number): Indicator {
  const { byDraw } = rollUp(ensemble.model.shapes.finance, cubesOf(ensemble, 'finance'), ['line'], {
    step: (member) => member === step,
  });
  const balance = (draw: Float64Array) =>
    FINANCE_LINES.reduce((sum, { kind }, line) => (kind === 'balance' ? sum + draw[line] : sum), 0);
  return { id: 'high needs in-year balance', values: () => byDraw.map(balance) };
}
