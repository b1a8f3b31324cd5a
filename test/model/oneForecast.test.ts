import { expect, test } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { summarise } from '../../src/results/summary.ts';
import { kentModel } from '../support/kent.ts';

/** A power of two, so that beliefs are spread evenly and a width has settled. */
const DRAWS = 64;
const YEARS = 3;

test('the engine and the forecast of the history say the same of Kent, one to three years ahead', async () => {
  const model = await kentModel(YEARS);
  const totals = Array.from({ length: YEARS }, () => new Float64Array(DRAWS));
  for (let draw = 0; draw < DRAWS; draw++) {
    runDraw(model, 1, draw, {
      onCensus: (january, children) => {
        if (january > 0) totals[january - 1][draw] = children.count;
      },
    });
  }
  const { mean, p10, p90 } = model.forecast.stock;
  totals.forEach((total, h) => {
    const engine = summarise(total);
    expect(Math.abs(engine.mean / mean[h] - 1)).toBeLessThan(0.02);
    expect(Math.abs((engine.p90 - engine.p10) / (p90[h] - p10[h]) - 1)).toBeLessThan(0.2);
  });
}, 300_000);
