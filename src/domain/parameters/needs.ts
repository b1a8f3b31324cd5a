import type { Parameter } from '../register.ts';
import { entry } from './entry.ts';

const SEN2 = 'DfE, Education, health and care plans, reporting year 2025 (SEN2)';
const TARIFF =
  'Herefordshire Council, FOI2022/00408, high needs tariff: groups A to C mostly mainstream, D to F mostly special';

const bandMean = <const R extends string>(
  role: R,
  range: readonly [number, number, number],
  reason = 'Nothing is published by band; one published tariff ties bands to usual settings.',
) =>
  entry(
    `placement.meanBand.${role}`,
    `Mean complexity band of children in ${role}`,
    'band 1 to 5',
    { range, within: [1.05, 4.95], quality: 'assumed', source: TARIFF, reason },
  );

/** How complex children's needs are and which type of place they need. */
export const NEED_PARAMETERS = [
  bandMean('mainstream', [1.6, 2, 2.4]),
  bandMean('srp', [2.4, 2.8, 3.2]),
  bandMean('special', [3.5, 3.9, 4.3]),
  bandMean('independent', [3.2, 3.7, 4.2]),
  bandMean('ap', [2.5, 3, 3.5]),
  bandMean('fe', [2, 2.6, 3.2]),
  {
    ...bandMean('other', [2, 2.8, 3.6]),
    reason: 'Educated elsewhere spans the whole range; centre between mainstream and special.',
  },
  entry(
    'placement.bandPeak',
    'How closely complexity bands gather around the mean of a setting type',
    'curvature of the log weight',
    {
      range: [0.15, 0.25, 0.4],
      within: [0, 3],
      quality: 'assumed',
      source: TARIFF,
      reason:
        'Published tariffs spread one setting type over three bands or so; nothing is published by band and setting.',
    },
  ),
  entry(
    'placement.needComplexityWeight',
    'How far needs differ in complexity within one setting type',
    'band tilt per log odds of a specialist place',
    {
      range: [0.1, 0.3, 0.5],
      within: [0, 2],
      quality: 'assumed',
      source: `${SEN2}: share of plans in state special or independent by need`,
      reason:
        'The share of a need that attends special or independent schools is a proxy for its severity, contaminated by local supply.',
    },
  ),
  entry(
    'placement.moveReferenceWeight',
    "Weight of the reference area's moves between setting types",
    'children',
    {
      range: [200, 200, 200],
      within: [0, 100_000],
      quality: 'assumed',
      source: SEN2,
      reason: 'Steadies moves of small cohorts; large cohorts keep their own.',
    },
  ),
  entry(
    'placement.outsideBoundsWeight',
    "Weight of complexity bands outside a school's bounds among its present pupils",
    'relative weight',
    {
      range: [0.1, 0.2, 0.4],
      within: [0, 1],
      quality: 'assumed',
      source: 'No publication of complexity by school',
      reason:
        'Some pupils do not match what their school is designated for; how many is not known.',
    },
  ),
  entry(
    'placement.latentUnmet',
    'Children who need a state special or SRP place and attend mainstream',
    'per child met in that type',
    {
      range: [0.01, 0.04, 0.08],
      within: [0, 1],
      quality: 'assumed',
      source: `${SEN2}: 416 in other placement settings in 2025; 591 and 486 awaiting provision in 2019 and 2022`,
      reason:
        'Need that is not met cannot be seen in flows where a type is full. The range spans the published counts of children waiting.',
    },
  ),
  entry(
    'placement.independentNeededShare',
    'Children in independent provision who need that type itself',
    'share',
    {
      range: [0.25, 0.4, 0.6],
      within: [0, 1],
      quality: 'assumed',
      source:
        'Newton and CIPFA for DfE, Delivering Better Value in SEND, phase 1 insights: half to two thirds of reviewed children better met elsewhere',
      reason: 'The others went there for want of a state special or SRP place.',
    },
  ),
  entry(
    'placement.apNeededShare',
    'Children in alternative provision who need that type itself',
    'share',
    {
      range: [0.3, 0.5, 0.7],
      within: [0, 1],
      quality: 'assumed',
      source: 'None found',
      reason: 'Alternative provision is not meant for want of a special school place.',
    },
  ),
  entry(
    'placement.otherAwaitingShare',
    'Children of school age educated elsewhere who wait for a school place',
    'share',
    {
      range: [0.05, 0.12, 0.25],
      within: [0, 1],
      quality: 'assumed',
      source: `${SEN2}: other placement settings include those awaiting provision`,
      reason:
        'Placement codes do not tell waiting apart from settled arrangements. Low enough that the list of the base January is one that a September round could have left.',
    },
  ),
  entry(
    'placement.specialShareOfUnmet',
    'Unmet specialist need that is for a state special school, not an SRP',
    'share',
    {
      range: [0.7, 0.85, 0.95],
      within: [0, 1],
      quality: 'assumed',
      source: SEN2,
      reason: 'Close to the mix of state special and SRP among children placed.',
    },
  ),
  entry(
    'placement.continuumSpecialBand',
    'Lowest complexity for which a state special school is expected',
    'band 1 to 5',
    {
      range: [3, 3, 3],
      within: [1, 5],
      quality: 'assumed',
      source: TARIFF,
      reason: 'Used for mismatch only: children in special below it.',
    },
  ),
  entry(
    'placement.continuumMainstreamBand',
    'Highest complexity for which mainstream is expected',
    'band 1 to 5',
    {
      range: [3, 3, 3],
      within: [1, 5],
      quality: 'assumed',
      source: TARIFF,
      reason: 'Used for mismatch only: children in mainstream above it.',
    },
  ),
  entry(
    'placement.feedbackMostPoints',
    'Waiting and mismatch beyond the base January to which families respond in full',
    'per cent of plan-holders',
    {
      range: [10, 10, 10],
      within: [0, 100],
      quality: 'assumed',
      source: 'None found',
      reason:
        'Used by the feedback policy only. Its sizes are stated for each point near the present; the bound keeps a straight line from being carried far beyond, and the circle from feeding itself without end.',
    },
  ),
] as const satisfies readonly Parameter[];
