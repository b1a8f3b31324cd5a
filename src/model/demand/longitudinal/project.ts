import type { LongitudinalDataset } from '../../../domain/longitudinal.ts';
import { quantile } from '../../maths/quantile.ts';
import { type Prepared, prepare } from './prepare.ts';
import { Simulation } from './step.ts';

/** The word that marks a sum over needs or settings. */
export const TOTAL = 'total';

/** Children of a need and setting in one January, over simulations. */
export interface ProjectionRow {
  readonly year: number;
  readonly need: string;
  readonly setting: string;
  readonly mean: number;
  readonly sd: number;
  readonly p2_5: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p97_5: number;
}

/**
 * Projects the stock of a dataset by need and setting, from the base January on. Each simulation
 * draws rates from their posteriors once, and chance in every year on top; sums are taken inside each
 * simulation. Rows run by year, then need, then setting, each with its sum last.
 *
 * The same seed gives the same numbers in any engine; simulation i depends on no other.
 *
 * @param years Januaries after the base year, from 1 to 100.
 * @param simulations at least 1.
 */
export function projectStock(
  dataset: LongitudinalDataset,
  years: number,
  simulations: number,
  seed: number,
): ProjectionRow[] {
  const prepared = prepare(dataset, years);
  const { needs, settings } = prepared.axes;
  const counts = simulate(prepared, simulations, seed);
  const rows: ProjectionRow[] = [];
  let cell = 0;
  for (let h = 0; h <= years; h++) {
    for (const need of [...needs, TOTAL]) {
      for (const setting of [...settings, TOTAL]) {
        const values = counts.subarray(cell * simulations, ++cell * simulations);
        rows.push({ year: dataset.manifest.baseYear + h, need, setting, ...summaryOf(values) });
      }
    }
  }
  return rows;
}

/** Counts, index ((year × needs) × settings) × simulations + simulation, sums last on both axes. */
function simulate(prepared: Prepared, simulations: number, seed: number): Int32Array {
  const { years, axes } = prepared;
  const N = axes.needs.length;
  const S = axes.settings.length;
  const perYear = (N + 1) * (S + 1);
  const counts = new Int32Array((years + 1) * perYear * simulations);
  const sums = new Int32Array(perYear);
  const simulation = new Simulation(prepared);
  let stock = new Int32Array(prepared.stock.length);
  let next = new Int32Array(prepared.stock.length);
  for (let draw = 0; draw < simulations; draw++) {
    stock.set(prepared.stock);
    simulation.begin({ seed, draw });
    for (let h = 0; h <= years; h++) {
      if (h > 0) {
        simulation.step(stock, h - 1, next);
        const spare = stock;
        stock = next;
        next = spare;
      }
      addUp(stock, N, S, sums);
      const start = h * perYear * simulations + draw;
      for (let cell = 0; cell < perYear; cell++) counts[start + cell * simulations] = sums[cell];
    }
  }
  return counts;
}

function addUp(stock: Int32Array, N: number, S: number, sums: Int32Array): void {
  sums.fill(0);
  for (let start = 0; start < stock.length; start += N * S) {
    for (let n = 0; n < N; n++) {
      for (let s = 0; s < S; s++) sums[n * (S + 1) + s] += stock[start + n * S + s];
    }
  }
  for (let n = 0; n < N; n++) {
    for (let s = 0; s < S; s++) {
      const children = sums[n * (S + 1) + s];
      sums[n * (S + 1) + S] += children;
      sums[N * (S + 1) + s] += children;
      sums[N * (S + 1) + S] += children;
    }
  }
}

/** Mean, standard deviation and quantiles. */
function summaryOf(values: Int32Array) {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  const mean = total / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) * (values[i] - mean);
  const sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  const sorted = values.slice().sort();
  const at = (share: number) => quantile(sorted, share);
  return {
    mean,
    sd,
    p2_5: at(0.025),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    p97_5: at(0.975),
  };
}
