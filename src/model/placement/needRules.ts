import { PHASE_COUNT } from '../../domain/ages.ts';
import type { Values } from '../../domain/parameters/index.ts';
import { BAND_COUNT } from '../../domain/settings.ts';
import type { Area } from '../area/area.ts';
import { exp, log } from '../maths/elementary.ts';
import { type Complexity, prepareComplexity, tilted } from './complexity.ts';
import { BASE, gainPerBand, groupOf, MAINSTREAM } from './inclusiveTypes.ts';
import { MOVE_KIND_COUNT } from './moveKinds.ts';
import type { PlacementFlows } from './placementFlows.ts';
import { IMPOSSIBLE, prepareContest, type TypeContest } from './typeContest.ts';
import { needsFromPlacements } from './unmetNeed.ts';

/** What a draw believes of the type of place that children need: constants of a logit, calibrated. */
export interface NeedRules {
  readonly complexity: Complexity;
  /** P(band) of new plans, index (need × phases + phase) × 5 + band − 1. */
  readonly newBands: Float64Array;
  /** Constants of new plans, index (need × phases + phase) × types + type. */
  readonly newConstants: Float64Array;
  /** Chance that the needed type changes, index (kind × types + from) × 5 + band − 1. */
  readonly changes: Float64Array;
  /** Constants of the type changed to, index (kind × types + from) × types + to. */
  readonly moveConstants: Float64Array;
  /**
   * Share for whom mainstream, and for whom an SRP, is needed after an occasion, index
   * ((kind × types + from) × 5 + band − 1) × 2. Not filled where nobody's need changes.
   */
  readonly inclusiveShares: Float64Array;
  /** Utility that mainstream and SRPs gain for each band by which they meet more; 0 for other types. */
  readonly gainPerBand: Float64Array;
  /** The choice of a type by new plans, and of another type, with the rows of the constants. */
  readonly newContest: TypeContest;
  readonly moveContest: TypeContest;
}

/** Calibrates the constants to flows, for one draw's beliefs. */
export function prepareNeedRules(area: Area, flows: PlacementFlows, values: Values): NeedRules {
  const complexity = prepareComplexity(area, flows.needSeverity, values);
  const { newBands, newConstants } = newPlanRules(area, flows, values, complexity);
  const { changes, moveConstants, inclusiveShares } = moveRules(area, flows, values, complexity);
  return {
    complexity,
    newBands,
    newConstants,
    changes,
    moveConstants,
    inclusiveShares,
    gainPerBand: gainPerBand(area, values, complexity),
    newContest: prepareContest(newConstants, complexity.slope, false),
    moveContest: prepareContest(moveConstants, complexity.slope, true),
  };
}

function newPlanRules(
  area: Area,
  flows: PlacementFlows,
  values: Values,
  complexity: Complexity,
): Pick<NeedRules, 'newBands' | 'newConstants'> {
  const { typeCount: types, needCount: needs } = area;
  const newConstants = new Float64Array(needs * PHASE_COUNT * types);
  const newBands = new Float64Array(needs * PHASE_COUNT * BAND_COUNT);
  const shares = new Float64Array(types);
  for (let row = 0; row < needs * PHASE_COUNT; row++) {
    const need = Math.floor(row / PHASE_COUNT);
    shares.set(flows.newShares.subarray(row * types, (row + 1) * types));
    needsFromPlacements(area, values, shares, latent(area, values, shares));
    for (let type = 0; type < types; type++) {
      const tilt = complexity.slope[type] + complexity.shift[need];
      newConstants[row * types + type] =
        shares[type] > 0 ? log(shares[type]) - logWeight(tilt, complexity.measure) : IMPOSSIBLE;
      for (let b = 0; b < BAND_COUNT; b++) {
        newBands[row * BAND_COUNT + b] +=
          shares[type] * complexity.bands[(type * needs + need) * BAND_COUNT + b];
      }
    }
  }
  return { newBands, newConstants };
}

