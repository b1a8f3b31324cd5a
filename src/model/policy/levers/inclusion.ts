import { AGE_COUNT } from '../../../domain/ages.ts';
import { fixed } from '../../../domain/fixedChoices/index.ts';
import type { Policy } from '../../../domain/scenario.ts';
import type { Area } from '../../area/area.ts';
import type { Stream } from '../../random/stream.ts';
import { policySize } from '../policySize.ts';
import { type InForce, type Lever, leversOf } from './lever.ts';
import { eachCell, type Reach, reachOf } from './reach.ts';

/** What a policy does to mainstream schools, of a size drawn for one draw. */
export interface Inclusion extends Lever {
  readonly reach: Reach;
  /** Bands by which mainstream and SRPs meet more complex needs. */
  readonly bandsMet: number;
  /** Utility added to a mainstream place in families' preferences. */
  readonly confidence: number;
}

const MOST_BANDS = fixed('policy.mostBandsMet');
const MOST_CONFIDENCE = fixed('policy.mostConfidence');
/** Children of statutory school age and the year before it, whom the schools of a community teach. */
const [ageLow, ageHigh] = fixed('policy.communityAges');
const SCHOOL_AGE = { ageLow, ageHigh };

/** Policies that raise what mainstream meets: everywhere reached, or in communities of schools. */
export function drawInclusions(
  area: Area,
  policies: readonly Policy[],
  stream: Stream,
): readonly Inclusion[] {
  return leversOf(policies, ['inclusion', 'localities'], (policy, lever) => ({
    ...lever,
    reach: reachOf(
      area,
      policy.kind === 'inclusion'
        ? policy
        : { districts: policy.districts, needs: [], ...SCHOOL_AGE },
    ),
    bandsMet: policySize(stream, policy.id, policy.bandsMet, -MOST_BANDS, MOST_BANDS),
    confidence: policySize(
      stream,
      policy.id,
      policy.confidenceChange,
      -MOST_CONFIDENCE,
      MOST_CONFIDENCE,
    ),
  }));
}

/**
 * One measure of the inclusion policies in force, added up by `reachCell`; null where it is nothing
 * everywhere.
 *
 * @param everywhere what every child has beside them.
 */
export function inclusionTable(
  area: Area,
  acting: readonly InForce<Inclusion>[],
  measure: 'bandsMet' | 'confidence',
  everywhere: number,
): Float64Array | null {
  const some = acting.filter((inclusion) => inclusion[measure] !== 0);
  if (some.length === 0 && everywhere === 0) return null;
  const table = new Float64Array(area.districtCount * area.needCount * AGE_COUNT).fill(everywhere);
  for (const { reach, strength, [measure]: size } of some) {
    eachCell(area, reach, (cell) => {
      table[cell] += strength * size;
    });
  }
  return table;
}
