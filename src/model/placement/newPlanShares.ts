import { MAX_AGE, PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import { type Area, typeOfCode } from '../area/area.ts';

/** Plans of the mix of all ages added to that of a phase, and of all needs to that of a need. */
const PHASE_PRIOR = fixed('placement.phasePrior');
const NEED_PRIOR = fixed('placement.needPrior');
const FIT_STEPS = 60;

/**
 * Where children with new plans are placed: shares of setting types for every need and phase.
 *
 * Published are the types by age and the types by need, never the three together. The shares are
 * those of the log-linear model without a three-way interaction that has both published margins, by
 * iterative proportional fitting (Deming and Stephan, On a least squares adjustment of a sampled
 * frequency table, Annals of Mathematical Statistics 11, 1940): where needs and phases act
 * independently on the odds of a type, it recovers the shares exactly.
 *
 * A few plans of the overall mix are added to each margin, so that no type is impossible for want of
 * one child in one year.
 *
 * @returns shares, index (need × phases + phase) × types + type.
 */
export function newPlanShares({ tables }: Dataset, area: Area): Float64Array {
  const { needCount: needs, typeCount: types } = area;
  const ofPhase = new Float64Array(PHASE_COUNT * types);
  for (const row of tables.newPlansByAgeEstablishment) {
    ofPhase[phaseIndex(row.age) * types + typeOfCode(area, row.establishment)] += row.plans;
  }
  const ofNeed = new Float64Array(needs * types);
  for (const row of tables.newPlansByNeedEstablishment) {
    ofNeed[area.needCodes.indexOf(row.need) * types + typeOfCode(area, row.establishment)] +=
      row.plans;
  }
  const overall = new Float64Array(types);
  ofPhase.forEach((plans, at) => {
    overall[at % types] += plans;
  });
  toShares(overall, types, null, 0);
  toShares(ofPhase, types, overall, PHASE_PRIOR);
  toShares(ofNeed, types, overall, NEED_PRIOR);

  const plans = plansByNeedAndPhase(tables, area);
  const lift = ofPhase.map((share, at) => ratio(share, overall[at % types]));
  const odds = ofNeed.slice();
  const needMargin = weighted(ofNeed, types, sums(plans, needs, PHASE_COUNT, true));
  const phaseMargin = weighted(ofPhase, types, sums(plans, needs, PHASE_COUNT, false));
  agree(phaseMargin, needMargin, types);
  for (let step = 0; step < FIT_STEPS; step++) {
    scaleTo(plans, lift, odds, types, phaseMargin, 'phase');
    scaleTo(plans, lift, odds, types, needMargin, 'need');
  }
  const shares = new Float64Array(needs * PHASE_COUNT * types);
  for (let row = 0; row < needs * PHASE_COUNT; row++) {
    setRow(shares.subarray(row * types, (row + 1) * types), row, lift, odds, types);
  }
  return shares;
}

/** New plans on record by need and phase at their first January. */
function plansByNeedAndPhase(tables: Dataset['tables'], area: Area): Float64Array {
  const plans = new Float64Array(area.needCount * PHASE_COUNT);
  for (const row of tables.newPlansByNeedAge) {
    const age = Math.min(MAX_AGE, row.age + 1);
    plans[area.needCodes.indexOf(row.need) * PHASE_COUNT + phaseIndex(age)] += row.plans;
  }
  return plans;
}

/** Shares of one need and phase: lift of the phase times odds of the need, adding to 1. */
function setRow(
  row: Float64Array,
  at: number,
  lift: Float64Array,
  odds: Float64Array,
  types: number,
): void {
  const need = Math.floor(at / PHASE_COUNT);
  const phase = at % PHASE_COUNT;
  for (let type = 0; type < types; type++) {
    row[type] = lift[phase * types + type] * odds[need * types + type];
  }
  toShares(row, types, null, 0);
}

/** One step of the fit: scales the factors of a margin by the margin over what they predict. */
function scaleTo(
  plans: Float64Array,
  lift: Float64Array,
  odds: Float64Array,
  types: number,
  margin: Float64Array,
  of: 'need' | 'phase',
): void {
  const predicted = new Float64Array(margin.length);
  const row = new Float64Array(types);
  for (let at = 0; at < plans.length; at++) {
    if (plans[at] === 0) continue;
    setRow(row, at, lift, odds, types);
    const start = (of === 'need' ? Math.floor(at / PHASE_COUNT) : at % PHASE_COUNT) * types;
    for (let type = 0; type < types; type++) predicted[start + type] += plans[at] * row[type];
  }
  const factors = of === 'need' ? odds : lift;
  for (let at = 0; at < margin.length; at++) {
    if (predicted[at] > 0) factors[at] *= margin[at] / predicted[at];
  }
}

/** Turns every row of counts into shares, with `prior` plans of the overall mix added. */
function toShares(
  counts: Float64Array,
  types: number,
  overall: Float64Array | null,
  prior: number,
): void {
  for (let start = 0; start < counts.length; start += types) {
    let total = prior;
    for (let type = 0; type < types; type++) total += counts[start + type];
    for (let type = 0; type < types; type++) {
      const more = overall === null ? 0 : prior * overall[type];
      counts[start + type] = total > 0 ? (counts[start + type] + more) / total : 0;
    }
  }
}

/** Sums of a table over phases (`rows`) or over needs. */
function sums(table: Float64Array, needs: number, phases: number, rows: boolean): Float64Array {
  const out = new Float64Array(rows ? needs : phases);
  table.forEach((plans, at) => {
    out[rows ? Math.floor(at / phases) : at % phases] += plans;
  });
  return out;
}

/** Rows of shares times the plans of each row. */
function weighted(shares: Float64Array, types: number, plans: Float64Array): Float64Array {
  return shares.map((share, at) => share * plans[Math.floor(at / types)]);
}

/**
 * Margins by phase and by need come from other years, so their totals by type differ a little: gives
 * the first the totals of the second, keeping its rows.
 */
function agree(margin: Float64Array, to: Float64Array, types: number): void {
  const wanted = new Float64Array(types);
  to.forEach((plans, at) => {
    wanted[at % types] += plans;
  });
  for (let step = 0; step < FIT_STEPS; step++) {
    const found = new Float64Array(types);
    margin.forEach((plans, at) => {
      found[at % types] += plans;
    });
    for (let start = 0; start < margin.length; start += types) {
      let before = 0;
      let after = 0;
      for (let type = 0; type < types; type++) {
        before += margin[start + type];
        margin[start + type] *= ratio(wanted[type], found[type]);
        after += margin[start + type];
      }
      for (let type = 0; type < types; type++) margin[start + type] *= ratio(before, after);
    }
  }
}

function ratio(one: number, other: number): number {
  return other > 0 ? one / other : 0;
}
