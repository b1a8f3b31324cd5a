import { AGE_COUNT, MAX_AGE } from '../../domain/ages.ts';
import { fixed } from '../../domain/fixedChoices/index.ts';
import type { Values } from '../../domain/parameters/index.ts';
import type { Area } from '../area/area.ts';
import type { ResidentVariants } from '../population/residentVariants.ts';
import { NORMAL_P90 } from '../random/normal.ts';
import { expectedEndings } from './endings.ts';
import { expectedNewPlans, newPlansApart } from './expectedNewPlans.ts';
import type { DemandFlows } from './flows.ts';
import { residualAt } from './residual.ts';
import { type SharedShocks, sharedShocks, type WidthYear } from './sharedShocks.ts';
import { bandOfAge, type TieBand, tieBands } from './tieBands.ts';
import { type BandYear, type Tie, tieYear } from './tieYear.ts';
import type { CountyForecast } from './trend/countyTrend.ts';

/** How the engine is tied to the forecast, so that there is one forecast and not two. */
export interface TiedTrend {
  readonly bands: readonly TieBand[];
  /** Index into `bands` of each age. */
  readonly bandOf: Uint8Array;
  /** Multiplier of new plans, index step × 26 + age at the 31 August before the year. */
  readonly level: Float64Array;
  /** Multiplier of endings, indexed likewise. */
  readonly endings: Float64Array;
  readonly shocks: SharedShocks;
}

/** Years ahead at which the engine is tied. */
export const TIED_YEARS = fixed('demand.tiedYears');
/** Years after that until bands no longer differ: a band's history says nothing of its future cohorts. */
const FADE_YEARS = fixed('demand.fadeYears');

/** What the engine is tied with. */
export interface TieInputs {
  /** With the principal projection: a variant or housing changes new plans on top of what is set here. */
  readonly area: Area;
  readonly flows: DemandFlows;
  readonly values: Values;
  /** Plans of the base January by age. */
  readonly stock: Float64Array;
  readonly forecast: CountyForecast;
  readonly years: number;
  readonly variants: ResidentVariants;
  /** Range of the register entry that says where residents turn out between the variants. */
  readonly departure: Readonly<{ low: number; high: number }>;
}

/**
 * Sets the level of new plans, and of endings where these decide, so that the expected plans of each
 * age band equal its forecast one, two and three years ahead; and the shocks that children share so
 * that ranges do. Expected plans are followed by single age with central values. After three years
 * the level of all new plans together is held; what sets a band apart from it, and from the hazards
 * of endings, fades.
 */
export function reconcile(inputs: TieInputs): TiedTrend {
  const { area, flows, values, forecast, years } = inputs;
  const bands = tieBands(forecast.stockByBand.map(({ ageBand }) => ageBand));
  const bandOf = bandOfAge(bands);
  const level = new Float64Array(years * AGE_COUNT);
  const endings = new Float64Array(years * AGE_COUNT);
  const widths: WidthYear[][] = [];
  let cohorts: Cohorts = {
    plans: inputs.stock,
    started: new Float64Array(AGE_COUNT),
    ended: new Float64Array(AGE_COUNT),
  };
  let tie: Tie = untied(bands.length);
  for (let step = 0; step < years; step++) {
    const entering = expectedNewPlans(area, flows, area.baseYear + step);
    const ending = expectedEndings(flows, values, cohorts.plans);
    const residual = residualAt(flows, values, step);
    if (step < TIED_YEARS) {
      const expected = bandYears(bands, bandOf, cohorts.plans, entering, ending, residual);
      const byBand = forecastsOf(bands, forecast).map(({ mean }) => mean[step]);
      tie = tieYear(bands, expected, forecast.stock.mean[step], byBand, tie.overall);
    }
    const kept = Math.min(1, Math.max(0, 1 - (step + 1 - TIED_YEARS) / FADE_YEARS));
    for (let age = 0; age < MAX_AGE; age++) {
      const band = bandOf[age + 1];
      const at = step * AGE_COUNT + age;
      level[at] = tie.overall + kept * (tie.level[band] - tie.overall);
      endings[at] = 1 + kept * (tie.endings[band] - 1);
      entering[age] *= level[at];
      ending[age] *= endings[at];
    }
    cohorts = aged(cohorts, entering, ending, residual);
    if (step < TIED_YEARS) widths.push(widthYear(inputs, bands, bandOf, cohorts, step));
  }
  return { bands, bandOf, level, endings, shocks: sharedShocks(bands, widths) };
}