/** Log of the sum of tilted weights over bands: what Bayes' rule takes off a constant. */
function logWeight(tilt: number, measure: Float64Array): number {
  let total = 0;
  for (let b = 0; b < BAND_COUNT; b++) total += measure[b] * exp(tilt * (b - 2));
  return log(total);
}

function latent(area: Area, values: Values, shares: Float64Array): number {
  const { special, srp } = area.typeOfRole;
  const met = (special === -1 ? 0 : shares[special]) + (srp === -1 ? 0 : shares[srp]);
  return values['placement.latentUnmet'] * met;
}

function moveRules(
  area: Area,
  flows: PlacementFlows,
  values: Values,
  complexity: Complexity,
): Pick<NeedRules, 'changes' | 'moveConstants' | 'inclusiveShares'> {
  const types = area.typeCount;
  const rows = MOVE_KIND_COUNT * types;
  const changes = new Float64Array(rows * BAND_COUNT);
  const inclusiveShares = new Float64Array(rows * BAND_COUNT * 2);
  const moveConstants = new Float64Array(rows * types).fill(IMPOSSIBLE);
  const target = new Float64Array(types);
  for (let row = 0; row < rows; row++) {
    const from = row % types;
    target.set(flows.moves.subarray(row * types, (row + 1) * types));
    const stays = target[from];
    target[from] = 0;
    needsFromPlacements(area, values, target, latent(area, values, target));
    target[from] += stays;
    if (target[from] >= 1) continue;
    solveMoves(complexity, from, target, moveConstants.subarray(row * types, (row + 1) * types));
    for (let b = 0; b < BAND_COUNT; b++) {
      let all = 0;
      const ofGroup = [0, 0, 0];
      for (let type = 0; type < types; type++) {
        const weight = exp(moveConstants[row * types + type] + complexity.slope[type] * (b - 2));
        all += weight;
        ofGroup[groupOf(area, type)] += weight;
      }
      inclusiveShares[(row * BAND_COUNT + b) * 2] = ofGroup[MAINSTREAM] / all;
      inclusiveShares[(row * BAND_COUNT + b) * 2 + 1] = ofGroup[BASE] / all;
      const stay = exp(moveConstants[row * types + from] + complexity.slope[from] * (b - 2));
      changes[row * BAND_COUNT + b] = 1 - stay / all;
    }
  }
  return { changes, moveConstants, inclusiveShares };
}

const SOLVE_STEPS = 12;

/**
 * Constants under which children of type `from`, whose bands follow that type's tilt, choose the
 * types in the proportions of `target`. Each step scales a constant by target over prediction, the
 * proportional fitting that converges for a logit.
 */
function solveMoves(
  complexity: Complexity,
  from: number,
  target: Float64Array,
  constants: Float64Array,
): void {
  const types = target.length;
  const weights = new Float64Array(types);
  const predicted = new Float64Array(types);
  const bandShare = tilted(complexity.slope[from], complexity.measure);
  const tilt = new Float64Array(types * BAND_COUNT);
  for (let type = 0; type < types; type++) {
    weights[type] = target[type];
    for (let b = 0; b < BAND_COUNT; b++) {
      tilt[type * BAND_COUNT + b] = exp(complexity.slope[type] * (b - 2));
    }
  }
  for (let step = 0; step < SOLVE_STEPS; step++) {
    predicted.fill(0);
    for (let b = 0; b < BAND_COUNT; b++) {
      let all = 0;
      for (let type = 0; type < types; type++) all += weights[type] * tilt[type * BAND_COUNT + b];
      for (let type = 0; type < types; type++) {
        const share = (weights[type] * tilt[type * BAND_COUNT + b]) / all;
        predicted[type] += share * bandShare[b];
      }
    }
    for (let type = 0; type < types; type++) {
      if (target[type] > 0) weights[type] *= target[type] / predicted[type];
    }
  }
  for (let type = 0; type < types; type++) {
    constants[type] = weights[type] > 0 ? log(weights[type]) : IMPOSSIBLE;
  }
}
