import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/domain/scenario.ts';
import { UNPLACED } from '../../src/model/placement/mechanism/round.ts';
import {
  ALTERNATIVE,
  APPEALS_LODGED,
  DIRECTION,
  ENHANCED_PACKAGE,
  INDEPENDENT,
  OVER_NUMBER,
  OVERRIDE_KINDS,
  OVERRIDE_MEASURES,
  TRIBUNAL,
} from '../../src/model/placement/overrideKinds.ts';
import type { RoundRecord } from '../../src/model/placement/roundBooks.ts';
import { admissionFaults, lossFaults } from '../support/claims/places.ts';
import { byKey, type WatchedDraw, watchDraw } from '../support/watchedDraw.ts';
import {
  baseYear,
  dataset,
  exactly,
  modelWith,
  type PolicyFile,
  type PolicyFileOf,
  settled,
  words,
} from './leverFixture.ts';

type Parameters = NonNullable<ScenarioFile['parameters']>;

const allocation = (change: Partial<PolicyFileOf<'allocation'>>): PolicyFile => ({
  kind: 'allocation',
  ...words('allocation'),
  ...change,
});
const tribunal = (change: Partial<PolicyFileOf<'tribunal'>>): PolicyFile => ({
  kind: 'tribunal',
  ...words('tribunal'),
  ...change,
});

/** Many ask for places that are few, and the register is without doubt. */
const STRAINED: Parameters = {
  'placement.overNumberRate': settled(0.3),
  'placement.appealRate': settled(0.5),
  'placement.appealSuccess': settled(0.5),
  'placement.capacityTolerance': settled(0),
};

function draw(policies: readonly PolicyFile[], parameters: Parameters = {}, years = 1) {
  return watchDraw(modelWith(policies, years, { ...STRAINED, ...parameters }), 6, 2);
}

const roundOf = ({ januaries }: WatchedDraw, january = 1): RoundRecord => januaries[january].round!;

/** Children by override in a round, with the appeals lodged last. */
function overrides({ overrides: cells }: RoundRecord): number[] {
  const counts = OVERRIDE_MEASURES.map(() => 0);
  cells.forEach((n, cell) => {
    counts[cell % counts.length] += n;
  });
  return counts;
}

// How many years are forecast moves the first of them a little, so each has a baseline of its own.
const baseline = draw([]);
const baselineOf = new Map([2, 3].map((years) => [years, draw([], {}, years)]));

it('the baseline turns enough children away to see what happens to them', () => {
  const counts = overrides(roundOf(baseline));
  for (const kind of [OVER_NUMBER, TRIBUNAL, INDEPENDENT]) expect(counts[kind]).toBeGreaterThan(2);
  expect(counts[DIRECTION] + counts[ALTERNATIVE]).toBe(0);
  expect(counts[APPEALS_LODGED]).toBeGreaterThan(counts[TRIBUNAL]);
});

