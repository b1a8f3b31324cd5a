import { expect, it } from 'vitest';
import { newChildren } from '../../src/model/population/children.ts';
import { journeyCosts } from '../../src/model/transport/journeyCosts.ts';
import { MINIBUS } from '../../src/model/transport/modes.ts';
import { planTransport } from '../../src/model/transport/transportPlan.ts';
import type { TransportTerms } from '../../src/model/transport/transportTerms.ts';
import { area, SPECIAL_SCHOOL, valuesWith } from './financeFixture.ts';

/** What each of some pupils who share a minibus costs, by their road distances. */
function shared(roadKm: readonly number[]) {
  const count = roadKm.length;
  const children = newChildren(count);
  children.count = count;
  children.age.fill(9);
  const passengers = {
    count,
    child: Int32Array.from(roadKm, (_, i) => i),
    provision: new Int16Array(count).fill(SPECIAL_SCHOOL),
    mode: new Uint8Array(count).fill(MINIBUS),
    roadKm: Float64Array.from(roadKm),
  };
  const plan = planTransport(area, area.provisions);
  const terms = { values: valuesWith() } as unknown as TransportTerms;
  return journeyCosts(plan, passengers, children, terms);
}

it('pupils who share a minibus share its cost by their distance from home', () => {
  const { pounds, vehicleMiles } = shared([2, 6, 2]);
  expect(pounds[0]).toBeGreaterThan(0);
  expect(pounds[1]).toBeCloseTo(3 * pounds[0], 9);
  expect(pounds[2]).toBeCloseTo(pounds[0], 9);
  expect(vehicleMiles[1]).toBeCloseTo(3 * vehicleMiles[0], 9);
});

it('pupils who all live next to the school share its cost evenly', () => {
  const { pounds, carbonKg } = shared([0, 0, 0, 0]);
  expect(pounds[0]).toBeGreaterThan(0);
  for (const one of pounds) expect(one).toBeCloseTo(pounds[0], 9);
  for (const one of carbonKg) expect(Number.isFinite(one)).toBe(true);
});
