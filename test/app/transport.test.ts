import { describe, expect, it } from 'vitest';
import {
  byShareOver,
  clock,
  costRange,
  distanceWords,
  districtFlowsTitle,
  flowReading,
  guideWords,
  modeWords,
  overGuideTitle,
  routeSheetHeadline,
  schoolFlowsTitle,
  transportHeadline,
  transportLead,
  yearsTitle,
} from '../../src/app/content/transport.ts';
import { resolveChoices } from '../../src/app/state/choices.ts';
import { queriesFor } from '../../src/app/state/pageQueries.ts';
import { HOME } from '../../src/app/state/route.ts';
import { FIRST_SPLIT, SLOW_SLOTS } from '../../src/app/state/slots.ts';
import { flowList, flowsTwin } from '../../src/app/transport/flowTables.ts';
import { busiestSchool, flowsShown, schoolsDrawn } from '../../src/app/transport/shownRides.ts';
import type { RouteSheet } from '../../src/results/views/routeSheetTypes.ts';
import type {
  Journeys,
  JourneysRow,
  SchoolJourneys,
  TransportView,
} from '../../src/results/views/transportTypes.ts';
import { around, fan, manifest, provenance } from './support/views.ts';

const TRANSPORT_YEARS = 2025;
const journeys = (passengers: number, over: number, spread = 0.01): Journeys => ({
  passengers: around(passengers, 10),
  cost: around(passengers * 8000, passengers * 1000),
  costEach: 8000,
  meanKm: 12,
  meanMinutes: 34,
  overGuide: around(over, spread),
});
const row = (label: string, passengers: number, over: number, spread = 0.01): JourneysRow => ({
  code: label,
  label,
  ...journeys(passengers, over, spread),
});
const school = (id: string, passengers: number): SchoolJourneys => ({
  id,
  name: `School ${id}`,
  type: { id: 'special', label: 'State special', role: 'special' },
  district: 'Ashby',
  latitude: 51,
  longitude: 1,
  passengers: around(passengers, 5),
  cost: around(passengers * 8000, 1000),
  costEach: 8000,
  meanKm: 12,
  meanMinutes: 30,
  overGuide: 0.1,
});