describe('how places are given', () => {
  it.each(['immediate-acceptance', 'serial'] as const)(
    'by %s nobody loses a place by taking part, nor is a school filled beyond its seats',
    (mechanism) => {
      const watched = draw([allocation({ mechanism })], {}, 3);
      expect(lossFaults(watched)).toEqual([]);
      expect(admissionFaults(watched)).toEqual([]);
      const before = roundOf(baselineOf.get(3)!);
      expect(roundOf(watched).round).toEqual(before.round);
      expect(roundOf(watched).match).not.toEqual(before.match);
    },
  );

  it('serially, no new plan takes a place that an older one asked for and did not get', () => {
    /** For each child with an older plan who stays where it was, the places it wanted that new plans got. */
    const passedOver = ({ januaries }: WatchedDraw): number[] =>
      januaries.slice(1).flatMap(({ children, round }, step) => {
        const earlier = byKey(januaries[step].children);
        const { round: lists, match, applicant } = round!;
        const takenByNew = new Set(match.filter((_, a) => children.yearsHeld[applicant[a]] === 0));
        return [...applicant].flatMap((i, a) => {
          const before = earlier.get(children.key[i]);
          const list = lists.listProvision.subarray(lists.listStart[a], lists.listStart[a + 1]);
          if (before === undefined || list.length < 2) return [];
          const own = januaries[step].children.provision[before];
          if (match[a] !== UNPLACED && match[a] !== own) return [];
          return [list.subarray(0, -1).filter((p) => takenByNew.has(p)).length];
        });
      });
    const serial = passedOver(draw([allocation({ mechanism: 'serial' })], {}, 3));
    const deferred = passedOver(baselineOf.get(3)!);
    expect(serial.filter((places) => places > 0)).toEqual([]);
    expect(deferred.filter((places) => places > 0).length).toBeGreaterThan(3);
  });

  it('from a later date on, as they were until then', () => {
    const later = allocation({ mechanism: 'serial', september: baseYear + 1 });
    const watched = draw([later], {}, 2);
    expect(roundOf(watched).match).toEqual(roundOf(baselineOf.get(2)!).match);
    expect(roundOf(watched).rules.mechanism).toBe('deferred-acceptance');
    expect(roundOf(watched, 2).rules.mechanism).toBe('serial');
  });

  it('of two policies the later decides what it states, and leaves the rest', () => {
    const first = allocation({ mechanism: 'serial', listLength: 5 });
    const second = { ...allocation({ listLength: 7 }), ...words('second', baseYear + 1) };
    // Given last first: dates decide, not the order in the file.
    const { rules } = roundOf(draw([second as PolicyFile, first], {}, 2), 2);
    expect(rules).toMatchObject({ mechanism: 'serial', listLength: 7, regime: 'current-law' });
  });

  it('from shorter lists, that end at the present place all the same', () => {
    const { januaries } = draw([allocation({ listLength: 3 })]);
    const { round, keeps } = { round: januaries[1].round!, keeps: januaries[0].children };
    const { listStart, listProvision } = round.round;
    const before = roundOf(baseline).round;
    const present = new Map<number, number>();
    for (let i = 0; i < keeps.count; i++) present.set(keeps.key[i], keeps.provision[i]);
    let shortened = 0;
    round.applicant.forEach((i, a) => {
      const length = listStart[a + 1] - listStart[a];
      expect(length).toBeLessThanOrEqual(3);
      const longer = before.listStart[a + 1] - before.listStart[a];
      if (longer > 3) shortened++;
      const own = present.get(januaries[1].children.key[i]);
      const whole = before.listProvision.subarray(before.listStart[a], before.listStart[a + 1]);
      if (own === undefined || whole[whole.length - 1] !== own) return;
      expect(listProvision[listStart[a + 1] - 1]).toBe(own);
    });
    expect(shortened).toBeGreaterThan(50);
  });

  it('with tolerance, from more seats at state schools and no more at independent ones', () => {
    const { area, timetable } = baseline.model;
    const more = roundOf(draw([allocation({ tolerance: exactly(0.5) })])).seats;
    const now = roundOf(baseline).seats;
    let raised = 0;
    now.forEach((seats, p) => {
      const independent = area.roleOfType[timetable.provisions.type[p]] === 'independent';
      if (independent) expect(more[p]).toBe(seats);
      else expect(more[p]).toBeGreaterThanOrEqual(seats);
      if (more[p] > seats) raised++;
    });
    expect(raised).toBeGreaterThan(0);
  });
});

describe('a list drawn up by the authority', () => {
  const tailored = draw([allocation({ regime: 'tailored-list' })]);

  it('names nobody over number on preference; the tribunal remains', () => {
    const counts = overrides(roundOf(tailored));
    expect(counts[OVER_NUMBER]).toBe(0);
    expect(counts[TRIBUNAL]).toBeGreaterThanOrEqual(overrides(roundOf(baseline))[TRIBUNAL]);
  });

  it('leaves no independent school the choice', () => {
    const all = settled(1);
    const refuseAll = { 'placement.independentDeclineRate': all };
    const law = draw([], refuseAll);
    const list = draw([allocation({ regime: 'tailored-list' })], refuseAll);
    const { area, timetable } = law.model;
    const mayRefuse = (p: number) =>
      area.roleOfType[timetable.provisions.type[p]] === 'independent' &&
      timetable.provisions.section41[p] === 0;
    const admitted = (watched: WatchedDraw, which: (p: number) => boolean) =>
      roundOf(watched).admitted.reduce((sum, n, p) => sum + (which(p) ? n : 0), 0);
    expect(admitted(law, mayRefuse)).toBe(0);
    expect(admitted(list, mayRefuse)).toBeGreaterThan(0);
    const approved = (p: number) => timetable.provisions.section41[p] === 1;
    expect(admitted(law, approved)).toBeGreaterThan(0);
  });
});

describe('direction', () => {
  it('places everyone refused for want of a state place, where the authority directs them all', () => {
    const watched = draw([allocation({ directionRate: exactly(1) })]);
    const counts = overrides(roundOf(watched));
    expect(counts[DIRECTION]).toBeGreaterThan(overrides(roundOf(baseline))[TRIBUNAL]);
    expect(admissionFaults(watched)).toEqual([]);
    // What is left to appeal about is a place at an independent school, which cannot be directed.
    const { area } = watched.model;
    const perType = OVERRIDE_MEASURES.length;
    roundOf(watched).overrides.forEach((n, cell) => {
      const role = area.roleOfType[Math.floor(cell / perType) % area.typeCount];
      if (cell % perType === APPEALS_LODGED && role !== 'independent') expect(n).toBe(0);
      if (cell % perType === DIRECTION && role === 'independent') expect(n).toBe(0);
    });
  });

  it('with a larger share directs the same children and others', () => {
    const directed = (rate: number) => {
      const { januaries } = draw([allocation({ directionRate: exactly(rate) })]);
      const { children, round } = januaries[1];
      const those = [...round!.applicant].filter((_, a) => round!.override[a] === DIRECTION);
      return new Set(those.map((i) => children.key[i]));
    };
    const [some, all] = [directed(0.3), directed(0.9)];
    expect(some.size).toBeGreaterThan(0);
    expect(all.size).toBeGreaterThan(some.size);
    // Who was directed before may by now have no need of it: somebody before it in line is placed.
    const still = [...some].filter((key) => all.has(key));
    expect(still.length).toBeGreaterThanOrEqual(0.8 * some.size);
  });
});

