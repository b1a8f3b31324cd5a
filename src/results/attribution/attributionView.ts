import type { Waterfall } from '../causes/causesTypes.ts';
import { causesSinceFirst, stepOf } from '../causes/causesView.ts';
import { accountsByDraw, accountsOfYear, forMeasures, measureOf } from '../causes/moneyLines.ts';
import { isSomething, waterfallOf } from '../causes/waterfall.ts';
import type { Attribution } from './attribute.ts';
import { type AttributionQuery, type AttributionView, OVERLAP } from './attributionTypes.ts';

/**
 * What each policy of a plan does alone in a financial year, paired draw by draw, and what is left
 * where they overlap: the whole difference less what they do alone.
 *
 * @throws RangeError where the January is not simulated.
 */
export function attributionView(
  { before, after, steps }: Attribution,
  { year }: AttributionQuery,
): AttributionView {
  const step = stepOf(after, year);
  const { baseYear } = after.model.area;
  const sides = [before, after].map(accountsByDraw);
  return {
    kind: 'attribution',
    provenance: after.provenance,
    baseline: { id: before.scenario.id, label: before.scenario.label },
    financialYear: baseYear + step,
    firstFinancialYear: baseYear,
    steps: steps.map(({ id, label, september }) => ({ id, label, september })),
    policies: forMeasures((measure): Waterfall => {
      const levels = (accounts: readonly Float64Array[]) =>
        accounts.map((draw) => measureOf(measure, accountsOfYear(draw, step)));
      const [start, end] = sides.map(levels);
      const alone = steps.map(({ id, accounts }) => ({
        id,
        byDraw: levels(accounts).map((level, draw) => level - start[draw]),
      }));
      const overlap = {
        id: OVERLAP,
        byDraw: end.map(
          (level, draw) =>
            level - start[draw] - alone.reduce((sum, { byDraw }) => sum + byDraw[draw], 0),
        ),
      };
      return waterfallOf(start, isSomething(overlap) ? [...alone, overlap] : alone, end);
    }),
    since: step === 0 ? null : causesSinceFirst(before, step),
  };
}
