import { AGE_COUNT, PHASE_COUNT, phaseIndex } from '../../domain/ages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PopulationValues } from '../../domain/parameters/population.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Area, Population } from '../area/area.ts';
import { type HousingGrowth, housingGrowth } from '../policy/housingGrowth.ts';
import { policySize } from '../policy/policySize.ts';
import type { Stream } from '../random/stream.ts';
import { type ResidentVariants, residentVariants } from './residentVariants.ts';

/** Who lives in the area in a scenario, before any draw. */
export interface ResidentPlan {
  readonly variants: ResidentVariants;
  /** Where the scenario stands between the low (−1), principal (0) and high (1) variant. */
  readonly centre: -1 | 0 | 1;
  readonly housing: readonly HousingGrowth[];
}

/** Who lives in the area in one draw. */
export interface Residents {
  readonly population: Population;
  /**
   * Of them, residents of new dwellings who were not in the area before, in the year in which they
   * are first counted: index (step × districts + district) × 26 + age. Empty without housing policies.
   */
  readonly movedIn: Float64Array;
}

const CENTRES = { low: -1, principal: 0, high: 1 } as const;

/** @param values central values of the register. */
export function planResidents(
  dataset: Dataset,
  area: Area,
  scenario: Scenario,
  values: PopulationValues,
  years: number,
): ResidentPlan {
  return {
    variants: residentVariants(dataset, area, values, years),
    centre: CENTRES[scenario.population],
    housing: housingGrowth(area, scenario, years),
  };
}

/**
 * Residents of a draw: the scenario's variant, moved by how far the draw departs from it, and those
 * of new dwellings. A draw departs from every variant by as much, so that two variants differ in a
 * draw by what they say and not by luck.
 *
 * @param stream null gives policies their central size: with central values, the scenario's middle.
 */
export function residentsOfDraw(
  area: Area,
  plan: ResidentPlan,
  values: PopulationValues,
  stream: Stream | null,
): Residents {
  const population = departed(plan, plan.centre + values['population.departure']);
  if (plan.housing.length === 0) return { population, movedIn: new Float64Array(0) };
  const movedIn = newcomers(plan.housing, values, stream);
  addAgeing(area, population, movedIn);
  return { population, movedIn };
}

function departed({ variants }: ResidentPlan, departure: number): Population {
  const { principal } = variants;
  const towards = (departure < 0 ? variants.low : variants.high).residents;
  const share = Math.abs(departure);
  const residents = new Float64Array(towards.length);
  for (let at = 0; at < residents.length; at++) {
    const one = principal.residents[at];
    residents[at] = Math.max(0, one + share * (towards[at] - one));
  }
  return { firstYear: principal.firstYear, lastYear: principal.lastYear, residents };
}

/** Residents whom new dwellings bring into the area, by step, district and age. */
function newcomers(
  housing: readonly HousingGrowth[],
  values: PopulationValues,
  stream: Stream | null,
): Float64Array {
  const profile = ageProfile(values);
  const movedIn = new Float64Array(housing[0].dwellings.length * AGE_COUNT);
  for (const { policyId, childrenPerDwelling, dwellings } of housing) {
    const size =
      childrenPerDwelling === null
        ? values['housing.childrenPerDwelling']
        : stream === null
          ? childrenPerDwelling[1]
          : policySize(stream, policyId, childrenPerDwelling, 0);
    const kept = size * (1 - values['housing.displacedShare']);
    for (let row = 0; row < dwellings.length; row++) {
      if (dwellings[row] === 0) continue;
      for (let age = 0; age < AGE_COUNT; age++) {
        movedIn[row * AGE_COUNT + age] += dwellings[row] * kept * profile[age];
      }
    }
  }
  return movedIn;
}

/** Share of the children of new dwellings at each age: the share of a phase, evenly over its ages. */
function ageProfile(values: PopulationValues): Float64Array {
  const shares = [
    values['housing.shareEarlyYears'],
    values['housing.sharePrimary'],
    values['housing.shareSecondary'],
    values['housing.sharePost16'],
    values['housing.sharePost19'],
  ];
  const all = shares.reduce((sum, share) => sum + share, 0);
  const agesIn = new Float64Array(PHASE_COUNT);
  for (let age = 0; age < AGE_COUNT; age++) agesIn[phaseIndex(age)]++;
  return Float64Array.from({ length: AGE_COUNT }, (_, age) => {
    const phase = phaseIndex(age);
    return all > 0 ? shares[phase] / all / agesIn[phase] : 0;
  });
}

/** Adds newcomers to the population: they stay, a year older each year, until they are past 25. */
function addAgeing(area: Area, population: Population, movedIn: Float64Array): void {
  const block = area.districtCount * AGE_COUNT;
  const extra = new Float64Array(block);
  const offset = (area.baseYear - population.firstYear) * block;
  for (let at = 0; at < movedIn.length; at += block) {
    for (let cell = block - 1; cell >= 0; cell--) {
      const older = cell % AGE_COUNT > 0 ? extra[cell - 1] : 0;
      extra[cell] = older + movedIn[at + cell];
      population.residents[offset + at + cell] += extra[cell];
    }
  }
}
