import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import { type Area, typeOfCode } from '../area/area.ts';
import { firstAgeOf, MOVE_KIND_COUNT, moveKind } from './moveKinds.ts';
import { newPlanShares } from './newPlanShares.ts';

/**
 * Where new plans start and how plan-holders move between setting types, from published flows alone:
 * the stock is the starting state and a check, never a target.
 */
export interface PlacementFlows {
  /** Share of new plans by setting type, index (need × phases + phase) × types + type. */
  readonly newShares: Float64Array;
  /** Share of each type's children in each type a year later, index (kind × types + from) × types + to. */
  readonly moves: Float64Array;
  /** Plans of the base January, index age × types + type. */
  readonly stock: Float64Array;
  /** Odds of a special or independent place by need, over the odds of all needs. */
  readonly needSeverity: Float64Array;
}

interface AgeTypeRows {
  readonly plansByAgeEstablishment: Dataset['tables']['plansByAgeEstablishment'];
  readonly newPlansByAgeEstablishment: Dataset['tables']['newPlansByAgeEstablishment'];
  readonly newPlansByNeedAge: Dataset['tables']['newPlansByNeedAge'];
}

export function preparePlacementFlows(
  dataset: Dataset,
  area: Area,
  referenceWeight: number,
): PlacementFlows {
  const own = moves(area, dataset.tables);
  const reference = moves(area, dataset.reference);
  const blended = own.share.map((share, at) => {
    const held = own.held[Math.floor(at / area.typeCount)];
    const borrowed = reference.held[Math.floor(at / area.typeCount)] > 0 ? referenceWeight : 0;
    if (held + borrowed === 0) return share;
    return (held * share + borrowed * reference.share[at]) / (held + borrowed);
  });
  return {
    newShares: newPlanShares(dataset, area),
    moves: withoutUnservedTypes(dataset, area, blended),
    stock: byAgeAndType(area, dataset.tables.plansByAgeEstablishment, area.baseYear),
    needSeverity: needSeverity(dataset, area),
  };
}

/**
 * Takes out of the moves of a phase the types for which no provision serves its ages: a reference
 * area may have them. Their share goes to the other types in proportion.
 */
function withoutUnservedTypes(
  { tables }: Dataset,
  area: Area,
  blended: Float64Array,
): Float64Array {
  const types = area.typeCount;
  // A type without named provisions is not short of any.
  const oldest = new Float64Array(types).fill(-1);
  for (const row of tables.provisions) {
    const type = typeOfCode(area, row.establishment);
    oldest[type] = Math.max(oldest[type], row.age_high - 1);
  }
  const serves = (type: number, age: number) => oldest[type] === -1 || oldest[type] >= age;
  const served = Float64Array.from(blended);
  for (let row = 0; row < MOVE_KIND_COUNT * types; row++) {
    const age = firstAgeOf(Math.floor(row / types));
    const shares = served.subarray(row * types, (row + 1) * types);
    for (let type = 0; type < types; type++) if (!serves(type, age)) shares[type] = 0;
    const left = sum(shares);
    for (let type = 0; type < types; type++) {
      if (left > 0) shares[type] /= left;
      else shares[type] = type === area.typeOfRole.other ? 1 : 0;
    }
  }
  return served;
}

function byAgeAndType(
  area: Area,
  rows: AgeTypeRows['plansByAgeEstablishment'],
  january: number,
): Float64Array {
  const plans = new Float64Array(AGE_COUNT * area.typeCount);
  for (const row of rows) {
    if (row.january !== january) continue;
    plans[row.age * area.typeCount + typeOfCode(area, row.establishment)] += row.plans;
  }
  return plans;
}

/** Cohorts of the year before the base by occasion and setting type, index kind × types + type. */
export interface CohortMix {
  /** In the January before, less those whose plans end (alike for every type). */
  readonly start: Float64Array;
  /** In the base January, without new plans. */
  readonly end: Float64Array;
}

/** The same children in two Januaries as published; ages are pooled by kind of occasion. */
export function cohortMix(area: Area, tables: AgeTypeRows): CohortMix {
  const types = area.typeCount;
  const after = byAgeAndType(area, tables.plansByAgeEstablishment, area.baseYear);
  const before = withBaseShareOfSrp(
    area,
    byAgeAndType(area, tables.plansByAgeEstablishment, area.baseYear - 1),
    after,
  );
  const entered = newPlansAtNextJanuary(area, tables);
  const start = new Float64Array(MOVE_KIND_COUNT * types);
  const end = new Float64Array(MOVE_KIND_COUNT * types);
  for (let age = 0; age < MAX_AGE; age++) {
    const kind = moveKind(age + 1);
    const kept = new Float64Array(types);
    for (let type = 0; type < types; type++) {
      kept[type] = Math.max(0, after[(age + 1) * types + type] - entered[(age + 1) * types + type]);
      end[kind * types + type] += kept[type];
    }
    const held = before.subarray(age * types, (age + 1) * types);
    const scale = sum(held) > 0 ? sum(kept) / sum(held) : 0;
    for (let type = 0; type < types; type++) start[kind * types + type] += held[type] * scale;
  }
  return { start, end };
}

