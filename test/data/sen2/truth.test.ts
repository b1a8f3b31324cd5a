import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Truth } from '../../../scripts/sen2/truth.ts';
import type { Sen2Import } from '../../../src/data/sen2/importSen2.ts';
import { dice } from '../../support/dice.ts';
import {
  counts,
  imported,
  inOrder,
  kentBase,
  made,
  rearranged,
  rowsOf,
  summed,
} from './returns.ts';

/** Everything that the returns were made of, against everything that was read from them. */
function expectTruth(result: Sen2Import, truth: Truth): void {
  expect(result.problems).toEqual([]);
  for (const [january, cells] of truth.januaries) {
    const of = (row: Record<string, string>) => row.january === String(january);
    const same = (file: string, columns: string[], parts: number[]) =>
      expect(inOrder(counts(result, file, columns, of))).toEqual(inOrder(summed(cells, parts)));
    same('plans_by_need_age.csv', ['need', 'age'], [0, 1]);
    same('plans_by_age_establishment.csv', ['age', 'establishment'], [1, 2]);
    same('plans_by_need_establishment.csv', ['need', 'establishment'], [0, 2]);
    const total = [...cells.values()].reduce((sum, one) => sum + one, 0);
    const history = counts(result, 'plan_history.csv', ['age_band'], of);
    expect(history.get('Total')).toBe(total);
    const bands = [...history].filter(([band]) => band !== 'Total');
    expect(bands.reduce((sum, [, plans]) => sum + plans, 0)).toBe(total);
  }
  const januaries = [...truth.januaries.keys()];
  const [first, last] = [Math.min(...januaries), Math.max(...januaries)];
  expect(inOrder(counts(result, 'base_children.csv', ['need', 'age', 'establishment']))).toEqual(
    inOrder(truth.januaries.get(last)!),
  );
  const before = (row: Record<string, string>) => row.january === String(first - 1);
  expect(
    inOrder(counts(result, 'plans_by_age_establishment.csv', ['age', 'establishment'], before)),
  ).toEqual(inOrder(truth.before));
  for (const [year, of] of truth.years) expectYear(result, year, of);
  const transitions = rowsOf(result.longitudinal.get('transitions.csv') ?? '');
  for (const [year, rows] of truth.transitions) {
    const read = new Map<string, number>();
    for (const row of transitions.filter((one) => one['calendar-year'] === String(year))) {
      const side = (n: 1 | 2) =>
        `${row[`setting-${n}`]}|${row[`need-${n}`]}|${Number(row[`academic-year-${n}`]) + 4}`;
      const key = `${side(1)}|${side(2)}`;
      read.set(key, (read.get(key) ?? 0) + 1);
    }
    expect(inOrder(read)).toEqual(inOrder(rows));
  }
}

