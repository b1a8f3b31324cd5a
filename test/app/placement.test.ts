import { describe, expect, it } from 'vitest';
import {
  mostMisplaced,
  placementHeadline,
  placementTitle,
  preferenceTitle,
  shortType,
  trendTitle,
  typeInSentence,
  waitingTitle,
  waitWords,
} from '../../src/app/content/placement.ts';
import { openWords, schoolHeadline } from '../../src/app/content/school.ts';
import { flowOf, needMatrix, typeMatrix } from '../../src/app/placement/placed.ts';
import { resolveChoices } from '../../src/app/state/choices.ts';
import { queriesFor } from '../../src/app/state/pageQueries.ts';
import { HOME } from '../../src/app/state/route.ts';
import { FIRST_SPLIT, SLOW_SLOTS } from '../../src/app/state/slots.ts';
import { nodeSizes } from '../../src/charts/flow/flow.ts';
import type { PlacementCell, PlacementView } from '../../src/results/views/placementTypes.ts';
import type { School } from '../../src/results/views/schoolTypes.ts';
import { fan, manifest, provenance } from './support/views.ts';

const cell = (mean: number): PlacementCell => ({
  children: { mean, p10: mean * 0.8, p50: mean, p90: mean * 1.2 },
  base: mean / 2,
});
/** Testshire: rows mainstream, SRP, special, as needed and as attended. */
const ATTENDED = [
  [600, 0, 0],
  [30, 70, 0],
  [100, 10, 190],
];
const NEEDED = [
  [400, 60, 100],
  [200, 40, 200],
];
const table = (rows: readonly number[][]) => rows.map((row) => row.map(cell));

function view(attended = ATTENDED, query: Partial<PlacementView['query']> = {}): PlacementView {
  const still = fan(10, 1, 1);
  return {
    kind: 'placement',
    provenance: provenance(200),
    areaName: manifest.name,
    query: { kind: 'placement', year: 2031, district: null, need: null, phase: null, ...query },
    needs: manifest.needs,
    types: manifest.settingTypes,
    children: cell(1000),
    needToNeeded: table(NEEDED),
    needToAttended: table(NEEDED),
    neededToAttended: table(attended),
    mismatch: { specialBelow: still, mainstreamAbove: still },
    waiting: { byYears: [], all: still },
    preferences: {
      tookPart: still,
      listed: still,
      firstPreference: still,
      oneOfFirstThree: still,
      unplaced: still,
      districts: [],
    },
    overNumber: still,
    refused: still,
  };
}

describe('the headline of placement', () => {
  it('names the largest flow away from the type needed, with its range', () => {
    expect(placementHeadline(view(), 'Testshire', 200).replaceAll('\u00a0', ' ')).toBe(
      'About 100 children needed a state special school and were placed in mainstream in January 2031: 8 in 10 simulated futures fall between 80 and 120',
    );
  });

  it('says whom it is about', () => {
    const asked = view(ATTENDED, { need: 'SLD', phase: 2, district: 'E01' });
    expect(placementHeadline(asked, 'Ashby', 200)).toMatch(
      /^About 100 secondary children with severe learning difficulty from Ashby needed/,
    );
  });

  it('names measure, area and year where everybody has the type they need', () => {
    const met = view([
      [600, 0, 0],
      [0, 70, 0],
      [0, 0, 190],
    ]);
    expect(mostMisplaced(met)).toBeUndefined();
    expect(placementHeadline(met, 'Testshire', 200)).toBe(
      'Where children needed to go and where they went, Testshire, January 2031',
    );
    expect(placementTitle(met, 'Testshire')).toMatch(/^Children by type needed/);
  });
});

describe('titles of placement', () => {
  it('say the share met of the type that most were placed out of', () => {
    expect(placementTitle(view(), 'Testshire')).toBe(
      'About 63 in 100 of those who needed a state special school were placed there',
    );
  });

  it('say a direction only where nine futures in ten agree on it', () => {
    const subject = 'The waiting list';
    expect(trendTitle(subject, 'is', fan(100, 20, 5), 'neutral')).toBe(
      'The waiting list is very likely to grow by January 2035',
    );
    expect(trendTitle(subject, 'is', fan(100, 2, 20), 'neutral')).toBe('neutral');
  });

  it('say how many wait less than a year, and preferences with both ends', () => {
    const [short, long] = [cell(70).children, cell(30).children];
    expect(waitingTitle([short, long], 'Testshire', 2031)).toContain('About 7 in 10');
    expect(waitingTitle([cell(0).children], 'Testshire', 2031)).toContain('Testshire');
    expect([0, 1, 5].map((years) => waitWords(years, 5))).toEqual([
      'Less than a year',
      '1 year',
      '5 years or more',
    ]);
    expect(preferenceTitle(fan(0.7, 0, 0.01), 'Testshire', 2031)).toBe(
      'Between 64 and 76 in 100 got their first preference in the round before January 2031',
    );
    expect(preferenceTitle(fan(0.7, 0, 0.01), 'Testshire', 2020)).toContain('Testshire');
  });

  it('use the label of a type whose role is split over several', () => {
    const [mainstream] = manifest.settingTypes;
    const twin = { ...mainstream, id: 'academy', label: 'Academy' };
    expect(typeInSentence(mainstream, manifest.settingTypes)).toBe('mainstream');
    expect(typeInSentence(twin, [mainstream, twin])).toBe('academy');
    expect(shortType(twin, [mainstream, twin])).toBe('Academy');
  });
});

