import { describe, expect, it } from 'vitest';
import { type PolicyOf, policySchema } from '../../src/domain/scenario.ts';
import { countTransport } from '../../src/model/transport/countTransport.ts';
import {
  MINIBUS,
  PERSONAL_BUDGET,
  SHARED_TAXI,
  SINGLE_TAXI,
} from '../../src/model/transport/modes.ts';
import { drawPassengers } from '../../src/model/transport/passengers.ts';
import { total } from '../../src/model/transport/transportCells.ts';
import { planTransport } from '../../src/model/transport/transportPlan.ts';
import { transportBasis, transportTerms } from '../../src/model/transport/transportTerms.ts';
import { policyWords } from '../support/scenarios.ts';
import { watchDraw } from '../support/watchedDraw.ts';
import { area, januaryOf, mixedPupils, STREAM, type Values, valuesWith } from './financeFixture.ts';
import { baseYear, exactly, modelWith, type PolicyFileOf, words } from './leverFixture.ts';

type Change = Partial<PolicyFileOf<'transport'>>;

const PUPILS = mixedPupils(400);
const FIRST_JANUARY = 2026;

interface Options {
  readonly year?: number;
  readonly values?: Values;
  /** 1 for each child who chose a provision beyond a nearer one. */
  readonly nearer?: (i: number) => number;
}

/** Who is carried and how, with a policy for everybody from September 2025 unless it says otherwise. */
function carriedWith(change: Change, options: Options = {}) {
  const { year = FIRST_JANUARY, values = valuesWith(), nearer = () => 0 } = options;
  const policy = policySchema.parse({
    kind: 'transport',
    ...policyWords('offer', 2025),
    newApplicantsOnly: false,
    ...change,
  }) as PolicyOf<'transport'>;
  const plan = planTransport(area, area.provisions, [policy]);
  const { children } = januaryOf(PUPILS);
  for (let i = 0; i < children.count; i++) children.nearer[i] = nearer(i);
  const basis = transportBasis(plan, values, STREAM, children);
  const terms = transportTerms(plan, basis, values, year);
  const { count, child, mode } = drawPassengers(plan, terms, STREAM, children);
  const modes = new Map(Array.from({ length: count }, (_, i) => [child[i], mode[i]]));
  const transport = countTransport(plan, basis, values, STREAM, year, children);
  return { modes, transport, age: (c: number) => children.age[c] };
}

const NOTHING: Change = { aloneChange: [0, 0, 0] };

function lost(from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>): number[] {
  return [...from.keys()].filter((c) => !to.has(c));
}

describe('a change of who is carried', () => {
  it('from 16 to 18 carries fewer of that age, all of them carried before, and no others', () => {
    const before = carriedWith(NOTHING);
    const after = carriedWith({ aged16To18Change: exactly(-0.5) });
    const gone = lost(before.modes, after.modes);
    const aged = [...before.modes.keys()].filter((c) => before.age(c) >= 16 && before.age(c) < 19);
    expect(lost(after.modes, before.modes)).toEqual([]);
    expect(gone.every((c) => before.age(c) >= 16 && before.age(c) < 19)).toBe(true);
    expect(gone.length / aged.length).toBeGreaterThan(0.4);
    expect(gone.length / aged.length).toBeLessThan(0.6);
  });

  it('to 15 carries the same children and others; a larger one more of them', () => {
    const before = carriedWith(NOTHING);
    const some = carriedWith({ to15Change: exactly(0.1) });
    const more = carriedWith({ to15Change: exactly(0.2) });
    expect(lost(before.modes, some.modes)).toEqual([]);
    expect(lost(some.modes, more.modes)).toEqual([]);
    const added = lost(more.modes, before.modes);
    expect(added.length).toBeGreaterThan(lost(some.modes, before.modes).length);
    expect(added.every((c) => more.age(c) < 16)).toBe(true);
  });

  it('reaches only new plans and new places where it says so', () => {
    const before = carriedWith(NOTHING);
    const after = carriedWith({ newApplicantsOnly: true, aged16To18Change: exactly(-1) });
    const gone = lost(before.modes, after.modes);
    const isNew = (c: number) => PUPILS[c].yearsHeld === 0;
    expect(gone.length).toBeGreaterThan(5);
    expect(gone.every(isNew)).toBe(true);
    const left = [...after.modes.keys()].filter((c) => after.age(c) >= 16 && after.age(c) < 19);
    expect(left.some(isNew)).toBe(false);
  });

  it('acts on nobody before its first January, and comes in with its ramp', () => {
    const gone = (year: number) =>
      lost(
        carriedWith(NOTHING, { year }).modes,
        carriedWith({ aged16To18Change: exactly(-1), rampYears: 2 }, { year }).modes,
      ).length;
    expect(gone(2025)).toBe(0);
    expect(gone(2026)).toBeGreaterThan(0);
    expect(gone(2027)).toBeGreaterThan(1.5 * gone(2026));
  });
});

