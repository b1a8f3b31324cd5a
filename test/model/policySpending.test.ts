import { expect, test } from 'vitest';
import { runDraw } from '../../src/model/run/draw.ts';
import { prepareModel } from '../../src/model/run/prepareModel.ts';
import { generateDataset } from '../support/generateDataset.ts';
import { policyWords, scenarioFrom } from '../support/scenarios.ts';
import { SMALL_AREA } from '../support/smallArea.ts';

test('early help costs its pounds a year from its September, on the high needs budget alone', async () => {
  const dataset = await generateDataset(SMALL_AREA);
  const { baseYear } = dataset.manifest;
  const help = {
    kind: 'early-intervention' as const,
    ...policyWords('help', baseYear + 1),
    incidenceChange: [0, 0, 0] as [number, number, number],
  };
  const ledgerOf = (annualCostPounds?: [number, number, number]) => {
    const none = { low: 0, central: 0, high: 0, reason: 'To see the cost alone.' };
    const scenario = scenarioFrom(dataset, {
      policies: [{ ...help, annualCostPounds }],
      parameters: { 'finance.inflation.services': none },
    });
    return runDraw(prepareModel(dataset, scenario, 3), 2, 0, { ledger: true }).ledger;
  };
  const key = (row: object) => JSON.stringify(row);
  const before = new Set(ledgerOf().map(key));
  const added = ledgerOf([12_000, 12_000, 12_000]).filter((row) => !before.has(key(row)));
  const booked = added
    .filter((row) => row.line === 'sen-support-services')
    .map(({ financialYear, months, amount }) => [financialYear - baseYear, months, amount]);
  expect(booked).toEqual([
    [1, 7, 7000],
    [2, 12, 12_000],
  ]);
  expect(new Set(added.map(({ fund }) => fund))).toEqual(new Set(['dsg']));
});