const view: TransportView = {
  kind: 'transport',
  provenance: provenance(200),
  areaName: 'Testshire',
  query: { kind: 'transport', year: 2031, district: null },
  financialYear: 2030,
  guideMinutes: { primary: 45, secondary: 75 },
  roadsStated: false,
  cost: {
    spend: fan(70_000_000, 2_000_000, 1_000_000, TRANSPORT_YEARS),
    running: fan(0, 0, 0, TRANSPORT_YEARS),
    charges: fan(500_000, 0, 0, TRANSPORT_YEARS),
    net: fan(69_500_000, 2_000_000, 1_000_000, TRANSPORT_YEARS),
  },
  passengers: fan(8000, 100, 10, TRANSPORT_YEARS),
  meanMinutes: fan(34, 0, 1, TRANSPORT_YEARS),
  overGuide: fan(0.1, -0.001, 0.002, TRANSPORT_YEARS),
  carbonTonnes: fan(10_000, -100, 10, TRANSPORT_YEARS),
  total: journeys(1000, 0.093),
  whole: journeys(1000, 0.093),
  byType: [],
  byMode: [],
  byDistrict: [row('Ashby', 600, 0.12), row('Barton', 400, 0.05)],
  schools: [school('a', 60), school('b', 45), school('c', 3)],
  flows: [
    { district: 'E01', school: 'a', passengers: 40, meanMinutes: 20 },
    { district: 'E01', school: 'b', passengers: 30, meanMinutes: 30 },
    { district: 'E01', school: null, passengers: 3, meanMinutes: 60 },
    { district: 'E02', school: 'a', passengers: 18, meanMinutes: 50 },
    { district: 'E02', school: 'b', passengers: 15, meanMinutes: 30 },
    { district: 'E02', school: null, passengers: 2, meanMinutes: 50 },
  ],
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const nameOf = {
  district: (code: string) => manifest.districts.find((one) => one.code === code)?.name ?? code,
  school: (id: string) => `School ${id}`,
};

describe('the headline of transport', () => {
  it('says the share over the guide and the range of the cost of the financial year', () => {
    expect(plain(transportHeadline(view, 'Testshire'))).toBe(
      'About 9 in 100 children travel longer than the guide limit; 8 in 10 simulated futures put the cost between £75.0m and £85.0m in 2030-31',
    );
  });

  it('names the district, and does not say none where a few do', () => {
    const one = {
      ...view,
      query: { ...view.query, district: 'E01' },
      total: journeys(600, 0.004),
    };
    expect(transportHeadline(one, 'Ashby')).toMatch(
      /^Fewer than 1 in 100 children from Ashby travel longer/,
    );
  });

  it('names measure, area and year where nobody is carried', () => {
    const nobody = { ...view, total: { ...view.total, overGuide: null } };
    expect(transportHeadline(nobody, 'Testshire')).toBe(
      'Journeys to school and what they cost, Testshire, 2030-31',
    );
  });

  it('is followed by the averages behind it', () => {
    expect(transportLead(view, 200)).toBe(
      'On average the general fund spends £80.0m on 1,000 children with plans who are carried or paid for: £8,000 and 34 minutes each way a child. Families are charged £500k.',
    );
  });
});

describe('titles of transport', () => {
  const six = ['Ashby', 'Barton', 'Corley', 'Dunholt', 'Esk', 'Fenby'];
  const rows = (first: number, spread: number) =>
    six.map((name, at) => row(name, 100, at === 0 ? first : 0.08 - at / 1000, spread));

  it('name districts only where nine futures in ten put them above the whole area', () => {
    const whole = journeys(600, 0.09);
    expect(overGuideTitle(rows(0.17, 0.02), whole, 'Testshire', '2030-31')).toBe(
      'The share over the guide is highest from Ashby',
    );
    expect(overGuideTitle(rows(0.17, 0.1), whole, 'Testshire', '2030-31')).toContain('Testshire');
    expect(overGuideTitle(view.byDistrict, whole, 'Testshire', '2030-31')).toContain('Testshire');
    expect(
      byShareOver(rows(0.01, 0))
        .map(({ label }) => label)
        .at(-1),
    ).toBe('Ashby');
  });

  it('say a direction by the last financial year only where nine futures in ten agree', () => {
    expect(yearsTitle('Spending', 'is', view.cost.spend, 'neutral')).toBe(
      'Spending is very likely to grow by 2035-36',
    );
    expect(yearsTitle('Minutes', 'are', view.meanMinutes, 'neutral')).toBe('neutral');
  });

  it('say where most passengers of a district go and of a school come from', () => {
    const ashby = view.flows.filter(({ district }) => district === 'E01');
    expect(districtFlowsTitle('Ashby', ashby, nameOf.school, 2031)).toBe(
      'School a takes about 55 in 100 of the passengers from Ashby',
    );
    expect(districtFlowsTitle('Ashby', [], nameOf.school, 2031)).toContain('January 2031');
    const toA = flowsShown(view, { from: 'school', id: 'a' });
    expect(schoolFlowsTitle('School a', toA, nameOf.district, 2031)).toBe(
      'Passengers to School a come from 2 districts, most from Ashby',
    );
  });
});

describe('words of transport', () => {
  it('say that the guide is no law and where distances come from', () => {
    expect(guideWords(view.guideMinutes)).toContain('not a limit in law');
    expect(distanceWords(1.35, false)).toBe(
      'Road distance is 1.35 × straight line, an assumption.',
    );
    expect(distanceWords(1.35, true)).toContain('the dataset’s own where it has them');
  });

  it('keep a row of money in one unit', () => {
    expect(costRange({ mean: 1e6, p10: 900_000, p50: 1e6, p90: 1_100_000 })).toBe('£0.9m to £1.1m');
    expect(costRange({ mean: 5e4, p10: 40_000, p50: 5e4, p90: 60_000 })).toBe('£40k to £60k');
  });

  it('name every way of travelling, and the clock', () => {
    expect(modeWords('single taxi')).toBe('Taxi for one child');
    expect(modeWords('rickshaw')).toBe('rickshaw');
    expect([clock(462), clock(525), clock(479.6)]).toEqual(['7:42', '8:45', '8:00']);
  });

  it('read a pair in one sentence', () => {
    expect(flowReading('Ashby', 'School a', view.flows[0])).toBe(
      'Ashby to School a: 40 children, 20 minutes each way on average',
    );
  });

  it('count vehicles and children on a route sheet, or say that nobody shares one', () => {
    const sheet = {
      name: 'School a',
      arrivalMinute: 525,
      sharing: 9,
      vehicles: [{ number: 1 }, { number: 2 }],
    } as unknown as RouteSheet;
    expect(routeSheetHeadline(sheet, 2031)).toBe(
      'School a: 2 vehicles bring 9 children by 8:45, January 2031',
    );
    expect(routeSheetHeadline({ ...sheet, vehicles: [] }, 2031)).toContain('no shared vehicles');
  });
});

describe('what is drawn of journeys', () => {
  it('is one district or one school, most passengers first', () => {
    expect(flowsShown(view, { from: 'district', code: 'E02' }).map(({ school: id }) => id)).toEqual(
      ['a', 'b'],
    );
    expect(schoolsDrawn(view).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(busiestSchool(view)).toBe('a');
  });

  it('has a list that adds up, with what is left on a row of its own', () => {
    for (const shown of [
      { from: 'district', code: 'E01' },
      { from: 'school', id: 'a' },
    ] as const) {
      const { rows, total } = flowList(view, shown, nameOf);
      const sum = rows.reduce((all, { passengers }) => all + passengers, 0);
      expect(sum).toBeCloseTo(total.passengers, 9);
      expect(rows.at(-1)?.name).toMatch(/^Other .+ fewer than 5/);
    }
    expect(flowList(view, { from: 'school', id: 'a' }, nameOf).rows.at(-1)?.passengers).toBe(2);
  });

  it('has a table of every pair that adds up to all passengers', () => {
    const twin = flowsTwin(view, { from: 'school', id: 'a' }, manifest.districts, 'Pairs');
    expect(twin.rows).toHaveLength(view.flows.length + 1);
    expect(twin.rows.filter((cells) => cells[4] === 'yes')).toHaveLength(2);
    const pairs = twin.rows.slice(0, -1).reduce((sum, cells) => sum + Number(cells[2]), 0);
    expect(pairs).toBe(108);
    expect(twin.rows.at(-1)?.[2]).toBe(108);
  });
});

describe('what the page of transport asks for', () => {
  it('is the journeys, and the route sheet of a school where one is open, at once', () => {
    const ask = (openSchool: string | null) => {
      const route = { ...HOME, page: 'transport' as const, area: 'E02', school: openSchool };
      const choices = resolveChoices(route, manifest, [{ id: 'no-change', label: 'No change' }]);
      return queriesFor('transport', choices, manifest, FIRST_SPLIT);
    };
    expect(ask(null)).toEqual({ transport: { kind: 'transport', year: 2031, district: 'E02' } });
    expect(ask('a').routeSheet).toEqual({ kind: 'routeSheet', provision: 'a', year: 2031 });
    expect(SLOW_SLOTS).not.toContain('routeSheet');
  });
});
