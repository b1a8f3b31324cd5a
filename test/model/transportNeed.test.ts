import { describe, expect, it } from 'vitest';
import { drawPassengers } from '../../src/model/transport/passengers.ts';
import { planTransport } from '../../src/model/transport/transportPlan.ts';
import { transportBasis, transportTerms } from '../../src/model/transport/transportTerms.ts';
import { area, januaryOf, type Pupil, STREAM, valuesWith } from './financeFixture.ts';

/** Share carried by need, of as many children with each of some needs. */
function carriedByNeed(needCodes: readonly string[], of: Partial<Pupil>): number[] {
  const each = 3000;
  const pupils = Array.from({ length: each * needCodes.length }, () => ({
    establishment: 'mainstream_academy' as const,
    age: 9,
    band: 3,
    ...of,
  }));
  const values = valuesWith();
  const plan = planTransport({ ...area, needCodes }, area.provisions);
  const { year, children } = januaryOf(pupils);
  for (let i = 0; i < children.count; i++) children.need[i] = i % needCodes.length;
  const basis = transportBasis(plan, values, STREAM, children);
  const terms = transportTerms(plan, basis, values, year);
  const { count, child } = drawPassengers(plan, terms, STREAM, children);
  const carried = new Array<number>(needCodes.length).fill(0);
  for (let i = 0; i < count; i++) carried[child[i] % needCodes.length] += 1 / each;
  return carried;
}

const mean = (shares: readonly number[]) => shares.reduce((sum, x) => sum + x, 0) / shares.length;

describe('need', () => {
  it('says who is carried within walking distance, and leaves the share of all as published', () => {
    const shares = carriedByNeed(['PMLD', 'ASD', 'SPLD'], { km: 0.5 });
    const [profound, autism, specific] = shares;
    expect(profound).toBeGreaterThan(2 * autism);
    expect(specific).toBeLessThan(0.6 * autism);
    expect(mean(shares)).toBeCloseTo(0.115, 1.5);
  });

  it('makes no difference beyond walking distance to 15, where the way alone entitles', () => {
    const [profound, autism, specific] = carriedByNeed(['PMLD', 'ASD', 'SPLD'], { km: 10 });
    expect(Math.abs(profound - autism)).toBeLessThan(0.03);
    expect(Math.abs(specific - autism)).toBeLessThan(0.03);
  });

  it('makes none between needs that the register does not name, in any dataset', () => {
    const shares = carriedByNeed(['sight', 'learning', 'ASD'], { km: 0.5 });
    for (const share of shares) expect(Math.abs(share - shares[0])).toBeLessThan(0.03);
  });
});
