import { PURPOSE } from '../../random/purpose.ts';
import type { Stream } from '../../random/stream.ts';
import { drawLevel, FACTORS, TABLE_BITS } from './believedLevel.ts';
import { keyedGamma } from './keyedGamma.ts';
import type { PreparedShare } from './prepare.ts';

/** The shares that one simulation believes in, drawn when they are first asked for. */
export class BelievedShare {
  /** What the last pick left of its number. */
  left = 0;
  /** Whether any level departs from 1 in this simulation. */
  private tilted = false;
  private readonly weights: Float64Array;
  private readonly totals: Float64Array;
  private readonly stamp: Int32Array;
  private readonly pair: Float64Array;
  private readonly levels: Float64Array[];
  private stream: Stream = { seed: 0, draw: 0 };
  private readonly prepared: PreparedShare;
  private readonly table: number;

  constructor(prepared: PreparedShare, table: number, years: number) {
    this.prepared = prepared;
    this.table = table << TABLE_BITS;
    this.weights = new Float64Array(prepared.alpha.length);
    this.totals = new Float64Array(prepared.ages * prepared.from);
    this.stamp = new Int32Array(prepared.ages * prepared.from).fill(-1);
    this.pair = new Float64Array(prepared.pairShape.length);
    const blank = () => new Float64Array(years).fill(1);
    this.levels = Array.from({ length: prepared.to }, blank);
  }

  /** Turns to another simulation. */
  begin(stream: Stream): void {
    this.stream = stream;
    const { pairShape, level } = this.prepared;
    for (let pair = 0; pair < pairShape.length; pair++) {
      const shape = pairShape[pair];
      if (shape === 0) continue;
      const entity = this.table + FACTORS + pair;
      this.pair[pair] = keyedGamma(shape, stream, PURPOSE.believedRate, entity) / shape;
    }
    this.tilted = false;
    for (let to = 0; to < level.series && level.ways.length > 0; to++) {
      if (drawLevel(level, stream, this.table, to, this.levels[to])) this.tilted = true;
    }
  }

  /**
   * The destination that a number from 0 to 1 picks in a cell in year `h` ahead; −1 for none. What
   * the pick leaves of the number is again one from 0 to 1: `left`.
   */
  pick(cell: number, h: number, u: number): number {
    const { to } = this.prepared;
    const start = cell * to;
    if (this.stamp[cell] !== this.stream.draw) this.draw(cell);
    let total = this.totals[cell];
    if (this.tilted) {
      total = 0;
      for (let k = 0; k < to; k++) total += this.weights[start + k] * this.levels[k][h];
    }
    let rest = u * total;
    let last = -1;
    for (let k = 0; k < to; k++) {
      const weight = this.tilted
        ? this.weights[start + k] * this.levels[k][h]
        : this.weights[start + k];
      if (weight === 0) continue;
      last = k;
      if (rest < weight) {
        this.left = rest / weight;
        return k;
      }
      rest -= weight;
    }
    // Rounding can carry a number next to 1 past the end.
    this.left = 0.5;
    return last;
  }

  private draw(cell: number): void {
    this.stamp[cell] = this.stream.draw;
    const { alpha, from, to } = this.prepared;
    const start = cell * to;
    const pairs = (cell % from) * to;
    let total = 0;
    for (let k = 0; k < to; k++) {
      const i = start + k;
      if (alpha[i] > 0) {
        const own = keyedGamma(alpha[i], this.stream, PURPOSE.believedRate, this.table + i);
        this.weights[i] = own * this.pair[pairs + k];
        total += this.weights[i];
      }
    }
    this.totals[cell] = total;
  }
}
