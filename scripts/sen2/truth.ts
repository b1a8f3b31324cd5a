import { CEASE_REASONS } from '../../src/data/sen2/codeLists.ts';
import type { Case } from './cases.ts';
import { ageOn, censusOf, daysBetween, type IsoDate, iso, yearOf } from './isoDates.ts';
import { WITHOUT_PLACEMENT } from './places.ts';
import { type Known, knownAt } from './writeReturn.ts';

/** Counts by the cells of a key, divided by `|`. */
export type Counts = Map<string, number>;

/** What the returns of an area must tell, counted from what was made up and not from the files. */
export interface Truth {
  /** need|age|establishment of each January of which there is a return. */
  readonly januaries: ReadonlyMap<number, Counts>;
  /** age|establishment of the January before the first return. */
  readonly before: Counts;
  readonly years: ReadonlyMap<number, YearTruth>;
  /** setting-1|need-1|age-1|setting-2|need-2|age-2 by the year of the first of two Januaries. */
  readonly transitions: ReadonlyMap<number, Counts>;
  /** zone of those with plans at the last January. */
  readonly zones: Counts;
}

export interface YearTruth {
  readonly newPlans: number;
  readonly ceasedPlans: number;
  /** need|age at the 31 August before the year. */
  readonly newByNeedAge: Counts;
  /** age on the start date|establishment. */
  readonly newByAgeEstablishment: Counts;
  /** age|reason. */
  readonly ceased: Counts;
  readonly requests: Counts;
  /** age|outcome. */
  readonly requestsByAge: Counts;
  readonly assessments: Counts;
  /** Plans issued by the weeks from the request: 20, 52 or more. */
  readonly issued: Counts;
}

const NO_NEED = 'UNK';
const MAX_AGE = 25;
const ageAt = (one: Case, january: number) => ageOn(one.person.born, iso(january - 1, 8, 31));

export function truthOf(
  cases: readonly Case[],
  first: number,
  last: number,
  typeOf: (establishment: string) => string,
): Truth {
  const januaries = new Map<number, Counts>();
  const years = new Map<number, YearTruth>();
  const transitions = new Map<number, Counts>();
  for (let january = first; january <= last; january++) {
    const held = cases.filter((one) => knownAt(one, january)?.inForce);
    const day = censusOf(january);
    januaries.set(
      january,
      count(held, (one) => [one.person.need, ageAt(one, january), placeAt(one, day)]),
    );
    years.set(january - 1, yearTruth(cases, january));
    if (january > first) transitions.set(january - 1, moves(cases, january, typeOf));
  }
  const earlier = censusOf(first - 1);
  const then = cases.filter((one) => {
    const known = knownAt(one, first);
    const { plan } = one;
    const held = plan !== null && plan.start <= earlier && !(plan.cease && plan.cease <= earlier);
    return known?.started && held;
  });
  return {
    januaries,
    years,
    transitions,
    before: count(then, (one) => {
      const active = knownAt(one, first)!.inForce;
      const place = active ? placeAt(one, earlier) : lastPlace(one);
      return [Math.max(0, ageAt(one, first) - 1), place];
    }),
    zones: count(
      cases.filter((one) => knownAt(one, last)?.inForce),
      (one) => [one.person.zone],
    ),
  };
}

function yearTruth(cases: readonly Case[], january: number): YearTruth {
  const year = january - 1;
  const known = cases.flatMap((one) => knownAt(one, january) ?? []);
  const started = known.filter((k) => k.started && yearOf(k.case.plan!.start) === year);
  const ended = known.filter((k) => k.ceased && yearOf(k.case.plan!.cease) === year);
  const day = censusOf(january);
  const asked = known.filter((k) => !k.historic && yearOf(k.case.received) === year);
  const outcome = ({ case: one, started: holds }: Known) => {
    if (holds) return 'agreed';
    if (one.decided === '' || one.decided > day) return 'undecided';
    return ({ Y: 'agreed', N: 'refused', W: 'withdrawn', '': 'undecided' } as const)[one.outcome];
  };
  const place = (k: Known) =>
    k.inForce ? placeAt(k.case, day) || lastPlace(k.case) : lastPlace(k.case);
  return {
    newPlans: started.length,
    ceasedPlans: ended.length,
    newByNeedAge: count(started, (k) => [
      k.inForce ? k.case.person.need : NO_NEED,
      Math.min(MAX_AGE, Math.max(0, ageAt(k.case, january) - 1)),
    ]),
    newByAgeEstablishment: count(started, (k) => [startAge(k.case), place(k)]),
    ceased: count(ended, ({ case: one }) => [
      Math.min(MAX_AGE, ageOn(one.person.born, one.plan!.cease)),
      CEASE_REASONS.get(one.plan!.reason)!,
    ]),
    requests: count(asked, (k) => [outcome(k)]),
    requestsByAge: count(asked, (k) => [ageOn(k.case.person.born, k.case.received), outcome(k)]),
    assessments: count(
      known.filter(({ case: one, historic }) => {
        const decided = one.assessment?.decided ?? '';
        const shown = decided !== '' && decided <= day && yearOf(decided) === year;
        return shown && !historic;
      }),
      ({ case: one }) => [one.assessment!.outcome],
    ),
    issued: count(started, ({ case: one }) => {
      const days = daysBetween(one.received, one.plan!.start);
      return [days <= 140 ? 20 : days <= 364 ? 52 : 'more'];
    }),
  };
}

function startAge({ person, plan }: Case): number {
  return Math.min(MAX_AGE, Math.max(0, ageOn(person.born, plan!.start)));
}

function moves(
  cases: readonly Case[],
  january: number,
  typeOf: (establishment: string) => string,
): Counts {
  const side = (one: Case, at: number) => {
    if (!knownAt(one, at)?.inForce) return ['NONSEND', 'NONSEND', ageAt(one, at)];
    return [typeOf(placeAt(one, censusOf(at))), one.person.need, ageAt(one, at)];
  };
  const held = cases.filter(
    (one) => knownAt(one, january - 1)?.inForce || knownAt(one, january)?.inForce,
  );
  return count(held, (one) => [...side(one, january - 1), ...side(one, january)]);
}

function placeAt({ plan }: Case, day: IsoDate): string {
  const stay = plan?.stays.find(({ from, until }) => from <= day && (until === '' || until > day));
  return stay?.cells ? stay.establishment : WITHOUT_PLACEMENT;
}

/** Where a plan that has ended names the last place. */
function lastPlace({ plan }: Case): string {
  const stay = plan!.stays[plan!.stays.length - 1];
  return stay.cells ? stay.establishment : WITHOUT_PLACEMENT;
}

function count<T>(things: readonly T[], keyOf: (thing: T) => readonly (string | number)[]): Counts {
  const counts: Counts = new Map();
  for (const thing of things) {
    const key = keyOf(thing).join('|');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
