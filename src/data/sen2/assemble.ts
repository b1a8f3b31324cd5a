import { MAX_AGE } from '../../domain/ages.ts';
import { CEASE_REASONS, outcomeOf, REASON_NOT_RECORDED } from './codeLists.ts';
import { ageOnDay, calendarDay, censusDay, yearOfDay } from './days.ts';
import { FAULTS } from './faultKinds.ts';
import { inTurns } from './inTurns.ts';
import { placeOn } from './placeOn.ts';
import type { Cases } from './readCases.ts';
import type { People } from './readPeople.ts';
import type { Placements } from './readPlacements.ts';
import type { Assessment, Child, Plan, Request, Sen2Return } from './records.ts';
import type { ReturnReader } from './returnReader.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything read of a return, before dates of birth are turned into ages. */
export interface ReadReturn {
  readonly name: string;
  readonly year: number;
  readonly census: number;
  readonly people: People;
  readonly cases: Cases;
  readonly placements: Placements;
}

/** Turns the records of a return into what is counted, and forgets dates of birth. */
export async function assemble(
  read: ReadReturn,
  words: Vocabulary,
  reader: ReturnReader,
): Promise<Sen2Return> {
  const { name, year, census, people, cases } = read;
  const august = calendarDay(year - 1, 8, 31);
  const breathe = () => reader.breathe();
  const ageOf = (born: number, person: number): Child => ({
    keys: people.keys[person],
    age: Number.isNaN(born) ? null : ageOnDay(born, august),
    zone: people.zone[person],
  });
  const children = await inTurns(people.birthDay, ageOf, breathe);
  const assessed = new Set(cases.assessments.map(({ request }) => request));
  const planned = new Set(cases.namedPlans.map(({ assessment }) => assessment));
  const requestOf = (
    { person, received, outcome }: Cases['requests'][number],
    at: number,
  ): Request => {
    const age = ageOnDay(people.birthDay[person], received);
    return {
      received,
      age: age >= 0 && age <= MAX_AGE ? age : null,
      outcome: outcomeOf(outcome, assessed.has(at)),
    };
  };
  const requests = await inTurns(cases.requests, requestOf, breathe);
  const assessmentOf = (
    { outcome, decided }: Cases['assessments'][number],
    at: number,
  ): Assessment => ({
    // An outcome without its date is of the work of the year, the only one that a return covers.
    year: Number.isNaN(decided) ? year - 1 : yearOfDay(decided),
    outcome: outcomeOf(outcome, planned.has(at)),
  });
  const assessments = await inTurns(cases.assessments, assessmentOf, breathe);
  const plans = await plansOf(read, children, words, reader);
  return { name, year, census, children, plans, requests, assessments };
}

async function plansOf(
  { year, census, people, cases, placements }: ReadReturn,
  children: readonly Child[],
  words: Vocabulary,
  reader: ReturnReader,
): Promise<Plan[]> {
  const active = new Map(placements.activePlans.map(({ request }, at) => [request, at]));
  const yearBefore = censusDay(year - 1);
  const plans: Plan[] = [];
  const add = (
    request: number,
    dates: { start: number; cease: number; reason: string; row: number; historic: boolean },
    namedPlan: number | null,
  ): void => {
    const { person, received } = cases.requests[request];
    const { age } = children[person];
    if (age === null) return;
    const at = active.get(request);
    const inForce = !(dates.cease <= census);
    const file = reader.file(namedPlan === null ? 'activeplans' : 'namedplan');
    if (at === undefined && inForce) reader.faults.add(FAULTS.noActivePlan, file, dates.row);
    if (namedPlan === null) reader.faults.add(FAULTS.noNamedPlan, file, dates.row);
    const candidates = at === undefined ? [] : (placements.placements.get(at) ?? []);
    const named = namedPlan === null ? [] : (placements.named.get(namedPlan) ?? []);
    const place = { reader, words };
    const activeRow = at !== undefined && inForce ? placements.activePlans[at].row : null;
    const born = people.birthDay[person];
    const within = (a: number) => Math.min(MAX_AGE, Math.max(0, a));
    plans.push({
      child: person,
      start: dates.start,
      cease: dates.cease,
      reason: CEASE_REASONS.get(dates.reason) ?? REASON_NOT_RECORDED,
      ageAtStart: within(ageOnDay(born, dates.start)),
      ageAtCease: within(ageOnDay(born, dates.cease)),
      need: needOf(at, activeRow, placements, words, reader),
      placedNow: placeOn(candidates, census, age, place, activeRow),
      placedBefore: placeOn(candidates, yearBefore, age - 1, place, null),
      named: placeOn(named, Number.NaN, age, place, null),
      received,
      ofTheYear: !dates.historic,
      file,
      row: dates.row,
    });
  };

  const withNamedPlan = new Set<number>();
  const addNamed = (
    { assessment, start, cease, reason, row }: Cases['namedPlans'][number],
    at: number,
  ): void => {
    const { request, outcome } = cases.assessments[assessment];
    withNamedPlan.add(request);
    if (!Number.isNaN(cease) && !CEASE_REASONS.has(reason)) {
      reader.faults.add(FAULTS.ceaseReason, reader.file('namedplan'), row);
    }
    add(request, { start, cease, reason, row, historic: outcome === 'H' }, at);
  };
  await inTurns(cases.namedPlans, addNamed, () => reader.breathe());
  placements.activePlans.forEach(({ request, row }) => {
    if (withNamedPlan.has(request)) return;
    const [start, cease] = [Number.NaN, Number.NaN];
    add(request, { start, cease, reason: '', row, historic: true }, null);
  });
  return plans;
}

/** Need of the lowest rank, in the words of the dataset. */
function needOf(
  active: number | undefined,
  bookedAt: number | null,
  { needs }: Placements,
  words: Vocabulary,
  reader: ReturnReader,
): string {
  const all = active === undefined ? [] : (needs.get(active) ?? []);
  if (all.length === 0) {
    if (bookedAt !== null) reader.faults.add(FAULTS.noNeed, reader.file('activeplans'), bookedAt);
    return words.noNeed;
  }
  const first = all.reduce((one, two) =>
    two.rank < one.rank || (two.rank === one.rank && two.code < one.code) ? two : one,
  );
  const { need, known } = words.need(first.code);
  if (!known) reader.faults.add(FAULTS.unknownNeed, reader.file('senneed'), first.row);
  return need;
}
