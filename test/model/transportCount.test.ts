import { describe, expect, it } from 'vitest';
import { copyChildren } from '../../src/model/population/children.ts';
import { countTransport } from '../../src/model/transport/countTransport.ts';
import { childrenPlacedIn, drawTravelLuck } from '../../src/model/transport/journeys.ts';
import {
  BUS_PASS,
  MINIBUS,
  MODE_COUNT,
  PERSONAL_BUDGET,
  SHARED_TAXI,
  SINGLE_TAXI,
} from '../../src/model/transport/modes.ts';
import { drawPassengers } from '../../src/model/transport/passengers.ts';
import { total } from '../../src/model/transport/transportCells.ts';
import { planTransport } from '../../src/model/transport/transportPlan.ts';
import { transportBasis, transportTerms } from '../../src/model/transport/transportTerms.ts';
import {
  area,
  januaryOf,
  mixedPupils,
  type Pupil,
  STREAM,
  type Values,
  valuesWith,
} from './financeFixture.ts';

const plan = planTransport(area, area.provisions);

function transportOf(pupils: readonly Pupil[], values: Values = valuesWith()) {
  const { year, children } = januaryOf(pupils);
  const basis = transportBasis(plan, values, STREAM, children);
  const terms = transportTerms(plan, basis, values, year);
  const passengers = drawPassengers(plan, terms, STREAM, children);
  const transport = countTransport(plan, basis, values, STREAM, year, children);
  return { children, basis, terms, passengers, transport };
}

/** Everybody is carried, and in one mode. */
function onlyBy(mode: number): Partial<Values> {
  return {
    'transport.share.special': 1,
    'transport.busPassShare': mode === BUS_PASS ? 1 : 0,
    'transport.alone.bands1To3': mode === SINGLE_TAXI ? 1 : 0,
    'transport.alone.band4': mode === SINGLE_TAXI ? 1 : 0,
    'transport.alone.band5': mode === SINGLE_TAXI ? 1 : 0,
    'transport.personalBudgetShare': mode === PERSONAL_BUDGET ? 1 : 0,
    'transport.minibusShare.special': mode === MINIBUS ? 1 : 0,
  };
}

const special = (count: number, of: Partial<Pupil> = {}): readonly Pupil[] =>
  Array.from({ length: count }, () => ({
    establishment: 'special_la_maintained' as const,
    age: 12,
    band: 3,
    km: 10,
    ...of,
  }));