function untied(bandCount: number): Tie {
  const ones = new Float64Array(bandCount).fill(1);
  return { level: ones, endings: ones, overall: 1 };
}

/** Expected plans by age, and how many of them started, or ended, since the base January. */
interface Cohorts {
  readonly plans: Float64Array;
  readonly started: Float64Array;
  readonly ended: Float64Array;
}

function aged(
  { plans, started, ended }: Cohorts,
  entering: Float64Array,
  ending: Float64Array,
  residual: number,
): Cohorts {
  const kept = total(plans) - total(ending);
  const next = (of: (age: number) => number) =>
    Float64Array.from({ length: AGE_COUNT }, (_, age) => (age === 0 ? 0 : of(age - 1)));
  return {
    plans: next((age) => {
      const left = plans[age] - ending[age];
      return left + entering[age] + (kept > 0 ? (residual * left) / kept : 0);
    }),
    started: next((age) => started[age] + entering[age]),
    ended: next((age) => ended[age] + ending[age]),
  };
}

function bandYears(
  bands: readonly TieBand[],
  bandOf: Uint8Array,
  plans: Float64Array,
  entering: Float64Array,
  ending: Float64Array,
  residual: number,
): BandYear[] {
  const kept = total(plans) - total(ending);
  return bands.map((_, band) => {
    const sums = { held: 0, ending: 0, entering: 0, residual: 0 };
    for (let age = 0; age < MAX_AGE; age++) {
      if (bandOf[age + 1] !== band) continue;
      sums.held += plans[age];
      sums.ending += ending[age];
      sums.entering += entering[age];
      sums.residual += kept > 0 ? (residual * (plans[age] - ending[age])) / kept : 0;
    }
    return sums;
  });
}

/** Forecast of each band; of the total where all ages are one band. */
function forecastsOf(bands: readonly TieBand[], { stock, stockByBand }: CountyForecast) {
  return bands.map(
    ({ label }) => stockByBand.find(({ ageBand }) => ageBand === label)?.forecast ?? stock,
  );
}

/** 90th less 10th percentile of a normal distribution, in standard deviations. */
const WIDTH_OF_80_PERCENT = 2 * NORMAL_P90;

function widthYear(
  { area, flows, values, forecast, variants, departure }: TieInputs,
  bands: readonly TieBand[],
  bandOf: Uint8Array,
  { started, ended }: Cohorts,
  step: number,
): WidthYear[] {
  const residents =
    ((departure.high - departure.low) *
      newPlansApart(area, flows, variants, area.baseYear + step)) /
    WIDTH_OF_80_PERCENT;
  const relative = independentSpread(area, flows, values) + residents * residents;
  const endingSd = values['demand.cessationShockSd'];
  const year = (
    wanted: { p10: readonly number[]; p90: readonly number[] },
    band: number | null,
  ) => {
    const sum = (counts: Float64Array) =>
      counts.reduce(
        (all, one, age) => (band === null || bandOf[age] === band ? all + one : all),
        0,
      );
    const [came, went] = [sum(started), sum(ended)];
    return {
      wanted: (wanted.p90[step] - wanted.p10[step]) / WIDTH_OF_80_PERCENT,
      known: relative * came * came + endingSd * endingSd * went * went + came + went,
      started: came,
      ended: went,
    };
  };
  return [
    ...forecastsOf(bands, forecast).map((one, band) => year(one, band)),
    year(forecast.stock, null),
  ];
}

/** Variance of the log of new plans that independent shocks of needs and districts leave in the sum. */
function independentSpread(area: Area, flows: DemandFlows, values: Values): number {
  let all = 0;
  let squares = 0;
  for (let n = 0; n < area.needCount; n++) {
    const need = total(flows.newPlanRate.subarray(n * AGE_COUNT, (n + 1) * AGE_COUNT));
    all += need;
    squares += need * need;
  }
  const needSd = values['demand.needShockSd'];
  const districtSd = values['demand.districtShockSd'];
  const needs = all > 0 ? (needSd * needSd * squares) / (all * all) : 0;
  return needs + (districtSd * districtSd) / area.districtCount;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
