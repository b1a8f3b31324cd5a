import { AGE_COUNT } from '../../../domain/ages.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { DatasetRow } from '../../../domain/datasetTables.ts';
import { fixed } from '../../../domain/fixedChoices/index.ts';

/** Decisions of the reference area's profile that steady an age of the area's own. */
const PRIOR_DECISIONS = fixed('demand.refusalPrior');
/** Below and above these the publication has bands ("2 and under", "20 and over"). */
const [FIRST_AGE, LAST_AGE] = fixed('demand.refusalBandAges');

/**
 * Odds that a request is refused at each age, relative to all ages: those of younger children are
 * refused less often. Ages on the date of the request stand for the age at the 31 August before
 * the year, which is how new plans are counted: requests come months before the plan.
 *
 * Weighted by expected plans the mean is 1, so that whatever share of requests is agreed overall, the
 * plans of all ages together still take plans ÷ share requests: 1 ÷ share(age) = 1 + odds × relative
 * odds(age).
 *
 * @param plansByAge expected plans by age at the 31 August before the year.
 */
export function relativeRefusalOdds(
  { manifest, tables, reference }: Dataset,
  plansByAge: Float64Array,
): Float64Array {
  const own = decisionsByAge(tables.requestsByAge, manifest.baseYear);
  const national = decisionsByAge(reference.requestsByAge, manifest.baseYear);
  const ownOdds = odds(own.refused[AGE_COUNT], own.agreed[AGE_COUNT]);
  const nationalOdds = odds(national.refused[AGE_COUNT], national.agreed[AGE_COUNT]);
  const relative = Float64Array.from({ length: AGE_COUNT }, (_, age) => {
    const at = Math.min(LAST_AGE, Math.max(FIRST_AGE, age));
    const profile = nationalOdds === null ? 1 : profileAt(national, at) / nationalOdds;
    if (ownOdds === null) return profile;
    const expected = ownOdds * profile;
    const refused = own.refused[at] + (PRIOR_DECISIONS * expected) / (1 + expected);
    const agreed = own.agreed[at] + PRIOR_DECISIONS / (1 + expected);
    return refused / agreed / ownOdds;
  });
  let plans = 0;
  let weighted = 0;
  for (let age = 0; age < AGE_COUNT; age++) {
    plans += plansByAge[age];
    weighted += plansByAge[age] * relative[age];
  }
  return weighted > 0 ? relative.map((one) => (one * plans) / weighted) : relative.fill(1);
}

/** Share of requests agreed at an age, where `share` are agreed over all. */
export function agreedAtAge(share: number, relativeOdds: number): number {
  return 1 / (1 + ((1 - share) / share) * relativeOdds);
}

/** Decisions by age, and over all ages at index 26. */
interface Decisions {
  readonly agreed: Float64Array;
  readonly refused: Float64Array;
}

function decisionsByAge(
  rows: readonly DatasetRow<'requestsByAge'>[],
  beforeYear: number,
): Decisions {
  const agreed = new Float64Array(AGE_COUNT + 1);
  const refused = new Float64Array(AGE_COUNT + 1);
  for (const { year, age, agreed_assessment, refused_assessment } of rows) {
    if (year >= beforeYear || agreed_assessment === null || refused_assessment === null) continue;
    const at = Math.min(LAST_AGE, Math.max(FIRST_AGE, age));
    for (const index of [at, AGE_COUNT]) {
      agreed[index] += agreed_assessment;
      refused[index] += refused_assessment;
    }
  }
  return { agreed, refused };
}

/** Null where nothing was decided, or everything one way: no profile can be read from that. */
function odds(refused: number, agreed: number): number | null {
  return refused > 0 && agreed > 0 ? refused / agreed : null;
}

/** Odds at an age; those of all ages where the age has none. */
function profileAt({ agreed, refused }: Decisions, age: number): number {
  return odds(refused[age], agreed[age]) ?? refused[AGE_COUNT] / agreed[AGE_COUNT];
}
