import type { Dataset } from '../../src/domain/dataset.ts';
import { type Chance, chanceOf } from '../england/chance.ts';
import type { Case, Person, Stay } from './cases.ts';
import { ageOn, censusOf, daysBetween, type IsoDate, iso, plusDays } from './isoDates.ts';
import { type Places, WITHOUT_PLACEMENT } from './places.ts';

/** Shares of a year, of the size of real ones: a demonstration, not an estimate. */
const CEASE = 0.08;
const MOVE = 0.07;
const NEW = 0.15;
const LATE = 0.01;
const WITHOUT_PLAN = 0.12;
const LAST_AGE = 25;
/** Not in education: two establishments with one code, told apart by the age of the child. */
const NOT_IN_SCHOOL = 'neet_other_csa';
const NOT_IN_EDUCATION = 'neet_other';
const AT_HOME = 'other_arrangements_la';

export interface SyntheticArea {
  readonly dataset: Dataset;
  /** Children with plans a year before the first January. */
  readonly children: number;
  /** Januaries of which there are returns, the last the dataset's base January. */
  readonly years: number;
  readonly seed: number;
}

/**
 * Years of an area that does not exist: children of the dataset's base January by need, age and
 * establishment, who get plans, move, and lose them.
 */
export function simulate(
  { dataset, children, years, seed }: SyntheticArea,
  places: Places,
): Case[] {
  const chance = chanceOf(seed);
  const cells = cellPicker(dataset, years, chance);
  const zones = dataset.tables.zones;
  const last = dataset.manifest.baseYear;
  const first = last - years + 1;
  const cases: Case[] = [];

  const someone = (age: number, need: string, january: number): Person => ({
    number: cases.length + 1,
    born: plusDays(iso(january - 2 - age, 9, 1), Math.floor(chance() * 365)),
    need,
    zone: zones[Math.floor(chance() * zones.length)].zone,
  });
  const stay = (establishment: string, from: IsoDate): Stay => ({
    establishment,
    cells: establishment === WITHOUT_PLACEMENT ? null : places.cells(establishment, chance),
    from,
    until: '',
  });
  const withPlan = (january: number, start: (born: IsoDate) => IsoDate, seen: number): Case => {
    const { need, age, establishment } = cells();
    const person = someone(age, need, january);
    const begin = start(person.born);
    const received = plusDays(begin, -70 - Math.floor(chance() * 350));
    const decided = plusDays(received, 20 + Math.floor(chance() * 30));
    return {
      person,
      received,
      outcome: 'Y',
      decided,
      assessment: { outcome: 'Y', decided: plusDays(begin, -14) },
      plan: { start: begin, cease: '', reason: '', stays: [stay(establishment, begin)] },
      seen,
    };
  };
  const between = (from: IsoDate, to: IsoDate) =>
    plusDays(from, Math.floor(chance() * (daysBetween(from, to) + 1)));

  const opening = censusOf(first - 1);
  for (let i = 0; i < children; i++) {
    cases.push(withPlan(first - 1, (born) => beforeDay(born, opening, between), first));
  }
  for (let year = first - 1; year < last; year++) {
    const after = plusDays(censusOf(year), 1);
    const end = iso(year, 12, 31);
    for (const { plan, person, seen } of cases) {
      if (plan === null || plan.cease !== '' || seen > year + 1) continue;
      if (plan.start >= after) continue;
      if (ageOn(person.born, iso(year, 8, 31)) > LAST_AGE) {
        close(plan, iso(year, 8, 31), '1');
      } else if (chance() < CEASE) {
        close(plan, between(after, end), String(1 + Math.floor(chance() * 9)));
      } else if (chance() < MOVE) {
        const day = iso(year, 9, 1);
        const [now] = plan.stays.slice(-1);
        const to = cells().establishment;
        const next = stay(to === NOT_IN_SCHOOL ? AT_HOME : to, day);
        plan.stays.splice(-1, 1, { ...now, until: day }, next);
      }
    }
    for (let i = 0; i < children * NEW; i++) {
      cases.push(withPlan(year + 1, () => between(after, end), year + 1));
    }
    for (let i = 0; i < children * LATE; i++) {
      // Held for years, and in no return before the next.
      cases.push(
        withPlan(year + 1, (born) => beforeDay(born, iso(year - 1, 6, 30), between), year + 1),
      );
    }
    for (let i = 0; i < children * WITHOUT_PLAN; i++) {
      const person = someone(3 + Math.floor(chance() * 15), cells().need, year + 1);
      cases.push(withoutPlan(person, between(iso(year, 1, 1), end), year + 1, chance));
    }
  }
  return cases;
}

/** A day on which somebody of two or more started with a plan, up to a last one. */
function beforeDay(
  born: IsoDate,
  last: IsoDate,
  between: (from: IsoDate, to: IsoDate) => IsoDate,
): IsoDate {
  const earliest = plusDays(born, 365);
  const from = earliest < '2014-09-01' ? '2014-09-01' : earliest;
  return between(from < last ? from : plusDays(last, -1), last);
}

function close(plan: NonNullable<Case['plan']>, day: IsoDate, reason: string): void {
  plan.cease = day;
  plan.reason = reason;
}

function withoutPlan(person: Person, received: IsoDate, seen: number, chance: Chance): Case {
  const u = chance();
  const decided = plusDays(received, 30 + Math.floor(chance() * 20));
  const one = { person, received, plan: null, seen };
  if (u < 0.1) return { ...one, outcome: '', decided: '', assessment: null };
  if (u < 0.2) return { ...one, outcome: 'W', decided, assessment: null };
  if (u < 0.7) return { ...one, outcome: 'N', decided, assessment: null };
  const outcome = u < 0.8 ? '' : u < 0.85 ? 'W' : 'N';
  const later = outcome === '' ? '' : plusDays(decided, 60 + Math.floor(chance() * 60));
  return { ...one, outcome: 'Y', decided, assessment: { outcome, decided: later } };
}

/** Draws need, age and establishment as the children of the base January have them. */
function cellPicker({ tables }: Dataset, years: number, chance: Chance) {
  const rows = tables.baseChildren.filter(({ plans }) => plans > 0);
  const sums: number[] = [];
  rows.reduce((sum, { plans }, at) => {
    sums[at] = sum + plans;
    return sums[at];
  }, 0);
  const total = sums[sums.length - 1];
  return () => {
    const target = chance() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > target) high = middle;
      else low = middle + 1;
    }
    const { need, age, establishment } = rows[low];
    return { need, age, establishment: stable(establishment, age, years) };
  };
}

/** "Not in education, other" changes its name with the age of the child: those near it go elsewhere. */
function stable(establishment: string, age: number, years: number): string {
  const near = establishment === NOT_IN_SCHOOL && (age < 6 || age + years > 13);
  return near || establishment === NOT_IN_EDUCATION ? AT_HOME : establishment;
}
