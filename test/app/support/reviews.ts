/** Schools, plans and reviews of an area that does not exist, for tests of the page. */
import type { PlanContext, School } from '../../../src/app/review/plan.ts';
import { type Scenario, type ScenarioFile, scenarioSchema } from '../../../src/domain/scenario.ts';
import type { ComparedMeasure } from '../../../src/results/compare/comparedTypes.ts';
import type { GainsAndLosses, ReviewView } from '../../../src/results/views/reviewTypes.ts';
import { around, provenance } from './views.ts';

export const NEEDS = ['ASD', 'MLD', 'SLD', 'SEMH'];

export function school(id: string, over: Partial<School> = {}): School {
  return {
    id,
    name: `${id} School`,
    settingType: 'State special',
    role: 'special',
    designation: 'Autism',
    district: 'Ashby',
    districtCode: 'E01',
    latitude: 51,
    longitude: 0,
    needs: 'ASD',
    needCodes: ['ASD'],
    ages: '4 to 18',
    ageLow: 4,
    ageHigh: 18,
    bands: '1 to 4',
    bandLow: 1,
    bandHigh: 4,
    priority: ['nearest'],
    places: 100,
    placesForArea: 100,
    onRoll: 100,
    admitted: 10,
    overNumber: 0,
    refused: 5,
    firstPreferences: 12,
    quality: 'published',
    source: '',
    ...over,
  };
}

export const context: PlanContext = {
  schools: new Map(
    [
      school('oak'),
      school('elm'),
      school('ash', { designation: '', needCodes: ['SEMH'], needs: 'SEMH' }),
    ].map((one) => [one.id, one]),
  ),
  designations: [
    { id: 'AUT', label: 'Autism', needCodes: ['ASD'], bandLow: 1, bandHigh: 4 },
    {
      id: 'ND',
      label: 'Neurodivergent',
      needCodes: ['ASD', 'MLD', 'SLD'],
      bandLow: 2,
      bandHigh: 5,
    },
  ],
  needs: NEEDS,
  firstSeptember: 2025,
  usualSeptember: 2027,
};

export const oak = context.schools.get('oak') as School;

export function scenario(over: Partial<ScenarioFile> = {}): Scenario {
  return scenarioSchema.parse({
    schemaVersion: 1,
    id: 'no-change',
    label: 'No change',
    description: '',
    ...over,
  });
}

/** Gains and losses by band alone; the other dimensions have one group that holds all. */
export function gains(gained: readonly number[], lost: readonly number[]): GainsAndLosses {
  const sum = (side: readonly number[]) =>
    around(
      side.reduce((all, one) => all + one, 0),
      2,
    );
  const all = [{ code: 'all', label: 'All', gained: sum(gained), lost: sum(lost) }];
  return {
    gained: sum(gained),
    lost: sum(lost),
    by: {
      band: gained.map((mean, at) => ({
        code: String(at + 1),
        label: `Band ${at + 1}`,
        gained: around(mean, mean / 2),
        lost: around(lost[at], lost[at] / 2),
      })),
      need: all,
      phase: all,
      district: all,
    },
    gainedFrom: [{ code: 'special', label: 'State special', children: sum(gained) }],
    lostTo: [{ code: 'special', label: 'State special', children: sum(lost) }],
  };
}

export function measure(over: Partial<ComparedMeasure>): ComparedMeasure {
  return {
    id: 'without-place',
    label: 'Children without the place they need',
    unit: 'children',
    group: 'children',
    better: 'lower',
    before: around(100, 10),
    value: around(90, 10),
    difference: around(-10, 4),
    betterShare: 0.92,
    ...over,
  };
}

/** A school of 100 places that is full before and after, unless a test says otherwise. */
export function review(changes: GainsAndLosses, over: Partial<ReviewView> = {}): ReviewView {
  return {
    kind: 'review',
    provenance: provenance(40, 'my-plan'),
    baselineLabel: 'No change',
    year: 2031,
    provisions: [
      {
        id: 'oak',
        name: 'Oak School',
        placesBefore: 100,
        places: 100,
        onRollBefore: around(100, 2),
        onRoll: around(100, 2),
        refusedBefore: around(5, 2),
        refused: around(8, 2),
        gained: changes.gained,
        lost: changes.lost,
      },
    ],
    atProvisions: changes,
    needsMet: changes,
    measures: [measure({})],
    ...over,
  };
}
