import { fixed } from '../../../domain/fixedChoices/index.ts';
import { exp, log1p } from '../../maths/elementary.ts';
import { type Concentration, concentrationFrom, gammaPoisson } from './concentration.ts';
import { around } from './neighbours.ts';
import type { RateTally } from './tally.ts';

/** A factor of mean 1 that the cells of one academic year, need or setting share. */
export interface RateFactor {
  readonly dimension: 'all' | 'academic-year' | 'need' | 'setting';
  /** Index of the academic year, need or setting; 0 for all. */
  readonly index: number;
  readonly events: number;
  /** Of a gamma distribution with this shape and rate. */
  readonly shape: number;
}

/** Posterior of intensities by cell; the chance of the event is 1 − e^(−intensity). */
export interface RateFit {
  /** Gamma posterior of each cell's own departure, given what cells share. */
  readonly shape: Float64Array;
  readonly rate: Float64Array;
  readonly factors: readonly RateFactor[];
  /** How much an academic year borrows from those around it, and a cell from its margins. */
  readonly fromYears: Concentration;
  readonly fromMargins: Concentration | null;
}

const ROUNDS = 12;
/** Weight in events of "this need or setting is like the others". Assumed; weak. */
const FACTOR_PRIOR = fixed('records.rateFactorPrior');
/** Weight in events of "what cells share says nothing new". */
const OVERALL_PRIOR = fixed('records.overallPrior');
/** Chances beyond this are taken for it: an intensity must stay finite. */
const MOST_CHANCE = 0.995;
/** A shape from which a gamma distribution is a point for every purpose here. */
const SHARP = 1e6;

/**
 * Fits intensities to events among those exposed: a rate for each academic year that borrows from
 * the years around it, times a factor for each need and each setting, and around that product a
 * departure of each cell of its own. Cells that never occurred get the product; where a file shows
 * none of the events at all, every intensity is 0.
 *
 * @param exposed,events sums over the record, laid out as in {@link RateTally}.
 */
