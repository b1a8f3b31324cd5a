import { fixed } from '../../../domain/fixedChoices/index.ts';
import { type Concentration, concentrationFrom, dirichletMultinomial } from './concentration.ts';
import { around } from './neighbours.ts';
import type { ShareTally } from './tally.ts';

/** A factor of mean 1 that a pair of origin and destination has at every academic year. */
export interface PairFactor {
  readonly from: number;
  readonly to: number;
  readonly events: number;
  readonly shape: number;
}

/** Posterior of where those go to whom something happened. */
export interface ShareFit {
  /** Dirichlet parameters; 0 where a destination cannot be. Laid out as the tally. */
  readonly alpha: Float64Array;
  /** Their means, laid out alike; each cell adds up to 1, or to 0 where nothing can be. */
  readonly mean: Float64Array;
  readonly factors: readonly PairFactor[];
  readonly fromYears: Concentration;
  readonly fromMargins: Concentration | null;
}

const ROUNDS = 15;
/** Weight in events of "this origin is like the others". Assumed; weak. */
const FACTOR_PRIOR = fixed('records.shareFactorPrior');
const SHARP = 1e6;
/** Dirichlet parameters below this are never drawn; they are dropped. */
const NEGLIGIBLE = 1e-4;

/**
 * Fits shares by academic year, origin and destination. The shares of an academic year borrow from
 * the years around it; an origin tilts them by a factor for each destination, as far as its events
 * show, so that both margins are kept; a cell departs from that as the file says cells do.
 *
 * @param events sums over the record, laid out as in {@link ShareTally}.
 * @param possible whether a destination can be at an academic year, from an origin.
 */
export function fitShares(
  tally: Pick<ShareTally, 'ages' | 'from' | 'to'>,
  events: Float64Array,
  possible: (age: number, from: number, to: number) => boolean,
): ShareFit {
  const { ages, from, to } = tally;
  const { shares: target, concentration: fromYears } = byYear(tally, events, possible);
  const tilt = new Float64Array(from * to).fill(1);
  const ageShare = target.slice();
  const mean = new Float64Array(events.length);
  const inCell = new Float64Array(ages * from);
  for (let i = 0; i < events.length; i++) inCell[Math.floor(i / to)] += events[i];

  const refresh = () => {
    for (let age = 0; age < ages; age++) {
      for (let g = 0; g < from; g++) {
        const start = (age * from + g) * to;
        let sum = 0;
        for (let k = 0; k < to; k++) {
          mean[start + k] = possible(age, g, k) ? ageShare[age * to + k] * tilt[g * to + k] : 0;
          sum += mean[start + k];
        }
        for (let k = 0; k < to && sum > 0; k++) mean[start + k] /= sum;
      }
    }
  };
  for (let round = 0; round < ROUNDS && from > 1; round++) {
    refresh();
    const seen = new Float64Array(from * to);
    const due = new Float64Array(from * to);
    for (let i = 0; i < events.length; i++) {
      const pair = i % (from * to);
      seen[pair] += events[i];
      due[pair] += inCell[Math.floor(i / to)] * mean[i];
    }
    for (let pair = 0; pair < tilt.length; pair++) {
      // The prior weight is on the tilt itself, not on this round's step.
      const untilted = due[pair] / tilt[pair];
      tilt[pair] = (FACTOR_PRIOR + seen[pair]) / (FACTOR_PRIOR + untilted);
    }
    refresh();
    for (let age = 0; age < ages; age++) {
      for (let k = 0; k < to; k++) {
        let all = 0;
        let dueHere = 0;
        for (let g = 0; g < from; g++) {
          all += inCell[age * from + g];
          dueHere += inCell[age * from + g] * mean[(age * from + g) * to + k];
        }
        if (dueHere > 0) ageShare[age * to + k] *= (all * target[age * to + k]) / dueHere;
      }
    }
  }
  refresh();

  const cells = ages * from;
  const fromMargins = from > 1 ? concentrationOf(events, mean, cells, to) : null;
  const concentration = fromMargins?.mean ?? fromYears.mean;
  const alpha = new Float64Array(events.length);
  const prior = from > 1 ? mean : priorOf(tally, events, possible);
  for (let i = 0; i < alpha.length; i++) {
    const value = events[i] + concentration * prior[i];
    alpha[i] = value < NEGLIGIBLE ? 0 : value;
  }
  const posterior = shareOut(alpha, cells, to);
  const factors = pairFactors(tally, events, posterior, inCell, concentration);
  return { alpha, mean: posterior, factors, fromYears, fromMargins };
}

