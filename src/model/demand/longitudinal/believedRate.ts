import { exp } from '../../maths/elementary.ts';
import { PURPOSE } from '../../random/purpose.ts';
import type { Stream } from '../../random/stream.ts';
import { drawLevel, FACTORS, TABLE_BITS } from './believedLevel.ts';
import { keyedGamma } from './keyedGamma.ts';
import type { FactorGroup, PreparedRate } from './prepare.ts';

/** Factors of academic years, needs and settings have keys this far apart. */
const GROUP = 1000;

/** The intensities that one simulation believes in, drawn when they are first asked for. */
export class BelievedRate {
  /** What multiplies intensities in each year ahead. */
  readonly level: Float64Array;
  /** Chance that the event does not happen, by cell, in the year last turned to. */
  readonly without: Float64Array;
  private readonly drawn: Float64Array;
  private readonly stamp: Int32Array;
  private readonly age: Float64Array;
  private readonly need: Float64Array;
  private readonly setting: Float64Array;
  private all = 1;
  private stream: Stream = { seed: 0, draw: 0 };
  private readonly prepared: PreparedRate;
  private readonly table: number;

  constructor(prepared: PreparedRate, table: number, years: number) {
    this.prepared = prepared;
    this.table = table << TABLE_BITS;
    this.level = new Float64Array(years);
    this.without = new Float64Array(prepared.shape.length);
    this.drawn = new Float64Array(prepared.shape.length);
    this.stamp = new Int32Array(prepared.shape.length).fill(-1);
    this.age = new Float64Array(prepared.byAge.shape.length);
    this.need = new Float64Array(prepared.byNeed.shape.length);
    this.setting = new Float64Array(prepared.bySetting.shape.length);
  }

  /** Turns to another simulation. */
  begin(stream: Stream): void {
    this.stream = stream;
    const { byAge, byNeed, bySetting, all, level } = this.prepared;
    const first = this.table + FACTORS;
    this.all = all > 0 ? keyedGamma(all, stream, PURPOSE.believedRate, first) / all : 1;
    drawFactors(byAge, stream, first + 1, this.age);
    drawFactors(byNeed, stream, first + 1 + GROUP, this.need);
    drawFactors(bySetting, stream, first + 1 + 2 * GROUP, this.setting);
    drawLevel(level, stream, this.table, 0, this.level);
  }

  /** Intensity of a cell at the average level of the record. */
  intensity(cell: number): number {
    if (this.stamp[cell] !== this.stream.draw) this.draw(cell);
    return this.drawn[cell];
  }

  private draw(cell: number): void {
    this.stamp[cell] = this.stream.draw;
    const { shape, rate, needs, settings } = this.prepared;
    let value = 0;
    if (shape[cell] > 0) {
      const setting = cell % settings;
      const rest = (cell - setting) / settings;
      const need = rest % needs;
      const own = keyedGamma(shape[cell], this.stream, PURPOSE.believedRate, this.table + cell);
      value =
        (own / rate[cell]) *
        this.all *
        this.age[(rest - need) / needs] *
        this.need[need] *
        this.setting[setting];
    }
    this.drawn[cell] = value;
  }

  /** Fills `without` with the chances of year `h` ahead, from 0. */
  turnTo(h: number): void {
    const level = this.level[h];
    for (let cell = 0; cell < this.without.length; cell++) {
      this.without[cell] = exp(-this.intensity(cell) * level);
    }
  }
}

/** Draws factors whose weighted mean is 1: what all of them share is not theirs to say. */
function drawFactors(
  { shape, weight }: FactorGroup,
  stream: Stream,
  entity: number,
  out: Float64Array,
): void {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < shape.length; i++) {
    out[i] =
      shape[i] > 0 ? keyedGamma(shape[i], stream, PURPOSE.believedRate, entity + i) / shape[i] : 1;
    sum += weight[i] * out[i];
    all += weight[i];
  }
  if (sum > 0) for (let i = 0; i < shape.length; i++) out[i] *= all / sum;
}
