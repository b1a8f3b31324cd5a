/** What moves when something changes: paired futures of an area, and how far the mean went. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { measureReader, placesOf } from '../../src/results/compare/measuredRun.ts';
import { catalogue } from '../../src/results/compare/measures.ts';
import { SEED, YEARS } from './areas.ts';
import { scenarioOfChange } from './change.ts';
import type { Change, DirectionCheck } from './grammar.ts';

/** Pairs of futures that a mean is taken over. */
export const FUTURES = 12;
const MEASURES = catalogue([]);

/** One measure of the whole area in each future, by January. */
type Reading = (measure: string, january: number) => number[];

function readingOf(dataset: Dataset, change: Change): Reading {
  const model = prepareModel(dataset, scenarioOfChange(dataset, change), YEARS);
  const read = measureReader(model, MEASURES);
  const draws = Array.from({ length: FUTURES }, (_, d) => read(runDraw(model, SEED, d)));
  const frame = { baseYear: 0, years: YEARS, districtCount: model.area.districtCount };
  return (id, january) => {
    const m = MEASURES.findIndex((measure) => measure.id === id);
    const { per = 1 } = MEASURES[m];
    const places = placesOf(MEASURES[m], frame);
    const sum = (values: Float64Array) =>
      values.subarray(january * places, (january + 1) * places).reduce((a, b) => a + b, 0);
    return draws.map(({ [m]: { of, over } }) => (over ? (per * sum(of)) / sum(over) : sum(of)));
  };
}

/** How a measure moved: its mean before, the mean difference and its standard error. */
export interface Moved {
  readonly before: number;
  readonly by: number;
  readonly error: number;
  readonly asExpected: boolean;
}

/** Runs checks on one area; what several of them change is simulated once. */
export function directionsIn(dataset: Dataset): (check: DirectionCheck) => Moved {
  const known = new Map<string, Reading>();
  const readOnce = (change: Change): Reading => {
    const key = JSON.stringify(change);
    const reading = known.get(key) ?? readingOf(dataset, change);
    known.set(key, reading);
    return reading;
  };
  return ({ change, against, measure, after, is, margin }) => {
    const before = readOnce(against)(measure, after);
    const differences = readOnce(change)(measure, after).map((value, d) => value - before[d]);
    const by = mean(differences);
    const spread = mean(differences.map((one) => (one - by) ** 2));
    const asExpected = {
      higher: by > margin,
      lower: by < -margin,
      'not higher': by <= margin,
      'not lower': by >= -margin,
      'the same': differences.every((one) => Math.abs(one) <= margin),
    }[is];
    return { before: mean(before), by, error: Math.sqrt(spread / (FUTURES - 1)), asExpected };
  };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