/** What an academic year would have if it had no event of its own: shares of the years around it. */
function priorOf(
  { ages, from, to }: Pick<ShareTally, 'ages' | 'from' | 'to'>,
  events: Float64Array,
  possible: (age: number, from: number, to: number) => boolean,
): Float64Array {
  const byAge = pooled({ ages, from, to }, events);
  const overall = new Float64Array(to).fill(1 / to);
  for (let i = 0; i < byAge.length; i++) overall[i % to] += byAge[i];
  const total = overall.reduce((sum, one) => sum + one, 0);
  const prior = new Float64Array(ages * to);
  for (let age = 0; age < ages; age++) {
    for (let k = 0; k < to; k++) {
      let can = false;
      for (let g = 0; g < from && !can; g++) can = possible(age, g, k);
      if (can) prior[age * to + k] = around(byAge, ages, to, age, k) + overall[k] / total;
    }
  }
  return shareOut(prior, ages, to);
}

function byYear(
  tally: Pick<ShareTally, 'ages' | 'from' | 'to'>,
  events: Float64Array,
  possible: (age: number, from: number, to: number) => boolean,
) {
  const { ages, to } = tally;
  const own = pooled(tally, events);
  const prior = priorOf(tally, events, possible);
  const concentration = concentrationOf(own, prior, ages, to);
  const mixed = own.map((one, i) => one + concentration.mean * prior[i]);
  return { shares: shareOut(mixed, ages, to), concentration };
}

/** Events of all origins together. */
function pooled(
  { ages, from, to }: Pick<ShareTally, 'ages' | 'from' | 'to'>,
  events: Float64Array,
) {
  const sums = new Float64Array(ages * to);
  for (let i = 0; i < events.length; i++)
    sums[Math.floor(i / (from * to)) * to + (i % to)] += events[i];
  return sums;
}

function concentrationOf(counts: Float64Array, means: Float64Array, cells: number, to: number) {
  return concentrationFrom((candidate) => {
    let score = 0;
    for (let cell = 0; cell < cells; cell++) {
      score += dirichletMultinomial(candidate, counts, means, cell * to, to);
    }
    return score;
  });
}

function shareOut(values: Float64Array, cells: number, to: number): Float64Array {
  const shares = values.slice();
  for (let cell = 0; cell < cells; cell++) {
    let sum = 0;
    for (let k = 0; k < to; k++) sum += values[cell * to + k];
    for (let k = 0; k < to && sum > 0; k++) shares[cell * to + k] /= sum;
  }
  return shares;
}

/** What is unknown of a pair at every academic year, beyond what cells draw for themselves. */
function pairFactors(
  { from, to }: Pick<ShareTally, 'ages' | 'from' | 'to'>,
  events: Float64Array,
  mean: Float64Array,
  inCell: Float64Array,
  concentration: number,
): PairFactor[] {
  const seen = new Float64Array(from * to);
  const due = new Float64Array(from * to);
  const borrowed = new Float64Array(from * to);
  for (let i = 0; i < events.length; i++) {
    const pair = i % (from * to);
    const all = inCell[Math.floor(i / to)];
    seen[pair] += events[i];
    due[pair] += all * mean[i];
    borrowed[pair] += (all * mean[i] * concentration) / (concentration + all);
  }
  const factors: PairFactor[] = [];
  for (let pair = 0; pair < seen.length; pair++) {
    if (due[pair] === 0) continue;
    const unknown = Math.max(borrowed[pair] / due[pair], 1e-6);
    const shape = Math.min(SHARP, (FACTOR_PRIOR + seen[pair]) / unknown);
    factors.push({ from: Math.floor(pair / to), to: pair % to, events: seen[pair], shape });
  }
  return factors;
}