describe('a farther place on condition that parents transport', () => {
  it('is carried less often, and nobody else is', () => {
    const byPreference = { nearer: (i: number) => i % 2 };
    const before = carriedWith(NOTHING, byPreference);
    const after = carriedWith({ parentsTransportAdded: exactly(0.3) }, byPreference);
    const gone = lost(before.modes, after.modes);
    expect(gone.length).toBeGreaterThan(30);
    expect(gone.every((c) => c % 2 === 1)).toBe(true);
    expect(lost(after.modes, before.modes)).toEqual([]);
    expect(carriedWith({ parentsTransportAdded: exactly(0.3) }).modes).toEqual(
      carriedWith(NOTHING).modes,
    );
  });
});

describe('a charge at 16 to 18', () => {
  it('takes the place of the one of the register, in part while it comes in', () => {
    const values = valuesWith({ 'transport.post16ChargePounds': 500 });
    const owed = (change: Change, year = FIRST_JANUARY) =>
      carriedWith(change, { values, year }).transport.bookings.chargePounds;
    const now = owed(NOTHING);
    expect(now).toBeGreaterThan(0);
    expect(owed({ post16ChargePounds: exactly(1000) })).toBeCloseTo(2 * now, 6);
    expect(owed({ post16ChargePounds: exactly(1000), rampYears: 2 })).toBeCloseTo(1.5 * now, 6);
    expect(owed({ post16ChargePounds: exactly(0) })).toBe(0);
    expect(owed({ post16ChargePounds: exactly(0) }, 2025)).toBeCloseTo(now, 9);
  });

  it('moves nobody', () => {
    const after = carriedWith({ post16ChargePounds: exactly(1000) });
    expect(after.modes).toEqual(carriedWith(NOTHING).modes);
  });
});

describe('personal travel budgets', () => {
  it('are taken by passengers of vehicles, and by the same and others where the offer is larger', () => {
    const taken = (share: number) => {
      const { modes } = carriedWith({ personalBudgetShare: exactly(share) });
      return new Set([...modes].filter(([, mode]) => mode === PERSONAL_BUDGET).map(([c]) => c));
    };
    const before = carriedWith(NOTHING);
    const after = carriedWith({ personalBudgetShare: exactly(0.3) });
    expect([...after.modes.keys()]).toEqual([...before.modes.keys()]);
    const [none, some, more] = [taken(0), taken(0.1), taken(0.3)];
    expect(some.size).toBeGreaterThan(none.size);
    expect([...some].every((c) => more.has(c))).toBe(true);
    const inVehicles = [...before.modes.values()].filter((mode) => mode >= 1 && mode <= 3).length;
    expect((more.size - none.size) / inVehicles).toBeCloseTo(0.3, 1);
  });
});

