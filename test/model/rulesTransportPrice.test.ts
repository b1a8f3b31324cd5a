import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/domain/parameters/index.ts';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import type { Table } from '../../src/results/tables/table.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { publishedTables, rowsOf } from '../support/tables.ts';

const PRICE = 'transport.costPerMilePounds';

/** Tables of one draw of a small area in which a vehicle mile costs so many times as much. */
async function tablesAt(times: number): Promise<Table[]> {
  const dataset = await generateDataset(SMALL_AREA);
  const { low, central, high } = PARAMETERS.find((entry) => entry.id === PRICE)!;
  const scenario = scenarioFrom(dataset, {
    parameters: {
      [PRICE]: {
        low: low * times,
        central: central * times,
        high: high * times,
        reason: 'To see what follows.',
      },
    },
  });
  const model = prepareModel(dataset, scenario, 2);
  const draws = [runDraw(model, 8, 0, { ledger: true })];
  return publishedTables(dataset, scenario, model, draws);
}

const [once, twice] = [await tablesAt(1), await tablesAt(2)];
const CARRIED = new Set(['transport-to-15', 'transport-16-to-18', 'transport-19-to-25']);
const PAID = /^(cost_|amount)/;

describe('twice the cost of a vehicle mile', () => {
  it('changes nothing but what transport costs', () => {
    once.forEach(({ name, columns, rows }, t) => {
      const line = columns.indexOf('line');
      const other = twice[t].rows.map((row, r) =>
        row.map((cell, c) => {
          const ofTransport = name === 'transport' || CARRIED.has(String(rows[r][line]));
          const priced = PAID.test(columns[c]) || columns[c] === 'unit_rate';
          return ofTransport && priced ? rows[r][c] : cell;
        }),
      );
      expect(JSON.stringify(other) === JSON.stringify(rows), name).toBe(true);
    });
  });

  it('raises no cost to more than double, and that of every year and line', () => {
    const lines = rowsOf(once, 'finance').filter((row) => CARRIED.has(String(row.line)));
    const dearer = rowsOf(twice, 'finance').filter((row) => CARRIED.has(String(row.line)));
    expect(lines.length).toBe(2 * CARRIED.size);
    lines.forEach((row, r) => {
      const ratio = Number(dearer[r].amount_mean) / Number(row.amount_mean);
      expect(ratio, String(row.line)).toBeGreaterThan(1);
      expect(ratio, String(row.line)).toBeLessThan(2);
    });
  });
});
