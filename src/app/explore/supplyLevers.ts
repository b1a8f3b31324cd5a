/** Levers on special schools and SRPs: how many places there are, and whom special schools admit. */
import type { Policy } from '../../domain/scenario.ts';
import type { AreaFacts, SpecialistSchool } from './areaFacts.ts';
import { type AmountLever, type ChoiceLever, YOUR_SIZE } from './lever.ts';
import { CLASS_PLACES, spreadPlaces } from './newPlaces.ts';

const PLACES_RAMP = 3;
/** New places as a share of those there are, beyond which a plan is another kind of plan. */
const MOST_GROWTH = 0.1;
const CAPITAL = {
  special: {
    pounds: [75_960, 105_000, 154_000] as [number, number, number],
    source: 'cost of a place from North Yorkshire 2025, West Northamptonshire 2022 and Surrey 2022',
  },
  srp: {
    pounds: [6_700, 17_000, 60_000] as [number, number, number],
    source: 'cost of a place from two council decisions of 2023 and 2025',
  },
};
const ROLE_WORDS = { special: 'special schools', srp: 'SRPs' };

function expandPolicies(places: number, facts: AreaFacts): Policy[] {
  const groups = new Map<string, { school: SpecialistSchool; each: number; ids: string[] }>();
  for (const [school, each] of spreadPlaces(places, facts)) {
    const key = `${school.role}-by-${each}`;
    const group = groups.get(key) ?? { school, each, ids: [] };
    group.ids.push(school.id);
    groups.set(key, group);
  }
  return [...groups].map(([key, { school, each, ids }]): Policy => {
    const capital = CAPITAL[school.role];
    return {
      kind: 'expand',
      id: `places-${key}`,
      label: `${each} more places at each of ${ids.length} ${ROLE_WORDS[school.role]}`,
      september: facts.usualSeptember,
      rampYears: PLACES_RAMP,
      provisions: ids,
      placesEach: each,
      capitalPoundsPerPlace: capital.pounds,
      rationale: `${YOUR_SIZE} Each class of ${CLASS_PLACES} goes to the district with most children with plans for each specialist place, there to the school that has grown least for its size.`,
      source: `Number, schools and dates assumed; ${capital.source}`,
    };
  });
}

export const specialistPlaces: AmountLever = {
  kind: 'amount',
  id: 'places',
  label: 'Local specialist places',
  unit: 'places',
  help: ({ usualSeptember }) =>
    `Added at present special schools and SRPs, September ${usualSeptember} to ${usualSeptember + PLACES_RAMP - 1}. Each ten go where most children with plans share each specialist place.`,
  source: 'Range: up to a tenth more than there are, assumed. Capital from other councils.',
  assumptions: [
    'Where new places open is a rule and not a plan: classes of ten, each to the district with most children with plans for each specialist place, there to the school that has grown least for its size.',
    'New places serve the needs that their school serves now.',
  ],
  todayWords: 'Today: those already agreed',
  step: CLASS_PLACES,
  today: () => 0,
  range: ({ schools }) => {
    const places = schools.reduce((sum, school) => sum + school.places, 0);
    const classes = Math.max(Math.sign(places), Math.floor((places * MOST_GROWTH) / CLASS_PLACES));
    return { low: 0, high: classes * CLASS_PLACES };
  },
  policies: expandPolicies,
  say: (value) => `${value.toLocaleString('en-GB')} more specialist places`,
};

const LEAST_COMPLEX_FOR_SPECIAL = 3;
const MOST_COMPLEX = 5;

/** One change of what special schools admit, at those that it would change. */
function admissions(
  facts: AreaFacts,
  id: string,
  label: string,
  changes: (school: SpecialistSchool) => boolean,
  how: { bandLow?: number; bandHigh?: number; priority?: ['most-complex', 'nearest'] },
): Policy[] {
  const provisions = facts.schools
    .filter((school) => school.role === 'special' && changes(school))
    .map((school) => school.id);
  if (provisions.length === 0) return [];
  return [
    {
      kind: 'change-admissions',
      id,
      label,
      september: facts.usualSeptember,
      rampYears: 0,
      provisions,
      ...how,
      needsAdded: [],
      needsRemoved: [],
      limits: [],
      catchment: [],
      catchmentOnly: false,
      rationale: 'Chosen on the page Explore, to see who would get in.',
      source: 'Complexity stands for what schools ask of children who apply; no source gives it',
    },
  ];
}

export const specialAdmissions: ChoiceLever = {
  kind: 'choice',
  id: 'admissions',
  label: 'Who special schools admit',
  help: ({ usualSeptember }) =>
    `All state special schools of the area, new admissions from September ${usualSeptember}. No child who has a place loses it.`,
  source: 'Complexity, from 1 to 5, is an assumption: no source records it.',
  assumptions: [
    'Special schools get no more places, staff or top-up for the children they newly admit than the top-up of their complexity.',
  ],
  options: [
    'As now',
    'Most complex needs first, when full',
    'No child too complex: every level up to 5',
    'Complex needs only: levels 3 to 5',
  ],
  today: () => 0,
  policies: (choice, facts) => {
    if (choice === 1) {
      const label = 'Special schools take the most complex needs first';
      return admissions(facts, 'most-complex-first', label, () => true, {
        priority: ['most-complex', 'nearest'],
      });
    }
    if (choice === 2) {
      const label = 'Special schools admit every level of complexity up to the highest';
      return admissions(facts, 'every-level', label, ({ bandHigh }) => bandHigh < MOST_COMPLEX, {
        bandHigh: MOST_COMPLEX,
      });
    }
    const label = 'Special schools admit complex needs only';
    return admissions(
      facts,
      'complex-needs-only',
      label,
      ({ bandLow }) => bandLow < LEAST_COMPLEX_FOR_SPECIAL,
      { bandLow: LEAST_COMPLEX_FOR_SPECIAL },
    );
  },
  say: (value) =>
    [
      'special schools as now',
      'most complex needs first at special schools',
      'no child too complex for special schools',
      'special schools for complex needs only',
    ][value],
};