describe('a tribunal policy', () => {
  it('stops appeals where it reaches and nowhere else', () => {
    const { area } = baseline.model;
    const appeals = (watched: WatchedDraw) => {
      const lodged = area.districtCodes.map(() => 0);
      roundOf(watched).overrides.forEach((n, cell) => {
        const district = Math.floor(cell / OVERRIDE_MEASURES.length / area.typeCount);
        if (cell % OVERRIDE_MEASURES.length === APPEALS_LODGED) lodged[district] += n;
      });
      return lodged;
    };
    const before = appeals(baseline);
    const most = before.indexOf(Math.max(...before));
    const reach = { districts: [area.districtCodes[most]], appealChange: exactly(-1) };
    const after = appeals(draw([tribunal(reach)]));
    expect(before[most]).toBeGreaterThan(3);
    expect(after[most]).toBe(0);
    const elsewhere = (lodged: readonly number[]) =>
      lodged.reduce((sum, n, d) => sum + (d === most ? 0 : n), 0);
    expect(elsewhere(before)).toBeGreaterThan(3);
    expect(Math.abs(elsewhere(after) - elsewhere(before))).toBeLessThanOrEqual(1);
  });

  it('that doubles success makes every appeal won where half were', () => {
    const counts = overrides(roundOf(draw([tribunal({ successChange: exactly(1) })])));
    expect(counts[TRIBUNAL]).toBe(counts[APPEALS_LODGED]);
    expect(counts[TRIBUNAL]).toBeGreaterThan(0);
  });

  it('comes in over its ramp', () => {
    const ramped = draw([tribunal({ appealChange: exactly(-1), rampYears: 2 })], {}, 2);
    const plain = baselineOf.get(2)!;
    const lodged = (watched: WatchedDraw, january: number) =>
      overrides(roundOf(watched, january))[APPEALS_LODGED];
    expect(lodged(ramped, 1)).toBeGreaterThan(0);
    expect(lodged(ramped, 1)).toBeLessThan(lodged(plain, 1));
    expect(lodged(ramped, 2)).toBe(0);
  });
});

describe('what is left for those who are refused', () => {
  const nothingElse: Parameters = {
    'placement.overNumberRate': settled(0),
    'placement.appealRate': settled(0),
    'placement.independentOfferRate': settled(0),
    'placement.eotasRate': settled(0),
    'placement.enhancedPackageRate': settled(0),
    'placement.keepsSeekingShare': settled(1),
  };

  it('an enhanced package takes those in mainstream off the list, and they settle there', () => {
    const without = draw([], nothingElse);
    const withPackages = draw([], { ...nothingElse, 'placement.enhancedPackageRate': settled(1) });
    const { area } = without.model;
    const waiting = ({ januaries }: WatchedDraw) => {
      const { children } = januaries[1];
      return Array.from({ length: children.count }, (_, i) => i).filter(
        (i) =>
          children.waitingSince[i] > 0 &&
          area.roleOfType[area.typeOfEstablishment[children.establishment[i]]] === 'mainstream',
      ).length;
    };
    expect(waiting(without)).toBeGreaterThan(0);
    expect(waiting(withPackages)).toBe(0);
    expect(overrides(roundOf(withPackages))[ENHANCED_PACKAGE]).toBeGreaterThanOrEqual(
      waiting(without),
    );
    expect(admissionFaults(withPackages)).toEqual([]);
  });

  it('alternative provision takes children for want of a special school only where policy allows', () => {
    const ids = new Map(dataset.manifest.settingTypes.map(({ id, role }) => [id, role]));
    const ap = dataset.manifest.establishments
      .filter(({ settingType }) => ids.get(settingType) === 'ap')
      .map(({ code }) => code);
    const provisions = dataset.tables.provisions
      .filter(({ establishment }) => ap.includes(establishment))
      .map(({ provision }) => provision);
    const room: PolicyFile = { kind: 'expand', ...words('room'), provisions, placesEach: 300 };
    const tiers = (usedAsOverflow: boolean): PolicyFile => ({
      kind: 'ap-tiers',
      ...words('tiers'),
      targetedShare: exactly(0),
      timeLimitedShare: exactly(0),
      usedAsOverflow,
    });
    const used = (policies: readonly PolicyFile[]) => {
      const watched = draw(policies, nothingElse);
      expect(admissionFaults(watched)).toEqual([]);
      return overrides(roundOf(watched))[ALTERNATIVE];
    };
    expect(used([room, tiers(false)])).toBe(0);
    expect(used([room, tiers(true)])).toBeGreaterThan(0);
  });
});

it('every kind of override is counted under its own name', () => {
  expect(OVERRIDE_MEASURES.slice(0, OVERRIDE_KINDS.length)).toEqual([...OVERRIDE_KINDS]);
  expect(OVERRIDE_MEASURES[APPEALS_LODGED]).toBe('appeals-lodged');
});
