import { expect, test } from 'vitest';
import { hindcast } from '../../scripts/hindcast/hindcast.ts';
import { outcomesOf } from '../../scripts/hindcast/outcomes.ts';
import { shareMisses } from '../../scripts/hindcast/report.ts';
import { rewind } from '../../scripts/hindcast/rewind.ts';
import { atPreviousAugust } from '../../scripts/hindcast/startAges.ts';
import { kent } from '../support/kent.ts';
import { scenarioFrom } from '../support/scenarios.ts';

const total = (rows: readonly { readonly plans: number }[]) =>
  rows.reduce((sum, row) => sum + row.plans, 0);

test('a dataset taken back a year holds the plans of that January, by age and establishment', async () => {
  const dataset = await kent();
  const then = rewind(dataset, 2024);
  const published = dataset.tables.plansByAgeEstablishment.filter((row) => row.january === 2024);
  for (const { age, establishment, plans } of published) {
    const children = then.tables.baseChildren.filter(
      (row) => row.age === age && row.establishment === establishment,
    );
    expect(total(children)).toBe(plans);
  }
  expect(total(then.tables.baseChildren)).toBe(19_407);
});

test('nothing dated after the start is left in histories and flows', async () => {
  const { tables, reference } = rewind(await kent(), 2024);
  const latest = (years: readonly number[]) => Math.max(...years);
  for (const one of [tables, reference]) {
    expect(latest(one.planHistory.map((row) => row.january))).toBe(2024);
    expect(latest(one.plansByAgeEstablishment.map((row) => row.january))).toBe(2024);
    expect(latest(one.newPlansByNeedAge.map((row) => row.year))).toBe(2023);
    expect(latest(one.newPlansByAgeEstablishment.map((row) => row.year))).toBe(2023);
    expect(latest(one.ceasedPlans.map((row) => row.year))).toBe(2023);
    expect(latest(one.stockAndFlow.map((row) => row.year))).toBe(2023);
  }
  expect(latest(tables.newPlanHistory.map((row) => row.year))).toBe(2023);
  expect(latest(tables.funnel.map((row) => row.year))).toBe(2023);
});

test('a start before ages were published keeps the band totals of its January', async () => {
  const dataset = await kent();
  const { tables } = rewind(dataset, 2022);
  const bands = dataset.tables.planHistory.filter((row) => row.january === 2022);
  expect(total(tables.baseChildren)).toBe(bands.find((row) => row.age_band === 'Total')?.plans);
  const secondary = tables.baseChildren.filter((row) => row.age >= 11 && row.age <= 15);
  expect(total(secondary)).toBe(bands.find((row) => row.age_band === 'Age 11 to 15')?.plans);
});

test('ages on a date move to the previous August without losing anybody', async () => {
  const dataset = await kent();
  const onDate = new Float64Array(26);
  const atAugust = new Float64Array(26);
  for (const row of dataset.tables.newPlansByAgeEstablishment) {
    if (row.year === 2024) onDate[row.age] += row.plans;
  }
  for (const row of dataset.tables.newPlansByNeedAge) {
    if (row.year === 2024) atAugust[row.age] += row.plans;
  }
  const moved = atPreviousAugust(onDate);
  const sum = (counts: Float64Array) => counts.reduce((all, one) => all + one, 0);
  const apart = (counts: Float64Array) =>
    counts.reduce((all, one, age) => all + Math.abs(one - atAugust[age]), 0);
  expect(sum(moved)).toBeCloseTo(sum(onDate), 6);
  // Both are published for 2024: the moved ages are much nearer to them than the ages on the date.
  expect(apart(moved)).toBeLessThan(0.5 * apart(onDate));
});

test('the engine started a year ago is compared with every published count, need, age and setting', async () => {
  const dataset = await kent();
  const rows = hindcast(dataset, scenarioFrom(dataset), 2024, 8);
  expect(rows.map((row) => row.outcome.label)).toEqual(
    outcomesOf(dataset, 2025).map((outcome) => outcome.label),
  );
  const within = shareMisses(rows, dataset.manifest).filter(({ held }) => held);
  // From eight futures; the printed table of `npm run hindcast` takes 200.
  expect(within.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Mainstream and SRPs together', 'State special', 'Independent']),
  );
  const [all] = rows;
  expect(all.outcome.plans).toBe(20_635);
  expect(all.atStart).toBe(19_407);
  // Eight futures: a wide bound that an engine fed with a later January would not know it passed.
  expect(Math.abs(all.said.mean / all.outcome.plans - 1)).toBeLessThan(0.06);
  for (const group of ['need', 'age band', 'setting type'] as const) {
    const said = rows.filter((row) => row.outcome.group === group);
    const sum = said.reduce((of, row) => of + row.said.mean, 0);
    expect(sum).toBeCloseTo(all.said.mean, 6);
  }
}, 120_000);
