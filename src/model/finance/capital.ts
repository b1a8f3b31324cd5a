import type { Policy, PolicyOf, Scenario } from '../../domain/scenario.ts';
import { type Area, UNLIMITED } from '../area/area.ts';
import { policySize, type SizeRange } from '../policy/policySize.ts';
import { shareInForce } from '../policy/policyYears.ts';
import type { Timetable } from '../policy/timetable.ts';
import type { Stream } from '../random/stream.ts';

/** Places that a policy adds and what each of them costs to build: apart from revenue. */
export interface CapitalWorks {
  readonly policyId: string;
  /** Places that open in the September of each step; 0 = the September of the base year. */
  readonly placesAdded: Float64Array;
  /** As the policy states them: no rise of building costs is added. */
  readonly poundsPerPlace: SizeRange;
}

type Adding = PolicyOf<'open' | 'expand' | 'regional'>;

/**
 * Works of the policies that open, expand or share provisions and state a capital cost. Places given
 * up return no capital, and a provision without a limit gains no place.
 *
 * @param years steps after the base January.
 */
export function capitalWorks(
  area: Area,
  timetable: Timetable,
  scenario: Scenario,
  years: number,
): readonly CapitalWorks[] {
  return scenario.policies.filter(adds).flatMap((policy) => {
    const { id, september, rampYears, capitalPoundsPerPlace } = policy;
    if (capitalPoundsPerPlace === undefined) return [];
    const placesAt = (step: number): number =>
      placesBy(policy, timetable, step, shareInForce(september, rampYears, area.baseYear + step));
    const placesAdded = Float64Array.from(
      { length: years },
      (_, step) => placesAt(step + 1) - placesAt(step),
    );
    return [{ policyId: id, placesAdded, poundsPerPlace: capitalPoundsPerPlace }];
  });
}

/**
 * Capital pounds by step, booked in the financial year of the September in which places open. The
 * cost of a place is drawn once a draw, with luck of its own: what is dear to build need not be dear
 * to run.
 */
export function capitalPounds(
  works: readonly CapitalWorks[],
  stream: Stream,
  years: number,
): Float64Array {
  const pounds = new Float64Array(years);
  for (const { policyId, placesAdded, poundsPerPlace } of works) {
    const each = policySize(stream, `${policyId} capital`, poundsPerPlace, 0);
    for (let step = 0; step < years; step++) pounds[step] += placesAdded[step] * each;
  }
  return pounds;
}

function adds(policy: Policy): policy is Adding {
  return policy.kind === 'open' || policy.kind === 'expand' || policy.kind === 'regional';
}

/** Places that stand by a January through a policy, so much of it being in force. */
function placesBy(policy: Adding, timetable: Timetable, step: number, share: number): number {
  if (policy.kind === 'open') return Math.round(policy.places * share);
  const each = policy.kind === 'expand' ? policy.placesEach : Math.max(0, policy.placesForAreaEach);
  const { provisions, places } = timetable;
  const limited = policy.provisions.filter(
    (id) => places[step * provisions.count + provisions.id.indexOf(id)] !== UNLIMITED,
  );
  return limited.length * Math.round(each * share);
}