export function fitRates(
  tally: Pick<RateTally, 'ages' | 'needs' | 'settings'>,
  exposed: Float64Array,
  events: Float64Array,
): RateFit {
  const { ages, needs, settings } = tally;
  const width = needs * settings;
  const byAge = marginOf(events, (cell) => Math.floor(cell / width), ages);
  const exposedByAge = marginOf(exposed, (cell) => Math.floor(cell / width), ages);
  const total = byAge.reduce((sum, one) => sum + one, 0);
  if (total === 0) return nothing(exposed.length);

  const { intensity: ageRate, concentration: fromYears, weight } = byYear(byAge, exposedByAge);
  const needFactor = new Float64Array(needs).fill(1);
  const settingFactor = new Float64Array(settings).fill(1);
  const needOf = (cell: number) => Math.floor(cell / settings) % needs;
  const settingOf = (cell: number) => cell % settings;
  const ageOf = (cell: number) => Math.floor(cell / width);
  const intensity = new Float64Array(exposed.length);
  const expected = new Float64Array(exposed.length);
  const refresh = () => {
    for (let cell = 0; cell < intensity.length; cell++) {
      intensity[cell] =
        ageRate[ageOf(cell)] * needFactor[needOf(cell)] * settingFactor[settingOf(cell)];
      expected[cell] = exposed[cell] * (1 - exp(-intensity[cell]));
    }
  };
  const adjust = (factor: Float64Array, indexOf: (cell: number) => number) => {
    refresh();
    const seen = marginOf(events, indexOf, factor.length);
    const due = marginOf(expected, indexOf, factor.length);
    // The prior weight is on the factor itself, not on this round's step.
    for (let i = 0; i < factor.length; i++) {
      factor[i] = (FACTOR_PRIOR + seen[i]) / (FACTOR_PRIOR + due[i] / factor[i]);
    }
  };
  // An academic year keeps what it borrowed: it is held to its own posterior mean.
  const ageTarget = Float64Array.from(ageRate, (rate, age) => exposedByAge[age] * (1 - exp(-rate)));
  for (let round = 0; round < ROUNDS && width > 1; round++) {
    if (needs > 1) adjust(needFactor, needOf);
    if (settings > 1) adjust(settingFactor, settingOf);
    refresh();
    const due = marginOf(expected, ageOf, ages);
    for (let age = 0; age < ages; age++) {
      if (due[age] > 0) ageRate[age] *= ageTarget[age] / due[age];
    }
  }
  refresh();

  const fromMargins =
    width > 1
      ? concentrationFrom((candidate) => {
          let score = 0;
          for (let cell = 0; cell < expected.length; cell++) {
            score += gammaPoisson(candidate, expected[cell], events[cell]);
          }
          return score;
        })
      : null;
  const shape = new Float64Array(exposed.length);
  const rate = new Float64Array(exposed.length);
  const borrowed = new Float64Array(exposed.length);
  for (let cell = 0; cell < shape.length; cell++) {
    // With academic years alone, the cell is the year and borrows from the years around it.
    const concentration = fromMargins?.mean ?? fromYears.mean;
    const prior = fromMargins === null ? weight.prior[cell] : intensity[cell];
    const effort = fromMargins === null ? weight.exposure[cell] : expected[cell] / intensity[cell];
    shape[cell] = concentration + events[cell];
    rate[cell] = concentration / prior + effort;
    borrowed[cell] = concentration / (concentration + expected[cell]);
  }
  const factors: RateFactor[] = [];
  const share = (
    dimension: RateFactor['dimension'],
    indexOf: (cell: number) => number,
    size: number,
    prior: number,
  ) => {
    const seen = marginOf(events, indexOf, size);
    const due = marginOf(expected, indexOf, size);
    const open = marginOf(
      expected.map((one, cell) => one * borrowed[cell]),
      indexOf,
      size,
    );
    for (let index = 0; index < size; index++) {
      const unknown = due[index] > 0 ? open[index] / due[index] : 1;
      const events = seen[index];
      const shape = Math.min(SHARP, (prior + events) / Math.max(unknown, 1e-6));
      factors.push({ dimension, index, events, shape });
    }
  };
  share('all', () => 0, 1, OVERALL_PRIOR);
  if (width > 1) share('academic-year', ageOf, ages, fromYears.mean);
  if (needs > 1) share('need', needOf, needs, FACTOR_PRIOR);
  if (settings > 1) share('setting', settingOf, settings, FACTOR_PRIOR);
  return { shape, rate, factors, fromYears, fromMargins };
}

/** Rate of each academic year, part its own and part that of the years around it. */
function byYear(events: Float64Array, exposed: Float64Array) {
  const ages = events.length;
  const overall =
    events.reduce((sum, one) => sum + one, 0) / exposed.reduce((sum, one) => sum + one, 0);
  // One intensity applied to everyone exposed gives fewer events than intensity × exposed.
  const exposure = Float64Array.from(exposed, (one, age) => {
    const chance = one > 0 ? Math.min(MOST_CHANCE, events[age] / one) : 0;
    return chance > 0 ? (one * chance) / -log1p(-chance) : one;
  });
  const prior = Float64Array.from(exposed, (_, age) => {
    // One event's worth of the overall rate, for academic years far from any record.
    const seen = around(events, ages, 1, age, 0) + 1;
    return seen / (around(exposure, ages, 1, age, 0) + 1 / overall);
  });
  const concentration = concentrationFrom((candidate) => {
    let score = 0;
    for (let age = 0; age < ages; age++) {
      score += gammaPoisson(candidate, prior[age] * exposure[age], events[age]);
    }
    return score;
  });
  const intensity = prior.map(
    (mean, age) => (concentration.mean + events[age]) / (concentration.mean / mean + exposure[age]),
  );
  return { intensity, concentration, weight: { prior, exposure } };
}

function marginOf(values: Float64Array, indexOf: (cell: number) => number, size: number) {
  const sums = new Float64Array(size);
  for (let cell = 0; cell < values.length; cell++) sums[indexOf(cell)] += values[cell];
  return sums;
}

/** No event in the record: none is projected. */
function nothing(cells: number): RateFit {
  const none = { mean: 32, low: 1, high: 1024 };
  return {
    shape: new Float64Array(cells),
    rate: new Float64Array(cells).fill(1),
    factors: [],
    fromYears: none,
    fromMargins: null,
  };
}