/**
 * Moves that the change of each cohort needs at the least: types that lose children send the loss to
 * the types that gain, in proportion.
 */
function moves(area: Area, tables: AgeTypeRows): { share: Float64Array; held: Float64Array } {
  const types = area.typeCount;
  const { start, end } = cohortMix(area, tables);
  const share = new Float64Array(MOVE_KIND_COUNT * types * types);
  for (let kind = 0; kind < MOVE_KIND_COUNT; kind++) {
    const from = start.subarray(kind * types, (kind + 1) * types);
    const to = end.subarray(kind * types, (kind + 1) * types);
    let gained = 0;
    for (let j = 0; j < types; j++) gained += Math.max(0, to[j] - from[j]);
    for (let i = 0; i < types; i++) {
      const lost = from[i] > 0 ? Math.max(0, from[i] - to[i]) / from[i] : 0;
      for (let j = 0; j < types; j++) {
        const gain = gained > 0 ? Math.max(0, to[j] - from[j]) / gained : 0;
        share[(kind * types + i) * types + j] = (i === j ? 1 - lost : 0) + lost * gain;
      }
    }
  }
  return { share, held: start };
}

/**
 * Places in SRPs and in mainstream are recoded from year to year, so children of the two together are
 * followed and split at each age as in the base January. Without this a year of recoding would be
 * carried forward for ever as children leaving SRPs.
 */
function withBaseShareOfSrp(area: Area, plans: Float64Array, base: Float64Array): Float64Array {
  const { mainstream, srp } = area.typeOfRole;
  if (mainstream === -1 || srp === -1) return plans;
  const split = Float64Array.from(plans);
  for (let age = 0; age <= MAX_AGE; age++) {
    const at = age * area.typeCount;
    const together = base[at + mainstream] + base[at + srp];
    if (together === 0) continue;
    const both = plans[at + mainstream] + plans[at + srp];
    split[at + srp] = (both * base[at + srp]) / together;
    split[at + mainstream] = both - split[at + srp];
  }
  return split;
}

/**
 * New plans of the year before the base by age and type at the base January: counts by the previous
 * August's age, mix by the two ages at which such a plan can start.
 */
function newPlansAtNextJanuary(area: Area, tables: AgeTypeRows): Float64Array {
  const types = area.typeCount;
  const year = area.baseYear - 1;
  const byStart = new Float64Array(AGE_COUNT * types);
  for (const row of tables.newPlansByAgeEstablishment) {
    if (row.year !== year) continue;
    byStart[row.age * types + typeOfCode(area, row.establishment)] += row.plans;
  }
  const counts = new Float64Array(AGE_COUNT);
  for (const row of tables.newPlansByNeedAge) {
    if (row.year === year) counts[row.age] += row.plans;
  }
  const entered = new Float64Array(AGE_COUNT * types);
  for (let age = 0; age < MAX_AGE; age++) {
    let mix = 0;
    for (let type = 0; type < types; type++) {
      mix += byStart[age * types + type] + byStart[(age + 1) * types + type];
    }
    for (let type = 0; type < types && mix > 0; type++) {
      const both = byStart[age * types + type] + byStart[(age + 1) * types + type];
      entered[(age + 1) * types + type] = (counts[age] * both) / mix;
    }
  }
  return entered;
}

const SEVERITY_PRIOR = fixed('placement.severityPrior');

function needSeverity({ tables }: Dataset, area: Area): Float64Array {
  const severe = new Float64Array(area.needCount);
  const school = new Float64Array(area.needCount);
  for (const row of tables.plansByNeedEstablishment) {
    if (row.january !== area.baseYear) continue;
    const n = area.needCodes.indexOf(row.need);
    const role = area.roleOfType[typeOfCode(area, row.establishment)];
    if (role === 'fe' || role === 'other') continue;
    school[n] += row.plans;
    if (role === 'special' || role === 'independent') severe[n] += row.plans;
  }
  const share = sum(severe) / sum(school);
  // Where all or none attend a special school, or nobody a school, severity cannot be told apart.
  if (!(share > 0 && share < 1)) return new Float64Array(area.needCount).fill(1);
  // Plans of the overall mix keep the odds of a rare need within reason.
  return Float64Array.from(severe, (one, n) => {
    const own = (one + SEVERITY_PRIOR * share) / (school[n] + SEVERITY_PRIOR);
    return own / (1 - own) / (share / (1 - share));
  });
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
