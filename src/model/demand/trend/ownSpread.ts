import { fixed } from '../../../domain/fixedChoices/index.ts';
import { pow } from '../../maths/elementary.ts';
import { normalInverse } from '../../random/normal.ts';
import type { PastErrors } from './pastErrors.ts';
import { SCORED_HORIZON } from './settings.ts';
import { weightedQuantile } from './weightedQuantile.ts';

/** Variance of an area's own error, in logarithms: `level + perPlan / size`. */
export interface OwnSpread {
  readonly level: number;
  /** What comes on top in small areas: 1 for chance alone. */
  readonly perPlan: number;
}

/** Errors that the whole file's fit is worth beside a group's own. */
const FILE_WORTH = fixed('trend.ownFileWorth');
/** Errors beyond this many times the median count as that in the fit. */
const WINSOR = fixed('trend.ownErrorLimit');
/** Rounds of weighting by the fitted variance: the line settles within them. */
const ROUNDS = 4;
/*
 * Areas tell their spread anew each year, so where they are many the latest years suffice; where they
 * are few, memory reaches as far back as it takes to hold enough errors.
 */
const ERRORS_HELD = fixed('trend.errorsHeld');
const [SHORTEST_MEMORY, LONGEST_MEMORY] = fixed('trend.memory');
const CENTRAL_SHARE = fixed('trend.centralShare');
const SMALLEST_VARIANCE = 1e-12;

interface Sample {
  readonly errors: Float64Array;
  readonly sizes: Float64Array;
  readonly weights: Float64Array;
}

const NOTHING: OwnSpread = { level: 0, perPlan: 0 };

/** How far areas stray from their group, `[group][years ahead − 1]`, by their size. */
export function fitOwnSpread(errors: PastErrors, now: number): OwnSpread[][] {
  const further = Array.from({ length: SCORED_HORIZON }, (_, h) => fitsOf(errors, h, now));
  return errors.map((_, g) => {
    const spreads: OwnSpread[] = [];
    // Where errors that far ahead are still to come, those of the years before add up.
    further.forEach((one, h) => {
      spreads.push(one[g] ?? (h === 0 ? NOTHING : times(spreads[h - 1], (h + 1) / h)));
    });
    return spreads;
  });
}

/**
 * Fit of each group's errors: least squares of the squared errors on 1/size, scaled so that just
 * {@link CENTRAL_SHARE} of the past errors are within the central {@link CENTRAL_SHARE} of the
 * fitted distribution. A group with few errors leans on the whole file. Undefined where no group has
 * an error yet.
 */
function fitsOf(errors: PastErrors, h: number, now: number): (OwnSpread | undefined)[] {
  const samples = errors.map((group) => sampleOf(group[h], now));
  const file = lineThrough(together(samples));
  return errors.map((group, g) => {
    const count = samples[g].errors.length;
    // One area alone: its own is part of what is counted as shared.
    if (count === 0 && group[h].some(({ time }) => time <= now)) return NOTHING;
    if (file === undefined) return undefined;
    const own = lineThrough(samples[g]) ?? NOTHING;
    return {
      level: (count * own.level + FILE_WORTH * file.level) / (count + FILE_WORTH),
      perPlan: (count * own.perPlan + FILE_WORTH * file.perPlan) / (count + FILE_WORTH),
    };
  });
}

function sampleOf(ofGroup: PastErrors[number][number], now: number): Sample {
  const known = ofGroup.filter(({ time }) => time <= now);
  const sample = sampleFor(known.reduce((count, { own }) => count + own.length, 0));
  const memory = memoryFor(Math.max(0, ...known.map(({ own }) => own.length)));
  let at = 0;
  for (const { time, own, sizes } of known) {
    const weight = pow(memory, now - time);
    for (let k = 0; k < own.length; k++) {
      sample.errors[at] = Math.abs(own[k]);
      sample.sizes[at] = sizes[k];
      sample.weights[at] = weight;
      at++;
    }
  }
  return sample;
}

/** The errors of all groups, those of each weighted as among themselves. */
function together(samples: readonly Sample[]): Sample {
  const all = sampleFor(samples.reduce((count, { errors }) => count + errors.length, 0));
  let at = 0;
  for (const { errors, sizes, weights } of samples) {
    all.errors.set(errors, at);
    all.sizes.set(sizes, at);
    all.weights.set(weights, at);
    at += errors.length;
  }
  return all;
}

function sampleFor(count: number): Sample {
  return {
    errors: new Float64Array(count),
    sizes: new Float64Array(count),
    weights: new Float64Array(count),
  };
}

function times({ level, perPlan }: OwnSpread, factor: number): OwnSpread {
  return { level: level * factor, perPlan: perPlan * factor };
}

/** What an error counts a year later, by the areas that make errors each year. */
function memoryFor(areas: number): number {
  return Math.min(LONGEST_MEMORY, Math.max(SHORTEST_MEMORY, 1 - areas / ERRORS_HELD));
}

function lineThrough({ errors, sizes, weights }: Sample): OwnSpread | undefined {
  if (errors.length === 0) return undefined;
  const most = WINSOR * weightedQuantile(errors, weights, 0.5);
  const squares = new Float64Array(errors.length);
  let sum = 0;
  for (let k = 0; k < errors.length; k++) {
    const counted = Math.min(errors[k], most);
    squares[k] = counted * counted;
    sum += squares[k];
  }
  const mean = sum / squares.length;
  let line: OwnSpread = { level: Math.max(mean, SMALLEST_VARIANCE), perPlan: 0 };
  for (let round = 0; round < ROUNDS; round++) line = refit(line, squares, sizes, weights);
  const standardised = new Float64Array(errors.length);
  for (let k = 0; k < errors.length; k++) {
    const variance = Math.max(varianceAt(line, sizes[k]), SMALLEST_VARIANCE);
    standardised[k] = errors[k] / Math.sqrt(variance);
  }
  const expected = normalInverse((1 + CENTRAL_SHARE) / 2);
  const scale = (weightedQuantile(standardised, weights, CENTRAL_SHARE) / expected) ** 2;
  return { level: line.level * scale, perPlan: line.perPlan * scale };
}

/** One round of least squares, each error weighted by the inverse square of its variance. */
function refit(
  line: OwnSpread,
  squares: Float64Array,
  sizes: Float64Array,
  weights: Float64Array,
): OwnSpread {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let y0 = 0;
  let y1 = 0;
  for (let k = 0; k < squares.length; k++) {
    const square = squares[k];
    const variance = Math.max(varianceAt(line, sizes[k]), SMALLEST_VARIANCE);
    const weight = weights[k] / (variance * variance);
    const x = 1 / sizes[k];
    s0 += weight;
    s1 += weight * x;
    s2 += weight * x * x;
    y0 += weight * square;
    y1 += weight * square * x;
  }
  const determinant = s0 * s2 - s1 * s1;
  const level = (y0 * s2 - y1 * s1) / determinant;
  const perPlan = (y1 * s0 - y0 * s1) / determinant;
  // Sizes all alike tell nothing of size.
  if (!(determinant > 1e-9 * s0 * s2) || perPlan < 0) return { level: y0 / s0, perPlan: 0 };
  if (level < 0) return { level: 0, perPlan: y1 / s2 };
  return { level, perPlan };
}

function varianceAt({ level, perPlan }: OwnSpread, size: number): number {
  return level + perPlan / size;
}