describe('who is transported', () => {
  it('is the published share of plan-holders in each kind of setting, in expectation', () => {
    const pupils = mixedPupils(3000);
    const { children, passengers } = transportOf(pupils);
    const shareOf = (wanted: (pupil: Pupil) => boolean): number => {
      const carried = new Set(passengers.child.subarray(0, passengers.count));
      const among = pupils.flatMap((pupil, i) => (wanted(pupil) ? [i] : []));
      return among.filter((i) => carried.has(i)).length / among.length;
    };
    const atSpecial = ({ establishment }: Pupil) =>
      establishment === 'special_la_maintained' || establishment === 'special_academy_free';
    expect(children.count).toBe(pupils.length);
    expect(shareOf((pupil) => atSpecial(pupil) && pupil.age! < 16)).toBeCloseTo(0.8, 1);
    expect(shareOf((pupil) => pupil.age! >= 16 && pupil.age! < 19)).toBeCloseTo(0.24, 1);
    expect(
      shareOf(
        ({ establishment, age }) =>
          establishment.startsWith('mainstream') &&
          establishment !== 'mainstream_independent' &&
          age! < 11,
      ),
    ).toBeCloseTo(0.115, 1);
  });

  it('is likelier beyond walking distance than within it', () => {
    const near = special(2000, { km: 0.5 });
    const far = special(2000, { km: 10 });
    const { passengers } = transportOf([...near, ...far]);
    const carriedNear = passengers.child.subarray(0, passengers.count).filter((i) => i < 2000);
    const carriedFar = passengers.count - carriedNear.length;
    expect((carriedFar - carriedNear.length) / 2000).toBeGreaterThan(0.1);
  });

  it('leaves out children under 4 and those without a provision', () => {
    const { passengers } = transportOf(
      [...special(5, { age: 3 }), ...special(5, { provision: null })],
      valuesWith(onlyBy(SINGLE_TAXI)),
    );
    expect(passengers.count).toBe(0);
  });

  it('hangs on the child and not on the order of the list', () => {
    const pupils = mixedPupils(60);
    const { children, terms, passengers } = transportOf(pupils);
    const last = children.count - 1;
    const reversed = copyChildren(children, children.count);
    const fields = [
      'key',
      'zone',
      'age',
      'band',
      'establishment',
      'provision',
      'straightKm',
    ] as const;
    for (const field of fields) {
      for (let i = 0; i <= last; i++) reversed[field][i] = children[field][last - i]!;
    }
    drawTravelLuck(STREAM, plan.slot, reversed, childrenPlacedIn(0, reversed));
    const turned = drawPassengers(plan, terms, STREAM, reversed);
    const keys = ({ child, count }: typeof passengers, of: typeof children) =>
      Array.from(child.subarray(0, count), (i) => of.key[i]!).toSorted((a, b) => a - b);
    expect(keys(turned, reversed)).toEqual(keys(passengers, children));
  });

  it('does not change for a child whose neighbours come and go', () => {
    const pupils = mixedPupils(60);
    const values = valuesWith({ 'transport.minibusMinimum': 1 });
    const { children, terms, passengers: all } = transportOf(pupils, values);
    const fewer = copyChildren(children, children.count);
    fewer.count = 400;
    const some = drawPassengers(plan, terms, STREAM, fewer);
    expect(all.count).toBeGreaterThan(some.count);
    expect(some.count).toBeGreaterThan(20);
    expect([...some.child.subarray(0, some.count)]).toEqual([...all.child.subarray(0, some.count)]);
    expect([...some.mode.subarray(0, some.count)]).toEqual([...all.mode.subarray(0, some.count)]);
  });
});

describe('bus passes', () => {
  it('are for bands 1 and 2, from 11 on, beyond walking distance', () => {
    const values = valuesWith({ ...onlyBy(BUS_PASS), 'transport.cannotWalk.special': 1 });
    const byBus = (of: Partial<Pupil>) => {
      const { passengers } = transportOf(special(200, of), values);
      expect(passengers.count).toBeGreaterThan(100);
      return passengers.mode.subarray(0, passengers.count).filter((mode) => mode === BUS_PASS)
        .length;
    };
    expect(byBus({ band: 2 })).toBeGreaterThan(100);
    expect(byBus({ band: 3 })).toBe(0);
    expect(byBus({ band: 2, age: 10 })).toBe(0);
    expect(byBus({ band: 2, km: 0.5 })).toBe(0);
  });
});

