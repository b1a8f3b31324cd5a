import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveChoices } from '../../src/app/state/choices.ts';
import { HOME, PAGES, parseRoute, routeHash, SHOWS } from '../../src/app/state/route.ts';
import { manifest } from './support/views.ts';

const scenarios = [
  { id: 'no-change', label: 'No change', file: 'no-change.json' },
  { id: 'more-bases', label: 'More bases', file: 'more-bases.json' },
];

describe('an address', () => {
  it('carries page, plan, plans compared, district, year, need, phase and school there and back', () => {
    const word = fc.option(fc.string({ minLength: 1 }), { nil: null });
    fc.assert(
      fc.property(
        fc.record({
          page: fc.constantFrom(...PAGES),
          scenario: word,
          plans: fc.option(
            fc.array(fc.stringMatching(/^[a-z0-9-]+$/), { minLength: 1, maxLength: 4 }),
            { nil: null },
          ),
          area: word,
          year: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
          need: word,
          phase: word,
          school: word,
          measure: word,
          filter: word,
          levers: word,
          shared: word,
          change: word,
          show: fc.option(fc.constantFrom(...SHOWS), { nil: null }),
        }),
        (named) => {
          // A filter belongs to the page that it narrows.
          const route = named.page === 'assumptions' ? named : { ...named, filter: null };
          expect(parseRoute(routeHash(named))).toEqual(route);
        },
      ),
    );
  });

  it('opens the overview where it is empty or is a place on the page', () => {
    expect(parseRoute('')).toEqual(HOME);
    expect(parseRoute('#main')).toEqual(HOME);
    expect(parseRoute('#/')).toEqual(HOME);
  });

  it('passes over a year that is not a whole number', () => {
    expect(parseRoute('#/places?year=soon').year).toBeNull();
    expect(parseRoute('#/places?year=2031.5').year).toBeNull();
  });
});

describe('what the state sentence says', () => {
  it('is the first plan, the whole area and six years ahead unless the link says otherwise', () => {
    const choices = resolveChoices(HOME, manifest, scenarios);
    expect(choices).toMatchObject({ scenarioId: 'no-change', areaName: 'Testshire', year: 2031 });
    expect(choices.district).toBeNull();
    expect(choices.notices).toEqual([]);
  });

  it('follows a link to a plan, a district and the last year', () => {
    const route = parseRoute('#/places?scenario=more-bases&area=E02&year=2035');
    const choices = resolveChoices(route, manifest, scenarios);
    expect(choices).toMatchObject({ scenarioId: 'more-bases', areaName: 'Barton', year: 2035 });
    expect(choices.notices).toEqual([]);
  });

  it('follows a link to one need in one phase', () => {
    const route = parseRoute('#/demand?need=SLD&phase=early+years');
    const choices = resolveChoices(route, manifest, scenarios);
    expect(choices.need?.label).toBe('Severe learning difficulty');
    expect(choices.phase).toBe(0);
    expect(choices.notices).toEqual([]);
  });

  it('names everything in a link that is not here, and what is shown instead', () => {
    const address = '#/dials?scenario=gone&area=E99&year=2036&need=XYZ&phase=tertiary';
    const route = parseRoute(address);
    const { notices, ...choices } = resolveChoices(route, manifest, scenarios);
    expect(choices).toMatchObject({ scenarioId: 'no-change', areaName: 'Testshire', year: 2031 });
    expect(choices).toMatchObject({ need: null, phase: null });
    expect(notices).toHaveLength(6);
    expect(notices.join(' ')).toMatch(/gone.*E99.*XYZ.*tertiary.*2036.*dials/);
  });
});