describe('what is drawn of placement', () => {
  it('has the same children in both matrices and at every stage of the flow', () => {
    const data = view();
    const all = (cells: readonly (readonly { mean: number }[])[]) =>
      cells.flat().reduce((sum, { mean }) => sum + mean, 0);
    expect(all(typeMatrix(data, 2025).cells)).toBe(1000);
    expect(all(needMatrix(data, 2025).cells)).toBe(1000);
    const flow = flowOf(data);
    for (const stage of [0, 1, 2]) {
      expect(nodeSizes(flow, stage).reduce((sum, size) => sum + size, 0)).toBe(1000);
    }
  });

  it('leaves out rows with nobody in them at either January', () => {
    const none = view([
      [600, 0, 0],
      [0, 0, 0],
      [100, 0, 300],
    ]);
    expect(typeMatrix(none, 2025).rows.map(({ code }) => code)).toEqual(['mainstream', 'special']);
  });
});

const scenarios = [{ id: 'no-change', label: 'No change', file: 'no-change.json' }];
describe('what the page of placement asks for', () => {
  it('asks for the yardstick last, and for a school alone while its card is open', () => {
    const ask = (school: string | null) => {
      const route = { ...HOME, page: 'placement' as const, school };
      const choices = resolveChoices(route, manifest, scenarios);
      return queriesFor('placement', choices, manifest, FIRST_SPLIT);
    };
    expect(Object.keys(ask(null)).sort()).toEqual(['placement', 'provisions', 'yardstick']);
    expect(SLOW_SLOTS).toEqual(['yardstick']);
    expect(ask('elm').school).toEqual({ kind: 'school', provision: 'elm', year: 2031 });
    expect(ask('elm').yardstick).toBeUndefined();
  });
});

function school(change: Partial<School>): School {
  const terms = Array.from({ length: 11 }, (_, at) => ({
    year: 2025 + at,
    open: true,
    designation: '',
    needs: [],
    ageLow: 4,
    ageHigh: 18,
    bandLow: 1,
    bandHigh: 5,
    places: 100,
    placesForArea: 100,
  }));
  const still = fan(0, 0, 0);
  return {
    id: 'elm',
    name: 'Elm School',
    type: { id: 'special', label: 'State special', role: 'special' },
    district: 'Ashby',
    onRollOther: 0,
    terms,
    onRoll: fan(90, 0, 0),
    admitted: still,
    refused: still,
    outside: still,
    overNumber: still,
    firstPreferences: still,
    meanBand: [],
    meanMinutes: [],
    homes: [],
    needs: [],
    ...change,
  };
}

describe('the card of a school', () => {
  it('says how many it is likely to refuse, or may refuse, or how many it has', () => {
    expect(schoolHeadline(school({ refused: fan(40, 0, 1) }), 2031, 200)).toBe(
      'Elm School is likely to refuse between 34 and 46 children a year for want of a place by 2031',
    );
    expect(schoolHeadline(school({ refused: fan(2, 0, 1) }), 2031, 200)).toBe(
      'Elm School may refuse up to 8 children a year for want of a place by 2031',
    );
    expect(schoolHeadline(school({}), 2031, 200)).toBe(
      'Elm School has about 90 children with plans in January 2031',
    );
  });

  it('says when a school is not yet open, or closed', () => {
    const openFrom = (first: number, last: number) =>
      school({
        terms: school({}).terms.map((one) => ({
          ...one,
          open: one.year >= first && one.year <= last,
        })),
      });
    expect(openWords(openFrom(2025, 2035), 2031)).toBeUndefined();
    expect(openWords(openFrom(2033, 2035), 2031)).toBe('Not yet open: its first January is 2033.');
    expect(openWords(openFrom(2025, 2029), 2031)).toBe('Closed by then.');
  });
});