describe('what a passenger costs', () => {
  const days = 190;
  const milesAYear = (km: number, values: Values) =>
    (4 * days * km * values['transport.circuity']) / 1.609344;

  it('alone in a taxi: vehicle and assistant each day, and every mile both ways', () => {
    const values = valuesWith(onlyBy(SINGLE_TAXI));
    const { transport } = transportOf(special(1), values);
    const aDay =
      values['transport.taxiDayPounds'] +
      values['transport.assistants.singleTaxi'] * values['transport.assistantDayPounds'];
    const miles = milesAYear(10, values) * values['transport.costPerMilePounds'];
    expect(total(transport.all.pounds)).toBeCloseTo(days * aDay + miles, 6);
  });

  it('with a personal budget: four trips a day at the rate a mile', () => {
    const values = valuesWith(onlyBy(PERSONAL_BUDGET));
    const { transport } = transportOf(special(1), values);
    expect(total(transport.all.pounds)).toBeCloseTo(milesAYear(10, values) * 0.55, 6);
  });

  it('in a shared taxi with nobody else: that taxi, its miles and its share of assistants', () => {
    const values = valuesWith(onlyBy(SHARED_TAXI));
    const { transport } = transportOf(special(1), values);
    const aDay =
      values['transport.taxiDayPounds'] +
      values['transport.assistants.sharedTaxi'] * values['transport.assistantDayPounds'];
    const miles = milesAYear(10, values) * values['transport.costPerMilePounds'];
    expect(total(transport.all.pounds)).toBeCloseTo(days * aDay + miles, 6);
  });

  it('in a shared taxi: less a head the more go to the same school', () => {
    const values = valuesWith(onlyBy(SHARED_TAXI));
    const a = (count: number) =>
      total(transportOf(special(count), values).transport.all.pounds) / count;
    expect(a(2)).toBeLessThan(a(1));
    expect(a(40)).toBeLessThanOrEqual(a(2));
  });

  it('in a shared vehicle: by distance from home', () => {
    const values = valuesWith(onlyBy(SHARED_TAXI));
    const pupils = [...special(1, { km: 5, zone: 0 }), ...special(1, { km: 15, zone: 9 })];
    const { pounds } = transportOf(pupils, values).transport.all;
    const inDistrict = (district: number) =>
      total(pounds.subarray((district * pounds.length) / 2, ((district + 1) * pounds.length) / 2));
    expect(inDistrict(1) / inDistrict(0)).toBeCloseTo(3, 6);
  });

  it('goes by taxi where too few would share the minibus', () => {
    const values = valuesWith(onlyBy(MINIBUS));
    const modes = (count: number) => {
      const { passengers } = transportOf(special(count), values);
      return new Set(passengers.mode.subarray(0, passengers.count));
    };
    expect(modes(3)).toEqual(new Set([SHARED_TAXI]));
    expect(modes(4)).toEqual(new Set([MINIBUS]));
  });
});

describe('cells of results', () => {
  it('hold every passenger once, with rides over the guide counted', () => {
    const { passengers, transport } = transportOf(mixedPupils(300));
    const { all, bookings } = transport;
    expect(total(all.passengers)).toBe(passengers.count);
    expect(total(bookings.passengers)).toBe(passengers.count);
    expect(total(all.pounds)).toBeCloseTo(total(bookings.pounds), 4);
    expect(all.passengers.length).toBe(area.districtCount * area.typeCount * MODE_COUNT);
    const far = transportOf(special(10, { km: 60 }), valuesWith(onlyBy(SINGLE_TAXI))).transport;
    expect(total(far.all.overLimit)).toBe(10);
    const near = transportOf(special(10, { km: 6 }), valuesWith(onlyBy(SINGLE_TAXI))).transport;
    expect(total(near.all.overLimit)).toBe(0);
  });

  it('hold primary children to a shorter ride than older ones', () => {
    const over = (age: number) =>
      total(
        transportOf(special(10, { km: 30, age }), valuesWith(onlyBy(SINGLE_TAXI))).transport.all
          .overLimit,
      );
    expect([over(10), over(11)]).toEqual([10, 0]);
  });

  it('book a charge at 16 to 18 only, reduced for as many as have a low income', () => {
    const values = valuesWith({
      'transport.share.aged16To18': 1,
      'transport.share.aged19To25': 1,
      'transport.lowIncomeChargeShare': 0.25,
    });
    const charges = (of: Partial<Pupil>) => {
      const { bookings } = transportOf(special(400, of), values).transport;
      const charge = values['transport.post16ChargePounds'];
      return bookings.chargePounds / charge / total(bookings.passengers);
    };
    expect(charges({ age: 15 })).toBe(0);
    expect(charges({ age: 19 })).toBe(0);
    expect(charges({ age: 16, zone: 0 })).toBe(1);
    expect(charges({ age: 18, zone: 8 })).toBeCloseTo(0.2 + 0.8 * 0.25, 1);
  });

  it('keep first plans apart', () => {
    const values = valuesWith(onlyBy(SINGLE_TAXI));
    const pupils = [...special(6, { yearsHeld: 0 }), ...special(4, { yearsHeld: 3 })];
    const { all, fresh } = transportOf(pupils, values).transport;
    expect([total(all.passengers), total(fresh.passengers)]).toEqual([10, 6]);
    expect(total(fresh.pounds) / total(all.pounds)).toBeCloseTo(0.6, 9);
  });
});
