import { compared, comparedRatio } from '../compare/comparedMeasure.ts';
import type { ComparedMeasure, MeasureWords } from '../compare/comparedTypes.ts';
import type { PairedRuns } from '../compare/pairedRuns.ts';
import { coarseEnsemble } from '../disclosure/coarseEnsemble.ts';
import { isProtected } from '../disclosure/protectDataset.ts';
import type { Released } from '../disclosure/release.ts';
import { summarise } from '../summary.ts';
import { januaries } from '../tables/table.ts';
import { deprivationOf, type Group, type GroupDimension, groupsOf } from './equityGroups.ts';
import {
  EQUITY_MEASURES,
  type EquityMeasure,
  type GroupReader,
  type GroupShares,
  groupReader,
  tellsApart,
} from './equityMeasures.ts';
import {
  type EquityGap,
  type EquityGroup,
  type EquityGrouping,
  type EquityQuery,
  type EquityView,
  FEWEST_FOR_A_RATE,
} from './equityTypes.ts';

/** Two runs read group by group at the same January, draw by draw. */
export interface PairedGroups {
  readonly before: GroupReader;
  readonly after: GroupReader;
}

/**
 * Who waits, who travels far, who is mismatched and who is placed outside the area: by deprivation of
 * the home district, district, need and phase, with the plan in view and against no change.
 *
 * @throws RangeError where the January is not simulated.
 */
export function equityView({ before, after }: PairedRuns, { year }: EquityQuery): EquityView {
  const { dataset, provenance } = inGroups(after);
  const same = before.scenario.id === after.scenario.id;
  const reader = readGroups(after, year);
  const readers = { before: same ? reader : readGroups(before, year), after: reader };
  const deprivation = deprivationOf(dataset);
  const measures: readonly EquityMeasure[] = EQUITY_MEASURES;
  const groupings = groupsOf(dataset, deprivation);
  const everywhere: Group = {
    code: '',
    label: dataset.manifest.name,
    members: dataset.manifest.districts.map((_, d) => d),
  };
  const [bands] = groupings.filter(({ by }) => by === 'deprivation');
  return {
    kind: 'equity',
    provenance,
    areaName: dataset.manifest.name,
    year,
    against: same ? null : before.provenance,
    deprivation,
    measures: measures.map((measure) => ({
      id: measure.id,
      label: measure.label,
      by: groupings.filter(({ dimension }) => tellsApart(measure, dimension)).map(({ by }) => by),
    })),
    whole: groupRow(readers, 'district', everywhere),
    groupings: groupings.map(
      ({ by, dimension, groups }): EquityGrouping => ({
        by,
        groups: groups
          .map((group) => groupRow(readers, dimension, group))
          .filter(({ children }) => children.mean > 0),
      }),
    ),
    gaps:
      bands === undefined
        ? []
        : measures.map((measure) =>
            gapOf(readers, measure, bands.groups[0], bands.groups[bands.groups.length - 1]),
          ),
  };
}

/** Under disclosure control needs are told apart by group and phases are two, here as in tables. */
export function inGroups(run: Released): Released {
  return isProtected(run.dataset) ? coarseEnsemble(run) : run;
}

/** @throws RangeError where the January is not simulated. */
export function readGroups(run: Released, year: number): GroupReader {
  const years = januaries(run);
  const january = years.indexOf(year);
  if (january < 0) {
    throw new RangeError(
      `January ${year} is not simulated. Choose one from ${years[0]} to ${years[years.length - 1]}.`,
    );
  }
  return groupReader(inGroups(run), january);
}

function groupRow(readers: PairedGroups, dimension: GroupDimension, group: Group): EquityGroup {
  return {
    code: group.code,
    label: group.label,
    children: summarise(readers.after.children(dimension, group)),
    measures: EQUITY_MEASURES.map((measure) => groupMeasure(readers, measure, dimension, group)),
  };
}

/** A measure of a group with the plan in view against no change; null where it has no rate. */
export function groupMeasure(
  readers: PairedGroups,
  measure: EquityMeasure,
  dimension: GroupDimension,
  group: Group,
): ComparedMeasure | null {
  const pair = sharesOf(readers, measure, dimension, group);
  return pair && comparedRatio(wordsOf(measure), pair.before, pair.after);
}

function wordsOf({ id, label, unit, group, better }: EquityMeasure): MeasureWords {
  return { id, label, unit, group, better };
}

/** What a measure is made of in both runs; null where a group has too few for a rate in either. */
function sharesOf(
  { before, after }: PairedGroups,
  measure: EquityMeasure,
  dimension: GroupDimension,
  group: Group,
): { readonly before: GroupShares; readonly after: GroupShares } | null {
  const [without, plan] = [before, after].map((one) => one.shares(measure, dimension, group));
  if (without === null || plan === null) return null;
  const enough = [without, plan].every(({ over }) => meanOf(over) >= FEWEST_FOR_A_RATE);
  return enough ? { before: without, after: plan } : null;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Draw by draw the rate of the most deprived less that of the least, over draws that have both. */
function gapOf(
  readers: PairedGroups,
  measure: EquityMeasure,
  most: Group,
  least: Group,
): EquityGap {
  const [top, bottom] = [most, least].map((group) => sharesOf(readers, measure, 'district', group));
  const nothing: EquityGap = { gap: null, mostIsHigher: 0.5, narrower: 0.5 };
  if (top === null || bottom === null) return nothing;
  const sides = [top.before, bottom.before, top.after, bottom.after];
  const draws = [...top.after.over.keys()].filter((draw) => sides.every((s) => s.over[draw] > 0));
  if (draws.length === 0) return nothing;
  const gaps = (one: GroupShares, other: GroupShares) =>
    draws.map((draw) => one.of[draw] / one.over[draw] - other.of[draw] / other.over[draw]);
  const [before, after] = [gaps(top.before, bottom.before), gaps(top.after, bottom.after)];
  const pooled = (one: GroupShares, other: GroupShares) =>
    pooledRate(one, draws) - pooledRate(other, draws);
  const [without, plan] = [pooled(top.before, bottom.before), pooled(top.after, bottom.after)];
  // A gap is better where it is narrower, on whichever side of nought it is.
  const words = { ...wordsOf(measure), better: 'neither' } as const;
  const gap = compared(words, before, after);
  return {
    gap: {
      ...gap,
      before: { ...gap.before, mean: without },
      value: { ...gap.value, mean: plan },
      difference: { ...gap.difference, mean: plan - without },
    },
    mostIsHigher: shareOf(after, (one) => one),
    narrower: shareOf(after, (one, at) => Math.abs(before[at]) - Math.abs(one)),
  };
}

function pooledRate({ of, over }: GroupShares, draws: readonly number[]): number {
  const sum = (values: readonly number[]) => draws.reduce((all, draw) => all + values[draw], 0);
  return sum(of) / sum(over);
}

/** Share of values for which a margin is above nought; those without one count half. */
function shareOf(values: readonly number[], margin: (value: number, at: number) => number): number {
  const points = values.map((value, at) => {
    const by = margin(value, at);
    return by === 0 ? 0.5 : by > 0 ? 1 : 0;
  });
  return meanOf(points);
}
