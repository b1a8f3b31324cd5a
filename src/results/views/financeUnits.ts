import { TRANSPORT_MEASURES } from '../../model/run/bookCosts.ts';
import type { Released } from '../disclosure/release.ts';
import { cubesOf } from '../ensemble.ts';
import { rollUp } from '../rollUp.ts';
import { summarise } from '../summary.ts';
import type { PlacementCost, UnitCost } from './financeTypes.ts';
import type { Summary } from './measures.ts';

/** Share of a financial year for which the placements of its first and of its second January stand. */
const MONTHS = { before: 5 / 12, after: 7 / 12 } as const;

/**
 * Children of each setting type over a financial year, in each draw.
 *
 * @param isAged ages to keep; absent = all.
 */
export function childrenOfYear(
  ensemble: Released,
  step: number,
  isAged: (age: number) => boolean = () => true,
): Float64Array[] {
  const { model } = ensemble;
  const types = model.area.typeCount;
  const at = (january: number) =>
    rollUp(model.shapes.plans, cubesOf(ensemble, 'plans'), ['type'], {
      january: (member) => member === january,
      age: isAged,
    }).byDraw;
  const after = at(step + 1);
  return at(step).map((before, draw) =>
    Float64Array.from(
      { length: types },
      (_, type) => MONTHS.before * before[type] + MONTHS.after * after[draw][type],
    ),
  );
}

/** Passengers, pounds and the rest of a financial year by setting type and measure, in each draw. */
export function transportOfYear(ensemble: Released, step: number): readonly Float64Array[] {
  const { model } = ensemble;
  return rollUp(model.shapes.transport, cubesOf(ensemble, 'transport'), ['type', 'measure'], {
    step: (member) => member === step,
  }).byDraw;
}

/**
 * A ratio of sums: the mean is total over total, quantiles are over the draws that have something to
 * share.
 */
export function ratioOf(of: readonly number[], over: readonly number[]): Summary {
  const some = over.flatMap((below, draw) => (below > 0 ? [draw] : []));
  if (some.length === 0) return { mean: 0, p10: 0, p50: 0, p90: 0 };
  const total = (values: readonly number[]) => some.reduce((sum, draw) => sum + values[draw], 0);
  const quantiles = summarise(some.map((draw) => of[draw] / over[draw]));
  return { ...quantiles, mean: total(of) / total(over) };
}

/** Both budgets a placement, by setting type, in the first year and in the year shown. */
export function unitCosts(ensemble: Released, step: number): UnitCost[] {
  const base = placementCosts(ensemble, 0);
  const shown = step === 0 ? base : placementCosts(ensemble, step);
  return ensemble.dataset.manifest.settingTypes.flatMap(({ id, label, role }, type) =>
    base[type].children.mean + shown[type].children.mean > 0
      ? [{ type: id, label, role, base: base[type], shown: shown[type] }]
      : [],
  );
}

function placementCosts(ensemble: Released, step: number): PlacementCost[] {
  const { model, dataset } = ensemble;
  const children = childrenOfYear(ensemble, step);
  const spend = rollUp(model.shapes.spendByType, cubesOf(ensemble, 'spendByType'), ['type'], {
    step: (member) => member === step,
  }).byDraw;
  const journeys = transportOfYear(ensemble, step);
  const pounds = TRANSPORT_MEASURES.indexOf('pounds');
  return dataset.manifest.settingTypes.map((_, type) => {
    const heads = children.map((draw) => draw[type]);
    const highNeeds = spend.map((draw) => draw[type]);
    const transport = journeys.map((draw) => draw[type * TRANSPORT_MEASURES.length + pounds]);
    return {
      children: summarise(heads),
      highNeeds: ratioOf(highNeeds, heads),
      transport: ratioOf(transport, heads),
      both: ratioOf(
        highNeeds.map((one, draw) => one + transport[draw]),
        heads,
      ),
    };
  });
}