describe('sharing', () => {
  const MINIBUS_FOR_ONE = valuesWith({ 'transport.minibusMinimum': 1 });
  const by = (mode: number, change: Change) => {
    const { modes } = carriedWith(change, { values: MINIBUS_FOR_ONE });
    return new Set([...modes].filter(([, own]) => own === mode).map(([c]) => c));
  };

  it('with fewer alone moves them to shared taxis and leaves minibuses as they are', () => {
    const half: Change = { aloneChange: exactly(-0.5) };
    const [alone, fewer] = [by(SINGLE_TAXI, NOTHING), by(SINGLE_TAXI, half)];
    const share = by(SHARED_TAXI, half);
    expect(fewer.size / alone.size).toBeGreaterThan(0.35);
    expect(fewer.size / alone.size).toBeLessThan(0.65);
    expect([...alone].every((c) => fewer.has(c) || share.has(c))).toBe(true);
    expect(by(MINIBUS, half)).toEqual(by(MINIBUS, NOTHING));
    const more = by(SINGLE_TAXI, { aloneChange: exactly(0.5) });
    expect([...alone].every((c) => more.has(c))).toBe(true);
    expect(more.size).toBeGreaterThan(alone.size);
  });

  it('of larger vehicles by more pupils costs less for the same passengers', () => {
    const before = carriedWith(NOTHING);
    const pupils = {
      pupilsPerMinibusChange: exactly(0.3),
      pupilsPerSharedTaxiChange: exactly(0.3),
    };
    const after = carriedWith(pupils);
    expect(after.modes).toEqual(before.modes);
    const pounds = (one: typeof before) => total(one.transport.all.pounds);
    expect(pounds(after)).toBeLessThan(0.97 * pounds(before));
  });

  it('runs no minibus for fewer than it says', () => {
    const aboard = (fewest: number) => {
      const { modes } = carriedWith({ fewestForMinibus: exactly(fewest) });
      return [...modes.values()].filter((mode) => mode === MINIBUS).length;
    };
    expect(aboard(16)).toBeLessThan(aboard(1));
  });
});

describe('whom a policy reaches', () => {
  it('is the home districts and the types of provision that it names', () => {
    const before = carriedWith(NOTHING);
    const change = {
      aged16To18Change: exactly(-1),
      districts: ['D1'],
      roles: ['special'] as const,
    };
    const after = carriedWith({ ...change, roles: [...change.roles] });
    const gone = lost(before.modes, after.modes);
    expect(gone.length).toBeGreaterThan(5);
    expect(gone.every((c) => c % 10 < 5)).toBe(true);
    expect(gone.every((c) => PUPILS[c].establishment.startsWith('special_'))).toBe(true);
    expect(gone.some((c) => PUPILS[c].establishment === 'special_independent')).toBe(false);
  });
});

describe('in a draw', () => {
  it('every lever together changes transport and nothing that high needs pays', () => {
    const policy: PolicyFileOf<'transport'> = {
      kind: 'transport',
      ...words('offer', baseYear + 1),
      newApplicantsOnly: false,
      aged16To18Change: [-0.6, -0.5, -0.4],
      parentsTransportAdded: [0.2, 0.3, 0.4],
      post16ChargePounds: [800, 900, 1000],
      personalBudgetShare: [0.1, 0.2, 0.3],
      aloneChange: [-0.4, -0.3, -0.2],
      pupilsPerMinibusChange: [0.1, 0.2, 0.3],
    };
    const of = (policies: PolicyFileOf<'transport'>[]) => watchDraw(modelWith(policies, 3), 5, 1);
    const [without, withPolicy] = [of([]), of([policy])];
    const rows = ({ result }: typeof without, transport: boolean) =>
      result.ledger.filter(({ line }) => line.startsWith('transport-') === transport);
    expect(withPolicy.januaries).toEqual(without.januaries);
    expect(rows(withPolicy, false)).toEqual(rows(without, false));
    expect(rows(withPolicy, true)).not.toEqual(rows(without, true));
  });
});