function expectYear(
  result: Sen2Import,
  year: number,
  truth: Truth['years'] extends ReadonlyMap<number, infer T> ? T : never,
): void {
  const of = (row: Record<string, string>) => row.year === String(year);
  const same = (file: string, columns: string[], expected: ReadonlyMap<string, number>) =>
    expect(inOrder(counts(result, file, columns, of)), `${file} ${year}`).toEqual(
      inOrder(expected),
    );
  same('new_plans_by_need_age.csv', ['need', 'age'], truth.newByNeedAge);
  same('new_plans_by_age_establishment.csv', ['age', 'establishment'], truth.newByAgeEstablishment);
  same(
    'new_plans_by_need_establishment.csv',
    ['establishment'],
    summed(truth.newByAgeEstablishment, [1]),
  );
  same('ceased_plans.csv', ['age', 'reason'], truth.ceased);
  const one = (file: string) => rowsOf(result.files.get(file)!).find(of)!;
  const flow = one('stock_and_flow.csv');
  expect([flow.new_plans, flow.ceased_plans]).toEqual([
    String(truth.newPlans),
    String(truth.ceasedPlans),
  ]);
  expect(Number(flow.residual)).toBe(
    Number(flow.plans_next_january) -
      Number(flow.plans_january) -
      truth.newPlans +
      truth.ceasedPlans,
  );
  const funnel = one('funnel.csv');
  const n = (all: ReadonlyMap<string, number>, key: string) => String(all.get(key) ?? 0);
  expect(funnel).toMatchObject({
    comparable: 'yes',
    requests: String([...truth.requests.values()].reduce((sum, count) => sum + count, 0)),
    agreed_assessment: n(truth.requests, 'agreed'),
    refused_assessment: n(truth.requests, 'refused'),
    requests_undecided: n(truth.requests, 'undecided'),
    requests_withdrawn: n(truth.requests, 'withdrawn'),
    assessments_with_plan: n(truth.assessments, 'Y'),
    assessments_without_plan: n(truth.assessments, 'N'),
    assessments_withdrawn: n(truth.assessments, 'W'),
    plans_issued: String(truth.newPlans),
    issued_within_20_weeks: n(truth.issued, '20'),
    issued_in_20_to_52_weeks: n(truth.issued, '52'),
    issued_after_52_weeks: n(truth.issued, 'more'),
  });
  for (const [column, outcome] of [
    ['agreed_assessment', 'agreed'],
    ['refused_assessment', 'refused'],
    ['requests_undecided', 'undecided'],
    ['requests_withdrawn', 'withdrawn'],
  ]) {
    const expected = [...truth.requestsByAge].filter(([key]) => key.endsWith(`|${outcome}`));
    expect(inOrder(counts(result, 'requests_by_age.csv', ['age'], of, column))).toEqual(
      inOrder(summed(new Map(expected), [0])),
    );
  }
}

describe('what returns were made of is what is read from them', () => {
  it('three Januaries in a row, whatever the order of rows and columns, case and separator', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const { returns, lists, truth } = await made(150, 3, seed);
        const chance = dice(seed);
        const files = returns.map((one) => rearranged(one, chance)).reverse();
        expectTruth(await imported(files, lists), truth);
      }),
      { numRuns: 4 },
    );
  });

  it('one January alone: the one before is worked out from dates', async () => {
    const { returns, lists, truth } = await made(300, 1, 11, kentBase());
    const result = await imported(returns, lists, kentBase());
    expectTruth(result, truth);
    expect(result.longitudinal.size).toBe(0);
    expect(result.summary?.januaries.map(({ basis }) => basis)).toEqual(['worked out', 'counted']);
  });

  it('rows in another order change no byte of the dataset', async () => {
    const { returns, lists } = await made(120, 2, 3);
    const one = await imported(returns, lists);
    const files = returns.map((files) => rearranged(files, dice(9)));
    const two = await imported(files, lists);
    expect([...two.files]).toEqual([...one.files]);
    expect([...two.longitudinal]).toEqual([...one.longitudinal]);
  });

  it('homes by postcode give each district its plans, and without the list nothing changes', async () => {
    const { returns, lists, truth } = await made(400, 1, 4, kentBase());
    const result = await imported(returns, lists, kentBase());
    const districts = new Map(
      rowsOf(result.files.get('zones.csv')!).map((row) => [row.zone, row.district_code]),
    );
    const expected = new Map<string, number>();
    for (const [zone, plans] of truth.zones) {
      const district = districts.get(zone)!;
      expected.set(district, (expected.get(district) ?? 0) + plans);
    }
    const file = 'district_gradient.csv';
    const read = counts(result, file, ['district_code'], () => true, 'census_plans');
    expect(inOrder(read)).toEqual(inOrder(expected));
    const schools = new Map([['schools.csv', lists.get('schools.csv')!]]);
    const without = await imported(returns, schools, kentBase());
    expect(without.summary?.kept.map((one) => one.file)).toContain(file);
  });
});
