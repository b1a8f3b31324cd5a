import type { ComparedMeasure } from '../compare/comparedTypes.ts';
import { alignedRuns } from '../compare/pairedRuns.ts';
import type { Released } from '../disclosure/release.ts';
import { groupMeasure, inGroups, readGroups } from './equity.ts';
import { deprivationOf, groupsOf } from './equityGroups.ts';
import { EQUITY_MEASURES, type EquityMeasureId } from './equityMeasures.ts';
import type { EquityShift, EquityShiftsQuery, EquityShiftsView, Grouping } from './equityTypes.ts';

/** What plans are looked at for, and by which groups. */
const LOOKED_AT: readonly EquityMeasureId[] = ['waiting', 'minutes'];
const BY: readonly Grouping[] = ['district', 'need', 'phase'];
/** From this share of futures on a group is said to be better off, and worse off as far below half. */
const LIKELY = 0.7;

/**
 * Whose waiting and whose journeys each plan changes most against the first, draw by draw.
 *
 * @throws RangeError where the runs were not drawn from the same data with the same luck, or the
 * January is not simulated.
 */
export function equityShiftsView(
  runs: readonly Released[],
  { year }: EquityShiftsQuery,
): EquityShiftsView {
  const plans = alignedRuns(runs);
  const [first] = plans;
  const { dataset } = inGroups(first);
  const [before, ...others] = plans.map((run) => readGroups(run, year));
  const groupings = groupsOf(dataset, deprivationOf(dataset)).filter(({ by }) => BY.includes(by));
  return {
    kind: 'equityShifts',
    provenance: first.provenance,
    year,
    plans: plans.map(({ scenario: { id, label } }) => ({ id, label })),
    shifts: others.map((after) => {
      const readers = { before, after };
      return EQUITY_MEASURES.filter(({ id }) => LOOKED_AT.includes(id)).map((measure) => {
        const all = groupings.flatMap(({ by, dimension, groups }) =>
          groups.flatMap((group): EquityShift[] => {
            const one = groupMeasure(readers, measure, dimension, group);
            return one === null ? [] : [{ by, group: group.label, measure: one }];
          }),
        );
        return {
          measure: measure.label,
          better: furthest(all, (one) => isBetter(one), -1),
          worse: furthest(all, (one) => isWorse(one), 1),
        };
      });
    }),
  };
}

function isBetter({ betterShare, difference }: ComparedMeasure): boolean {
  return betterShare !== null && betterShare >= LIKELY && difference.mean < 0;
}

function isWorse({ betterShare, difference }: ComparedMeasure): boolean {
  return betterShare !== null && betterShare <= 1 - LIKELY && difference.mean > 0;
}

/** Of those that count the one whose average moves most in a direction; the first where several do. */
function furthest(
  shifts: readonly EquityShift[],
  counts: (measure: ComparedMeasure) => boolean,
  sign: 1 | -1,
): EquityShift | null {
  return shifts
    .filter(({ measure }) => counts(measure))
    .reduce<EquityShift | null>(
      (most, one) =>
        most === null || sign * one.measure.difference.mean > sign * most.measure.difference.mean
          ? one
          : most,
      null,
    );
}
