import { expect, it } from 'vitest';
import {
  APPEALS_LODGED,
  OVERRIDE_KINDS,
  OVERRIDE_MEASURES,
} from '../../src/model/placement/overrideKinds.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';
import { publishedTables, rowsOf } from '../support/tables.ts';
import { watchDraw } from '../support/watchedDraw.ts';

const often = { low: 0.8, central: 0.8, high: 0.8, reason: 'To see some.' };
const dataset = await generateDataset({ ...SMALL_AREA, children: 1200 });
const scenario = scenarioFrom(dataset, { parameters: { 'placement.appealRate': often } });
const model = prepareModel(dataset, scenario, 2);
const watched = watchDraw(model, 5, 0);
const rows = rowsOf(
  await publishedTables(dataset, scenario, model, [watched.result]),
  'indicators',
);

it('tell the rate of appeals in every district and the whole area from the rounds themselves', () => {
  const { area } = model;
  let lodged = 0;
  watched.januaries.slice(1).forEach(({ children, round }, step) => {
    const appeals = new Map<string, number>();
    const add = (code: string, n: number) => appeals.set(code, (appeals.get(code) ?? 0) + n);
    round!.overrides.forEach((n, cell) => {
      if (cell % OVERRIDE_MEASURES.length !== APPEALS_LODGED) return;
      const district = Math.floor(cell / OVERRIDE_MEASURES.length / area.typeCount);
      add(area.districtCodes[district], n);
      add('', n);
      lodged += n;
    });
    const homes = Array.from(
      { length: children.count },
      (_, i) => area.districtCodes[area.zones.district[children.zone[i]]],
    );
    for (const [code, n] of appeals) {
      const plans = code === '' ? homes.length : homes.filter((home) => home === code).length;
      const row = rows.find(
        (one) =>
          one.year === area.baseYear + step + 1 &&
          one.district_code === code &&
          one.indicator === 'tribunal appeals about placement per 1,000 plans',
      );
      expect(row?.value_mean).toBeCloseTo((1000 * n) / plans, 9);
    }
  });
  expect(lodged).toBeGreaterThan(0);
});

it('count children placed by each kind of override, in the whole area alone', () => {
  const { baseYear } = model.area;
  watched.januaries.slice(1).forEach(({ round }, step) => {
    OVERRIDE_KINDS.forEach((kind, k) => {
      const found = rows.filter(
        (row) =>
          row.year === baseYear + step + 1 &&
          row.indicator === `children placed by override: ${kind}`,
      );
      expect(found.map((row) => [row.district_code, row.value_mean])).toEqual([
        ['', round!.override.filter((one) => one === k).length],
      ]);
    });
  });
});
