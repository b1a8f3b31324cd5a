import { MAX_AGE } from '../../domain/ages.ts';
import type { DatasetRow } from '../../domain/datasetTables.ts';
import { yearOfDay } from './days.ts';
import type { Plan, Sen2Return } from './records.ts';
import { tally } from './tally.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Days to issue a plan: 20 weeks are the statutory limit; published tables tell 52 weeks apart. */
const WEEKS_20 = 140;
const WEEKS_52 = 364;

/** What a return tells of the calendar year before its January. */
export interface YearFlows {
  readonly year: number;
  readonly newPlans: number;
  readonly ceasedPlans: number;
  readonly newByNeedAge: DatasetRow<'newPlansByNeedAge'>[];
  readonly newByAgeEstablishment: DatasetRow<'newPlansByAgeEstablishment'>[];
  readonly newByNeedEstablishment: DatasetRow<'newPlansByNeedEstablishment'>[];
  readonly ceased: DatasetRow<'ceasedPlans'>[];
  readonly funnel: Omit<DatasetRow<'funnel'>, 'appeals'>;
  readonly requestsByAge: DatasetRow<'requestsByAge'>[];
}

/**
 * Counts new and ceased plans, requests and assessments of the calendar year that a return covers, as
 * the published tables count them: new plans by the age at the 31 August before the year (need) and
 * on the start date (establishment), ceased plans by the age on the cease date, requests by the age on
 * the day of the request.
 */
export function countFlows(of: Sen2Return, words: Vocabulary): YearFlows {
  const year = of.year - 1;
  const started = of.plans.filter(({ start }) => yearOfDay(start) === year);
  const ended = of.plans.filter(({ cease }) => yearOfDay(cease) === year);
  const placed = (plan: Plan) => plan.placedNow || plan.named || words.noPlacement;
  const augustBefore = ({ child }: Plan) =>
    Math.min(MAX_AGE, Math.max(0, of.children[child].age! - 1));
  return {
    year,
    newPlans: started.length,
    ceasedPlans: ended.length,
    newByNeedAge: tally(started, (plan) => ({ year, need: plan.need, age: augustBefore(plan) })),
    newByAgeEstablishment: tally(started, (plan) => ({
      year,
      age: plan.ageAtStart,
      establishment: placed(plan),
    })),
    newByNeedEstablishment: tally(started, (plan) => ({
      year,
      need: plan.need,
      establishment: placed(plan),
    })),
    ceased: tally(ended, ({ ageAtCease, reason }) => ({ year, age: ageAtCease, reason })),
    funnel: funnelOf(of, year, started),
    requestsByAge: requestsByAge(of, year),
  };
}

function funnelOf(of: Sen2Return, year: number, started: readonly Plan[]): YearFlows['funnel'] {
  const requests = requestsOf(of, year);
  const asked = (outcome: string) => requests.filter((one) => one.outcome === outcome).length;
  const assessed = (outcome: string) =>
    of.assessments.filter((one) => one.year === year && one.outcome === outcome).length;
  const issued = started.filter(({ ofTheYear }) => ofTheYear);
  const within = (low: number, high: number) =>
    issued.filter(({ start, received }) => start - received > low && start - received <= high)
      .length;
  return {
    year,
    comparable: true,
    requests: requests.length,
    agreed_assessment: asked('agreed'),
    refused_assessment: asked('refused'),
    requests_undecided: asked('undecided'),
    requests_withdrawn: asked('withdrawn'),
    assessments_with_plan: assessed('agreed'),
    assessments_without_plan: assessed('refused'),
    assessments_withdrawn: assessed('withdrawn'),
    plans_issued: issued.length,
    issued_within_20_weeks: within(Number.NEGATIVE_INFINITY, WEEKS_20),
    issued_in_20_to_52_weeks: within(WEEKS_20, WEEKS_52),
    issued_after_52_weeks: within(WEEKS_52, Number.POSITIVE_INFINITY),
  };
}

function requestsOf(of: Sen2Return, year: number) {
  return of.requests.filter(
    ({ received, outcome }) => outcome !== 'history' && yearOfDay(received) === year,
  );
}

function requestsByAge(of: Sen2Return, year: number): DatasetRow<'requestsByAge'>[] {
  const ages = new Map<number, Record<'agreed' | 'refused' | 'undecided' | 'withdrawn', number>>();
  for (const { age, outcome } of requestsOf(of, year)) {
    if (age === null || outcome === 'history') continue;
    const counts = ages.get(age) ?? { agreed: 0, refused: 0, undecided: 0, withdrawn: 0 };
    counts[outcome]++;
    ages.set(age, counts);
  }
  return [...ages]
    .sort(([a], [b]) => a - b)
    .map(([age, { agreed, refused, undecided, withdrawn }]) => ({
      year,
      age,
      requests: agreed + refused + undecided + withdrawn,
      agreed_assessment: agreed,
      refused_assessment: refused,
      requests_undecided: undecided,
      requests_withdrawn: withdrawn,
    }));
}
